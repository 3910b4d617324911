"""The bundled site's error pages: what happened, what to do, and no error of their own.

Each answers even while the database is away: the page is then drawn without header and footer.
The 500 page has no view; it is drawn without a context.
"""

import logging
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from hub.pages.reading import found_in, rows_of, specific_for_rows, visible_publications
from hub.people.roles import reader_of

logger = logging.getLogger("colloquy.site")

NEWEST = 3
# allauth does not say when it counts anew; most of its limits are by the minute.
SECONDS_TO_WAIT = 300


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 for more than the site takes at once.

    Drawn without the request, which may be what is broken.
    """
    if isinstance(exception, RequestDataTooBig):
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        return render(None, "413.html", {"limit": limit}, status=413)
    return render(None, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403, with the way to sign in for whoever is not signed in."""
    return _answer(request, 403, lambda: {"sign_in_url": _sign_in_url(request)})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with the end of the list that was asked for, and the newest pages one may read."""
    last_page_url = getattr(exception, "last_page_url", None)
    return _answer(
        request, 404, lambda: {"last_page_url": last_page_url, "newest": _newest(request)}
    )


def too_many(request: HttpRequest) -> HttpResponse:
    """429 where allauth's own limits are reached."""
    response = _answer(request, 429, dict)
    response["Retry-After"] = str(SECONDS_TO_WAIT)
    return response


class SayWhatIsAllowed:
    """Puts a page into the empty answer of an address that does not take what was sent."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 405 or response.streaming or response.content:
            return response
        page = _answer(request, 405, dict)
        page["Allow"] = response["Allow"]
        return page


def _answer(request: HttpRequest, status: int, context: Callable[[], dict]) -> HttpResponse:
    """The page of that status; a bare one, without a request, when the database fails it."""
    template = f"{status}.html"
    try:
        return render(request, template, context(), status=status)
    except (DatabaseError, InterfaceError):
        logger.exception("The page for a %s was drawn without the database", status)
        return render(None, template, {"frame": "site/bare.html"}, status=status)


def _newest(request: HttpRequest) -> list:
    """Rows of the newest pages this reader may read; their number bounds the queries."""
    found = found_in(visible_publications(request)[:NEWEST])
    return rows_of(specific_for_rows(found), request)


def _sign_in_url(request: HttpRequest) -> str | None:
    if reader_of(request).is_authenticated:
        return None
    # What was posted cannot be posted again by a link.
    asked = request.get_full_path() if request.method in ("GET", "HEAD") else "/"
    return f"{reverse('account_login')}?{urlencode({'next': asked})}"
