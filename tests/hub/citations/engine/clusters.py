"""Short words for what the tests of the engine cite."""

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.engine.formatting import Formatted, format_page
from hub.text.words import plain_text
from tests.hub.citations.apa.case import group, on, person, work

__all__ = ["book", "cited", "group", "on", "page", "person", "said", "words", "work", "yeared"]


def book(title: str, *families: str, year: int | None = 2019, **fields) -> dict:
    authors = [person(family, "Ann") for family in families]
    when = {"issued": on(year)} if year else {}
    return work("book", title, **({"author": authors} if authors else {}), **when, **fields)


def cited(*keys: str, **fields: str) -> Cluster:
    """A cluster in parentheses; `fields` are those of its first work."""
    first, *others = keys
    return Cluster("[@…]", (Cite(first, **fields), *map(Cite, others)))


def said(key: str, **fields: str) -> Cluster:
    return Cluster("@…", (Cite(key, Mode.NARRATIVE, **fields),))


def yeared(key: str) -> Cluster:
    return Cluster("[-@…]", (Cite(key, Mode.YEAR),))


def page(clusters, items, *, style="apa", reading=(), locale="en-US") -> Formatted:
    return format_page(clusters, items, reading=reading, style=style, locale=locale)


def words(htmls) -> list[str]:
    """Without markup; entries or clusters."""
    return [plain_text(getattr(html, "html", html)) for html in htmls]
