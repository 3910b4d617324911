"""Jobs that fail are seen, tried again, and given up in the open; on the real queue."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from hub.jobs.health import queue_health
from hub.jobs.models import FailedJob
from hub.jobs.services import look_after_jobs

# The worker closes its connections, which no open transaction survives.
pytestmark = pytest.mark.django_db(transaction=True)

attempts = []


@task
def fails_until(times: int) -> None:
    """A job that works from the attempt after `times` on."""
    attempts.append(times)
    if len(attempts) <= times:
        raise RuntimeError("not yet")


@pytest.fixture(autouse=True)
def _empty_queue(db, caplog):
    attempts.clear()
    DBTaskResult.objects.all().delete()
    yield
    # These jobs are meant to fail; the fixture of all tests would object.
    caplog.clear()


def work():
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def wait():
    """Let the time of every retry come."""
    FailedJob.objects.update(next_try_at=timezone.now() - timedelta(seconds=1))


def test_a_failed_job_is_noticed_and_tried_again_until_it_works():
    fails_until.enqueue(1)
    work()
    look_after_jobs()
    assert queue_health()["failing"] == 1
    wait()
    look_after_jobs()
    work()
    look_after_jobs()
    assert len(attempts) == 2
    assert not FailedJob.objects.exists()


def test_a_failed_job_is_not_tried_again_before_its_time():
    fails_until.enqueue(9)
    work()
    look_after_jobs()
    look_after_jobs()
    work()
    assert len(attempts) == 1


def test_a_job_that_keeps_failing_is_given_up_and_health_says_so(settings):
    settings.COLLOQUY = {**settings.COLLOQUY, "JOB_RETRIES": 2}
    fails_until.enqueue(99)
    work()
    look_after_jobs()
    for _again in range(2):
        wait()
        look_after_jobs()
        work()
        look_after_jobs()
    assert len(attempts) == 3
    health = queue_health()
    assert (health["ok"], health["given_up"], health["failing"]) == (False, 1, 0)
    look_after_jobs()
    work()
    assert len(attempts) == 3


def test_a_job_left_running_by_a_dead_worker_is_tried_again():
    fails_until.enqueue(0)
    DBTaskResult.objects.update(
        status=TaskResultStatus.RUNNING, started_at=timezone.now() - timedelta(hours=1)
    )
    assert look_after_jobs()["abandoned"] == 1
    wait()
    look_after_jobs()
    work()
    assert attempts == [0]


def test_a_job_that_runs_within_its_time_is_left_alone():
    fails_until.enqueue(0)
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, started_at=timezone.now())
    assert look_after_jobs()["abandoned"] == 0


def test_the_record_of_a_job_that_was_pruned_goes_too():
    fails_until.enqueue(99)
    work()
    look_after_jobs()
    DBTaskResult.objects.all().delete()
    look_after_jobs()
    assert not FailedJob.objects.exists()


def test_health_says_when_nobody_works():
    fails_until.enqueue(0)
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(hours=1))
    health = queue_health()
    assert (health["ok"], health["no_worker"]) == (False, True)


def test_healthz_answers_503_when_a_job_was_given_up(client):
    FailedJob.objects.create(
        result_id="00000000-0000-0000-0000-000000000001",
        task_path="a.job",
        failed_at=timezone.now(),
        given_up_at=timezone.now(),
    )
    response = client.get("/healthz")
    assert response.status_code == 503
    assert response.json()["queue"]["given_up"] == 1


def test_healthz_answers_200_when_all_is_well(client):
    assert client.get("/healthz").json()["ok"] is True
