"""What caches may do with a public page: keep it, and ask before each use whether it still holds.

The hub's views say so in the header `Cache-Control: no-cache`, on a host as well. What the answer
to such a question is, the middleware says (middleware.py), or Django's ConditionalGetMiddleware.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import http_date


def ask_before_use(
    request: HttpRequest, response: HttpResponse, *, changed_at: datetime | None = None
) -> HttpResponse:
    """Let caches keep a page that everybody gets alike, and ask each time whether it has changed.

    `no-cache` rather than a number of seconds, since a page that was taken down or closed must be
    gone at once from every cache on the way. `changed_at` is when the text was last published.
    A listing has no such date: what is taken out of it leaves none behind, and whoever knows the
    date alone would go on showing the title of a page that is gone.
    """
    if not is_for_everybody(request):
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
