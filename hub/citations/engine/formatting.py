"""Citations and reference lists as the engine sets them. For the worker; never raises.

Whatever the engine refuses is set plainly, so that one bad item never takes the others along.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.engine import amending, calling
from hub.citations.engine.fingerprints import fingerprint
from hub.citations.engine.formatted import Entry, Formatted
from hub.citations.engine.in_words import is_listed, worded_cluster
from hub.citations.engine.names import share_a_family_name
from hub.citations.engine.narrative import narrative_html, needs_and, year_html
from hub.citations.engine.normalizing import normalized
from hub.citations.engine.numbers import numbered_cluster
from hub.citations.engine.plain import plain_page
from hub.citations.engine.standing_in import any_plain_entry, is_told, stand_in
from hub.citations.engine.styles import StyleError, is_numeric, style_xml
from hub.citations.engine.tree import asked_as, document
from hub.citations.engine.writing import entry_inlines, html_of
from hub.citations.models import Style

__all__ = ["Entry", "Formatted", "fingerprint", "format_alone", "format_by_engine", "format_page"]

logger = logging.getLogger(__name__)

# Each bad item costs a call; with more of them than that, something else is wrong.
_MOST_REFUSED = 8
_NOTHING = {"t": "Para", "c": []}


@dataclass
class _Works:
    """The items of a page as the engine gets them, under ids that say nothing."""

    items: dict[str, dict]
    refused: dict[str, None]

    @property
    def ids(self) -> dict[str, str]:
        return {key: f"w{number}" for number, key in enumerate(self.items)}

    @property
    def keys(self) -> dict[str, str]:
        return {engine_id: key for key, engine_id in self.ids.items()}

    def for_engine(self) -> list[dict]:
        ids = self.ids
        return [{**item, "id": ids[key]} for key, item in self.items.items()]

    def refuse(self, place: int, original: Mapping[str, dict]) -> None:
        key = list(self.items)[place]
        self.items[key] = stand_in(original[key])
        self.refused[key] = None


def format_page(
    clusters: Sequence[Cluster],
    items: Mapping[str, dict],
    *,
    reading: Sequence[str] = (),
    style: str,
    locale: str,
) -> Formatted:
    """The citations of a page and its list, in one run so that year letters agree.

    `items` map the keys of the clusters, and of `reading`, to stored items. A key without an item
    is shown as missing.
    """
    known = [cite.key for cluster in clusters for cite in cluster.cites if cite.key in items]
    known = list(dict.fromkeys([*known, *(key for key in reading if key in items)]))
    if not known:
        return plain_page(clusters, items, reading=reading, style=style)
    try:
        works = _works({key: items[key] for key in known}, style)
        page = _Page(clusters, items, tuple(dict.fromkeys(reading)), style, locale)
        return _formatted(page, works)
    except (calling.EngineError, StyleError, LookupError, TypeError, ValueError) as error:
        # Never with the words of the error: they may hold what was written.
        logger.warning("Citations are shown plainly: %s", type(error).__name__)
        return _plainly(clusters, items, reading, style)


def format_alone(
    items: Mapping[str, dict], *, style: str = Style.APA, locale: str = "en-US"
) -> dict[str, str]:
    """Entries side by side that belong to no page: without year letters, in one run."""
    made = format_by_engine(items, style=style, locale=locale) or {}
    return {key: made.get(key) or any_plain_entry(item) for key, item in items.items()}


def format_by_engine(
    items: Mapping[str, dict], *, style: str = Style.APA, locale: str = "en-US"
) -> dict[str, str] | None:
    """The same, or None where the engine gave nothing, so that it can be asked again.

    Works that it has no entry for, or refuses, are set plainly for good.
    """
    listed = {key: item for key, item in items.items() if _is_listed(item)}
    try:
        works = _works(listed, style)
        xml = style_xml(style, has_letters=False)
        blocks = _asked([[Cite(key) for key in listed]], works, listed, xml, locale)
        entries = dict(_entries(blocks, works, listed, locale)) if listed else {}
    except (calling.EngineError, StyleError, LookupError, TypeError, ValueError) as error:
        logger.warning("Entries are shown plainly: %s", type(error).__name__)
        return None
    return {key: entries.get(key) or any_plain_entry(item) for key, item in items.items()}


@dataclass(frozen=True)
class _Page:
    clusters: Sequence[Cluster]
    items: Mapping[str, dict]
    reading: tuple[str, ...]
    style: str
    locale: str

    def is_whole(self, cluster: Cluster) -> bool:
        return bool(cluster.cites) and all(cite.key in self.items for cite in cluster.cites)

    def asked(self) -> list[Sequence[Cite]]:
        """What the engine is asked: the clusters that it can write, and the further reading."""
        whole = [_without_prefix(asked_as(each)) for each in self.clusters if self.is_whole(each)]
        others = [
            Cite(cite.key)
            for each in self.clusters
            if not self.is_whole(each)
            for cite in each.cites
            if cite.key in self.items
        ]
        rest = [*others, *(Cite(key) for key in self.reading if key in self.items)]
        return [*whole, *([rest] if rest else [])]


def _formatted(page: _Page, works: _Works) -> Formatted:
    ask = partial(_asked, page.asked(), works, page.items, locale=page.locale)
    blocks, spoken = _both(ask, page, works)
    entries = _entries(blocks, works, page.items, page.locale)
    if is_numeric(page.style):
        order = {key: number for number, (key, _html) in enumerate(entries, start=1)}
        write = partial(numbered_cluster, items=page.items, numbers=order, style=page.style)
        clusters = [write(cluster) for cluster in page.clusters]
    else:
        clusters = _author_date(page, works, blocks, spoken, {key for key, _html in entries})
    cited = {cite.key for cluster in page.clusters for cite in cluster.cites}
    return Formatted(
        clusters=tuple(clusters),
        entries=tuple(Entry(key, html) for key, html in entries if key in cited),
        reading=tuple(Entry(key, html) for key, html in entries if key not in cited),
        refused=tuple(works.refused),
        is_plain=False,
    )


def _both(ask: Callable[..., list], page: _Page, works: _Works) -> tuple[list, list]:
    """The engine's blocks, and those for sentences: there people are joined by “and” (APA 8.17).

    Two processes side by side, where there are sentences that name several people.
    """
    tells_initials = share_a_family_name(works.items.values())
    style = style_xml(page.style, tells_initials=tells_initials)
    is_spoken = any(_joins_people(cluster, works) for cluster in page.clusters)
    if is_numeric(page.style) or not is_spoken:
        blocks = ask(style=style)
        return blocks, blocks
    narrative = style_xml(page.style, is_narrative=True, tells_initials=tells_initials)
    with ThreadPoolExecutor(max_workers=1) as beside:
        spoken = beside.submit(ask, style=narrative)
        return ask(style=style), spoken.result()


def _works(items: Mapping[str, dict], style: str) -> _Works:
    works = _Works({}, {})
    for key, item in items.items():
        try:
            works.items[key] = normalized(item, style=style)
        except (AttributeError, LookupError, TypeError, ValueError):
            works.items[key] = stand_in(item)
            works.refused[key] = None
    if is_numeric(style):
        # Cited in words, so that they take no number.
        for key, item in items.items():
            if not _is_listed(item):
                del works.items[key]
    return works


def _asked(
    clusters: Sequence[Sequence[Cite]],
    works: _Works,
    original: Mapping[str, dict],
    style: bytes,
    locale: str,
) -> list[dict]:
    """The engine's blocks, once it has read every item, if need be plain ones in their place."""
    known = [[cite for cite in cites if cite.key in works.items] for cites in clusters]
    if not works.items:
        return [_NOTHING for _cites in clusters]
    tree = document([cites for cites in known if cites], works.ids)
    for refused in count():
        try:
            blocks = calling.run(calling.Job(tree, works.for_engine(), style, locale))
            break
        except calling.ItemRefusedError as error:
            if error.place is None or refused == _MOST_REFUSED:
                raise
            works.refuse(error.place, original)
    if len(blocks) != len(tree["blocks"]) + 1:
        raise calling.EngineError("The engine left something out.")
    found = iter(blocks)
    return [*(next(found) if cites else _NOTHING for cites in known), *found]


