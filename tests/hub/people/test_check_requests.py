"""A clinician asks for the clinician check; one editor answers, and never their own."""

from datetime import timedelta
from threading import Event
from time import sleep

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from hub.people.checks import ClinicianCheck, ClinicianCheckRequest
from hub.people.models import RoleName
from hub.people.services import (
    AlreadySettled,
    RequestWaits,
    ask_for_check,
    decline_request,
    enter_check,
    record_clinician_check,
    remind_of_ending_checks,
    withdraw_clinician_check,
    withdraw_request,
)
from tests.hub.pages.test_concurrency import at_once
from tests.hub.people.facts import facts

MINE = "/admin/colloquy/profile/check/"
LISTING = "/admin/colloquy/check-requests/"

# Some ask for their people by name; pytest then runs them in another order.
pytestmark = pytest.mark.django_db


def ask(user, **changes):
    values = {"jurisdiction": "Ohio", "note": "Listed as A. Author.", **changes}
    return ask_for_check(person=user.colloquy_person, by=user, **values)


@pytest.fixture
def asked(author):
    return ask(author, register_url="https://register.example/author")


def screen(name, pk):
    return reverse(f"colloquy_{name}", args=[pk])


def form_for(person, **changes):
    """What the form that records a check sends."""
    return {name: value for name, value in facts(person, **changes).items() if name != "person"}


def do_jobs(django_capture_on_commit_callbacks, act):
    """Act, and do the jobs it left in the queue, without a worker, which closes connections."""
    with django_capture_on_commit_callbacks(execute=True):
        result = act()
    for job in DBTaskResult.objects.ready():
        job.task.call(*job.args_kwargs["args"])
        job.delete()
    return result


# Asking


def test_a_clinician_asks_on_their_own_screen(client, author):
    client.force_login(author)
    response = client.post(MINE, {"jurisdiction": "Ohio", "note": "Listed as A. Author."})
    assert response.status_code == 302
    assert ClinicianCheckRequest.objects.get().person == author.colloquy_person
    assert "Asked on" in client.get(MINE).content.decode()


def test_anonymous_is_sent_to_sign_in(client, asked):
    for address in (MINE, LISTING, screen("record_requested_check", asked.pk)):
        assert client.get(address).status_code == 302


