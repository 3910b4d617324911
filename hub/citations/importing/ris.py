"""RIS read as CSL. Pure.

rispy takes lines for records; what it would lose in silence is put right before it sees them.
"""

import re
from collections.abc import Iterator

import rispy
from django.utils.translation import gettext as _

from hub.citations.exporting.dates import date_of, date_of_parts
from hub.citations.exporting.fields import RIS_ALSO, ris_tags
from hub.citations.exporting.types import FROM_RIS
from hub.citations.importing.names import names_from_ris, without_particle
from hub.citations.importing.rows import CannotRead, Entry
from hub.citations.items.fields import DATES, MOST_IN_FIELD, NAMES, TEXTS, TYPES

_LINE = re.compile(r"[ \t]*([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t]+(.*)|[ \t]*)$")
_DAY = re.compile(r"(-?\d{1,4})(?:/(\d{0,2})(?:/(\d{0,2})(?:/(.*))?)?)?\s*")
_MORE = re.compile(r"([A-Za-z][A-Za-z_-]{1,30}):\s*(.+)")
_NOTES = ("N1", "RN")
_DROPPED = {"AB", "N2", "KW", "L1", "L2", "L3", "L4", "AD"}
_CASELESS = {name.lower(): name for name in {"type", *TEXTS, *NAMES, *DATES}}


def count(text: str) -> int:
    """How many records there are, before anything is parsed."""
    return sum(1 for line in text.split("\n") if (found := _LINE.match(line)) and found[1] == "TY")


def entries(text: str) -> Iterator[Entry]:
    """The records in their order. Raises CannotRead when the parser and we disagree on them."""
    lines, starts = _tidied(text)
    tags = {line[:2] for line in lines} | {"TY", "ER", "UK"}
    records = rispy.loads(
        "\n".join(lines),
        mapping={tag: tag for tag in tags},
        list_tags=sorted(tags - {"TY", "ER"}),
        delimiter_tags_mapping={},
    )
    if len(records) != len(starts):
        raise CannotRead(_("The records of this file could not be told apart."))
    for start, record in zip(starts, records, strict=True):
        yield _entry(start, record)


def _tidied(text: str) -> tuple[list[str], list[int]]:
    """Lines as rispy wants them, each record ended; the number of the line each begins at.

    Text before the first record is left out; a line without a tag continues the one before.
    """
    lines: list[list[str]] = []
    starts: list[int] = []
    is_open = False
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line)
        tag = found[1] if found else ""
        if tag == "TY":
            lines += [["ER  - "]] if is_open else []
            starts.append(number)
            is_open = True
        if not is_open:
            continue
        if found:
            lines.append([f"{tag}  - {found[2] or ''}"])
        elif line.strip():
            lines[-1].append(line.strip())
        is_open = tag != "ER"
    lines += [["ER  - "]] if is_open else []
    return [" ".join(line) for line in lines], starts


def _entry(line: int, record: dict) -> Entry:
    fields = {
        tag: [value.strip() for value in values if value.strip()]
        for tag, values in record.items()
        if isinstance(values, list) and tag not in _DROPPED
    }
    entry = Entry(line, key=next(iter(fields.get("ID", [])), ""))
    if long := next((tag for tag in fields if sum(map(len, fields[tag])) > MOST_IN_FIELD), ""):
        facts = {"field": long, "most": f"{MOST_IN_FIELD:,}"}
        entry.problem = _("%(field)s has more than %(most)s characters.") % facts
        return entry
    entry.item = _item(str(record["TY"]).strip().upper(), fields)
    entry.notes = [note for tag in _NOTES for note in fields.get(tag, [])]
    return entry


def _item(record_type: str, fields: dict[str, list[str]]) -> dict:
    more = _more(fields.get("M2", []))
    kind = more.pop("type", [""])[0]
    item: dict = {"type": kind if kind in TYPES else FROM_RIS.get(record_type, "document")}
    for variable, tag in ris_tags(item["type"]).items():
        for name in (tag, *RIS_ALSO.get(variable, ())):
            if values := fields.get(name):
                item[variable] = _read(variable, values)
                break
    _pages(item, fields)
    if issued := _issued(fields):
        item["issued"] = issued
    _mend(item, fields)
    return item | {name: _said(name, values) for name, values in more.items()}


def _read(variable: str, values: list[str]):
    if variable in NAMES:
        return names_from_ris(values)
    if variable in DATES:
        return _date(values[0])
    if variable == "URL":
        return values[0].split()[0]
    return values[0]


def _date(text: str) -> dict:
    """“2010/06/08/other”, or however else a date was written."""
    if found := _DAY.fullmatch(text):
        year, month, day, more = (part or "" for part in found.groups())
        return date_of_parts(year, month.lstrip("0") or more.strip(), day)
    return date_of(text)


def _issued(fields: dict[str, list[str]]) -> dict:
    """Of the dates a record gives, the one that says most."""
    dates = [_date(fields[tag][0]) for tag in ("DA", "PY", "Y1") if fields.get(tag)]
    return max(dates, key=lambda date: len(date.get("date-parts", [[]])[0]), default={})


def _pages(item: dict, fields: dict[str, list[str]]) -> None:
    if "number-of-pages" in item and not fields.get("EP"):
        return
    first, last = (next(iter(fields.get(tag, [])), "") for tag in ("SP", "EP"))
    if first or last:
        item.pop("number-of-pages", None)
        has_both = first and last and first != last and "-" not in first
        item["page"] = f"{first}-{last}" if has_both else first or last


def _mend(item: dict, fields: dict[str, list[str]]) -> None:
    """What some programs write elsewhere."""
    if item["type"] == "paper-conference" and "C3" in fields and "T2" in fields:
        item |= {"container-title": fields["C3"][0], "event-title": fields["T2"][0]}
    if item.get("genre", "").startswith("10.") and "DOI" not in item:
        item["DOI"] = item.pop("genre")


def _more(lines: list[str]) -> dict[str, list[str]]:
    """Variables of CSL, and the type, that stand under their own names."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if (said := _MORE.fullmatch(line)) and (name := _CASELESS.get(said[1].lower())):
            found.setdefault(name, []).append(said[2])
    return found


def _said(variable: str, values: list[str]):
    if variable in NAMES:
        return [_name(value) for value in values]
    return date_of(values[0]) if variable in DATES else values[0]


def _name(text: str) -> dict:
    """“Family || Given || Suffix”, as Zotero writes names among its extra fields."""
    family, *rest = (part.strip() for part in text.split("||"))
    if not rest:
        return {"literal": family}
    given, dropping = without_particle(rest[0])
    suffix = rest[1] if len(rest) > 1 else ""
    parts = {
        "family": family,
        "given": given,
        "dropping-particle": dropping,
        "suffix": suffix,
    }
    return {part: value for part, value in parts.items() if value}
