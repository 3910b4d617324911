"""Rows from look-ups: a list of DOIs and web addresses. In the worker only: it opens them."""

import time
from collections.abc import Iterator

from hub.citations.importing.addresses import Asked, lines_of
from hub.citations.importing.lookups import LEASE, PROBLEMS, look_up
from hub.citations.importing.models import Lookup
from hub.citations.importing.rows import Row

LOOK_AGAIN_SECONDS = 0.5


def looked_up(text: str) -> Iterator[Row]:
    """A row for each line; what was found before is not asked for again."""
    for number, asked in enumerate(lines_of(text), 1):
        yield _row(number, asked)


def _row(number: int, asked: Asked) -> Row:
    if asked.problem:
        return Row(number, asked.line, asked.typed, None, asked.problem)
    kind = Lookup.Kind.DOI if asked.doi else Lookup.Kind.ADDRESS
    lookup = _settled(kind, asked.doi or asked.address)
    if lookup.item is None:
        problem = PROBLEMS[lookup.problem or "failed"]
        return Row(number, asked.line, asked.typed, None, str(problem)[:300])
    values = {
        "source": kind.value,
        "notice": lookup.notice,
        "notice_url": lookup.notice_url,
    }
    return Row(number, asked.line, "", lookup.item, "", values)


def _settled(kind: Lookup.Kind, value: str) -> Lookup:
    """The answer, also where another worker is fetching it for somebody else just now.

    After its lease a worker counts as dead, and this one asks itself.
    """
    ends = time.monotonic() + LEASE.total_seconds() + LOOK_AGAIN_SECONDS
    lookup = look_up(kind, value)
    while lookup.state == Lookup.State.WAITING and time.monotonic() < ends:
        time.sleep(LOOK_AGAIN_SECONDS)
        lookup = look_up(kind, value)
    return lookup
