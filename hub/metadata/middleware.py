"""Answers 304 to whoever has the page already (RFC 9110 § 13)."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import cc_delim_re, has_vary_header, set_response_etag
from django.utils.http import parse_http_date_safe

from hub.metadata.caching import conditional_answer

PERSONAL = {"private", "no-store"}


class ConditionalGet:
    """Gives public pages an ETag, and 304 instead of a page that has not changed.

    Unlike Django's own, it leaves alone what is one person's (a session, a cookie, a form with a
    token, a restricted page, the admin), answers HEAD as it answers GET, and takes no date from
    the future for an answer. It must stand before SessionMiddleware, which tells by `Vary` that a
    session was read. An ETag that a view has set stays.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method not in ("GET", "HEAD") or not _may_be_kept(response):
            return response
        if not response.has_header("ETag"):
            set_response_etag(response)
        return conditional_answer(
            request,
            etag=response.get("ETag"),
            last_modified=parse_http_date_safe(response.get("Last-Modified", "")),
            response=response,
        )


def _may_be_kept(response: HttpResponse) -> bool:
    """Whether the view has said that caches may keep this, and nothing makes it one person's."""
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    said = {part.lower() for part in cc_delim_re.split(response.get("Cache-Control", ""))}
    return "no-cache" in said and not said & PERSONAL and not has_vary_header(response, "Cookie")
