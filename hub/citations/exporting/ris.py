"""Items written as RIS, in UTF-8. Pure. https://en.wikipedia.org/wiki/RIS_(file_format)"""

import re
from collections.abc import Iterable, Iterator

from hub.citations.exporting.dates import date_text
from hub.citations.exporting.fields import NEVER, ris_tags
from hub.citations.exporting.names import ris_name, whole_name
from hub.citations.exporting.types import FROM_RIS, TO_RIS
from hub.citations.items.fields import DATES, NAMES, TEXTS

_RANGE = re.compile(r"([^-–,;]+)-([^-–,;]+)")
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")


def write(items: Iterable[dict]) -> str:
    return "".join(f"{_record(item)}\r\n" for item in items)


def _record(item: dict) -> str:
    record_type = TO_RIS.get(item["type"], "GEN")
    lines = [("TY", record_type), *_native(item)]
    if FROM_RIS[record_type] != item["type"]:
        lines.append(("M2", f"type: {item['type']}"))
    lines += [("M2", f"{name}: {value}") for name, value in _rest(item)]
    if key := item.get("id"):
        lines.append(("ID", key))
    if note := item.get("note"):
        lines.append(("N1", note))
    # One line for each, or a title could end the record and begin another.
    text = "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in lines if _line(value))
    return f"{text}ER  - \r\n"


def _native(item: dict) -> Iterator[tuple[str, str]]:
    """What RIS has tags for."""
    for variable, tag in _tags(item).items():
        value = item.get(variable)
        if not value:
            continue
        if variable in NAMES:
            yield from ((tag, ris_name(name)) for name in value)
        elif variable in DATES:
            yield tag, _day(value)
        else:
            yield tag, value
    yield from _pages(item)
    yield from _issued(item.get("issued", {}))


def _rest(item: dict) -> Iterator[tuple[str, str]]:
    """What it has none for, under the names of CSL."""
    held = _tags(item).keys() | {"issued", "page", *NEVER}
    held -= {name for name in DATES & item.keys() if not _is_plain(item[name])}
    if "number-of-pages" in _tags(item):
        held.discard("page")
    for variable in sorted((TEXTS | NAMES | DATES) & item.keys() - held):
        value = item[variable]
        if variable in NAMES:
            yield from ((variable, _name(name)) for name in value)
        elif variable in DATES:
            yield variable, date_text(value)
        else:
            yield variable, value


def _tags(item: dict) -> dict[str, str]:
    """Zotero and EndNote have the conference in T2 and its proceedings in C3."""
    tags = ris_tags(item["type"])
    is_talk = item["type"] == "paper-conference"
    if is_talk and item.get("event-title") and item.get("container-title"):
        tags |= {"event-title": "T2", "container-title": "C3"}
    return tags


def _pages(item: dict) -> Iterator[tuple[str, str]]:
    page = str(item.get("page", ""))
    if not page or "number-of-pages" in _tags(item):
        return
    both = _RANGE.fullmatch(page)
    if both and both[1] != both[2]:
        yield from (("SP", both[1]), ("EP", both[2]))
    else:
        yield "SP", page


def _issued(date: dict) -> Iterator[tuple[str, str]]:
    parts = date.get("date-parts")
    if parts and parts[0][0] > 0:
        yield "PY", f"{parts[0][0]:04}"
    if _is_plain(date):
        yield "DA", _day(date)


def _is_plain(date: dict) -> bool:
    """Whether RIS can say a date: one day, month, year or season, or words without a year."""
    parts = date.get("date-parts")
    if not parts:
        return not any(map(str.isdigit, date_text(date)))
    is_season = bool(date.get("season")) and len(parts[0]) > 1
    return len(parts) == 1 and parts[0][0] > 0 and not date.get("circa") and not is_season


def _day(date: dict) -> str:
    """“2010/06/08/”, “2019///Spring”, “in press”."""
    if not date.get("date-parts"):
        return date_text(date)
    year, *rest = date["date-parts"][0]
    month, day = [*(f"{part:02}" for part in rest), "", ""][:2]
    season = _SEASONS[int(date["season"]) - 1] if date.get("season") else ""
    return f"{year:04}/{month}/{day}/{season}"


def _name(name: dict) -> str:
    """“Family || Given || Suffix”, as Zotero writes names among its extra fields."""
    if not name.get("family"):
        return whole_name(name)
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    return f"{family} || {given}" + (f" || {name['suffix']}" if name.get("suffix") else "")


def _line(value) -> str:
    return " ".join(str(value).replace("\u2011", "-").split())
