"""The bundled site with its demonstration, loaded once for a module of tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.core.management import call_command
from django.db import transaction

from discussions.demo.texts import all_discussions
from hub.site.setting_up import set_up_site


@contextmanager
def demonstration(blocker, *, only: set[str] | None = None) -> Iterator[None]:
    """For a fixture of a module; each test then works in a savepoint of this transaction.

    `blocker` is pytest-django's `django_db_blocker`. The sizes of the pictures, which take longer
    than all the rest, are not made, and figures show none. `only` names the discussions to load;
    all of them take ten seconds and more.
    """
    no_pictures = patch("discussions.blocks.figure.picture_of", return_value=None)
    with blocker.unblock(), transaction.atomic(), no_pictures, these(only):
        set_up_site()
        call_command("load_demo", verbosity=0)
        yield
        transaction.set_rollback(True)


def these(only: set[str] | None):
    """As long as it is entered, `load_demo` loads the discussions of these addresses."""
    wanted = [text for text in all_discussions() if only is None or text.slug in only]
    return patch("discussions.demo.loading.all_discussions", return_value=wanted)
