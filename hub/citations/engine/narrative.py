"""Citations in the running text: “Lannin and Scott (2013)”, “*Tarasoff v. Regents* (1976)”.

Of the engine's answer; what it cannot do for statutes and cases is done with its own inlines.
"""

from collections.abc import Mapping

from hub.citations.cites import Cite, Mode
from hub.citations.engine.legal import LEGAL_TYPES
from hub.citations.engine.markup import without_markup, words_of
from hub.citations.engine.writing import html_of, link_to, text_of
from hub.citations.items.fields import NAMES


def needs_and(item: dict) -> bool:
    """Whether several people are named, so that “and” stands between them in a sentence."""
    return any(len(item.get(role) or []) > 1 for role in NAMES)


def narrative_html(inlines: list[dict], cite: Cite, item: dict, *, is_listed: bool) -> str:
    """One work in the running text, wholly a link."""
    inner = _legal(inlines, cite, item) if item.get("type") in LEGAL_TYPES else None
    shown = html_of(inner if inner is not None else inlines, {})
    prefix = html_of([{"t": "Str", "c": words_of(cite.prefix)}], {})
    return f"{prefix} {link_to(cite.key, shown) if is_listed else shown}".strip()


def year_html(inlines: list[dict], cite: Cite, item: dict, keys: Mapping[str, str]) -> str:
    """“(1976)” where the engine gives “(*Tarasoff v. Regents*, 1976)”."""
    inner = _legal(inlines, cite, item) if item.get("type") in LEGAL_TYPES else None
    if inner is None:
        return html_of(inlines, keys)
    return link_to(cite.key, html_of(inner, {}))


def _legal(inlines: list[dict], cite: Cite, item: dict) -> list[dict] | None:
    """“Title (1976, p. 3)” of “(Title, 1976, p. 3)”; None when it does not look like that."""
    at = next((n for n, inline in enumerate(inlines) if inline["t"] == "Link"), None)
    if at is None:
        return None
    title = without_markup(item.get("title-short") or item.get("title", ""))
    named, rest = split_inlines(inlines[at]["c"][1], len(title))
    if not text_of(rest).startswith(", "):
        return None
    _comma, told = split_inlines(rest, 2)
    inside = [*told, *inlines[at + 1 :]]
    if cite.mode is Mode.YEAR:
        return [{"t": "Str", "c": "("}, *inside]
    return [*named, {"t": "Space"}, {"t": "Str", "c": "("}, *inside]


def split_inlines(inlines: list[dict], length: int) -> tuple[list[dict], list[dict]]:
    """The inlines of the first `length` characters, and the others; only a Str is cut."""
    for number, inline in enumerate(inlines):
        words = text_of([inline])
        if length < len(words) and inline["t"] == "Str":
            head, tail = words[:length], words[length:]
            first = [*inlines[:number], *([{"t": "Str", "c": head}] if head else [])]
            return first, [{"t": "Str", "c": tail}, *inlines[number + 1 :]]
        if length <= 0:
            return inlines[:number], inlines[number:]
        length -= len(words)
    return inlines, []
