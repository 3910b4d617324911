"""A composed text as one reader may see it, and as it leaves its page."""

import re
from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from hub.pages.visibility import HubPageQuerySet

# Stands in every text that cites a page of this site.
OWN = ' data-page="'

# As composing.py writes them; neither holds another of its kind.
_OWN = re.compile(
    r'<(?P<tag>a|cite) class="cite-(?:link|entry)"[^>]*? data-page="(?P<page>\d+)"[^>]*>'
    r".*?</(?P=tag)>",
    re.DOTALL,
)
_LINK = re.compile(
    r'<a class="cite-link" href="#ref-(?P<key>[^"]+)"[^>]*>(?P<words>.*?)</a>', re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")


def own_pages_in(html: str) -> set[int]:
    """The pages of this site that the text cites."""
    return {int(found["page"]) for found in _OWN.finditer(html)}


def closed_among(pages: Iterable[int], reader, site: Site | None) -> set[int]:
    """Those that `reader` may not read; one query, none where there are no pages."""
    pages = set(pages)
    if not pages:
        return set()
    visible = HubPageQuerySet(Page).visible_to(reader, site).filter(pk__in=pages)
    return pages - set(visible.order_by().values_list("pk", flat=True))


def without_closed(html: str, closed: set[int]) -> str:
    """`html` without words and entries that tell of pages in `closed`."""
    if not closed:
        return html
    instead = f'<span class="cite-closed">{escape(_("a source that is not public"))}</span>'
    return _OWN.sub(lambda own: instead if int(own["page"]) in closed else own[0], html)


def for_other_places(html: str) -> str:
    """`html` for outside its page: citations lead to the list, and have no ids of their own."""
    return _LINK.sub(r'<a href="#ref-\g<key>">\g<words></a>', html)


def with_cards(html: str) -> SafeString:
    """`html` with a button behind each citation that shows the entry, where no script runs."""
    return mark_safe(_LINK.sub(_with_button, html))  # noqa: S308 (composed HTML)


def _with_button(link: re.Match) -> str:
    name = _("Show the reference: %(words)s") % {"words": _TAG.sub("", link["words"])}
    return (
        f'{link[0]}<noscript><button class="cite-button" type="button" '
        f'popovertarget="card-{link["key"]}" aria-label="{name}"></button></noscript>'
    )