def _entries(
    blocks: list[dict], works: _Works, items: Mapping[str, dict], locale: str
) -> list[tuple[str, str]]:
    """Key and HTML of each entry in the order of the list, without those that print nothing."""
    keys = works.keys
    entries = []
    for block in blocks[-1]["c"][1] if blocks and blocks[-1]["t"] == "Div" else []:
        key = keys[block["c"][0][0].removeprefix("ref-")]
        html = html_of(entry_inlines(block), {})
        if html:
            html = any_plain_entry(items[key]) if key in works.refused else html
            html = amending.with_spaced_points(html, items[key])
            html = amending.with_writer_and_director(html, items[key])
            entries.append((key, amending.with_present(html, [items[key]], locale)))
    return entries


def _author_date(
    page: _Page, works: _Works, blocks: list[dict], spoken: list[dict], listed: set[str]
) -> list[str]:
    keys = {engine_id: key for engine_id, key in works.keys.items() if key in listed}
    answers = zip(blocks, spoken, strict=True)
    shown = []
    for cluster in page.clusters:
        if not page.is_whole(cluster):
            shown.append(worded_cluster(cluster, page.items) if cluster.cites else "")
            continue
        written, said = next(answers)
        html = _cluster_html(cluster, _inlines(written), _inlines(said), works, keys)
        cited = [page.items[cite.key] for cite in cluster.cites]
        shown.append(amending.with_present(html, cited, page.locale))
    return shown


def _cluster_html(
    cluster: Cluster, written: list[dict], said: list[dict], works: _Works, keys: dict[str, str]
) -> str:
    first, *others = cluster.cites
    item = works.items[first.key]
    if not others and first.mode is Mode.NARRATIVE:
        is_listed = first.key in keys.values()
        return narrative_html(said, first, item, is_listed=is_listed)
    if not others and first.mode is Mode.YEAR:
        return year_html(written, first, item, keys)
    return html_of(written, keys)


def _inlines(paragraph: dict) -> list[dict]:
    return [inline for cite in paragraph["c"] for inline in cite["c"][1]]


def _joins_people(cluster: Cluster, works: _Works) -> bool:
    if len(cluster.cites) != 1 or cluster.cites[0].mode is not Mode.NARRATIVE:
        return False
    return needs_and(works.items.get(cluster.cites[0].key, {}))


def _without_prefix(cites: Sequence[Cite]) -> Sequence[Cite]:
    """The engine sets a word before a narrative citation inside of parentheses; we write it."""
    if len(cites) == 1 and cites[0].mode is Mode.NARRATIVE:
        return (Cite(**{**vars(cites[0]), "prefix": ""}),)
    return cites


def _plainly(
    clusters: Sequence[Cluster], items: Mapping[str, dict], reading: Sequence[str], style: str
) -> Formatted:
    """Also when an item is nothing that was ever checked."""
    safe = {key: item if is_told(item) else stand_in(item) for key, item in items.items()}
    return plain_page(clusters, safe, reading=reading, style=style)


def _is_listed(item: object) -> bool:
    return not isinstance(item, dict) or is_listed(item)
