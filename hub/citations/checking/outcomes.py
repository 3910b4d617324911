"""What one look at an address or DOI says about it. Worker only.

Link checkers cry wolf: whatever may be a wall against robots, or a bad day, is "unknown".
"""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlsplit

from hub.citations.importing.page_metadata import Metadata
from hub.citations.items.telling import url_key
from hub.outside.errors import HostBusy, NameUnknown, NoNames, OutsideError, TooLarge
from hub.outside.fetching import Fetched, fetch
from hub.outside.html import DocumentRefused, document

HANDLES = "https://doi.org/api/handles/"
# The word "link" in it is blocked in places.
PURPOSE = "reference check"

_PERMANENT = frozenset({301, 308})
_MISSING = frozenset({404, 410})
_NOT_FOUND = re.compile(r"(?i)\b(?:not\s+found|404|no longer (?:exists|available)|page missing)\b")
# https://www.handle.net/proxy_servlet.html
_HANDLE_FOUND, _HANDLE_UNKNOWN = 1, 100


class Outcome(StrEnum):
    FINE = "fine"
    MOVED = "moved"
    UNKNOWN = "unknown"
    SUSPECT = "suspect"
    # Nobody was asked: no network here, or the host is left alone for a while.
    POSTPONED = "postponed"
    # One failure; several make it gone (rules.py).
    FAILED = "failed"


@dataclass(frozen=True)
class Seen:
    outcome: Outcome
    moved_to: str = ""


def seen_at_address(url: str) -> Seen:
    """What a reader would meet there. Never raises for anything the other side does."""
    try:
        answer = fetch(url, purpose=PURPOSE, accept="text/html, */*;q=0.5")
    except TooLarge as problem:
        was_seen = problem.status is not None and 200 <= problem.status < 300
        return Seen(Outcome.FINE if was_seen else Outcome.UNKNOWN)
    except NameUnknown:
        return Seen(Outcome.FAILED)
    except (HostBusy, NoNames):
        return Seen(Outcome.POSTPONED)
    except OutsideError:
        return Seen(Outcome.UNKNOWN)
    if answer.status in _MISSING:
        return Seen(Outcome.FAILED)
    if not 200 <= answer.status < 300:
        return Seen(Outcome.UNKNOWN)
    return _arrived(url, answer)


def seen_at_handle(doi: str) -> Seen:
    """Whether the DOI is registered; the publisher is never asked."""
    try:
        answer = fetch(HANDLES + quote(doi, safe="/"), purpose=PURPOSE, accept="application/json")
        code = json.loads(answer.content)["responseCode"]
    except (HostBusy, NoNames):
        return Seen(Outcome.POSTPONED)
    except (OutsideError, ValueError, KeyError, TypeError, RecursionError):
        return Seen(Outcome.UNKNOWN)
    known = {_HANDLE_FOUND: Outcome.FINE, _HANDLE_UNKNOWN: Outcome.FAILED}
    return Seen(known.get(code, Outcome.UNKNOWN) if isinstance(code, int) else Outcome.UNKNOWN)


def _arrived(url: str, answer: Fetched) -> Seen:
    if _is_home(answer.url) and not _is_home(url):
        return Seen(Outcome.SUSPECT)
    if _NOT_FOUND.search(_title(answer)):
        return Seen(Outcome.SUSPECT)
    is_elsewhere = url_key(answer.url) != url_key(url)
    if is_elsewhere and all(hop.status in _PERMANENT for hop in answer.hops):
        return Seen(Outcome.MOVED, answer.url)
    return Seen(Outcome.FINE)


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def _title(answer: Fetched) -> str:
    if answer.media_type not in ("", "text/html", "application/xhtml+xml"):
        return ""
    try:
        return Metadata(document(answer.content, charset=answer.headers.charset)).title[:300]
    except DocumentRefused:
        return ""
