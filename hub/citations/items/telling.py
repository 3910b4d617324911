"""What is told from an item: by whom, when, and what makes two items the same work."""

import hashlib
import re
import unicodedata
from urllib.parse import urlsplit, urlunsplit

from hub.citations.items.dates import first_year

_MARKUP = re.compile(r"<[^<>]{0,200}>")
_NOT_WORD = re.compile(r"[\W_]+")


def authors_text(item: dict, most: int = 300) -> str:
    """Family names, as a list is ordered by: “Lannin, Scott”; editors where nobody wrote it."""
    names = item.get("author") or item.get("editor") or []
    return ", ".join(filter(None, map(name_to_sort, names)))[:most]


def name_to_sort(name: dict) -> str:
    """What a name is found under: family name with its fixed particle, or the whole name."""
    family = [name.get("non-dropping-particle", ""), name.get("family", "")]
    return " ".join(filter(None, family)) or name.get("literal", "") or name.get("given", "")


def year_of(item: dict) -> int | None:
    """The year it came out, the first of several; None for “in press” and what has no date."""
    try:
        issued = item["issued"]
        if "date-parts" in issued:
            return issued["date-parts"][0][0]
        return first_year(issued["literal"])
    except (KeyError, IndexError, TypeError):
        return None


def iso_day(item: dict) -> str:
    """The day it came out as ISO 8601 writes it, as much as is known; empty for none."""
    try:
        year, *rest = item["issued"]["date-parts"][0]
    except (KeyError, IndexError, TypeError, ValueError):
        return ""
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)]) if year > 0 else ""


def plain_title(item: dict) -> str:
    return " ".join(_MARKUP.sub("", item.get("title", "")).split())


def title_key(title: str) -> str:
    """A title by which duplicates are found: small letters, no accents, no punctuation."""
    folded = unicodedata.normalize("NFKD", _MARKUP.sub("", title).casefold())
    kept = "".join(char for char in folded if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", kept).strip()[:200]


def url_key(address: str) -> str:
    """sha256, in hex, of an address as addresses are compared; empty for none.

    Scheme, “www.”, a last slash and the fragment make no difference.
    """
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return ""
    same = urlunsplit(("", host + port, parts.path.rstrip("/"), parts.query, ""))
    return hashlib.sha256(same.encode()).hexdigest()
