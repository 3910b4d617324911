"""Looking a work up by its DOI or web address: once, kept in a row, by one worker at a time."""

import hashlib
import logging
from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from hub.citations.importing.archived import found_in_archive, what_to_find
from hub.citations.importing.doi import Found, found_by_doi
from hub.citations.importing.models import Lookup
from hub.citations.importing.problems import PROBLEMS, LookupFailed, problem_of
from hub.citations.importing.web_pages import found_by_address
from hub.citations.items.validation import bare_doi
from hub.outside.errors import (
    AddressRefused,
    HostBusy,
    NoNames,
    OnlyFromTheWorker,
    OutsideError,
)
from hub.outside.policy import STRICT
from hub.outside.targets import MOST_CHARACTERS, target_of

__all__ = ["PROBLEMS", "ask", "asked", "forget_lookups", "look_up"]

logger = logging.getLogger("colloquy.citations")

KEEP_FOUND, KEEP_FAILED = timedelta(days=30), timedelta(hours=1)
# What was asked for is still there for whoever waits for it, even where nothing is to be kept.
KEEP_AT_LEAST = timedelta(hours=1)
# Nobody was asked: no network here, or as many requests under way as one host gets.
KEEP_UNASKED = timedelta(minutes=1)
# Longer than the slowest look-up: two services, each asked twice.
LEASE = timedelta(seconds=60)

_FINDERS: dict[str, Callable[[str], Found]] = {
    Lookup.Kind.DOI: lambda value: found_by_doi(value),
    Lookup.Kind.ADDRESS: lambda value: found_by_address(value),
    Lookup.Kind.ARCHIVED: lambda value: found_in_archive(value),
}


def ask(kind: Lookup.Kind, value: str) -> Lookup:
    """The row for what somebody typed; quick, asks nobody, so for requests as well.

    Answered already, or WAITING: then `look_up` with the same words belongs into a job. What is
    no DOI or address is FAILED, and not stored.
    """
    value, problem = _told_apart(kind, value)
    if problem:
        return Lookup(kind=kind, value=value, state=Lookup.State.FAILED, problem=problem)
    row, _created = Lookup.objects.get_or_create(
        kind=kind, value_key=_key(value), defaults={"value": value}
    )
    if _is_over(row):
        row.state = Lookup.State.WAITING
        row.save(update_fields=["state"])
    return row


def asked(kind: Lookup.Kind, value: str) -> Lookup | None:
    """What was asked before, whatever came of it; None while nobody has. Changes nothing."""
    value, _problem = _told_apart(kind, value)
    return Lookup.objects.filter(kind=kind, value_key=_key(value)).first()


def look_up(kind: Lookup.Kind, value: str) -> Lookup:
    """What a DOI or web address leads to: `item` is checked, or `problem` is a key of PROBLEMS.

    Worker only, outside of a transaction; never raises for anything the other side does. Still
    WAITING when another worker is at it.
    """
    row = ask(kind, value)
    if row.state != Lookup.State.WAITING or not _leased(row):
        return row
    keep = KEEP_FAILED
    try:
        found, problem = _FINDERS[kind](row.value), ""
        keep = _kept(found)
    except LookupFailed as failed:
        found, problem = None, failed.code
    except OutsideError as failed:
        found, problem = None, _problem_with(kind, failed)
        keep = KEEP_UNASKED if isinstance(failed, (HostBusy, NoNames)) else keep
    except OnlyFromTheWorker:
        raise
    except Exception as failed:
        # Only its type: the text of an exception may hold what was read.
        logger.error("A look-up failed on %s", type(failed).__name__)
        found, problem = None, "failed"
    return _written(row, found, problem, keep)


def forget_lookups() -> int:
    """Remove what expired; run by the clock."""
    return Lookup.objects.filter(expires_at__lt=timezone.now() - KEEP_FOUND).delete()[0]


def _told_apart(kind: str, value: str) -> tuple[str, str]:
    """The value as it is kept, and the problem with it."""
    if kind == Lookup.Kind.DOI:
        doi = bare_doi(value)
        return (doi, "") if doi else (value[:255], "no-doi")
    day, address = what_to_find(value) if kind == Lookup.Kind.ARCHIVED else ("", value.strip())
    try:
        kept = f"{day} {target_of(address, ports=STRICT.ports).url}".strip()
    except AddressRefused:
        return address[:255], "no-address"
    return (kept, "") if len(kept) <= MOST_CHARACTERS else (address[:255], "no-address")


def _problem_with(kind: str, failed: OutsideError) -> str:
    """The services that know DOIs and copies have names: not to find them is to have no network."""
    problem = problem_of(failed)
    is_of_a_service = kind != Lookup.Kind.ADDRESS
    return "no-network" if is_of_a_service and problem == "name-unknown" else problem


def _key(value: str) -> str:
    return hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()


def _is_over(row: Lookup) -> bool:
    return row.expires_at is not None and row.expires_at <= timezone.now()


@transaction.atomic
def _leased(row: Lookup) -> bool:
    """Whether this worker may ask; another one that died gives its turn up after a minute."""
    now = timezone.now()
    locked = Lookup.objects.select_for_update().get(pk=row.pk)
    if locked.leased_until and locked.leased_until > now:
        return False
    if locked.state != Lookup.State.WAITING:
        row.refresh_from_db()
        return False
    row.leased_until = now + LEASE
    row.save(update_fields=["leased_until"])
    return True


def _kept(found: Found) -> timedelta:
    """As long as the other side says; a month when it says nothing or more."""
    if found.fresh_for is None:
        return KEEP_FOUND
    return min(max(found.fresh_for, KEEP_AT_LEAST), KEEP_FOUND)


def _written(row: Lookup, found: Found | None, problem: str, keep: timedelta) -> Lookup:
    """Kept, unless the lease ran out meanwhile and another worker is at it."""
    lease = row.leased_until
    row.state = Lookup.State.FOUND if found else Lookup.State.FAILED
    row.item = found.item if found else None
    row.notice, row.notice_url = (found.notice, found.notice_url) if found else ("", "")
    row.problem = problem
    row.fetched_at = timezone.now()
    row.expires_at = row.fetched_at + keep
    row.leased_until = None
    values = ("state", "item", "notice", "notice_url", "problem", "fetched_at", "expires_at")
    Lookup.objects.filter(pk=row.pk, leased_until=lease).update(
        leased_until=None, **{name: getattr(row, name) for name in values}
    )
    return row
