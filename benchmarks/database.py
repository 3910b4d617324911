"""A database of its own for each run, thrown away after it, also when it is interrupted."""

import contextlib
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def fresh_database() -> Iterator[None]:
    """An empty database with the tables of the site; what Django does is done on it."""
    from django.test.runner import DiscoverRunner

    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        yield
    finally:
        runner.teardown_databases(databases)


@contextlib.contextmanager
def own_folder() -> Iterator[Path]:
    """A folder for uploads and logs, named to the processes that are started by the environment."""
    folder = Path(tempfile.mkdtemp(prefix="colloquy-bench-"))
    (folder / "static").mkdir()
    os.environ["BENCH_FOLDER"] = str(folder)
    try:
        yield folder
    finally:
        del os.environ["BENCH_FOLDER"]
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def stopping_tidily() -> Iterator[None]:
    """Let a request to end, which would leave everything behind, act as Ctrl-C does."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def vacuum() -> None:
    """Let the database know what it holds, as it would after a while."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
