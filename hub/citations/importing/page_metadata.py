"""What a page says about itself: Highwire and Dublin Core, JSON-LD, Open Graph, h-entry, HTML.

Only gathers; which of them is believed is decided in web_pages.py.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

MOST_VALUES, MOST_SCRIPTS = 200, 20
MOST_IN_VALUE, MOST_IN_SCRIPT = 4_000, 300_000
_ARTICLES = frozenset(
    {
        "Article",
        "BlogPosting",
        "NewsArticle",
        "OpinionNewsArticle",
        "Report",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "TechArticle",
        "WebPage",
    }
)
_WITH_CLASS = "descendant-or-self::*[contains(concat(' ', normalize-space(@class), ' '), $name)]"


@dataclass(frozen=True)
class Author:
    name: str
    is_organization: bool = False


class Metadata:
    """Reads the tree lazily; every list is bounded, every text is as the page has it."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root

    def meta(self, *names: str) -> list[str]:
        """Contents of all `meta` elements of the first of these names that has any."""
        return next((self._metas[name] for name in names if self._metas.get(name)), [])

    @property
    def title(self) -> str:
        return _words(next(self._root.iter("title"), None))

    @property
    def heading(self) -> str:
        return _words(next(self._root.iter("h1"), None))

    @property
    def canonical(self) -> str:
        for link in self._root.iter("link"):
            if "canonical" in (link.get("rel") or "").lower().split():
                return link.get("href") or ""
        return ""

    @property
    def first_time(self) -> str:
        """Of the first `time` element that has a machine's form of it."""
        return next((each.get("datetime") for each in self._root.iter("time") if _when(each)), "")

    @cached_property
    def article(self) -> dict:
        """The JSON-LD object that tells of the page: an article rather than the page itself."""
        known = [each for each in self._objects() if _types(each) & _ARTICLES]
        known.sort(key=lambda each: _types(each) == {"WebPage"})
        return known[0] if known else {}

    @property
    def types(self) -> set[str]:
        return _types(self.article)

    def told(self, *names: str) -> str:
        """The first of these properties of the article that is a text, or names one."""
        for name in names:
            if text := _name_of(self.article.get(name)):
                return text
        return ""

    @property
    def authors(self) -> list[Author]:
        value = self.article.get("author") or self.article.get("creator")
        found = [
            Author(name, "Organization" in _types(each))
            for each in (value if isinstance(value, list) else [value])[:MOST_VALUES]
            if (name := _name_of(each))
        ]
        return found

    @cached_property
    def entry(self) -> etree._Element | None:
        """The first h-entry."""
        return _first_with(self._root, "h-entry")

    def of_entry(self, name: str) -> str:
        """What the first element of this class within the h-entry says; of a time, when."""
        found = None if self.entry is None else _first_with(self.entry, name)
        if found is None:
            return ""
        inner = _first_with(found, "p-name") if name == "p-author" else None
        return _when(found) or _words(found if inner is None else inner)

    @property
    def rel_author(self) -> str:
        for link in self._root.iter("a"):
            if "author" in (link.get("rel") or "").lower().split():
                return _words(link)
        return ""

    @cached_property
    def _metas(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for element in self._root.iter("meta"):
            content = (element.get("content") or "")[:MOST_IN_VALUE]
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            values = found.setdefault(name.strip().lower(), [])
            if content.strip() and len(values) < MOST_VALUES:
                values.append(content)
        return found

    def _objects(self) -> Iterator[dict]:
        scripts = (s for s in self._root.iter("script") if _is_json_ld(s))
        for _number, script in zip(range(MOST_SCRIPTS), scripts, strict=False):
            try:
                value = json.loads((script.text or "")[:MOST_IN_SCRIPT], strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _flat(value)


def _is_json_ld(script: etree._Element) -> bool:
    kind = (script.get("type") or "").partition(";")[0]
    return kind.strip().lower() == "application/ld+json"


def _flat(value: Any) -> Iterator[dict]:
    """Objects at the top, in a list, and in a graph; none that is deeper."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each
            graph = each.get("@graph")
            yield from (inner for inner in _as_list(graph) if isinstance(inner, dict))


def _as_list(value: Any) -> list:
    return value[:MOST_VALUES] if isinstance(value, list) else []


def _types(value: Any) -> set[str]:
    kinds = value.get("@type") if isinstance(value, dict) else None
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return {kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str)}


def _name_of(value: Any) -> str:
    """A text, or the name of an object; of a list, the first."""
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = value.get("name")
    return value[:MOST_IN_VALUE] if isinstance(value, str) else ""


def _first_with(root: etree._Element, name: str) -> etree._Element | None:
    return next(iter(root.xpath(_WITH_CLASS, name=f" {name} ")), None)


def _when(element: etree._Element) -> str:
    return (element.get("datetime") or "")[:MOST_IN_VALUE]


def _words(element: etree._Element | None) -> str:
    if element is None:
        return ""
    text, size = [], 0
    for piece in element.itertext():
        text.append(piece)
        size += len(piece)
        if size > MOST_IN_VALUE:
            break
    return "".join(text)[:MOST_IN_VALUE]
