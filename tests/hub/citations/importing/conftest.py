"""Batches that were read, and the jobs that follow."""

import pytest
from django_tasks_db.models import DBTaskResult

from hub.citations.importing.services import bring_in
from hub.citations.importing.tasks import read_batch


@pytest.fixture
def do_jobs(django_capture_on_commit_callbacks):
    """Act, and do the jobs it left in the queue, without a worker, which closes connections."""

    def do(act):
        with django_capture_on_commit_callbacks(execute=True):
            result = act()
        for job in DBTaskResult.objects.ready():
            job.task.call(*job.args_kwargs["args"])
            job.delete()
        return result

    return do


@pytest.fixture
def brought(db):
    """A batch that was read."""

    def bring(content, by):
        batch = bring_in(content=content, by=by)
        read_batch.call(batch.pk)
        batch.refresh_from_db()
        return batch

    return bring
