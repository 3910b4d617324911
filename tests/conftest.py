"""What all tests share: the three named people, a site with an index, and honest jobs."""

import logging
import os
from contextlib import ExitStack
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from hub.outside import only_worker
from hub.outside.policy import using
from hub.pages.page_types import HomePage
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from hub.people.models import Person, RoleName
from hub.people.roles import group_of
from hub.people.services import record_clinician_check
from tests import migrated
from tests.browser import chromium
from tests.factories import make_discussion, make_expired, make_index, make_scheduled
from tests.hub.outside.outside_world import a_world

# Whose tests share what takes long to make: a project of a host, a filled site. None of them may be
# transactional: those must come last on each worker, and whole files are dealt out first.
SHARING = (
    "tests/plugin/",
    "tests/discussions/test_demo.py",
    "tests/hub/test_every_listing.py",
    "tests/hub/site/test_public_pages.py",
    "tests/hub/site/test_query_counts.py",
)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config) -> int:
    """One more than there are cores: browsers, other processes and the database are waited for."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """One worker gets all tests of what SHARING names; the rest goes anywhere.

    The mark `xdist_group` would say the same, but has no effect with pytest 9.2 and xdist 3.8.
    """
    from xdist.scheduler import LoadScopeScheduling

    class SharingTogether(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next((each for each in SHARING if nodeid.startswith(each)), nodeid)

    return SharingTogether(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """A transactional test flushes what migrations made; serialized ones bring it back."""
    for item in items:
        for marker in item.iter_markers("django_db"):
            if marker.kwargs.get("transaction"):
                marker.kwargs["serialized_rollback"] = True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, django_db_use_migrations, django_db_blocker
) -> None:
    """In place of pytest-django's, which does nothing more than wait for the suffix."""
    if django_db_use_migrations:
        with django_db_blocker.unblock():
            migrated.copy_for_tests()


def pytest_terminal_summary(terminalreporter):
    """One line instead of a reason for each browser test; workers do not see their folder."""
    if chromium.find_chromium() is None and not chromium.is_required():
        terminalreporter.write_line(chromium.ABSENT, yellow=True)


@pytest.fixture(autouse=True)
def _failing_jobs_fail_the_test(caplog):
    """The queue logs what its jobs raise and goes on; a test must not."""
    yield
    failed = [
        record
        for record in caplog.get_records("call")
        if record.name.startswith("django_tasks") and record.levelno >= logging.ERROR
    ]
    assert not failed, failed


@pytest.fixture
def home(db) -> HomePage:
    """The home page of the default site, empty."""
    root = Page.get_first_root_node()
    home = root.add_child(
        instance=HomePage(title="Home", slug="test-home", locale=Locale.get_default())
    )
    Site.objects.filter(is_default_site=True).update(root_page=home, hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    return home


@pytest.fixture
def site(home) -> Site:
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def index(home):
    """The discussion index of the default site; an editor checks posts."""
    return make_index(home)


def _user(handle: str, *roles: RoleName, name: str = "", profession: str = "psychologist"):
    user = get_user_model().objects.create_user(handle, f"{handle}@example.com", "pass word 1")
    user.groups.add(*[group_of(role) for role in roles])
    if name:
        Person.objects.create(
            user=user, name=name, slug=handle, profession=profession, interests="None."
        )
    return user


@pytest.fixture
def author(db):
    """A clinician who writes."""
    return _user("author", RoleName.CLINICIAN, name="Ada Author")


@pytest.fixture
def colleague(db):
    """Another clinician who writes, and has no part in the author's pages."""
    return _user("colleague", RoleName.CLINICIAN, name="Cora Colleague")


@pytest.fixture
def editor(db):
    return _user("editor", RoleName.EDITOR, name="Edith Editor")


@pytest.fixture
def second_editor(db):
    return _user("second-editor", RoleName.EDITOR, name="Sven Editor")


@pytest.fixture
def moderator(db):
    return _user("moderator", RoleName.MODERATOR)


@pytest.fixture
def stranger(db):
    """Signed in, and nobody in particular."""
    return _user("stranger")


@pytest.fixture
def administrator(db):
    return get_user_model().objects.create_superuser("admin", "admin@example.com", "pass word 1")


@pytest.fixture
def discussion(index, author):
    """A published discussion by the author."""
    return make_discussion(index, author, title="Looking a client up")


@pytest.fixture
def draft(index, author):
    """A discussion by the author that was never published."""
    return make_discussion(index, author, title="An unfinished thought", live=False)


@pytest.fixture
def siblings(index, author, editor, site):
    """One public page, and beside it one of each kind that must not be seen."""
    make_discussion(index, author, title="Public")
    make_discussion(index, author, title="Draft", live=False)
    make_scheduled(index, author)
    make_expired(index, author)
    for_members = make_discussion(index, author, title="Members")
    set_visibility(page=for_members, visibility=Visibility.MEMBERS, by=author)
    for_clinicians = make_discussion(index, author, title="Clinicians")
    set_visibility(page=for_clinicians, visibility=Visibility.CLINICIANS, by=author)
    down = make_discussion(index, author, title="Taken down")
    take_down(page=down, by=author, reason="Out of date.")
    other_home = Page.get_first_root_node().add_child(
        instance=HomePage(title="Other", slug="other-home")
    )
    Site.objects.create(hostname="other.example", root_page=other_home)
    make_discussion(make_index(other_home), author, title="Other site")


@pytest.fixture
def checked(colleague, administrator):
    """A colleague whose clinician check is current."""
    today = timezone.localdate()
    record_clinician_check(
        person=colleague.colloquy_person,
        method="register",
        jurisdiction="Ohio",
        register_url="https://register.example/",
        checked_on=today - timedelta(days=1),
        expires_on=today + timedelta(days=1),
        by=administrator,
    )
    return colleague


@pytest.fixture
def world():
    """Makes an internet on loopback that ends with the test; its policy is in use meanwhile."""
    # A streamed answer that an earlier test has not read counts as not yet given.
    only_worker.end()
    with ExitStack() as stack:

        def make(handler, *, limits=None, **values):
            made = stack.enter_context(a_world(handler, **values))
            stack.enter_context(using(made.policy(**(limits or {}))))
            return made

        yield make
