"""What somebody gets who may not read a page: who may, and how to sign in. Never a title."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.models import PageViewRestriction, Site

from hub.pages.visibility import restriction_for


def refusal_for(request: HttpRequest, page, reader) -> HttpResponse | None:
    """The 403 answer when `reader` may not read `page`, else None.

    One query for a page without restrictions; they are then known for the rest of the request.
    Shared passwords, possible on a host, are left to Wagtail's own form.
    """
    page.found_restrictions = page.get_view_restrictions()
    restriction = restriction_for(page, reader)
    if restriction is None:
        return None
    return refuse(request, _who_may_read(restriction), reader)


def refuse(request: HttpRequest, reason: str, reader) -> HttpResponse:
    """The 403 answer with `reason`, kept by no cache; a way to sign in for whoever has not."""
    context = {
        "reason": reason,
        "sign_in_url": None if reader.is_authenticated else _sign_in_url(request),
        "home": Site.find_for_request(request),
    }
    response = render(request, "colloquy/hub/pages/restricted.html", context, status=403)
    add_never_cache_headers(response)
    return response


def _who_may_read(restriction: PageViewRestriction) -> str:
    if restriction.restriction_type == PageViewRestriction.LOGIN:
        return _("This page is for members. Anyone who signs in can read it.")
    return _("This page is for clinicians whose license the editors have checked.")


def _sign_in_url(request: HttpRequest) -> str:
    """The sign-in page that Wagtail would use, leading back to the address asked for."""
    try:
        address = getattr(settings, "WAGTAIL_FRONTEND_LOGIN_URL", None) or reverse(
            "wagtailcore_login"
        )
    except NoReverseMatch:
        address = settings.LOGIN_URL
    return f"{address}?{urlencode({'next': request.get_full_path()})}"
