"""From what was seen to what is said of a reference: three failures over days are "gone". Pure."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from hub.citations.checking.outcomes import Outcome, Seen
from hub.citations.models import Reference

FAILURES_BEFORE_GONE = 3
BETWEEN_FAILURES = timedelta(days=3)
EVERY = timedelta(days=30)
# So that works added on one day are not all asked on one day.
SPREAD = timedelta(days=3)

_STATES = {
    Outcome.FINE: Reference.LinkState.FINE,
    Outcome.MOVED: Reference.LinkState.MOVED,
    Outcome.SUSPECT: Reference.LinkState.SUSPECT,
    Outcome.UNKNOWN: Reference.LinkState.UNKNOWN,
}


@dataclass(frozen=True)
class Verdict:
    """The values of a Reference after a check, by the names of its fields."""

    link_state: str
    link_moved_to: str
    link_failures: int
    last_failed_at: datetime | None
    next_check_at: datetime


def verdict_on(reference: Reference, seen: Seen, *, now: datetime) -> Verdict:
    """A success resets; what is unknown changes nothing that failures have shown."""
    if seen.outcome is Outcome.FAILED:
        return _failed(reference, now)
    if seen.outcome is Outcome.POSTPONED:
        return _as_before(reference, now + timedelta(days=1))
    if seen.outcome is Outcome.UNKNOWN and reference.link_failures:
        return _as_before(reference, now + BETWEEN_FAILURES)
    following = now + EVERY + SPREAD * random.uniform(-1, 1)  # noqa: S311
    return Verdict(_STATES[seen.outcome], seen.moved_to, 0, None, following)


def _as_before(reference: Reference, next_check_at: datetime) -> Verdict:
    return Verdict(
        reference.link_state,
        reference.link_moved_to,
        reference.link_failures,
        reference.last_failed_at,
        next_check_at,
    )


def _failed(reference: Reference, now: datetime) -> Verdict:
    """Counted only when the last one is days ago: an outage of one day is one failure."""
    last = reference.last_failed_at
    counts = last is None or now - last >= BETWEEN_FAILURES
    failures = min(reference.link_failures + counts, 100)
    is_gone = failures >= FAILURES_BEFORE_GONE
    return Verdict(
        link_state=Reference.LinkState.GONE if is_gone else reference.link_state,
        link_moved_to=reference.link_moved_to,
        link_failures=failures,
        last_failed_at=now if counts else last,
        next_check_at=now + (EVERY if is_gone else BETWEEN_FAILURES),
    )
