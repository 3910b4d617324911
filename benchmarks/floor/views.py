"""The smallest view of Django: a page of a given size that asks the database nothing."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse


def bare(request: HttpRequest, size: int) -> HttpResponse:
    return HttpResponse(_body(size))


@lru_cache(maxsize=8)
def _body(size: int) -> bytes:
    return (b"<p>Nothing to see here.</p>\n" * (size // 28 + 1))[:size]
