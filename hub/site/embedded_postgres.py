"""The embedded PostgreSQL of this checkout, shared by every process that works in it.

A process that uses the server holds a shared lock on one file for as long as it lives. The
kernel gives the lock back however the process ends, and a forked child holds it too, so there
is nothing to count and no number that another process could get. A small watcher of its own
session stops the server some seconds after the last lock is gone.
"""

import argparse
import contextlib
import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hub.site.postgres_cluster import (
    DATABASE,
    PORT,
    SUPERUSER,
    Cluster,
    EmbeddedPostgresError,
    clear_errors,
)

CHECKOUT = Path(__file__).resolve().parents[2]
GRACE = 5.0
# The locks that this process holds, by file; they end with it.
_held: dict[Path, int] = {}


@dataclass(frozen=True)
class Status:
    """What the server is doing; `pid` is that of the server itself."""

    running: bool
    in_use: bool
    pid: int | None
    data: Path


class EmbeddedPostgres:
    """The server of one checkout. `grace`: seconds it stays up after its last user."""

    def __init__(self, checkout: Path = CHECKOUT, *, grace: float = GRACE) -> None:
        self.cluster = Cluster(checkout)
        self.grace = grace
        home = self.cluster.home
        # Held while something changes; held by users; held by the watcher.
        self.change, self.users, self.watcher = (
            home / f"{name}.lock" for name in ("change", "users", "watcher")
        )

    def connection_settings(self) -> dict[str, str]:
        """Where the server is or will be, as entries of Django's DATABASES; starts nothing."""
        host = str(self.cluster.socket_folder)
        return {"NAME": DATABASE, "USER": SUPERUSER, "HOST": host, "PORT": str(PORT)}

    def url(self) -> str:
        """Where the server is or will be, as a postgresql:// address; starts nothing."""
        return f"postgresql://{SUPERUSER}@/{DATABASE}?host={self.cluster.socket_folder}&port={PORT}"

    def ensure_running(self) -> None:
        """Start the server unless it runs, and keep it up while this process lives.

        Raises EmbeddedPostgresError. Costs less than a millisecond when all is well.
        """
        if _is_held(self.users) and self.cluster.is_ready():
            return
        with clear_errors(self.cluster.home):
            self.cluster.make_folders()
            with _locked(self.change):
                _hold(self.users)
                self.cluster.start()
                self._ensure_watched()

    def stop(self) -> None:
        """Stop the server now, whoever uses it; the next connection starts it again."""
        if self.cluster.home.exists():
            with clear_errors(self.cluster.home), _locked(self.change):
                self.cluster.stop()

    def remove(self) -> None:
        """Stop the server and delete its data."""
        self.stop()
        self.cluster.remove()

    def status(self) -> Status:
        """Tell whether the server runs and whether any process uses it."""
        process = self.cluster.postmaster()
        in_use = self.users.exists() and not _is_free(self.users)
        return Status(
            running=self.cluster.is_ready(),
            in_use=in_use,
            pid=process.pid if process else None,
            data=self.cluster.data,
        )

    def watch(self) -> None:
        """Stop the server when nobody has used it for `grace` seconds; then return."""
        with contextlib.suppress(FileNotFoundError):
            unused_since = time.monotonic()
            while time.monotonic() - unused_since < self.grace or not self._stop_if_unused():
                time.sleep(min(1.0, self.grace / 5))
                if not _is_free(self.users):
                    unused_since = time.monotonic()

    def _stop_if_unused(self) -> bool:
        with _locked(self.change):
            if not _is_free(self.users):
                return False
            self.cluster.stop()
            # Given up before `change`, so that whoever starts next sees that nobody watches.
            _let_go(self.watcher)
            return True

    def _ensure_watched(self) -> None:
        if not _is_free(self.watcher):
            return
        command = [sys.executable, "-m", "hub.site.embedded_postgres", "watch"]
        options = ["--checkout", str(self.cluster.checkout), "--grace", str(self.grace)]
        # The shell leaves at once: nobody is the watcher's parent, nobody has to wait for it.
        subprocess.run(
            ["/bin/sh", "-c", '"$@" &', "sh", *command, *options],
            cwd=CHECKOUT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            check=True,
        )


def database_url() -> str:
    """Start this checkout's server unless it runs, and return its address."""
    server = EmbeddedPostgres()
    server.ensure_running()
    return server.url()


def stop() -> None:
    """Stop this checkout's server."""
    EmbeddedPostgres().stop()


def status() -> Status:
    """Tell what this checkout's server is doing."""
    return EmbeddedPostgres().status()


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _is_free(path: Path) -> bool:
    """Whether no process holds the lock on `path`."""
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    else:
        return True
    finally:
        os.close(descriptor)


def _hold(path: Path, *, alone: bool = False) -> None:
    """Hold the lock on `path` until this process and the children it forks are gone."""
    if _is_held(path):
        return
    _held[path] = _open(path)
    fcntl.flock(_held[path], fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)


def _is_held(path: Path) -> bool:
    # A process that became a daemon has closed its files, and the file may have been replaced.
    try:
        return path in _held and os.path.samestat(os.fstat(_held[path]), path.stat())
    except OSError:
        return False


def _let_go(path: Path) -> None:
    os.close(_held.pop(path))


def _main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m hub.site.embedded_postgres")
    parser.add_argument("what", choices=["start", "status", "stop", "remove", "watch"])
    parser.add_argument("--checkout", type=Path, default=CHECKOUT)
    parser.add_argument("--grace", type=float, default=GRACE)
    asked = parser.parse_args(arguments)
    server = EmbeddedPostgres(asked.checkout, grace=asked.grace)
    if asked.what == "watch":
        with contextlib.suppress(BlockingIOError, FileNotFoundError):
            _hold(server.watcher, alone=True)
            server.watch()
    elif asked.what == "status":
        print(server.status())
    elif asked.what == "start":
        server.ensure_running()
        print(server.url())
    else:
        getattr(server, asked.what)()


if __name__ == "__main__":
    try:
        _main()
    except EmbeddedPostgresError as error:
        sys.exit(str(error))
