"""An editor records that somebody is a clinician; the account's group follows."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from hub.people.models import ClinicianCheck, RoleName
from hub.people.roles import roles_of
from hub.people.services import record_clinician_check, withdraw_clinician_check
from tests.hub.people.facts import facts

ADD = "colloquy_checks:add"

# Some ask for their people by name; pytest then runs them in another order.
pytestmark = pytest.mark.django_db


def is_verified(user):
    return user.groups.filter(colloquy_role__name=RoleName.VERIFIED_CLINICIAN).exists()


def test_recording_a_check_puts_the_account_into_the_group(author, editor):
    record_clinician_check(**facts(author.colloquy_person), by=editor)
    assert is_verified(author)


def test_withdrawing_it_takes_the_account_out(author, editor):
    check = record_clinician_check(**facts(author.colloquy_person), by=editor)
    withdraw_clinician_check(check=check, reason="Lapsed.", by=editor)
    assert not is_verified(author)


def test_another_current_check_keeps_the_account_in(author, editor):
    first = record_clinician_check(**facts(author.colloquy_person), by=editor)
    record_clinician_check(**facts(author.colloquy_person, jurisdiction="Utah"), by=editor)
    withdraw_clinician_check(check=first, reason="Lapsed.", by=editor)
    assert is_verified(author)


def test_nobody_records_a_check_of_themselves(editor):
    with pytest.raises(PermissionDenied):
        record_clinician_check(**facts(editor.colloquy_person), by=editor)


@pytest.mark.parametrize("who", ["author", "moderator", "stranger"])
def test_only_editors_record_checks(request, colleague, who):
    with pytest.raises(PermissionDenied):
        record_clinician_check(**facts(colleague.colloquy_person), by=request.getfixturevalue(who))


def test_a_check_expires_after_it_was_made(author, editor):
    today = timezone.localdate()
    with pytest.raises(ValidationError):
        record_clinician_check(**facts(author.colloquy_person, expires_on=today), by=editor)


def test_a_register_is_named_by_its_address(author, editor):
    with pytest.raises(ValidationError):
        record_clinician_check(**facts(author.colloquy_person, register_url=""), by=editor)


def test_the_screen_records_who_did_it(client, author, editor):
    client.force_login(editor)
    person = author.colloquy_person
    response = client.post(reverse(ADD), facts(person.pk))
    assert response.status_code == 302
    assert ClinicianCheck.objects.get().recorded_by == editor
    assert is_verified(author)


def test_the_screen_refuses_ones_own_check_next_to_the_field(client, editor):
    client.force_login(editor)
    person = editor.colloquy_person
    response = client.post(reverse(ADD), facts(person.pk))
    assert "Another editor must check you." in response.content.decode()
    assert not ClinicianCheck.objects.exists()


@pytest.mark.parametrize("who", ["author", "moderator", "stranger"])
def test_others_do_not_reach_the_screen(client, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse(ADD)).status_code == 302


def test_the_role_counts_only_while_a_check_is_current(author, editor):
    check = record_clinician_check(**facts(author.colloquy_person), by=editor)
    ClinicianCheck.objects.filter(pk=check.pk).update(
        expires_on=timezone.localdate() - timedelta(days=1)
    )
    assert is_verified(author)
    assert RoleName.VERIFIED_CLINICIAN not in roles_of(author)
