"""Finding the page behind an address below it, with everything that serving a page checks."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from hub.pages.registry import BelowPage
from hub.pages.restricted import refusal_for
from hub.people.roles import reader_of


def serve_below(
    request: HttpRequest, page_path: str, address: BelowPage, **captured
) -> HttpResponse:
    """Answer `<page>/<something>/`: route the page, check that it may be read, dispatch.

    A moved page's old address leads to the new one, the rest of the address kept. Raises Http404
    for a page that is not live, of another site, or of a type without this address.
    """
    try:
        page = _live_page(request, page_path)
    except Http404:
        moved = _where_it_moved(request, page_path)
        if moved is None:
            raise
        return HttpResponsePermanentRedirect(moved)
    if not isinstance(page, address.page_class):
        raise Http404
    refused = refusal_for(request, page, reader_of(request))
    return refused or address.view(request, page, **captured)


def _live_page(request: HttpRequest, page_path: str) -> Page:
    result = Page.route_for_request(request, page_path)
    # A page that answers below its own address does so itself; 410 pages come with arguments.
    if result is None or result.args or result.kwargs:
        raise Http404
    page = result.page.specific
    if not page.live:
        raise Http404
    return page


def _where_it_moved(request: HttpRequest, page_path: str) -> str | None:
    """The address a redirect gives for the page's old one, with the rest of the address behind."""
    old = Redirect.normalise_path("/" + page_path)
    suffix = request.path_info[len("/" + page_path) :]
    redirect = Redirect.get_for_site(Site.find_for_request(request)).filter(old_path=old).first()
    if redirect is None or not redirect.link:
        return None
    return redirect.link.rstrip("/") + "/" + suffix
