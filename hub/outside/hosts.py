"""Good manners towards one host: two requests at once, a rest after failures, Retry-After.

Kept in the database, so that it holds over all workers.
"""

import hashlib
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from django.db import connection
from django.db.models import Value
from django.db.models.functions import Greatest
from django.utils import timezone

from hub.outside.clock import Deadline
from hub.outside.errors import HostBusy, TooSlow
from hub.outside.models import OutsideHost
from hub.outside.policy import Policy

FAILURES_BEFORE_REST = 5
FIRST_REST, LONGEST_REST = timedelta(minutes=10), timedelta(days=1)
LONGEST_WISH = timedelta(hours=48)
# What nobody asked for so long starts anew.
FORGOTTEN_AFTER = timedelta(days=30)

_LOCKS = 0x6F757473  # of PostgreSQL's advisory locks, those of this module
_LOOK_AGAIN_SECONDS = 0.05
_SECONDS = re.compile(r"[0-9]{1,9}")


@contextmanager
def place_at(host: str, *, policy: Policy, clock: Deadline) -> Iterator[None]:
    """One of the places that `host` has for us. Raises HostBusy when none gets free in time.

    A place is an advisory lock of the database's session: a worker that dies leaves none taken.
    """
    refuse_while_resting(host)
    lock = _free_place(host, policy, clock)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_LOCKS, lock])


def refuse_while_resting(host: str) -> None:
    """Raises HostBusy, with the time, while `host` is left alone."""
    resting = OutsideHost.objects.filter(host=host, closed_until__gt=timezone.now())
    if until := resting.values_list("closed_until", flat=True).first():
        raise HostBusy("This host is left alone for a while.", retry_at=until)


def note_failure(host: str) -> None:
    """One more in a row; after several the host rests, longer each time."""
    state = _counted(host)
    over = state.failures - FAILURES_BEFORE_REST
    if over >= 0:
        rest = min(FIRST_REST * 2 ** min(over, 10), LONGEST_REST)
        _close(host, timezone.now() + rest)


def note_answer(host: str, status: int, retry_after: str) -> None:
    """What an answer says about its host: well, failing, or to be asked later."""
    if status in (429, 503) and (wish := _wished(retry_after)):
        _close(host, timezone.now() + wish)
    elif status == 429 or status >= 500:
        note_failure(host)
    else:
        known = OutsideHost.objects.filter(host=host)
        # What another request was told meanwhile, to wait, still holds.
        known.filter(closed_until__gt=timezone.now()).update(failures=0)
        known.exclude(closed_until__gt=timezone.now()).delete()


def forget_hosts() -> int:
    """Remove what is known of hosts that nobody asked for a month; run by the clock."""
    old = OutsideHost.objects.filter(failed_at__lt=timezone.now() - FORGOTTEN_AFTER)
    return old.exclude(closed_until__gt=timezone.now()).delete()[0]


def _free_place(host: str, policy: Policy, clock: Deadline) -> int:
    locks = [_number(f"{host}/{place}") for place in range(policy.at_once_per_host)]
    while True:
        with connection.cursor() as cursor:
            for lock in locks:
                cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_LOCKS, lock])
                if cursor.fetchone()[0]:
                    return lock
        try:
            time.sleep(clock.left(at_most=_LOOK_AGAIN_SECONDS))
        except TooSlow:
            raise HostBusy("This host already gets as many requests as it should.") from None


def _number(text: str) -> int:
    """As PostgreSQL's int4."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], signed=True)


def _counted(host: str) -> OutsideHost:
    """Count a failure in one statement, whoever else does the same."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {OutsideHost._meta.db_table} AS known (host, failures, failed_at)"  # noqa: S608
            " VALUES (%s, 1, %s) ON CONFLICT (host)"
            " DO UPDATE SET failures = LEAST(known.failures + 1, 1000), failed_at = %s",
            [host, timezone.now(), timezone.now()],
        )
    return OutsideHost.objects.get(host=host)


def _close(host: str, until: datetime) -> None:
    """Until then at least: two requests may have been told two times."""
    now = timezone.now()
    known, is_new = OutsideHost.objects.get_or_create(host=host, defaults={"closed_until": until})
    if not is_new:
        # GREATEST of PostgreSQL passes over NULL.
        values = {"closed_until": Greatest("closed_until", Value(until)), "failed_at": now}
        OutsideHost.objects.filter(pk=known.pk).update(**values)


def _wished(retry_after: str) -> timedelta | None:
    """Seconds or a date, as RFC 9110 section 10.2.3 has them; never longer than two days."""
    wish = retry_after.strip()
    if _SECONDS.fullmatch(wish):
        return min(timedelta(seconds=int(wish)), LONGEST_WISH) or None
    try:
        when = parsedate_to_datetime(wish)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    wait = when - timezone.now()
    return min(wait, LONGEST_WISH) if wait > timedelta() else None
