"""gunicorn as in production, started for one measurement, and the CPU time it takes."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import psutil

WORKERS = 2
PATIENCE = 60


class NoAnswerError(Exception):
    """gunicorn did not start, or one of its workers was replaced while it was measured."""


@dataclass(frozen=True)
class Cpu:
    """Seconds of CPU since the start: of the workers, and of their PostgreSQL processes."""

    workers: float
    # None where the database runs elsewhere, or under another account's protection.
    database: float | None

    def since(self, before: "Cpu") -> "Cpu":
        database = None
        if self.database is not None and before.database is not None:
            database = self.database - before.database
        return Cpu(self.workers - before.workers, database)


class Server:
    """A running gunicorn at `port`, whose workers keep their connections to the database."""

    def __init__(self, process: subprocess.Popen, port: int, name: str) -> None:
        self._process = process
        self.port = port
        self.name = name

    def cpu(self) -> Cpu:
        """What was used until now. Raises NoAnswerError when a worker has gone."""
        workers = psutil.Process(self._process.pid).children()
        if len(workers) != WORKERS:
            raise NoAnswerError("gunicorn has replaced a worker; what was measured is void.")
        backends = _backends(self.name)
        return Cpu(
            workers=sum(_seconds(worker) for worker in workers),
            database=sum(map(_seconds, backends)) if backends else None,
        )

    def wait(self) -> None:
        """Until it answers, with whatever status."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(OSError):
                connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
                connection.request("GET", "/bare/1/", headers={"Connection": "close"})
                connection.getresponse().read()
                return
            time.sleep(0.2)
        raise NoAnswerError(f"gunicorn does not answer at port {self.port}.")


@contextlib.contextmanager
def serving(settings: str, port: int, folder: Path) -> Iterator[Server]:
    """gunicorn with the site's own configuration, over the project that `settings` describe.

    Only what would end a measurement is changed: workers are not replaced after a thousand
    requests. Its log is left in `folder`.
    """
    name = settings.rpartition(".")[2]
    command = [sys.executable, "-m", "gunicorn", "--config", "python:hub.site.gunicorn"]
    command += ["--max-requests", "0", "--workers", str(WORKERS), "hub.site.wsgi"]
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            env={**os.environ, **_environment(settings, port, name)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            server = Server(process, port, name)
            server.wait()
            yield server
        except NoAnswerError as error:
            log.flush()
            raise NoAnswerError(f"{error}\n{_end_of(Path(log.name))}") from None
        finally:
            _stop(process)


def free_port() -> int:
    """A port that nobody listens at now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _environment(settings: str, port: int, name: str) -> dict[str, str]:
    # libpq reads the name; by it the processes of this server are told from those of others.
    return {"DJANGO_SETTINGS_MODULE": settings, "BIND": f"127.0.0.1:{port}", "PGAPPNAME": name}


def _stop(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _end_of(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-20:])


def _seconds(process: psutil.Process) -> float:
    """CPU seconds of one process of one thread; to the nanosecond where Linux tells."""
    try:
        return int(Path(f"/proc/{process.pid}/schedstat").read_text().split()[0]) / 1e9
    except (OSError, ValueError, IndexError):
        times = process.cpu_times()
        return times.user + times.system


def _backends(name: str) -> list[psutil.Process]:
    """The PostgreSQL processes that serve the connections of this server, if they run here."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE application_name = %s", [name])
        numbers = [row[0] for row in cursor.fetchall()]
    found = []
    for number in numbers:
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(number)
            if "postgres" in process.name():
                found.append(process)
    return found
