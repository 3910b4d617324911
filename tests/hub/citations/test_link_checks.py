"""Whether cited works are still there: the rules, whom nobody asks about, and the editors' list."""

import json
import time
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from hub.citations.checking import services
from hub.citations.checking.outcomes import Outcome, Seen
from hub.citations.checking.rules import verdict_on
from hub.citations.checking.services import (
    check_reference,
    due_for_check,
    enqueue_due_checks,
    gone_changed,
)
from hub.citations.models import Citation, CitationSettings, Reference
from hub.outside.errors import NameUnknown, NoNames
from hub.outside.models import OutsideHost
from hub.outside.policy import using
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from tests.factories import make_discussion, make_reference, make_scheduled
from tests.hub.outside.certificates import certificate_for
from tests.hub.outside.outside_world import PUBLIC

pytestmark = pytest.mark.django_db

HOSTS = ["blog.example", "doi.org", "archive.org"]
PAGE = "https://blog.example/found"
MISSING = Seen(Outcome.FAILED)
State = Reference.LinkState
NOW = datetime(2026, 11, 22, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def outside(world):
    def make(handler, **limits):
        certificate = certificate_for(*HOSTS)
        names = {host: [PUBLIC] for host in HOSTS}
        return world(handler, names=names, certificate=certificate, limits=limits)

    return make


@pytest.fixture
def reference():
    return make_reference(type="webpage", URL=PAGE)


def cite(page, reference, version=Citation.Version.LIVE):
    Citation.objects.create(page=page, reference=reference, version=version, position=0)


def do_what_waits() -> None:
    """The jobs of the queue, in this transaction."""
    for result in DBTaskResult.objects.ready():
        result.task.call(*result.args_kwargs["args"])
        result.delete()


def after(reference: Reference, *days: float, seen: Seen = MISSING) -> list[str]:
    """The states after looks on these days, each with the same outcome."""
    states = []
    for day in days:
        verdict = verdict_on(reference, seen, now=NOW + timedelta(days=day))
        for name, value in vars(verdict).items():
            setattr(reference, name, value)
        states.append(reference.link_state)
    return states


def test_three_failures_in_one_day_are_one(reference):
    assert after(reference, 0, 0.3, 0.6) == [State.UNKNOWN] * 3
    assert reference.link_failures == 1


def test_three_failures_over_nine_days_are_gone(reference):
    assert after(reference, 0, 4, 9) == [State.UNKNOWN, State.UNKNOWN, State.GONE]


def test_two_failures_far_apart_are_not_gone(reference):
    assert State.GONE not in after(reference, 0, 100)


def test_one_success_resets(reference):
    after(reference, 0, 4)
    assert after(reference, 8, seen=Seen(Outcome.FINE)) == [State.FINE]
    assert (reference.link_failures, reference.last_failed_at) == (0, None)
    assert after(reference, 12) == [State.FINE]


def test_what_is_gone_may_come_back(reference):
    after(reference, 0, 4, 9)
    assert after(reference, 40, seen=Seen(Outcome.FINE)) == [State.FINE]


def test_a_wall_against_robots_neither_counts_nor_resets(reference):
    after(reference, 0, 4)
    after(reference, 8, seen=Seen(Outcome.UNKNOWN))
    assert reference.link_failures == 2
    assert after(reference, 12) == [State.GONE]


def test_a_failure_is_looked_at_again_in_three_days_and_the_rest_in_a_month(reference):
    after(reference, 0)
    assert reference.next_check_at == NOW + timedelta(days=3)
    after(reference, 4, seen=Seen(Outcome.FINE))
    assert timedelta(days=27) <= reference.next_check_at - NOW - timedelta(days=4)
    assert reference.next_check_at - NOW - timedelta(days=4) <= timedelta(days=33)


@pytest.mark.parametrize(
    ("handler", "state"),
    [
        (lambda visit: visit.answer(b"<title>On being found</title>"), State.FINE),
        (lambda visit: visit.answer(b"x" * 1_100_000), State.FINE),
        (lambda visit: visit.answer(status=401), State.UNKNOWN),
        (lambda visit: visit.answer(status=403), State.UNKNOWN),
        (lambda visit: visit.answer(status=405), State.UNKNOWN),
        (lambda visit: visit.answer(status=429), State.UNKNOWN),
        (lambda visit: visit.answer(status=500), State.UNKNOWN),
        (lambda visit: visit.redirect("http://127.0.0.1/"), State.UNKNOWN),
        (lambda visit: visit.answer(b"<title>Page not found</title>"), State.SUSPECT),
        (
            lambda visit: visit.redirect("/") if visit.path != "/" else visit.answer(b"home"),
            State.SUSPECT,
        ),
        (
            lambda visit: visit.redirect("/b", 302) if visit.path != "/b" else visit.answer(b"b"),
            State.FINE,
        ),
    ],
)
def test_what_is_seen_becomes_a_state(outside, reference, handler, state):
    outside(handler)
    assert check_reference(reference) == state
    reference.refresh_from_db()
    assert (reference.link_state, reference.link_failures) == (state, 0)
    assert reference.checked_at


def test_a_server_that_never_answers_is_unknown(outside, reference):
    outside(lambda visit: visit.hang(), seconds=0.4)
    assert check_reference(reference) == State.UNKNOWN


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_missing_is_one_failure(outside, reference, status):
    outside(lambda visit: visit.answer(status=status))
    check_reference(reference)
    reference.refresh_from_db()
    assert (reference.link_state, reference.link_failures) == (State.UNKNOWN, 1)


@pytest.mark.parametrize(("error", "failures"), [(NameUnknown, 1), (NoNames, 0)])
def test_a_name_unknown_is_a_failure_and_no_network_here_is_none(
    outside, reference, error, failures
):
    made = outside(lambda visit: visit.answer())

    def fail(host, port):
        raise error

    policy = made.policy()
    object.__setattr__(policy, "resolver", fail)
    with using(policy):
        check_reference(reference)
    reference.refresh_from_db()
    assert reference.link_failures == failures


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_is_suggested_and_never_written(outside, reference, status):
    outside(
        lambda visit: visit.redirect("/new", status) if visit.path != "/new" else visit.answer(b"")
    )
    assert check_reference(reference) == State.MOVED
    reference.refresh_from_db()
    assert reference.link_moved_to == "https://blog.example/new"
    assert reference.url == reference.item["URL"] == PAGE


def test_nothing_leaves_for_an_address_inside(outside):
    inside = make_reference(type="webpage", URL="http://127.0.0.1/")
    made = outside(lambda visit: visit.answer())
    assert check_reference(inside) == State.UNKNOWN
    assert made.dialed == []


@pytest.mark.parametrize(
    ("body", "state", "failures"),
    [
        ({"responseCode": 1}, State.FINE, 0),
        ({"responseCode": 100}, State.UNKNOWN, 1),
        ({"responseCode": 2}, State.UNKNOWN, 0),
        ({"responseCode": [1]}, State.UNKNOWN, 0),
        (["x"], State.UNKNOWN, 0),
    ],
)
def test_a_doi_is_asked_at_the_handle_and_never_at_the_publisher(outside, body, state, failures):
    work = make_reference(DOI="10.1000/abc", URL=PAGE)
    made = outside(lambda visit: visit.answer(json.dumps(body).encode()))
    check_reference(work)
    work.refresh_from_db()
    assert (work.link_state, work.link_failures) == (state, failures)
    assert made.paths == ["/api/handles/10.1000/abc"]
    assert made.visits[0].header("host") == "doi.org"


def test_a_host_that_is_left_alone_changes_nothing(outside, reference):
    Reference.objects.update(link_state=State.FINE)
    reference.refresh_from_db()
    OutsideHost.objects.create(host="blog.example", closed_until=timezone.now() + timedelta(days=1))
    outside(lambda visit: visit.answer())
    assert check_reference(reference) == State.FINE


def test_what_was_changed_meanwhile_keeps_its_state(outside, reference):
    outside(lambda visit: visit.answer(status=404))
    Reference.objects.update(url="https://blog.example/other")
    check_reference(reference)
    reference.refresh_from_db()
    assert reference.checked_at is None


def test_readers_pages_hear_of_what_is_gone_and_of_what_is_back(outside, reference):
    told = []

    def hear(reference_id, **kwargs):
        told.append(reference_id)

    gone_changed.connect(hear)
    try:
        made = outside(lambda visit: visit.answer(status=404))
        for day in (9, 5, 0):
            last = timezone.now() - timedelta(days=4)
            Reference.objects.filter(link_failures__gt=0).update(last_failed_at=last)
            reference.refresh_from_db()
            check_reference(reference)
            assert told == ([] if day else [reference.pk])
        made.handler = lambda visit: visit.answer(b"")
        reference.refresh_from_db()
        assert reference.link_state == State.GONE
        check_reference(reference)
        assert told == [reference.pk] * 2
    finally:
        gone_changed.disconnect(hear)


def test_only_what_a_public_page_cites_is_looked_at(index, author, discussion, site):
    public, drafted, scheduled, restricted, uncited = (
        make_reference(type="webpage", URL=f"https://blog.example/{n}") for n in range(5)
    )
    cite(discussion, public)
    cite(discussion, drafted, Citation.Version.DRAFT)
    cite(make_scheduled(index, author), scheduled)
    closed = make_discussion(index, author, title="Members")
    set_visibility(page=closed, visibility=Visibility.MEMBERS, by=author)
    cite(closed, restricted)
    assert list(due_for_check()) == [public]
    assert uncited.checked_at is None


def test_a_site_that_does_not_want_it_is_not_looked_after(discussion, site, reference):
    cite(discussion, reference)
    CitationSettings.objects.create(site=site, checks_links=False)
    assert not due_for_check().exists()


def test_what_is_not_due_or_is_our_own_is_not_asked(discussion, reference):
    cite(discussion, reference)
    Reference.objects.update(next_check_at=timezone.now() + timedelta(days=1))
    assert not due_for_check().exists()
    Reference.objects.update(next_check_at=timezone.now() - timedelta(days=1))
    assert due_for_check().exists()
    Reference.objects.update(page=discussion)
    assert not due_for_check().exists()


def test_the_clock_sends_one_batch_and_no_second_meanwhile(outside, discussion, reference):
    made = outside(lambda visit: visit.answer(b""))
    cite(discussion, reference)
    assert (enqueue_due_checks(), enqueue_due_checks()) == (1, 0)
    assert made.visits == []
    do_what_waits()
    reference.refresh_from_db()
    assert reference.link_state == State.FINE
    assert enqueue_due_checks() == 0


def test_one_that_fails_here_does_not_stop_the_others(outside, discussion, monkeypatch, caplog):
    monkeypatch.setattr(services, "SECONDS_BETWEEN", 0)
    outside(lambda visit: visit.answer(b""))
    first, second = (make_reference(type="webpage", URL=f"{PAGE}/{n}") for n in range(2))
    for number, work in enumerate((first, second)):
        Citation.objects.create(
            page=discussion, reference=work, version=Citation.Version.LIVE, position=number
        )
    seen_at_address = services.seen_at_address

    def look(url):
        if url == first.url:
            raise RuntimeError("what somebody wrote")
        return seen_at_address(url)

    monkeypatch.setattr(services, "seen_at_address", look)
    services.check_each([first.pk, second.pk])
    second.refresh_from_db()
    assert second.link_state == State.FINE
    assert not due_for_check().exists()
    assert "RuntimeError" in caplog.text
    assert "somebody" not in caplog.text


def test_one_host_gets_at_most_one_look_a_second(outside, discussion, monkeypatch):
    monkeypatch.setattr(services, "SECONDS_BETWEEN", 0.3)
    outside(lambda visit: visit.answer(b""))
    works = [make_reference(type="webpage", URL=f"{PAGE}/{n}") for n in range(2)]
    for number, work in enumerate(works):
        Citation.objects.create(
            page=discussion, reference=work, version=Citation.Version.LIVE, position=number
        )
    began = time.monotonic()
    assert services.check_each([work.pk for work in works]) == 2
    assert time.monotonic() - began >= 0.3


@pytest.fixture
def gone(reference):
    values = {"link_state": State.GONE, "checked_at": timezone.now()}
    Reference.objects.filter(pk=reference.pk).update(**values)
    reference.refresh_from_db()
    return reference


def addresses(reference) -> list[str]:
    return [
        reverse("colloquy_link_report"),
        reverse("colloquy_link_report_results"),
        reverse("colloquy_archived_copy", args=[reference.pk]),
    ]


def test_strangers_and_authors_see_no_list_of_links(client, gone, stranger, author):
    for address in addresses(gone):
        assert client.get(address).status_code == 302
    for person in (stranger, author):
        client.force_login(person)
        for address in addresses(gone):
            answer = client.get(address, follow=True)
            assert gone.title not in answer.content.decode()


def test_an_editor_sees_what_to_look_at(client, gone, editor):
    fine = make_reference(type="webpage", URL=f"{PAGE}/fine", title="All is well")
    Reference.objects.filter(pk=fine.pk).update(link_state=State.FINE, checked_at=timezone.now())
    client.force_login(editor)
    page = client.get(addresses(gone)[0]).content.decode()
    assert gone.title in page
    assert "no longer available" in page
    assert fine.title not in page
    assert fine.title in client.get(addresses(gone)[0] + "?state=fine").content.decode()
    assert client.get(addresses(gone)[0] + "?export=csv").status_code == 200


def test_the_list_asks_as_many_queries_for_twenty(
    client, gone, editor, django_assert_max_num_queries
):
    client.force_login(editor)
    client.get(addresses(gone)[0])
    with django_assert_max_num_queries(100) as one:
        client.get(addresses(gone)[0])
    for number in range(19):
        make_reference(type="webpage", URL=f"{PAGE}/{number}")
    Reference.objects.update(link_state=State.GONE, checked_at=timezone.now())
    with django_assert_max_num_queries(len(one.captured_queries)):
        client.get(addresses(gone)[0])


def test_an_editor_takes_an_archived_copy(
    client, gone, editor, outside, django_capture_on_commit_callbacks
):
    snapshot = {"url": f"http://web.archive.org/web/20100609120000/{PAGE}", "available": True}
    body = json.dumps({"archived_snapshots": {"closest": snapshot}}).encode()
    made = outside(lambda visit: visit.answer(body))
    gone.item = {**gone.item, "accessed": {"date-parts": [[2010, 6, 8]]}}
    gone.save()
    client.force_login(editor)
    screen = addresses(gone)[2]
    assert "Look for an archived copy" in client.get(screen).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(screen, {"act": "ask"})
    assert made.visits == []
    assert "is being asked" in client.get(screen).content.decode()

    do_what_waits()
    assert "timestamp=20100608" in made.paths[0]
    page = client.get(screen).content.decode()
    assert "Use this copy" in page
    client.post(screen, {"act": "take"})
    gone.refresh_from_db()
    assert gone.archived_url == f"https://web.archive.org/web/20100609120000/{PAGE}"
    assert gone.archived_on == date(2010, 6, 9)


@pytest.mark.parametrize(
    "body",
    [
        b'{"archived_snapshots": {}}',
        b'{"archived_snapshots": {"closest": {"url": "javascript:alert(1)"}}}',
        b'{"archived_snapshots": {"closest": {"url": "https://evil.example/web/20100609120000/x"}}}',
        b'{"archived_snapshots": {"closest": {"url": "https://web.archive.org/web/99999999999999/x"}}}',
        b'{"archived_snapshots": 7}',
        b"<html>",
    ],
)
def test_what_is_no_copy_is_not_offered(client, gone, editor, outside, body):
    from hub.citations.checking.tasks import look_for_copy

    outside(lambda visit: visit.answer(body))
    client.force_login(editor)
    look_for_copy.call(PAGE)
    page = client.get(addresses(gone)[2]).content.decode()
    assert "Use this copy" not in page
    assert "alert(1)" not in page
    client.post(addresses(gone)[2], {"act": "take"})
    gone.refresh_from_db()
    assert gone.archived_url == ""
