"""Clinician checks: asking for one, recording, declining, ending it; the group follows them."""

from datetime import date
from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from hub.people import tasks
from hub.people.checks import ClinicianCheck, ClinicianCheckRequest
from hub.people.models import Person, RoleName
from hub.people.profiles import KEEP_PROFILE
from hub.people.roles import group_of

RECORD_CHECK = "colloquy_hub.record_clinician_check"
BATCH = 100

Outcome = ClinicianCheckRequest.Outcome


class RequestWaits(Exception):
    """The person's last request has not been answered yet."""


class AlreadySettled(Exception):
    """Somebody was quicker: the request has its answer, or the check has ended."""


@transaction.atomic
def ask_for_check(
    *, person: Person, jurisdiction: str, by, register_url: str = "", note: str = ""
) -> ClinicianCheckRequest:
    """Ask the editors to check that `person` is a clinician; one request at a time.

    Raises PermissionDenied unless `by` is that person, RequestWaits while one is waiting,
    ValidationError without a word where to look.
    """
    if person.user_id != by.pk or not by.has_perm(KEEP_PROFILE):
        raise PermissionDenied
    # Two windows at once: the second finds the first one's request.
    Person.objects.select_for_update().get(pk=person.pk)
    if person.check_requests.waiting().exists():
        raise RequestWaits
    request = ClinicianCheckRequest(
        person=person, jurisdiction=jurisdiction, register_url=register_url, note=note
    )
    request.full_clean()
    request.save()
    return request


@transaction.atomic
def withdraw_request(*, request: ClinicianCheckRequest, by) -> ClinicianCheckRequest:
    """Take one's own request back. Raises PermissionDenied for others', AlreadySettled."""
    if request.person.user_id != by.pk:
        raise PermissionDenied
    return _settle(request, Outcome.WITHDRAWN, by)


@transaction.atomic
def decline_request(*, request: ClinicianCheckRequest, word: str, by) -> ClinicianCheckRequest:
    """Say no, and say why; the person is told by mail and reads the word on their own screen.

    Raises PermissionDenied as recording does, ValidationError without words, AlreadySettled.
    """
    _refuse_unless_editor_of_others(request.person, by)
    if not word.strip():
        raise ValidationError({"word": _("Say why, and what would help.")})
    declined = _settle(request, Outcome.DECLINED, by, word=word.strip())
    transaction.on_commit(partial(tasks.tell_of_declined_request.enqueue, declined.pk))
    return declined


@transaction.atomic
def record_clinician_check(
    *,
    person: Person,
    method: str,
    jurisdiction: str,
    checked_on: date,
    expires_on: date,
    by,
    register_url: str = "",
) -> ClinicianCheck:
    """Record that `by` found `person` to be a clinician; their account may then read as one.

    Raises PermissionDenied without the permission to record checks, or for one's own check;
    ValidationError where the record is incomplete.
    """
    check = ClinicianCheck(
        person=person,
        method=method,
        jurisdiction=jurisdiction,
        register_url=register_url,
        checked_on=checked_on,
        expires_on=expires_on,
    )
    return enter_check(check=check, by=by)


@transaction.atomic
def enter_check(
    *, check: ClinicianCheck, by, request: ClinicianCheckRequest | None = None
) -> ClinicianCheck:
    """Store a new check, and settle the person's waiting request, of which they are told.

    With `request`, the check answers that one: raises AlreadySettled where another editor has.
    Raises PermissionDenied and ValidationError as record_clinician_check does.
    """
    _refuse_unless_editor_of_others(check.person, by)
    # Locked, so that one which is being answered by another editor no longer counts as waiting.
    waiting = request or check.person.check_requests.waiting().select_for_update().first()
    if waiting:
        _settle(waiting, Outcome.RECORDED, by)
    check.recorded_by = by
    check.full_clean()
    check.save()
    follow_checks(person=check.person)
    if waiting:
        transaction.on_commit(partial(tasks.tell_of_recorded_check.enqueue, check.pk))
    return check


@transaction.atomic
def withdraw_clinician_check(*, check: ClinicianCheck, reason: str, by) -> ClinicianCheck:
    """End a check before its expiry; the person is told by mail and reads the reason.

    Raises PermissionDenied as recording does, ValidationError without a reason, AlreadySettled
    when it has ended.
    """
    _refuse_unless_editor_of_others(check.person, by)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why; the person reads it.")})
    check = ClinicianCheck.objects.select_for_update().get(pk=check.pk)
    if not check.is_current:
        raise AlreadySettled
    check.withdrawn_at = timezone.now()
    check.withdrawn_by = by
    check.withdrawn_because = reason.strip()
    check.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_because"])
    follow_checks(person=check.person)
    transaction.on_commit(partial(tasks.tell_of_withdrawn_check.enqueue, check.pk))
    return check


def _refuse_unless_editor_of_others(person: Person, by) -> None:
    """Nobody answers for their own license."""
    if not by.has_perm(RECORD_CHECK) or person.user_id == by.pk:
        raise PermissionDenied


def _settle(request, outcome: str, by, *, word: str = "") -> ClinicianCheckRequest:
    """Give a waiting request its answer; the lock keeps two editors from giving two."""
    waiting = ClinicianCheckRequest.objects.select_for_update().filter(settled_at=None)
    request = waiting.filter(pk=request.pk).first()
    if request is None:
        raise AlreadySettled
    request.settled_at = timezone.now()
    request.settled_by = by
    request.outcome = outcome
    request.word = word
    request.save(update_fields=["settled_at", "settled_by", "outcome", "word"])
    return request


@transaction.atomic
def follow_checks(*, person: Person) -> None:
    """Put the person's account into the group of verified clinicians, or take it out."""
    if person.user is None:
        return
    group = group_of(RoleName.VERIFIED_CLINICIAN)
    if person.checks.current().exists():
        person.user.groups.add(group)
    else:
        person.user.groups.remove(group)


def leave_verified(*, user_id: int) -> None:
    """Take an account that no longer belongs to a person out of the verified clinicians."""
    group_of(RoleName.VERIFIED_CLINICIAN).user_set.remove(user_id)


def end_expired_checks() -> int:
    """Take everyone whose last check has expired out of the group; returns how many."""
    group = group_of(RoleName.VERIFIED_CLINICIAN)
    covered = (
        ClinicianCheck.objects.current().filter(person__user__isnull=False).values("person__user")
    )
    expired = group.user_set.exclude(pk__in=covered)
    count = expired.count()
    group.user_set.remove(*expired)
    return count


@transaction.atomic
def remind_of_ending_checks() -> int:
    """Mail everyone whose last check is about to expire, once for each check; returns how many."""
    due = ClinicianCheck.objects.ending_soon().filter(reminded_at=None, person__user__isnull=False)
    # Only the check is locked: the person behind it may be edited meanwhile.
    checks = list(
        due.select_for_update(skip_locked=True, of=("self",)).order_by("expires_on")[:BATCH]
    )
    for check in checks:
        check.reminded_at = timezone.now()
        check.save(update_fields=["reminded_at"])
        transaction.on_commit(partial(tasks.remind_of_expiry.enqueue, check.pk))
    return len(checks)
