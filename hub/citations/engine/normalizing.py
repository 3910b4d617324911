"""Items as the engine needs them. What is stored stays as it was entered.

Each rule changes the copy in place, says what would come out without it, and is right for any
item; none knows a work.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from hub.citations.engine.apa import APA_RULES
from hub.citations.engine.legal import LEGAL_RULES
from hub.citations.engine.markup import balanced, literal
from hub.citations.engine.names import clean_name, same_name
from hub.citations.items.dates import first_year, open_since, read_date
from hub.citations.items.fields import DATES, NAMES, TEXTS, TYPES
from hub.citations.models import Style

# Part of the fingerprint: one more whenever another entry comes out.
VERSION = 1

# Not asked for by any style, or taken for orders to the engine (`note`), or our own to give.
_NOT_PASSED = frozenset(
    {"abstract", "annote", "call-number", "citation-number", "ISBN", "ISSN", "keyword", "license"}
    | {"note", "page-first", "source", "year-suffix"}
)
_PLAIN = frozenset({"DOI", "URL", "PMID", "PMCID"})
# What lets a reader find it. Without one of them it is in no list (APA 8.9).
_RETRIEVABLE = ("archive", "archive_location", "archive-place", "container-title", "DOI")
_RETRIEVABLE += ("number", "publisher", "references", "URL")
_WEB_ARCHIVES = ("web.archive.org", "archive.org", "perma.cc", "archive.today", "archive.ph")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_ORDINAL = re.compile(r"(?i)(\d{1,3})(?:st|nd|rd|th)?\.?(?:\s+(?:ed\.?|edition))?")
# “Rev.”, “International student”, “Summer 2019”, “2019”; no account of what was changed when.
_SHORT_EDITION = re.compile(r"(?:[^\W\d]+(?:[.\s&-]+[^\W\d]+){0,2}\.?(?:\s\d{4})?|\d{4})")
_HAS_EDITION = re.compile(r"(?i)\b(?:ed\b|eds\b|edn\b|edition\b|version\b|text\b|printing\b)")
_FORTHCOMING = frozenset({"in press", "forthcoming", "in preparation", "submitted", "accepted"})


def normalized(item: dict, *, style: str) -> dict:
    """A copy of a stored item for the engine, without id. Takes any item that was stored."""
    copy = {name: kept for name, value in item.items() if (kept := _cleaned(name, value))}
    copy["type"] = item["type"] if item.get("type") in TYPES else "document"
    rules = (*_RULES, *LEGAL_RULES, *(APA_RULES if style == Style.APA else ()))
    for rule in rules:
        rule(copy)
    return {name: value for name, value in copy.items() if value}


def _cleaned(name: str, value):
    if name in _NOT_PASSED or not value:
        return None
    if name in NAMES:
        return [clean for each in value if (clean := clean_name(each))]
    if name in DATES:
        return dict(value)
    if name in TEXTS:
        return literal(value) if name in _PLAIN else balanced(value)
    return None


def dash_counts(item: dict) -> None:
    """“1-2” would stay so where issues and volumes are counted, and “S1--S9” on pages."""
    for name in ("issue", "volume"):
        if name in item:
            item[name] = re.sub(r"(?<=\d)\s*(?:--?|—)\s*(?=\d)", "–", item[name])
    if "page" in item:
        item["page"] = re.sub(r"\s*(?:--+|[–—])\s*", "–", item["page"])


def part_dates_told_in_words(item: dict) -> None:
    """A date in words would be printed twice, as year and again as day."""
    for name in DATES & set(item):
        words = item[name].get("literal", "")
        if not words or item[name].get("date-parts"):
            continue
        if (since := open_since(item[name])) is not None:
            item[name] = {"date-parts": [[since], [0]]}
        elif parts := read_date(words):
            item[name] = parts
        elif name == "issued" and words.casefold().strip(". ") in _FORTHCOMING:
            item.setdefault("status", words)
            item[name] = {}
        else:
            year = first_year(words)
            item[name] = {"date-parts": [[year]]} if year else {}


def date_nothing_to_come(item: dict) -> None:
    """What is in press has no year yet (APA 8.13); a year beside it would replace the words."""
    is_placed = any(item.get(name) for name in ("volume", "issue", "page"))
    if item.get("status", "").casefold() in _FORTHCOMING and not is_placed:
        item.pop("issued", None)


def name_a_group_once(item: dict) -> None:
    """A group that publishes its own work would be named as author, publisher and site."""
    names = item.get("author") or item.get("editor") or []
    fields = ["publisher", "authority"]
    if item["type"] in ("webpage", "post"):
        fields.append("container-title")
    for field in fields:
        if any(same_name(name, item.get(field, "")) for name in names):
            item.pop(field, None)
    site, publisher = item.get("container-title", ""), item.get("publisher", "")
    if item["type"] in ("webpage", "post") and same_name({"literal": site}, publisher):
        item.pop("publisher", None)


def name_the_edition(item: dict) -> None:
    """“Rev.” alone would stand as it is; “2nd ed.” would be no number."""
    edition = item.get("edition", "")
    if found := _ORDINAL.fullmatch(edition):
        item["edition"] = found[1]
    elif edition and _SHORT_EDITION.fullmatch(edition) and not _HAS_EDITION.search(edition):
        short = {"revised": "Rev."}.get(edition.casefold(), edition)
        item["edition"] = f"{short} ed."
    elif edition:
        item["edition"] = re.sub(r"(?i)\bedition\b", "ed.", edition)


def leave_out_archived_copies(item: dict) -> None:
    """An archived copy has its own line after the entry."""
    for name in ("archive", "archive_location"):
        where = item.get(name, "").casefold()
        host = urlsplit(where).hostname or "" if "//" in where else where
        if "wayback" in where or host.removeprefix("www.") in _WEB_ARCHIVES:
            item.pop("archive", None)
            item.pop("archive_location", None)


def keep_private_words_private(item: dict) -> None:
    """With an address, a personal communication would get an entry of its own."""
    if item["type"] == "personal_communication":
        for name in _RETRIEVABLE:
            item.pop(name, None)


def know_the_language(item: dict) -> None:
    """A language in words would not be understood; without any, the page's own is taken."""
    if not _LANGUAGE.fullmatch(item.get("language", "")):
        item.pop("language", None)


_RULES: tuple[Callable[[dict], None], ...] = (
    dash_counts,
    part_dates_told_in_words,
    date_nothing_to_come,
    name_a_group_once,
    name_the_edition,
    leave_out_archived_copies,
    keep_private_words_private,
    know_the_language,
)
