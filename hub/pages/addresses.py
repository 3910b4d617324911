"""Finding the page behind an address below it, with everything that serving a page checks."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
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
    page = _live_page(request, page_path)
    if isinstance(page, address.page_class):
        refused = refusal_for(request, page, reader_of(request))
        return refused or address.view(request, page, **captured)
    moved = _where_it_moved(request, page_path) if page is None else None
    if moved:
        return HttpResponsePermanentRedirect(moved)
    # Also for the addresses of ours that are exempt.
    return csrf_protect(serve)(request, page_path + _behind(request, page_path))


def _live_page(request: HttpRequest, page_path: str) -> Page | None:
    """The live page at `page_path`. `Page.route_for_request` would remember it on the request,
    and Wagtail would then serve it for the whole address."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    try:
        root = site.root_page.localized.specific
        result = root.route(request, [part for part in page_path.split("/") if part])
    except Http404:
        return None
    # A page that answers below its own address does so itself; 410 pages come with arguments.
    if result.args or result.kwargs:
        return None
    page = result.page.specific
    return page if page.live else None


def _where_it_moved(request: HttpRequest, page_path: str) -> str | None:
    """The address a redirect gives for the page's old one, with the rest of the address behind."""
    old = Redirect.normalise_path(reverse("wagtail_serve", args=[page_path]))
    redirect = Redirect.get_for_site(Site.find_for_request(request)).filter(old_path=old).first()
    if redirect is None or not redirect.link:
        return None
    return redirect.link.rstrip("/") + "/" + _behind(request, page_path)


def _behind(request: HttpRequest, page_path: str) -> str:
    """What stands behind the page's own address, whatever prefix the pages have."""
    return request.path[len(reverse("wagtail_serve", args=[page_path])) :]
