"""Whether a request is being answered right now: nobody waits in one for somebody else's server.

Told by Django's own signals, so that a host need add no middleware.
"""

from contextvars import ContextVar

from django.core.signals import request_finished, request_started

from hub.outside.errors import OnlyFromTheWorker

_answering: ContextVar[bool] = ContextVar("answering", default=False)


def connect() -> None:
    request_started.connect(begin, dispatch_uid="colloquy_outside_begin")
    request_finished.connect(end, dispatch_uid="colloquy_outside_end")


def refuse_inside_a_request() -> None:
    """Raises OnlyFromTheWorker."""
    if _answering.get():
        raise OnlyFromTheWorker("Enqueue a job, and show that it is being waited for.")


def begin(**kwargs) -> None:
    _answering.set(True)


def end(**kwargs) -> None:
    _answering.set(False)
