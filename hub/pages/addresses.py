"""Finding the page behind an address below it, with everything that serving a page checks."""

from urllib.parse import unquote

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_protect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site
from wagtail.views import serve

from hub.pages.registry import BelowPage
from hub.pages.restricted import refusal_for
from hub.people.roles import reader_of


def serve_below(
    request: HttpRequest, page_path: str, address: BelowPage, **captured
) -> HttpResponse:
    """Answer `<page>/<something>/`: route the page, check that it may be read, dispatch.

    A moved page's old address leads to the new one, the rest of the address kept. What is not
    below one of our pages is Wagtail's to answer: a host may have a page at `docs/v1/`.
    """
    page = _routed_page(request, page_path)
    if isinstance(page, address.page_class) and not page.live:
        return refusal_for(request, page, reader_of(request)) or page.serve_taken_down(request)
    if isinstance(page, address.page_class):
        return _answer(request, page, address, captured)
    moved = _where_it_moved(request, page_path) if page is None else None
    if moved:
        return HttpResponsePermanentRedirect(moved)
    # Also for the addresses of ours that are exempt.
    return csrf_protect(serve)(request, page_path + _behind(request, page_path))


def _answer(request: HttpRequest, page: Page, address: BelowPage, captured: dict) -> HttpResponse:
    """Dispatch, unless the page itself would not be shown to this reader."""
    refused = refusal_for(request, page, reader_of(request))
    if refused:
        return refused
    restrictions = page.get_view_restrictions()
    if not all(restriction.accept_request(request) for restriction in restrictions):
        # A host's shared password: the page itself asks for it.
        return HttpResponseRedirect(page.get_url(request))
    response = address.view(request, page, **captured)
    if restrictions:
        add_never_cache_headers(response)
    return response


def _routed_page(request: HttpRequest, page_path: str) -> Page | None:
    """The page at `page_path`, live or taken down.

    `Page.route_for_request` would remember it on the request, and Wagtail would then serve it for
    the whole address.
    """
    site = Site.find_for_request(request)
    if site is None:
        return None
    try:
        root = site.root_page.localized.specific
        result = root.route(request, [part for part in page_path.split("/") if part])
    except Http404:
        return None
    # A page type that answers below its own address does so itself.
    if result.args or set(result.kwargs) - {"taken_down"}:
        return None
    return result.page.specific


def _where_it_moved(request: HttpRequest, page_path: str) -> str | None:
    """The address a redirect gives for the page's old one, with the rest of the address behind."""
    old = Redirect.normalise_path(unquote(reverse("wagtail_serve", args=[page_path])))
    redirect = Redirect.get_for_site(Site.find_for_request(request)).filter(old_path=old).first()
    if redirect is None or not redirect.link:
        return None
    return redirect.link.rstrip("/") + "/" + _behind(request, page_path)


def _behind(request: HttpRequest, page_path: str) -> str:
    """What stands behind the page's own address, whatever prefix the pages have."""
    # `path` is decoded, what reverse() gives is not.
    return request.path[len(unquote(reverse("wagtail_serve", args=[page_path]))) :]
