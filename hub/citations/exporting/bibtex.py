"""Items written as BibTeX, in UTF-8, with the fields of biblatex where BibTeX has none. Pure."""

import re
from collections.abc import Iterable

from hub.citations.exporting.dates import date_text
from hub.citations.exporting.fields import bibtex_fields
from hub.citations.exporting.latex import latex
from hub.citations.exporting.names import bibtex_name
from hub.citations.exporting.types import FROM_BIBTEX, TO_BIBTEX
from hub.citations.items.fields import DATES, NAMES
from hub.citations.keys import is_key

_TITLES = {"title", "title-short", "container-title", "original-title", "volume-title"}
# Read as they stand by every program; a brace among them would end the entry.
_AS_IT_IS = {"DOI", "URL"}
_BREAKING = re.compile(r"[{}\\]")
# EDTF’s sign for “about”.
_TILDE = latex("~")
_RANGE = re.compile(r"(?<=\w)-(?=\w)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(items: Iterable[dict]) -> str:
    return "\n".join(_entry(item) for item in items)


def _entry(item: dict) -> str:
    kind = item["type"]
    entry_type = _entry_type(item)
    fields = {}
    for variable, field in bibtex_fields(kind).items():
        if value := item.get(variable):
            fields[field] = _value(variable, value)
    fields = _with_date(fields, item.get("issued", {}))
    if note := item.get("note"):
        fields["note"] = f"{{{latex(_line(note))}}}"
    if FROM_BIBTEX.get(entry_type) != kind:
        fields["entrysubtype"] = f"{{{kind}}}"
    key = str(item.get("id", ""))
    lines = [f"@{entry_type}{{{key if is_key(key) else 'work'}"]
    lines += [f"  {name} = {value}" for name, value in fields.items() if value != "{}"]
    return ",\n".join(lines) + "\n}\n"


def _entry_type(item: dict) -> str:
    if item["type"] != "thesis":
        return TO_BIBTEX.get(item["type"], "misc")
    if not item.get("genre"):
        return "thesis"
    return "mastersthesis" if "master" in item["genre"].lower() else "phdthesis"


def _value(variable: str, value) -> str:
    if variable in NAMES:
        return f"{{{' and '.join(map(bibtex_name, value))}}}"
    if variable in DATES:
        return f"{{{latex(date_text(value)).replace(_TILDE, '~')}}}"
    text = _line(value)
    if variable in _AS_IT_IS:
        return f"{{{_BREAKING.sub('', text)}}}"
    written = latex(text, keeps_case=variable in _TITLES)
    return f"{{{_RANGE.sub('--', written) if variable == 'page' else written}}}"


def _with_date(fields: dict[str, str], issued: dict) -> dict[str, str]:
    """With year and month beside the date, for those who do not know the date of biblatex."""
    parts = issued.get("date-parts")
    if not parts:
        return {"year" if name == "date" else name: value for name, value in fields.items()}
    year, *rest = parts[0]
    if year > 0:
        fields["year"] = f"{{{year}}}"
    if rest:
        fields["month"] = _MONTHS[rest[0] - 1]
    return fields


def _line(text: str) -> str:
    return " ".join(str(text).replace("\u2011", "-").split())
