"""Jobs that need to stand in the queue once, however often something asks for them."""

from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult


def enqueue_once(task: Task, *args) -> bool:
    """Enqueue `task`, unless the very same waits already; whether it was enqueued.

    For jobs that read the present state when they begin: one that waits sees what is committed
    now, one that runs may not, so a running one holds nobody back. Call it on commit. `args` are
    JSON. Two callers at the same moment may both enqueue. One query.
    """
    same = {"args": list(args), "kwargs": {}}
    waiting = DBTaskResult.objects.ready().filter(task_path=task.module_path, args_kwargs=same)
    if waiting.exists():
        return False
    task.enqueue(*args)
    return True
