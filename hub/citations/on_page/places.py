"""The places of a rendered text where something is cited: found, read, and filled in.

They are found in the finished HTML, so that their order is that of the page whatever the blocks
are. A placeholder holds what was typed; anybody may have written it, so it is only ever read as a
citation, and what it names is looked up in the library.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from html import unescape

from django.utils.html import format_html
from django.utils.safestring import SafeString

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.models import Reference
from hub.citations.syntax import CiteError, locator_of, parse_cluster

_PLACE = re.compile(
    r'<span data-cite(?P<is_entry>-entry)?="(?P<source>[^"]*)"'
    r'(?: data-place="(?P<locator>[^"]*)")?>(?P<typed>[^<]*)</span>'
)


def cite_placeholder(reference: Reference | None, locator: str = "") -> SafeString:
    """What a block's template holds where `reference` is to be cited; nothing for None."""
    if reference is None:
        return SafeString()
    return format_html(
        '<span data-cite="[@{}]" data-place="{}">({})</span>',
        reference.key,
        locator,
        _in_short(reference),
    )


def entry_placeholder(reference: Reference | None) -> SafeString:
    """What a block's template holds where the whole entry is to stand; nothing for None."""
    if reference is None:
        return SafeString()
    words = f"{_in_short(reference)}: {reference.title}"
    return format_html('<span data-cite-entry="{}">{}</span>', reference.key, words)


def _in_short(reference: Reference) -> str:
    return ", ".join(filter(None, [reference.authors_text, str(reference.year or "")]))


@dataclass(frozen=True)
class Place:
    """One place: what is cited there, or why that cannot be told.

    `typed` is HTML, what the placeholder holds.
    """

    source: str
    typed: str
    is_entry: bool = False
    cluster: Cluster | None = None
    problem: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it may be no citation at all, but a name with an @ before it."""
        return self.source.startswith("@")

    @property
    def keys(self) -> list[str]:
        if self.is_entry:
            return [self.source]
        return [cite.key for cite in self.cluster.cites] if self.cluster else []

    def cluster_of(self, known: dict[str, Reference]) -> Cluster | None:
        """What is cited here of the works that are known, by their own keys."""
        if self.is_entry or not self.cluster:
            return None
        cites = [
            replace(cite, key=known[cite.key.lower()].key)
            for cite in self.cluster.cites
            if cite.key.lower() in known
        ]
        return replace(self.cluster, cites=tuple(cites)) if cites else None


def places_in(html: str) -> list[Place]:
    """Every place in the order of the page."""
    return [_place(found) for found in _PLACE.finditer(html)]


def filled(html: str, fillings: Iterable[str]) -> str:
    """`html` with the places of `places_in` replaced, one by one."""
    following: Callable[[], str] = iter(fillings).__next__
    return _PLACE.sub(lambda _found: following(), html)


def _place(found: re.Match) -> Place:
    source, typed = unescape(found["source"]), found["typed"]
    if found["is_entry"]:
        return Place(source, typed, is_entry=True)
    try:
        cluster = parse_cluster(source)
    except CiteError as error:
        return Place(source, typed, problem=str(error))
    if found["locator"] is not None:
        cluster = _at(cluster, unescape(found["locator"]))
    return Place(source, typed, cluster=cluster)


def _at(cluster: Cluster, locator: str) -> Cluster:
    """`cluster` of one work, at a place that was given in a field of its own."""
    label, locator, suffix = locator_of(f", {locator}" if locator.strip() else "")
    cite = Cite(cluster.cites[0].key, Mode.PARENTHETICAL, "", label, locator, suffix)
    return Cluster(cluster.source, (cite,))
