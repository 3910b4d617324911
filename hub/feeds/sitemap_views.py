"""The sitemap: one file, or a list of files where there is too much for one."""

from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from hub.feeds.reading import site_of
from hub.feeds.sitemaps import LIMIT, PARTS, SitePart
from hub.feeds.unchanged import unless_unchanged

FILES = "colloquy/hub/feeds/sitemap_files.xml"
ADDRESSES = "colloquy/hub/feeds/sitemap.xml"


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Everything that anybody may read here, whoever asks."""
    parts = {name: part(request) for name, part in PARTS.items()}
    address = site_of(request).root_url + reverse("colloquy_sitemap:whole")
    if sum(part.paginator.count for part in parts.values()) > LIMIT:
        files = [row for name, part in parts.items() for row in _files(name, part)]
        return _answer(request, address, FILES, files)
    return _answer(request, address, ADDRESSES, [row for p in parts.values() for row in _rows(p)])


@require_safe
def part(request: HttpRequest, name: str) -> HttpResponse:
    """One part of it, `?p=` for those that need several files."""
    if name not in PARTS:
        raise Http404
    number = request.GET.get("p", "1")
    found = PARTS[name](request)
    try:
        rows = _rows(found, number)
    except InvalidPage as error:
        raise Http404 from error
    return _answer(request, _address_of(name, found, int(number)), ADDRESSES, rows)


def _rows(part: SitePart, number: str | int = 1) -> list[tuple]:
    return [(row["location"], row["lastmod"]) for row in part.get_urls(page=number)]


def _files(name: str, part: SitePart) -> list[tuple]:
    newest = part.get_latest_lastmod()
    numbers = part.paginator.page_range if part.paginator.count else ()
    return [(_address_of(name, part, number), newest) for number in numbers]


def _address_of(name: str, part: SitePart, number: int) -> str:
    address = part.site.root_url + reverse("colloquy_sitemap:part", args=[name])
    return address if number == 1 else f"{address}?p={number}"


def _answer(request: HttpRequest, address: str, template: str, rows: list) -> HttpResponse:
    context, as_xml = {"rows": rows}, "application/xml; charset=utf-8"
    response = unless_unchanged(
        request,
        address=address,
        shown=(template, rows),
        make=lambda: render(request, template, context, content_type=as_xml),
    )
    # The sitemap itself is nothing to find in a search.
    response["X-Robots-Tag"] = "noindex"
    return response