@pytest.mark.parametrize(("who", "status"), [("stranger", 403), ("moderator", 302)])
def test_who_keeps_no_profile_asks_for_nothing(client, request, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(MINE, {"jurisdiction": "Ohio", "note": "x"}).status_code == status
    assert not ClinicianCheckRequest.objects.exists()


def test_without_a_place_to_look_nothing_is_asked(client, author):
    client.force_login(author)
    response = client.post(MINE, {"jurisdiction": "Ohio"})
    assert response.status_code == 422
    assert "where your license can be looked up" in response.content.decode()


def test_there_is_no_field_for_a_file(client, author):
    client.force_login(author)
    response = client.get(MINE)
    assert "Send no scan and no document" in response.content.decode()
    assert not response.context["form"].is_multipart()


def test_nobody_asks_for_somebody_else(author, colleague):
    with pytest.raises(PermissionDenied):
        ask_for_check(
            person=colleague.colloquy_person, jurisdiction="Ohio", note="There.", by=author
        )


def test_one_request_at_a_time(author, asked):
    with pytest.raises(RequestWaits):
        ask(author)


def test_it_can_be_taken_back_and_asked_again(client, author, asked):
    client.force_login(author)
    assert client.post(screen("withdraw_my_request", asked.pk)).status_code == 302
    asked.refresh_from_db()
    assert asked.outcome == "withdrawn"
    assert ask(author).is_waiting


def test_a_colleague_does_not_take_it_back(client, colleague, asked):
    client.force_login(colleague)
    assert client.post(screen("withdraw_my_request", asked.pk)).status_code == 404
    with pytest.raises(PermissionDenied):
        withdraw_request(request=asked, by=colleague)


# Answering


@pytest.mark.parametrize("who", ["author", "colleague", "moderator", "stranger"])
def test_only_editors_see_requests(client, request, asked, who):
    client.force_login(request.getfixturevalue(who))
    for address in (
        LISTING,
        screen("record_requested_check", asked.pk),
        screen("decline_requested_check", asked.pk),
    ):
        assert client.get(address).status_code == 302


def test_an_editor_sees_who_waits_and_how_many(client, editor, asked):
    client.force_login(editor)
    assert "Ada Author" in client.get(LISTING).content.decode()
    dashboard = client.get("/admin/").content.decode()
    assert "1 clinician waits for a check" in dashboard
    assert "Check requests (1)" in dashboard


def test_the_form_comes_filled_in(client, editor, asked):
    client.force_login(editor)
    form = client.get(screen("record_requested_check", asked.pk)).context["form"]
    assert form["jurisdiction"].value() == "Ohio"
    assert form["register_url"].value() == "https://register.example/author"
    assert form["method"].value() == "register"


def test_recording_settles_the_request_and_tells_the_person(
    client, editor, author, asked, django_capture_on_commit_callbacks
):
    client.force_login(editor)
    address = screen("record_requested_check", asked.pk)
    do_jobs(
        django_capture_on_commit_callbacks,
        lambda: client.post(address, form_for(author.colloquy_person)),
    )
    asked.refresh_from_db()
    assert asked.outcome == "recorded"
    assert ClinicianCheck.objects.get().recorded_by == editor
    assert author.groups.filter(colloquy_role__name=RoleName.VERIFIED_CLINICIAN).exists()
    assert [message.to for message in mail.outbox] == [["author@example.com"]]
    assert "Ada" not in mail.outbox[0].body + mail.outbox[0].subject


def test_recording_on_the_plain_form_settles_it_too(client, editor, author, asked):
    client.force_login(editor)
    client.post(reverse("colloquy_checks:add"), facts(author.colloquy_person.pk))
    asked.refresh_from_db()
    assert asked.outcome == "recorded"


def test_an_incomplete_record_leaves_the_request_waiting(client, editor, author, asked):
    client.force_login(editor)
    address = screen("record_requested_check", asked.pk)
    response = client.post(address, form_for(author.colloquy_person, expires_on=""))
    asked.refresh_from_db()
    assert response.status_code == 422
    assert asked.is_waiting
    assert not ClinicianCheck.objects.exists()


def test_declining_needs_words_and_tells_without_them(
    client, editor, author, asked, django_capture_on_commit_callbacks
):
    client.force_login(editor)
    address = screen("decline_requested_check", asked.pk)
    assert client.post(address, {"word": " "}).status_code == 422
    do_jobs(
        django_capture_on_commit_callbacks,
        lambda: client.post(address, {"word": "That register knows no such name."}),
    )
    assert len(mail.outbox) == 1
    assert "no such name" not in mail.outbox[0].body
    client.force_login(author)
    assert "no such name" in client.get(MINE).content.decode()


def test_a_service_declines_only_with_words(editor, asked):
    with pytest.raises(ValidationError):
        decline_request(request=asked, word=" ", by=editor)


def test_an_editor_never_settles_their_own(client, editor):
    own = ask(editor)
    client.force_login(editor)
    assert client.get(screen("record_requested_check", own.pk)).status_code == 404
    assert client.get(screen("decline_requested_check", own.pk)).status_code == 404
    body = client.get(LISTING).content.decode()
    assert "Edith Editor" not in body
    assert "Your own request waits for another editor." in body
    with pytest.raises(PermissionDenied):
        decline_request(request=own, word="No.", by=editor)
    with pytest.raises(PermissionDenied):
        record_clinician_check(**facts(editor.colloquy_person), by=editor)


def test_the_second_editor_is_told_and_nothing_is_recorded(
    client, author, editor, second_editor, asked
):
    decline_request(request=asked, word="No such entry.", by=second_editor)
    client.force_login(editor)
    address = screen("record_requested_check", asked.pk)
    response = client.post(address, form_for(author.colloquy_person), follow=True)
    assert "settled already" in response.content.decode()
    assert not ClinicianCheck.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_editors_at_once_record_one_check(author, editor, second_editor):
    asked = ask(author)

    def record(by):
        check = ClinicianCheck(**facts(author.colloquy_person))
        return lambda: enter_check(check=check, by=by, request=asked)

    results = at_once(record(editor), record(second_editor))
    assert [type(result) for result in results].count(AlreadySettled) == 1
    assert ClinicianCheck.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_check_is_recorded_on_the_plain_form_while_another_editor_declines(
    author, editor, second_editor
):
    asked, declined = ask(author), Event()

    def decline():
        with transaction.atomic():
            decline_request(request=asked, word="No such entry.", by=second_editor)
            declined.set()
            sleep(0.3)

    def record():
        declined.wait(5)
        return enter_check(check=ClinicianCheck(**facts(author.colloquy_person)), by=editor)

    at_once(decline, record)
    asked.refresh_from_db()
    assert asked.outcome == ClinicianCheckRequest.Outcome.DECLINED
    assert ClinicianCheck.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_asking_twice_at_once_makes_one_request(author):
    results = at_once(lambda: ask(author), lambda: ask(author))
    assert [type(result) for result in results].count(RequestWaits) == 1
    assert ClinicianCheckRequest.objects.count() == 1


# Ending


@pytest.fixture
def check(author, editor):
    return record_clinician_check(**facts(author.colloquy_person), by=editor)


def test_a_check_is_withdrawn_with_a_reason_that_the_person_reads(
    client, author, editor, check, django_capture_on_commit_callbacks
):
    client.force_login(editor)
    address = screen("withdraw_check", check.pk)
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": " "}).status_code == 422
    do_jobs(
        django_capture_on_commit_callbacks,
        lambda: client.post(address, {"reason": "The license has lapsed."}),
    )
    check.refresh_from_db()
    assert (check.withdrawn_by, check.is_current) == (editor, False)
    assert not author.groups.filter(colloquy_role__name=RoleName.VERIFIED_CLINICIAN).exists()
    assert "lapsed" not in mail.outbox[0].body
    client.force_login(author)
    assert "The license has lapsed." in client.get(MINE).content.decode()


def test_the_listing_leads_to_withdrawing(client, editor, check):
    client.force_login(editor)
    listing = client.get(reverse("colloquy_checks:index")).content.decode()
    assert screen("withdraw_check", check.pk) in listing


@pytest.mark.parametrize("who", ["author", "colleague", "moderator", "stranger"])
def test_only_editors_withdraw_a_check(client, request, check, who):
    client.force_login(request.getfixturevalue(who))
    client.post(screen("withdraw_check", check.pk), {"reason": "Because."})
    check.refresh_from_db()
    assert check.is_current


def test_nobody_withdraws_their_own_check(client, editor, second_editor):
    own = record_clinician_check(**facts(editor.colloquy_person), by=second_editor)
    client.force_login(editor)
    assert client.get(screen("withdraw_check", own.pk)).status_code == 404
    with pytest.raises(PermissionDenied):
        withdraw_clinician_check(check=own, reason="I retire.", by=editor)


def test_a_check_ends_once(editor, check):
    withdraw_clinician_check(check=check, reason="Lapsed.", by=editor)
    with pytest.raises(AlreadySettled):
        withdraw_clinician_check(check=check, reason="Lapsed.", by=editor)


# Reminding


def ends_in(check, days):
    day = timezone.localdate() + timedelta(days=days)
    ClinicianCheck.objects.filter(pk=check.pk).update(expires_on=day)


def test_a_person_is_reminded_once_before_their_check_expires(
    author, check, django_capture_on_commit_callbacks
):
    ends_in(check, 30)
    assert do_jobs(django_capture_on_commit_callbacks, remind_of_ending_checks) == 1
    assert do_jobs(django_capture_on_commit_callbacks, remind_of_ending_checks) == 0
    assert [message.to for message in mail.outbox] == [["author@example.com"]]


@pytest.mark.parametrize("days", [31, -1])
def test_nobody_is_reminded_too_early_or_too_late(check, days):
    ends_in(check, days)
    assert remind_of_ending_checks() == 0


def test_nobody_is_reminded_while_another_check_lasts(author, editor, check):
    ends_in(check, 5)
    record_clinician_check(**facts(author.colloquy_person, jurisdiction="Utah"), by=editor)
    assert remind_of_ending_checks() == 0


def test_the_screen_says_when_a_check_expires_soon(client, author, check):
    client.force_login(author)
    assert "Current until" in client.get(MINE).content.decode()
    assert "It expires soon" not in client.get(MINE).content.decode()
    ends_in(check, 10)
    assert "It expires soon" in client.get(MINE).content.decode()
