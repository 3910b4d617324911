"""Chromium, the site it visits, and the windows people open.

One browser and one filled site serve the whole folder: starting either takes seconds. Tests that
write make a page of their own.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import pytest
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser import chromium, contents, served
from tests.browser.visits import DESKTOP, PHONE, Visit

HERE = Path(__file__).parent
# Milliseconds; one core may carry the browser, the site and other tests.
PATIENCE = 10_000
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items):
    """Without Chromium: one line for the folder, or failures where it is required."""
    ours = [item for item in items if HERE in item.path.parents]
    for item in ours:
        item.add_marker(pytest.mark.browser)
        if chromium.find_chromium() is None and not chromium.is_required():
            item.add_marker(pytest.mark.skip(reason=chromium.ABSENT))


@pytest.fixture(scope="package")
def browser(transactional_db) -> Iterator[Browser]:
    """Started after the database and stopped before it: its event loop comes between.

    In that loop Django has connections of its own, and would refuse its ORM.
    """
    executable = chromium.find_chromium()
    if executable is None:
        pytest.fail("No Chromium was found, and COLLOQUY_REQUIRE_BROWSER=1 asks for one.", False)
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_options(executable))
        yield browser
        browser.close()
        connections.close_all()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="package")
def django_db_serialized_rollback() -> None:
    """pytest-django keeps what the migrations made for whoever names this fixture."""


@pytest.fixture(scope="package")
def transactional_db(
    django_db_serialized_rollback, django_db_setup, django_db_blocker
) -> Iterator[None]:
    """In place of pytest-django's, which empties the database after each test."""
    with django_db_blocker.unblock(), served.database_as_migrated():
        yield


@pytest.fixture(scope="package")
def address(browser) -> Iterator[str]:
    """The address of the filled site."""
    with served.server() as address:
        contents.fill(address)
        yield address


@pytest.fixture(scope="package")
def drawer(browser) -> Iterator[dict[tuple, list[BrowserContext]]]:
    """Browsers that were used and emptied, by kind.

    What they fetched of scripts and styles stays, and half of the work of opening the admin.
    """
    yield (kept := defaultdict(list))
    for context in chain.from_iterable(kept.values()):
        context.close()


@contextmanager
def windows(drawer, browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Opens windows with nothing stored, and closes them: `(PHONE, dark=True, scripts=False)`."""
    opened: list[tuple[tuple, Visit]] = []

    def open_window(viewport=DESKTOP, *, dark=False, scripts=True) -> Visit:
        kind = (viewport["width"], dark, scripts)
        context = drawer[kind].pop() if drawer[kind] else _context(browser, viewport, dark, scripts)
        visit = Visit(context.new_page(), address)
        opened.append((kind, visit))
        return visit

    yield open_window
    for kind, visit in opened:
        if visit.leaves_traces:
            visit.context.close()
        else:
            drawer[kind].append(visit.forget())


def _context(browser: Browser, viewport: dict, dark: bool, scripts: bool) -> BrowserContext:
    context = browser.new_context(
        viewport=viewport,
        color_scheme="dark" if dark else "light",
        java_script_enabled=scripts,
        locale="en-US",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(PATIENCE)
    # A page of the admin brings forty files, and the first one of a worker compiles its templates.
    context.set_default_navigation_timeout(3 * PATIENCE)
    return context


@pytest.fixture
def open_window(drawer, browser, address) -> Iterator[Callable[..., Visit]]:
    with windows(drawer, browser, address) as open_window:
        yield open_window


@pytest.fixture(scope="package", params=contents.ADDRESSES)
def opened(request, drawer, browser, address) -> Iterator[Visit]:
    """Each public page in turn, opened once on a phone for all tests of it."""
    with windows(drawer, browser, address) as open_window:
        visit = open_window(PHONE)
        visit.kind = request.param
        visit.open(contents.ADDRESSES[request.param])
        yield visit


@pytest.fixture
def desktop(open_window) -> Visit:
    return open_window(DESKTOP)


@pytest.fixture
def phone(open_window) -> Visit:
    return open_window(PHONE)


@pytest.fixture
def without_scripts(open_window) -> Visit:
    return open_window(PHONE, scripts=False)
