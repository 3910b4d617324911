"""CSL-JSON read, as Zotero, Crossref and DataCite give it. Pure."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from hub.citations.exporting.dates import date_of
from hub.citations.exporting.types import FROM_OTHER_CSL, TO_OLDER_CSL
from hub.citations.importing.rows import Entry
from hub.citations.items.fields import DATES, MOST_IN_FIELD, NAMES, TEXTS, TYPES

# Where the next entry may begin after one that is broken; so many are tried.
_NEXT = re.compile(r"[,\n]\s*(?=\{)")
_TRIES = 500
_START = re.compile(r"\s*(?:\[\s*)?")
_GAP = re.compile(r"[\s,]*")
# Crossref's own names for variables of CSL.
_OTHER_NAMES = {
    "publisher-location": "publisher-place",
    "short-container-title": "container-title-short",
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
    "event": "event-title",
}
_ADDRESS = re.compile(r"\w+://")


def count(text: str) -> int:
    """Not known before it is parsed, which takes no time."""
    return 0


def entries(text: str) -> Iterator[Entry]:
    """The entries in their order; what follows a broken one is read again."""
    found = _START.match(text)
    at = found.end() if found else 0
    decoder = json.JSONDecoder(parse_constant=str)
    line, counted = 1, 0
    while (at := _GAP.match(text, at).end()) < len(text) and text[at] != "]":  # type: ignore[union-attr]
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, at = decoder.raw_decode(text, at)
        except RecursionError:
            yield Entry(line, problem=_("It is nested too deep."))
            return
        except ValueError as error:
            wrong = getattr(error, "lineno", line)
            told = _("This is no valid JSON; something is wrong at line %(line)d.")
            yield Entry(line, problem=told % {"line": wrong})
            at = _next(text, at, decoder)
        else:
            yield from (_entry(line, each) for each in _items(value))


def _next(text: str, at: int, decoder: json.JSONDecoder) -> int:
    """Where the next whole entry begins after a broken one at `at`; the end when there is none."""
    for _try, found in zip(range(_TRIES), _NEXT.finditer(text, at), strict=False):
        try:
            value, _end = decoder.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and "type" in value:
            return found.end()
    return len(text)


def _items(value: Any) -> list:
    """The items in a value: one, or those that a service wrapped in an answer of its own."""
    if isinstance(value, dict):
        for wrapper in ("message", "items"):
            if "type" not in value and isinstance(value.get(wrapper), (dict, list)):
                return _items(value[wrapper])
    return value if isinstance(value, list) else [value]


def _entry(line: int, value: Any) -> Entry:
    if not isinstance(value, dict):
        return Entry(line, problem=_("An entry is an object with fields."))
    entry = Entry(line, _key(value))
    for name, each in value.items():
        if isinstance(each, str) and len(each) > MOST_IN_FIELD and name != "abstract":
            facts = {"field": name[:40], "most": f"{MOST_IN_FIELD:,}"}
            entry.problem = _("%(field)s has more than %(most)s characters.") % facts
            return entry
    entry.notes = [each for name in ("note", "annote") if isinstance(each := value.get(name), str)]
    entry.item = _item(value)
    return entry


def _key(value: dict) -> str:
    for name in ("citation-key", "citekey", "id"):
        key = value.get(name)
        if isinstance(key, (str, int)) and not isinstance(key, bool):
            return "" if _ADDRESS.match(str(key)) else str(key)
    return ""


def _item(value: dict) -> dict:
    item = {_OTHER_NAMES.get(name, name): _plain(name, each) for name, each in value.items()}
    kind = str(value.get("type", ""))
    item["type"] = kind if kind in TYPES else FROM_OTHER_CSL.get(kind, kind)
    if kind == "article-journal" or kind not in TYPES:
        _from_crossref(item, value)
    for name in NAMES & item.keys():
        item[name] = _names(item[name])
    for name in DATES & item.keys():
        item[name] = _date(item[name])
    _restore(item, value.get("custom"))
    return item


def _plain(name: str, value: Any) -> Any:
    """Crossref's REST interface gives lists where CSL has one text; the first counts."""
    is_text = _OTHER_NAMES.get(name, name) in TEXTS
    if is_text and isinstance(value, list):
        return next((each for each in value if isinstance(each, str)), None)
    if is_text and isinstance(value, dict):
        return value.get("name")
    return value


def _from_crossref(item: dict, value: dict) -> None:
    if isinstance(value.get("subtitle"), list) and value["subtitle"] and item.get("title"):
        item["title"] = f"{item['title']}: {value['subtitle'][0]}"
    if "issued" not in item and isinstance(value.get("published"), dict):
        item["issued"] = value["published"]
    if item.get("type") == "article" and "genre" not in item and value.get("subtype"):
        item["genre"] = value["subtype"]


def _names(value: Any) -> Any:
    if not isinstance(value, list):
        return [{"literal": value}] if isinstance(value, str) else value
    return [_name(each) for each in value]


def _name(value: Any) -> Any:
    if isinstance(value, str):
        return {"literal": value}
    if isinstance(value, dict) and "name" in value and "literal" not in value:
        return {**value, "literal": value["name"]}
    return value


def _date(value: Any) -> Any:
    """A date whose parts may be texts, or that is only a text."""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return date_of(str(value))
    if isinstance(value, dict) and "date-parts" not in value and isinstance(value.get("raw"), str):
        return {**date_of(value["raw"]), **{k: v for k, v in value.items() if k != "raw"}}
    return value


def _restore(item: dict, custom: Any) -> None:
    """The type that our own export could not write, and what it wrote instead of a genre."""
    if not isinstance(custom, dict) or custom.get("type") not in TO_OLDER_CSL:
        return
    item["type"] = custom["type"]
    if "genre" in custom:
        item["genre"] = custom["genre"]
