"""`<page>/cite.bib`, `<page>/references.bib` and their like: a page, and what it cites, as files.

Of what not everybody may read there is no file that cites it. What it cites is for whoever may
read it.
"""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from wagtail.models import Site

from hub.citations.models import Reference
from hub.citations.public.files import file_of
from hub.citations.reading import LIVE
from hub.citations.this_page.items import work_of, work_of_version
from hub.pages.models import PageVersion
from hub.pages.registry import BelowPage
from hub.people.roles import reader_of
from hub.sharing.reading import may_be_shared

SUFFIXES = ("bib", "ris", "json")


@require_safe
def cite(request: HttpRequest, page, *, suffix: str) -> HttpResponse:
    """The page as it is published, as a file."""
    if not may_be_shared(page, request):
        raise Http404
    response = file_of([work_of(page).item], suffix=suffix, name=page.slug)
    return page.for_caches(request, response)


@require_safe
def cite_version(request: HttpRequest, page, number: int, *, suffix: str) -> HttpResponse:
    """One version of the page as a file."""
    if not may_be_shared(page, request):
        raise Http404
    version = get_object_or_404(PageVersion, page_id=page.pk, number=number)
    item = work_of_version(page, version).item
    response = file_of([item], suffix=suffix, name=f"{page.slug}-v{number}")
    return page.for_caches(request, response)


@require_safe
def references(request: HttpRequest, page, *, suffix: str) -> HttpResponse:
    """What the page cites, as far as this reader may see it; 404 where that is nothing."""
    visible = Reference.objects.visible_to(reader_of(request), Site.find_for_request(request))
    cited = visible.filter(citations__page=page, citations__version=LIVE).distinct()
    items = [reference.for_export() for reference in cited]
    if not items:
        raise Http404
    response = file_of(items, suffix=suffix, name=f"{page.slug}-references")
    return page.for_caches(request, response)


def addresses_below(page_class: type) -> list[BelowPage]:
    """Every file of a page, for the registry."""
    return [
        BelowPage(f"{name}_{suffix}", f"{route}.{suffix}", partial(view, suffix=suffix), page_class)
        for name, route, view in (
            # Before the page's own, which would look for a page called v1.
            ("cite_version", "v<int:number>/cite", cite_version),
            ("cite", "cite", cite),
            ("references", "references", references),
        )
        for suffix in SUFFIXES
    ]
