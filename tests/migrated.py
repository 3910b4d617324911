"""A database that is migrated once, and copied for each worker and each run of the tests.

Migrating takes a minute of the suite on two cores; a copy, half a second.
"""

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import connection

PREFIX = "colloquy_migrated_"
# Any number will do, as long as all workers wait for the same.
_LOCK = 0x6D696772


def copy_for_tests() -> None:
    """Have Django copy the migrated database where it would migrate an empty one.

    Made anew when any migration has changed; the first worker makes it, the others wait.
    """
    name = PREFIX + _digest()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        there = {row[0] for row in cursor.fetchall()}
        if name not in there:
            for outdated in there:
                cursor.execute(f'DROP DATABASE "{outdated}"')
            _make(cursor, name)
        cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
    connection.settings_dict["TEST"]["TEMPLATE"] = name


def _make(cursor, name: str) -> None:
    """Under another name until it is complete: a run may be ended in the middle."""
    unfinished = f"{name}_unfinished"
    cursor.execute(f'CREATE DATABASE "{unfinished}"')
    with _connected_to(unfinished):
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    cursor.execute(f'ALTER DATABASE "{unfinished}" RENAME TO "{name}"')


@contextmanager
def _connected_to(name: str) -> Iterator[None]:
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _digest() -> str:
    """Of every migration of every app, and of what makes permissions and content types."""
    digest = hashlib.sha256(sys.version.encode())
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        folder = Path(app.path)
        for file in sorted([*folder.glob("migrations/*.py"), *folder.glob("**/models.py")]):
            digest.update(str(file.relative_to(folder)).encode() + file.read_bytes())
    return digest.hexdigest()[:16]
