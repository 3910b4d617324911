"""Conditional GET for what is made of many pages: 304 before anything is rendered."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.http import http_date
from django.utils.translation import get_language

from hub.metadata.caching import conditional_answer

# Raise it when the same content is written differently.
WRITER = 1
KEPT = timedelta(days=60)


def unless_unchanged(
    request: HttpRequest, *, address: str, shown: object, make: Callable[[], HttpResponse]
) -> HttpResponse:
    """304 where the reader has what `shown` stands for, else what `make` returns.

    `shown` names all that the answer is made of; its `repr` is compared. `address` is the full
    address of the answer, without what visitors add to it. A cache may keep the answer but must
    ask each time: what is taken down would live on in it otherwise. One cache lookup.
    """
    digest = hashlib.sha256(repr((WRITER, shown)).encode("utf-8", "surrogatepass")).hexdigest()
    # Weak: a server in front may compress what is sent.
    etag = f'W/"{digest[:32]}"'
    since = _unchanged_since(address, digest)
    response = conditional_answer(request, etag=etag, last_modified=since) or make()
    if response.status_code == 412:
        # What is said of the feed would let a cache keep the refusal in its place.
        return response
    response["ETag"] = etag
    response["Last-Modified"] = http_date(since)
    patch_cache_control(response, public=True, no_cache=True)
    return response


def _unchanged_since(address: str, digest: str) -> int:
    """When the answer of that address was first seen as it is, in seconds since 1970.

    No date on record tells that a page was restricted, merged words, or lost its author's
    agreement, and a reader that sends a date alone would keep what was withdrawn. A forgotten
    answer counts as new.
    """
    # One address says the same in several languages where a site chooses by the browser's.
    name = f"{get_language()} {address}".encode()
    key = f"colloquy-unchanged-{hashlib.sha256(name).hexdigest()}"
    known, since = cache.get(key) or (None, 0)
    if known == digest:
        return since
    # Dates of HTTP know no parts of a second.
    since = max(int(datetime.now(UTC).timestamp()), since + 1)
    cache.set(key, (digest, since), KEPT.total_seconds())
    return since
