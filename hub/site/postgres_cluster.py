"""One PostgreSQL cluster on disk: its folders, its programs, how it is made, started and stopped.

Who uses it, and when it may stop, is the business of `embedded_postgres`.
"""

import contextlib
import errno
import hashlib
import os
import pwd
import re
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import psutil

from hub.site.postgres_programs import (
    EmbeddedPostgresError,
    installed_programs,
    major_version,
    reachable_copy,
)

DATABASE = "colloquy"
SUPERUSER = "postgres"
PORT = 5432
START_TIMEOUT = 60
STOP_TIMEOUT = 10

# synchronous_commit may lose the last transactions in a crash, but never breaks the cluster, as
# fsync=off would. mmap: systemd's RemoveIPC deletes POSIX segments when a person logs out.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "synchronous_commit": "off",
    "dynamic_shared_memory_type": "mmap",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "256MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # The log is for the server's own troubles; statements hold what people wrote.
    "log_min_error_statement": "panic",
}


class Cluster:
    """The cluster of one checkout. Callers hold its lock while they make, start or stop it."""

    def __init__(self, checkout: Path) -> None:
        self.checkout = checkout.resolve()
        self.as_root = os.geteuid() == 0
        digest = hashlib.sha256(os.fsencode(self.checkout)).hexdigest()[:12]
        # A socket's path has room for 103 bytes (macOS), which a checkout's path may exceed.
        self.runtime = Path(f"/var/tmp/colloquy-{os.geteuid()}-{digest}")  # noqa: S108
        self.socket_folder = self.runtime / "socket"
        # PostgreSQL refuses root, and other accounts may not reach root's folders.
        self.home = self.runtime if self.as_root else self.checkout / "var" / "postgres"
        self.data = self.home / "data"
        self.log = self.data / "server.log"

    def make_folders(self) -> None:
        """Make the folders around the cluster, or refuse those that somebody else has made."""
        _make_own_folder(self.runtime, mode=0o711 if self.as_root else 0o700)
        self.home.mkdir(parents=True, exist_ok=True)
        self.socket_folder.mkdir(mode=0o700, exist_ok=True)
        self._give(self.socket_folder)

    def is_ready(self) -> bool:
        """Whether the server accepts connections now."""
        lines = self._pid_file_lines()
        return len(lines) > 7 and lines[7].strip() == "ready" and self._answers()

    def postmaster(self) -> psutil.Process | None:
        """The live server process of this cluster; never another one that got the same number."""
        lines = self._pid_file_lines()
        if not lines or not lines[0].strip().isdigit():
            return None
        try:
            process = psutil.Process(int(lines[0]))
            # A postmaster works in its data folder; a zombie works nowhere.
            return process if Path(process.cwd()) == self.data.resolve() else None
        except (psutil.Error, OSError):
            return None

    def start(self) -> None:
        """Make the cluster unless it exists and start it; return when it is ready."""
        self._check_version()
        if not self.data.exists():
            self._create()
        deadline = time.monotonic() + START_TIMEOUT
        while not self.is_ready():
            trouble = "" if self.postmaster() else self._launch()
            if self.is_ready():
                return
            if time.monotonic() > deadline or (trouble and not _will_pass(trouble)):
                raise self._explain(trouble)
            time.sleep(0.2)

    def stop(self) -> None:
        """Stop the server: disconnecting everybody first, then without ceremony."""
        for request in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            process = self.postmaster()
            if process is None:
                return
            with contextlib.suppress(psutil.Error):
                process.send_signal(request)
            deadline = time.monotonic() + STOP_TIMEOUT
            # Not process.wait(): a container may have nobody who buries dead processes.
            while self.postmaster() and time.monotonic() < deadline:
                time.sleep(0.02)

    def remove(self) -> None:
        """Delete the data and the folders beside it."""
        for folder in (self.home, self.runtime):
            shutil.rmtree(folder, ignore_errors=True)

    @cached_property
    def programs(self) -> Path:
        """The folder of initdb, pg_ctl and postgres, where the server's account can reach it."""
        installed = installed_programs()
        # pg_ctl hands its own path to a shell, between double quotes.
        if not self.as_root and re.fullmatch(r"[^\"$`\\]+", str(installed)):
            return installed
        return reachable_copy(installed, self.runtime)

    def _check_version(self) -> None:
        version_file = self.data / "PG_VERSION"
        if not version_file.exists():
            return
        found, ours = version_file.read_text().strip(), major_version(installed_programs())
        if int(found) != ours:
            raise EmbeddedPostgresError(
                f"The data in {self.data} was written by PostgreSQL {found} and this is "
                f"PostgreSQL {ours}: run `make clean` to begin with an empty database."
            )

    def _create(self) -> None:
        """Build under another name and rename, so that a crash leaves no half-made cluster."""
        for leftover in self.home.glob("data-new-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        new = Path(tempfile.mkdtemp(prefix="data-new-", dir=self.home))
        self._give(new)
        locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        options = ["--auth=trust", "--encoding=UTF8", f"--username={SUPERUSER}", *locale]
        single = ["--single", "-D", new.name, "template1"]
        trouble = self._run("initdb", *options, "--no-instructions", "-D", new.name)
        trouble = trouble or self._run("postgres", *single, asked=f"CREATE DATABASE {DATABASE}\n")
        if trouble:
            shutil.rmtree(new, ignore_errors=True)
            raise self._explain(trouble)
        new.rename(self.data)

    def _launch(self) -> str:
        """Start the server; return what went wrong, or nothing."""
        # The files of a dead server name a number that another process may have by now. That no
        # process of it lives on is what PostgreSQL's check of the shared memory makes sure of.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        for leftover in self.socket_folder.iterdir():
            leftover.unlink()
        options = [f"-c {name}={value}" for name, value in SETTINGS.items()]
        options.append(f"-c unix_socket_directories={self.socket_folder} -c port={PORT}")
        with contextlib.suppress(FileNotFoundError):
            if self.log.stat().st_size > 1_000_000:
                self.log.unlink()
        place = ["-D", self.data.name, "-l", f"{self.data.name}/{self.log.name}"]
        wait = ["-w", "-t", str(START_TIMEOUT), "-o", " ".join(options)]
        trouble = self._run("pg_ctl", *place, *wait, "start")
        return trouble and f"{trouble}\n{_last_lines(self.log)}"

    def _run(self, program: str, *arguments: str, asked: str = "") -> str:
        """Run a program of the wheel under the server's account; return its complaint, if any."""
        account = {"user": self._account.pw_uid, "group": self._account.pw_gid}
        # A pipe would stay open in the server that pg_ctl leaves behind.
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as question:
            question.write(asked.encode())
            question.seek(0)
            result = subprocess.run(
                [self.programs / program, *arguments],
                cwd=self.home,
                env={"PATH": os.defpath, "LC_ALL": "C"},
                stdin=question,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **(account | {"extra_groups": []} if self.as_root else {}),
            )
            output.seek(0)
            said = output.read().decode(errors="replace").strip()
            return (said or f"{program} failed") if result.returncode else ""

    @cached_property
    def _account(self) -> pwd.struct_passwd:
        try:
            return pwd.getpwnam("nobody") if self.as_root else pwd.getpwuid(os.geteuid())
        except KeyError as error:
            raise EmbeddedPostgresError(
                "PostgreSQL does not run as root and there is no account `nobody` to run it: "
                "work as another user, or set DATABASE_URL."
            ) from error

    def _give(self, folder: Path) -> None:
        if self.as_root:
            os.chown(folder, self._account.pw_uid, self._account.pw_gid)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(str(self.socket_folder / f".s.PGSQL.{PORT}"))
            except OSError:
                return False
            return True

    def _pid_file_lines(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return []

    def _explain(self, output: str) -> EmbeddedPostgresError:
        if "No space left on device" in output:
            return disk_full(self.home)
        told = [line for line in output.splitlines() if re.search("FATAL|PANIC|rror:", line)]
        reason = (told or output.splitlines() or ["it was not ready in time"])[-1].strip()
        return EmbeddedPostgresError(
            f"The embedded PostgreSQL did not start ({reason}): see {self.log}, "
            "or set DATABASE_URL to use another server."
        )


@contextlib.contextmanager
def clear_errors(home: Path) -> Iterator[None]:
    """Turn what the operating system refuses into one sentence that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(home) from error
        raise EmbeddedPostgresError(
            f"The embedded PostgreSQL cannot use {error.filename or home} ({error.strerror}): "
            "give this account the right to write there, or set DATABASE_URL."
        ) from error


def disk_full(home: Path) -> EmbeddedPostgresError:
    """The error for a full disk."""
    return EmbeddedPostgresError(
        f"The disk that holds {home} is full: free some space and run the same command again."
    )


def _make_own_folder(folder: Path, *, mode: int) -> None:
    """Make a folder in a place where everybody may write, or check that it is really ours."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        folder.chmod(mode)
    found = folder.lstat()
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    if not is_ours or found.st_mode & 0o022:
        raise EmbeddedPostgresError(
            f"{folder} was made by somebody else or others may write there: remove it and run "
            "the same command again."
        )


def _will_pass(trouble: str) -> bool:
    # The processes of a killed server need a moment to notice.
    return "pre-existing shared memory block" in trouble


def _last_lines(log: Path) -> str:
    try:
        return "\n".join(log.read_text(errors="replace").splitlines()[-5:])
    except OSError:
        return ""
