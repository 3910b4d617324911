"""An item in place of one that the engine does not read: it keeps its order and its citation."""

from hub.citations.engine.in_words import names_in_text
from hub.citations.engine.markup import without_markup
from hub.citations.engine.plain import plain_entry
from hub.citations.items.telling import year_of


def stand_in(item: object) -> dict:
    """Who, when and what of anything that was given as an item, in a form that is always read."""
    told = item if isinstance(item, dict) else {}
    names = [name for each in _listed(told) if (name := _name(each))]
    year = year_of(told)
    is_year = isinstance(year, int) and not isinstance(year, bool) and 0 < year < 10_000
    return {
        "type": "personal_communication"
        if told.get("type") == "personal_communication"
        else "document",
        "title": _legible(told.get("title")) or "Untitled",
        **({"author": names} if names else {}),
        **({"issued": {"date-parts": [[year]]}} if is_year else {}),
    }


def is_told(item: object) -> bool:
    """Whether the plain form can say it as it is."""
    try:
        plain_entry(item)
        names_in_text(item, "&")
    except (AttributeError, LookupError, TypeError, ValueError):
        return False
    return True


def any_plain_entry(item: object) -> str:
    """The plain entry of anything that was given as an item."""
    return plain_entry(item if is_told(item) else stand_in(item))


def _listed(item: dict) -> list:
    names = item.get("author") or item.get("editor")
    return names if isinstance(names, list) else []


def _name(name: object) -> dict:
    if not isinstance(name, dict):
        return {}
    parts = {part: _legible(name.get(part)) for part in ("family", "given", "literal")}
    if parts["family"]:
        del parts["literal"]
        return {part: text for part, text in parts.items() if text}
    whole = parts["literal"] or parts["given"]
    return {"literal": whole} if whole else {}


def _legible(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return without_markup(text.encode("utf-8", "ignore").decode())[:2_000]
