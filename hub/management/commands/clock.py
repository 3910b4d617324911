"""`manage.py clock`: what must happen by itself, every minute, on one machine at a time."""

import logging
import signal
import threading

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connection

from hub.pages.registry import registry

logger = logging.getLogger("colloquy.clock")

# One number for the whole product: two clocks on two machines take turns instead of doubling.
ADVISORY_LOCK = 0x636F6C6C


class Command(BaseCommand):
    help = "Publishes, expires, retries and sweeps every minute, under an advisory lock."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="One round, then stop.")
        parser.add_argument("--seconds", type=int, default=60, help="Time between rounds.")

    def handle(self, *args, once: bool, seconds: int, **options):
        if once:
            run_round()
            return
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        while not stop.is_set():
            close_old_connections()
            try:
                run_round()
            except Exception:
                # The database may be away for a moment; the next round tries again.
                logger.exception("The clock could not run this minute")
            stop.wait(seconds)


def run_round() -> bool:
    """Run each registered step once; False when another clock is at it. A step that fails is
    logged, the others run."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [ADVISORY_LOCK])
        if not cursor.fetchone()[0]:
            return False
        try:
            for step in registry.clock_steps:
                _run(step)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY_LOCK])
    return True


def _run(step) -> None:
    try:
        step()
    except Exception:
        logger.exception("The clock failed in %s", step.__name__)
