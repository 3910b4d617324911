"""`make demo`: prepare the database and the files, then run what the Procfile names.

Ctrl-C stops all of it. Everything is done in one process where it can be: starting Django once
takes two seconds.
"""

import contextlib
import hashlib
import importlib.util
import io
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from honcho.environ import parse_procfile
from honcho.manager import SIGNALS, Manager

from hub.site.embedded_postgres import CHECKOUT, EmbeddedPostgres, EmbeddedPostgresError

SETTINGS = "hub.site.settings.demo"
_WEB_TIMEOUT = 60


class CannotServeError(Exception):
    """The demo cannot start; the message is one sentence that says what to do."""


def main() -> None:
    """Serve the demo until Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        port = free_port(os.environ.get("PORT") or "8000")
        _set_environment(port)
        sign_ins = _prepare()
        sys.exit(_run(port, sign_ins))
    except KeyboardInterrupt:
        print("\nStopped.")
    except _expected_errors() as error:
        sys.exit(f"\n{error}")


def free_port(wanted: str) -> int:
    """Return the port as a number, or raise CannotServeError if the site cannot have it."""
    if not (wanted.isascii() and wanted.isdigit() and 0 < int(wanted) < 65536):
        raise CannotServeError(
            f"PORT must be a number from 1 to 65535 and is {wanted!r}: try `PORT=8123 make demo`."
        )
    with socket.socket() as probe:
        # As gunicorn does; a port that was just given back counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(wanted)))
            probe.listen()
        except OSError as error:
            raise CannotServeError(
                f"Port {wanted} cannot be used ({error.strerror}): stop what uses it, or take "
                "another with `PORT=8123 make demo`."
            ) from error
    return int(wanted)


def _set_environment(port: int) -> None:
    programs = str(Path(sys.executable).parent)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "PORT": str(port),
        "PATH": os.pathsep.join([programs, os.environ.get("PATH", os.defpath)]),
        "PYTHONUNBUFFERED": "1",
    }
    os.environ.setdefault("BASE_URL", f"http://127.0.0.1:{port}")
    os.chdir(CHECKOUT)


def _prepare() -> str:
    """Do what must be done before the site can be served; return the sign-ins to print."""
    if not os.environ.get("DATABASE_URL"):
        with _step("Starting the embedded PostgreSQL"):
            EmbeddedPostgres().ensure_running()
    with _step("Loading Django"):
        import django

        django.setup()
    for name, command in {
        "Bringing the tables up to date": "migrate",
        "Making the table of the cache": "createcachetable",
        "Setting up the site": "set_up_site",
        "Loading the demo content": "load_demo",
    }.items():
        with _step(name):
            _call(command)
    _fetch_fonts()
    _collect_static_files()
    sign_ins = _call("load_demo", "--sign-ins")
    _close_connections()
    return sign_ins


@contextlib.contextmanager
def _step(name: str) -> Iterator[None]:
    print(f"{name} ...", end=" ", flush=True)
    began = time.monotonic()
    yield
    print(f"{time.monotonic() - began:.1f} s", flush=True)


def _call(command: str, *options: str) -> str:
    """Run a management command in this process; return what it printed."""
    from django.core.management import call_command

    output = io.StringIO()
    quiet = ["--verbosity", "0"] if not options else []
    call_command(command, *options, *quiet, stdout=output)
    return output.getvalue().strip()


def _close_connections() -> None:
    from django.db import connections

    # The processes that are forked next must not share one.
    connections.close_all()


def _fetch_fonts() -> None:
    """Fetch the fonts if that part is there; without them the page uses the system's."""
    if importlib.util.find_spec("hub.site.fonts") is None:
        return
    with _step("Fetching the fonts"):
        command = [sys.executable, "-m", "hub.site.fonts"]
        result = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if result.returncode:
            told = (result.stderr or result.stdout).strip().splitlines() or ["no reason given"]
            print(f"left out ({told[-1]})", end=" ")


def _collect_static_files() -> None:
    # Hashing takes seven seconds even when nothing has changed.
    from django.conf import settings

    stamp = CHECKOUT / "var" / "static.sha256"
    made = Path(settings.STATIC_ROOT) / "staticfiles.json"
    digest = _static_digest()
    if made.exists() and stamp.exists() and stamp.read_text() == digest:
        return
    with _step("Collecting the static files"):
        _call("collectstatic", "--no-input", "--verbosity", "0")
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(digest)


def _static_digest() -> str:
    """Digest the names, sizes and times of all static files, and what processes them."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders

    digest = hashlib.sha256(repr((settings.STORAGES, settings.STATIC_ROOT)).encode())
    digest.update((CHECKOUT / "requirements.txt").read_bytes())
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            found = Path(storage.path(path)).stat()
            digest.update(f"{path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


class Processes(Manager):
    """honcho's manager, which also tells who ended first and when all have started."""

    def __init__(self, when_started: Callable[[], None]) -> None:
        super().__init__()
        self.ended_first: tuple[str, int] | None = None
        self._when_started: Callable[[], None] | None = when_started
        self._must_stop = False

    def terminate(self) -> None:
        """End all processes; as soon as they have started, if it is asked for before."""
        ended = [(name, p["returncode"]) for name, p in self._processes.items() if _ended(p)]
        self.ended_first = self.ended_first or next(iter(ended), None)
        self._must_stop = True
        # honcho fails on a process whose number it does not know yet.
        if super()._all_started():
            super().terminate()

    def _all_started(self) -> bool:
        started = super()._all_started()
        if started and self._must_stop:
            super().terminate()
        elif started and self._when_started:
            self._when_started()
            self._when_started = None
        return started


def _ended(process: dict) -> bool:
    return process.get("returncode") is not None


def _run(port: int, sign_ins: str) -> int:
    """Run the Procfile's processes until Ctrl-C (returns 0) or until one of them ends."""
    greeting = threading.Thread(target=_greet, args=(port, sign_ins), daemon=True)
    processes = Processes(when_started=greeting.start)
    lines = parse_procfile((CHECKOUT / "Procfile").read_text()).processes
    for name, command in lines.items():
        processes.add_process(name, command, cwd=str(CHECKOUT))
    processes.loop()
    if processes.returncode in {request["rc"] for request in SIGNALS.values()}:
        print("Stopped.")
        return 0
    name, code = processes.ended_first or ("a process", processes.returncode)
    raise CannotServeError(
        f"`{name}` ended with code {code} and the rest was stopped: its last lines above tell why "
        f"(it runs `{lines.get(name, '')}`)."
    )


def _greet(port: int, sign_ins: str) -> None:
    """When the site answers, say where it is and how to sign in."""
    address = f"http://127.0.0.1:{port}"
    if _answers(f"{address}/healthz"):
        frame = "-" * 72
        lines = ["", frame, f"Colloquy is at {address}/ (Ctrl-C stops it)", "", sign_ins, frame, ""]
        print("\n".join(lines), flush=True)


def _answers(address: str) -> bool:
    # A proxy of the environment would be asked for this machine, too.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + _WEB_TIMEOUT
    while time.monotonic() < deadline:
        try:
            opener.open(address, timeout=5).close()
            return True
        except urllib.error.HTTPError:
            # It answers; that something is unwell is for the log to tell.
            return True
        except OSError:
            time.sleep(0.2)
    return False


def _expected_errors() -> tuple[type[Exception], ...]:
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError
    from django.db import OperationalError

    known = (CannotServeError, EmbeddedPostgresError)
    return (*known, ImproperlyConfigured, CommandError, OperationalError)


if __name__ == "__main__":
    main()
