"""What caches may do with a public page: keep it, and ask before each use whether it still holds.

The hub's views say so in the header `Cache-Control: no-cache`, on a host as well. The middleware
answers when they ask (middleware.py), or Django's ConditionalGetMiddleware; feeds answer for
themselves (hub/feeds/unchanged.py). By which rules, `conditional_answer` says.
"""

from collections.abc import Callable
from copy import copy
from datetime import datetime
from functools import wraps

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, parse_http_date_safe
from django.utils.translation import gettext as _


def ask_before_use(
    request: HttpRequest, response: HttpResponse, *, changed_at: datetime | None = None
) -> HttpResponse:
    """Let caches keep a page that everybody gets alike, and ask each time whether it has changed.

    `no-cache` rather than a number of seconds, since a page that was taken down or closed must be
    gone at once from every cache on the way. `changed_at` is when the text was last published.
    A listing has no such date: what is taken out of it leaves none behind, and whoever knows the
    date alone would go on showing the title of a page that is gone.

    What somebody gets who is signed in, or for whom a message waits, no cache on the way may keep:
    some look at no `Vary`, and nothing says it where a message comes in a cookie.
    """
    if not is_for_everybody(request):
        patch_cache_control(response, private=True, no_cache=True)
        return response
    patch_cache_control(response, no_cache=True)
    if changed_at and changed_at <= timezone.now():
        response["Last-Modified"] = http_date(changed_at.timestamp())
    return response


def asked_before_use(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """`ask_before_use` for what a view answers with 200."""

    @wraps(view)
    def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        return ask_before_use(request, response) if response.status_code == 200 else response

    return answer


def is_for_everybody(request: HttpRequest) -> bool:
    """Whether the answer depends on nobody: no session, and no message that waits in a cookie."""
    personal = {settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name}
    return not personal & request.COOKIES.keys()


def conditional_answer(
    request: HttpRequest,
    *,
    etag: str | None,
    last_modified: int | None,
    response: HttpResponse | None = None,
) -> HttpResponse | None:
    """304 or 412 where the conditions of the request ask for it (RFC 9110 § 13), else `response`.

    Beyond what Django does, a date from the future is no answer to “since”, for a reader's clock
    that is wrong must not hide news; and “unmodified since” asks nothing of what has no date
    (§ 13.1.4). `last_modified` is in seconds since 1970.
    """
    asked = _without(request, _conditions_without_meaning(request, last_modified))
    answer = get_conditional_response(
        asked, etag=etag, last_modified=last_modified, response=response
    )
    if answer is not None and answer.status_code == 412:
        answer["Content-Type"] = "text/plain; charset=utf-8"
        answer.content = _(
            "This page does not meet the conditions that were sent. Ask for it again without "
            "If-Match and If-Unmodified-Since."
        )
    return answer


def _conditions_without_meaning(request: HttpRequest, last_modified: int | None) -> set[str]:
    ignored = set()
    since = parse_http_date_safe(request.META.get("HTTP_IF_MODIFIED_SINCE", ""))
    if since is not None and since > timezone.now().timestamp():
        ignored.add("HTTP_IF_MODIFIED_SINCE")
    if last_modified is None:
        ignored.add("HTTP_IF_UNMODIFIED_SINCE")
    return ignored & request.META.keys()


def _without(request: HttpRequest, headers: set[str]) -> HttpRequest:
    if not headers:
        return request
    asked = copy(request)
    asked.META = {name: value for name, value in request.META.items() if name not in headers}
    return asked
