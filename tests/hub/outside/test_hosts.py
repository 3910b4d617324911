"""Good manners towards one host."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.http import http_date

from hub.outside import errors
from hub.outside.clock import Deadline
from hub.outside.fetching import fetch
from hub.outside.hosts import forget_hosts, note_answer, place_at
from hub.outside.models import OutsideHost
from hub.outside.policy import STRICT
from tests.hub.outside.outside_world import GOOD, PUBLIC

pytestmark = pytest.mark.django_db

URL = f"http://{GOOD}/"


def minutes_closed() -> int:
    """For how long it was closed at that moment, however long ago that is on a busy machine."""
    host = OutsideHost.objects.get(host=GOOD)
    return round((host.closed_until - host.failed_at) / timedelta(minutes=1))


def test_a_host_that_fails_five_times_is_left_alone(world):
    made = world(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\n"))
    for _time in range(5):
        with pytest.raises(errors.CutShort):
            fetch(URL, purpose="test")
    with pytest.raises(errors.HostBusy) as refused:
        fetch(URL, purpose="test")
    assert len(made.visits) == 5
    assert minutes_closed() == 10
    assert refused.value.retry_at > timezone.now()


def test_it_rests_longer_when_it_fails_again(world):
    world(lambda visit: visit.answer(status=500))
    OutsideHost.objects.create(host=GOOD, failures=6)
    assert fetch(URL, purpose="test").status == 500
    assert minutes_closed() == 40


def test_one_answer_resets(world):
    world(lambda visit: visit.answer(status=404))
    OutsideHost.objects.create(host=GOOD, failures=4)
    assert fetch(URL, purpose="test").status == 404
    assert not OutsideHost.objects.exists()


def test_who_is_asked_too_often_and_names_no_time_is_left_alone_too(world):
    world(lambda visit: visit.answer(status=429))
    OutsideHost.objects.create(host=GOOD, failures=4)
    fetch(URL, purpose="test")
    assert minutes_closed() == 10


def test_an_answer_takes_no_wish_back_that_came_meanwhile():
    """Two are asked at once: one is told to wait, the other gets its answer after that."""
    later = timezone.now() + timedelta(hours=6)
    OutsideHost.objects.create(host=GOOD, closed_until=later)
    note_answer(GOOD, 200, "")
    assert OutsideHost.objects.get(host=GOOD).closed_until == later
    note_answer(GOOD, 429, "60")
    assert OutsideHost.objects.get(host=GOOD).closed_until == later
    note_answer(GOOD, 503, str(7 * 3_600))
    assert OutsideHost.objects.get(host=GOOD).closed_until > later


@pytest.mark.parametrize(
    ("wish", "minutes"),
    [
        ("120", 2),
        ("999999999", 48 * 60),
        ("Fri, 31 Dec 2100 23:59:59 GMT", 48 * 60),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_wish_to_be_asked_later_is_obeyed(world, status, wish, minutes):
    made = world(lambda visit: visit.answer(status=status, Retry_After=wish))
    assert fetch(URL, purpose="test").status == status
    assert minutes_closed() == minutes
    with pytest.raises(errors.HostBusy):
        fetch(URL, purpose="test")
    assert len(made.visits) == 1


def test_a_wish_for_a_date_is_kept_to_the_second(world):
    when = timezone.now().replace(microsecond=0) + timedelta(hours=6)
    world(lambda visit: visit.answer(status=503, Retry_After=http_date(when.timestamp())))
    fetch(URL, purpose="test")
    assert abs(OutsideHost.objects.get(host=GOOD).closed_until - when) < timedelta(seconds=1)


@pytest.mark.parametrize("wish", ["", "soon", "-5", "0", "9" * 5_000, "Mon, 99 Foo"])
def test_a_wish_that_is_none_closes_nothing(world, wish):
    world(lambda visit: visit.answer(status=429, Retry_After=wish))
    assert fetch(URL, purpose="test").status == 429
    assert not OutsideHost.objects.filter(closed_until__isnull=False).exists()


def test_what_the_guard_refuses_is_not_the_hosts_fault(world):
    world(lambda visit: visit.answer(), names={GOOD: ["10.0.0.1"]})
    for _time in range(6):
        with pytest.raises(errors.AddressRefused):
            fetch(URL, purpose="test")


def test_other_hosts_go_on(world):
    OutsideHost.objects.create(host=GOOD, closed_until=timezone.now() + timedelta(hours=1))
    world(lambda visit: visit.answer(), names={"other.example": [PUBLIC]})
    assert fetch("http://other.example/", purpose="test").status == 200


def test_what_nobody_asked_for_a_month_is_forgotten():
    old, new = OutsideHost.objects.create(host="old"), OutsideHost.objects.create(host="new")
    month_ago = timezone.now() - timedelta(days=31)
    OutsideHost.objects.filter(pk=old.pk).update(failed_at=month_ago)
    assert forget_hosts() == 1
    assert list(OutsideHost.objects.all()) == [new]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_per_host_and_the_third_waits():
    """Each worker has its own session; the third gets no place until one is free."""
    taken, leave = threading.Barrier(3, timeout=10), threading.Event()

    def work():
        try:
            with place_at(GOOD, policy=STRICT, clock=Deadline(10)):
                taken.wait()
                leave.wait(10)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    taken.wait()
    with pytest.raises(errors.HostBusy), place_at(GOOD, policy=STRICT, clock=Deadline(0.2)):
        pytest.fail("A third place was given.")
    with place_at("other.example", policy=STRICT, clock=Deadline(0.2)):
        pass
    leave.set()
    with place_at(GOOD, policy=STRICT, clock=Deadline(5)):
        pass
    for worker in workers:
        worker.join()


@pytest.mark.django_db(transaction=True)
def test_failures_that_come_at_once_are_all_counted():
    from hub.outside.hosts import note_failure

    def fail():
        try:
            note_failure(GOOD)
        finally:
            connection.close()

    workers = [threading.Thread(target=fail) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert OutsideHost.objects.get(host=GOOD).failures == 8
