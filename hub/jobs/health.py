"""How the queue is doing, for /healthz and for whoever runs the site."""

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from hub.jobs.models import FailedJob

# A job waits longer than this only when no worker runs.
WAITING_TOO_LONG = timedelta(minutes=10)


def queue_health() -> dict[str, int | bool]:
    """Jobs waiting, failing and given up; `ok` is False when somebody must look. Four queries."""
    now = timezone.now()
    ready = DBTaskResult.objects.ready()
    since = now - WAITING_TOO_LONG
    # A job that was put off or is tried again has waited from then on.
    put_off = {"run_after__gte": since, "run_after__lte": now}
    stuck = ready.filter(enqueued_at__lt=since).exclude(**put_off).exists()
    given_up = FailedJob.objects.filter(given_up_at__gte=now - timedelta(days=1)).count()
    return {
        "ok": not stuck and not given_up,
        "waiting": ready.count(),
        "failing": FailedJob.objects.filter(given_up_at=None).count(),
        "given_up": given_up,
        "no_worker": stuck,
    }
