"""Recording and ending clinician checks; the group of verified clinicians follows them."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from hub.people.models import ClinicianCheck, Person, RoleName
from hub.people.roles import group_of

RECORD_CHECK = "colloquy_hub.record_clinician_check"


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
    if not by.has_perm(RECORD_CHECK) or person.user_id == by.pk:
        raise PermissionDenied
    check = ClinicianCheck(
        person=person,
        method=method,
        jurisdiction=jurisdiction,
        register_url=register_url,
        checked_on=checked_on,
        expires_on=expires_on,
        recorded_by=by,
    )
    check.full_clean()
    check.save()
    follow_checks(person=person)
    return check


@transaction.atomic
def withdraw_clinician_check(*, check: ClinicianCheck, by) -> ClinicianCheck:
    """End a check before its expiry. Raises PermissionDenied as recording does."""
    if not by.has_perm(RECORD_CHECK):
        raise PermissionDenied
    check.withdrawn_at = timezone.now()
    check.save(update_fields=["withdrawn_at"])
    follow_checks(person=check.person)
    return check


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
