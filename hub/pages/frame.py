"""The pages that stand in the frame of every page: header, footer, the care notice. Read only."""

from django.http import HttpRequest
from wagtail.models import Page, Site

from hub.pages.visibility import HubPageQuerySet
from hub.people.roles import reader_of

_REMEMBERED = "_colloquy_pages_below_home"
# What a link is made of; a page has thirty columns, and every page of the site asks for these.
_FIELDS = ("path", "depth", "url_path", "locale", "title", "show_in_menus")


def pages_below_home(request: HttpRequest) -> list[Page]:
    """The pages directly below the home page that this reader may read, in their order.

    One query, remembered on the request; with what a link needs and no other field.
    """
    if not hasattr(request, _REMEMBERED):
        setattr(request, _REMEMBERED, _below_home(request))
    return getattr(request, _REMEMBERED)


def readable_page(number: int, request: HttpRequest) -> Page | None:
    """The page of that number, if this reader may read it; no query if it is below home."""
    for page in pages_below_home(request):
        if page.pk == number:
            return page
    return _visible(request).filter(pk=number).only(*_FIELDS).first()


def _below_home(request: HttpRequest) -> list[Page]:
    site = Site.find_for_request(request)
    if site is None:
        return []
    pages = _visible(request).filter(depth=site.root_page.depth + 1)
    return list(pages.only(*_FIELDS).order_by("path"))


def _visible(request: HttpRequest) -> HubPageQuerySet:
    site = Site.find_for_request(request)
    return HubPageQuerySet(Page).visible_to(reader_of(request), site)
