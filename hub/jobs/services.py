"""Noticing jobs that failed or whose worker died, and trying them again. Run by the clock.

The queue itself never retries, and a worker that is killed leaves its job RUNNING for good.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from hub.conf import setting
from hub.jobs.models import FailedJob

logger = logging.getLogger("colloquy.jobs")

# Minutes before the first, second … further attempt; the last value repeats.
DELAYS = [1, 5, 30, 120]
BATCH = 200


def look_after_jobs() -> dict[str, int]:
    """One round: jobs of dead workers, new failures, attempts that are due, those that worked."""
    return {
        "abandoned": fail_abandoned_jobs(),
        "noticed": notice_failures(),
        "recovered": forget_settled(),
        "retried": retry_due_jobs(),
    }


def fail_abandoned_jobs() -> int:
    """Mark jobs as failed that have been RUNNING for longer than `JOB_MINUTES`."""
    since = timezone.now() - timedelta(minutes=setting("JOB_MINUTES"))
    abandoned = DBTaskResult.objects.running().filter(started_at__lt=since)
    count = abandoned.update(
        status=TaskResultStatus.FAILED,
        finished_at=timezone.now(),
        exception_class_path="colloquy.WorkerDied",
    )
    if count:
        logger.error("%d jobs were left running by a worker that died", count)
    return count


@transaction.atomic
def notice_failures() -> int:
    """Make a FailedJob of each new failure, or count it on the one that was being retried."""
    settled = FailedJob.objects.exclude(next_try_at=None, given_up_at=None).values("result_id")
    failures = DBTaskResult.objects.failed().exclude(pk__in=settled)
    results = list(failures.select_for_update(skip_locked=True)[:BATCH])
    for result in results:
        _notice(result)
    return len(results)


def _notice(result: DBTaskResult) -> None:
    job = FailedJob.objects.filter(result_id=result.pk).first() or FailedJob(
        result_id=result.pk, task_path=result.task_path[:255]
    )
    job.failed_at = result.finished_at or timezone.now()
    job.error = result.exception_class_path[:255]
    if job.retries < setting("JOB_RETRIES"):
        minutes = DELAYS[min(job.retries, len(DELAYS) - 1)]
        job.next_try_at = timezone.now() + timedelta(minutes=minutes)
    else:
        job.given_up_at = timezone.now()
        logger.error("Job %s failed for good after %d retries", job.task_path, job.retries)
    job.save()


def forget_settled() -> int:
    """Remove the record of jobs that succeeded at last, or whose row the queue has pruned."""
    succeeded = DBTaskResult.objects.successful().values("pk")
    recovered = FailedJob.objects.filter(result_id__in=succeeded).delete()[0]
    known = DBTaskResult.objects.values("pk")
    return recovered + FailedJob.objects.exclude(result_id__in=known).delete()[0]


@transaction.atomic
def retry_due_jobs() -> int:
    """Make jobs whose time has come READY again, in their own rows."""
    due = FailedJob.objects.filter(next_try_at__lte=timezone.now()).order_by("next_try_at")
    jobs = list(due.select_for_update(skip_locked=True)[:BATCH])
    DBTaskResult.objects.failed().filter(pk__in=[job.result_id for job in jobs]).update(
        status=TaskResultStatus.READY, run_after=timezone.now(), started_at=None, finished_at=None
    )
    for job in jobs:
        job.next_try_at = None
        job.retries += 1
        job.save(update_fields=["next_try_at", "retries"])
    return len(jobs)
