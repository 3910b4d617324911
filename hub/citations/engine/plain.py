"""Citations and entries without the engine: simple, quick, and for any item.

What stands on a page until the engine has been asked, and when it cannot be.
"""

from collections.abc import Mapping, Sequence
from html import escape

from django.utils.translation import gettext as _

from hub.citations.cites import Cluster
from hub.citations.engine.formatted import Entry, Formatted
from hub.citations.engine.in_words import (
    initials,
    is_listed,
    names_of,
    text_in,
    told_year,
    worded_cluster,
)
from hub.citations.engine.markup import LESS_THAN, balanced, words_of
from hub.citations.engine.numbers import numbered_cluster
from hub.citations.engine.styles import is_numeric
from hub.citations.engine.writing import clean, web_link
from hub.citations.items.telling import name_to_sort

_MOST_AUTHORS = 20


def plain_page(
    clusters: Sequence[Cluster],
    items: Mapping[str, dict],
    *,
    reading: Sequence[str] = (),
    style: str,
) -> Formatted:
    """As `format_page`, with no process and no year letters."""
    cited = [cite.key for cluster in clusters for cite in cluster.cites if cite.key in items]
    listed = [key for key in dict.fromkeys(cited) if is_listed(items[key])]
    further = [key for key in dict.fromkeys(reading) if key in items and key not in listed]
    further = [key for key in further if is_listed(items[key])]
    if is_numeric(style):
        numbers = {key: number for number, key in enumerate([*listed, *further], start=1)}
        shown = [numbered_cluster(cluster, items, numbers, style=style) for cluster in clusters]
    else:
        shown = [worded_cluster(cluster, items) for cluster in clusters]
        listed.sort(key=lambda key: _order(items[key]))
        further.sort(key=lambda key: _order(items[key]))
    return Formatted(
        clusters=tuple(shown),
        entries=tuple(Entry(key, plain_entry(items[key])) for key in listed),
        reading=tuple(Entry(key, plain_entry(items[key])) for key in further),
        refused=(),
        is_plain=True,
    )


def plain_entry(item: dict) -> str:
    """“Kolmes, K. (2010). Title. Journal. Address”, as safe inline HTML. Any item has one."""
    names = _sorted_names(item)
    title = _marked(item.get("title")) or ("" if names else _("Untitled"))
    when = f"({escape(told_year(item))})"
    first = [f"{escape(names)} {when}", title] if names else [f"{title} {when}".strip()]
    source = _marked(item.get("container-title")) or _marked(item.get("publisher"))
    parts = [_stopped(part) for part in [*first, source and f"<em>{source}</em>"] if part]
    return clean(" ".join([*parts, _address(item)]))


def _sorted_names(item: dict) -> str:
    names = [_inverted(name) for name in names_of(item)[:_MOST_AUTHORS]]
    names = [name for name in names if name]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _inverted(name: dict) -> str:
    family = words_of(text_in(name_to_sort(name)))
    given = initials(words_of(text_in(name.get("given")))) if name.get("family") else ""
    return ", ".join(filter(None, (family, given, words_of(text_in(name.get("suffix"))))))


def _marked(value) -> str:
    """A field with its italics, as safe HTML."""
    # What is no tag must not become one.
    return clean(balanced(text_in(value)).replace(LESS_THAN, "&lt;"))


def _stopped(html: str) -> str:
    words = html.removesuffix("</em>")
    return html if words.endswith((".", "?", "!")) else f"{html}."


def _address(item: dict) -> str:
    if doi := text_in(item.get("DOI")):
        return web_link(f"https://doi.org/{doi}")
    url = text_in(item.get("URL"))
    return web_link(url) if url.startswith(("https://", "http://")) else ""


def _order(item: dict) -> tuple[str, str, str]:
    title = words_of(text_in(item.get("title")))
    names = ", ".join(name_to_sort(name) for name in names_of(item)) or title
    return names.casefold(), told_year(item), title.casefold()
