"""What the wheel holds: the three apps, whole, and nothing of the bundled site."""

import zipfile

import pytest

from tests.plugin.host import APPS, CHECKOUT

STAYS_HERE = ("hub/site/", "hub/accounts/")


@pytest.fixture(scope="module")
def held(wheel) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def files_of_the_apps() -> set[str]:
    files = (path for app in APPS for path in (CHECKOUT / app).rglob("*") if path.is_file())
    names = {path.relative_to(CHECKOUT).as_posix() for path in files}
    return {name for name in names if "__pycache__" not in name}


def test_the_wheel_holds_every_file_of_the_apps(held):
    wanted = {name for name in files_of_the_apps() if not name.startswith(STAYS_HERE)}
    assert wanted - held == set()


def test_the_wheel_holds_nothing_else(held):
    others = {name for name in held if ".dist-info/" not in name}
    assert others - files_of_the_apps() == set()


def test_the_bundled_site_stays_out_of_the_wheel(held):
    assert [name for name in held if name.startswith(STAYS_HERE)] == []


@pytest.mark.parametrize(
    "name",
    [
        "hub/migrations/0001_initial.py",
        "hub/management/commands/clock.py",
        "hub/templatetags/colloquy_look.py",
        "hub/templates/colloquy/base.html",
        "hub/static/colloquy/hub/hub.css",
        "discussions/templates/colloquy/discussions/discussion.html",
        "discussions/static/colloquy/discussions/discussions.css",
        "resources/apps.py",
    ],
)
def test_the_wheel_holds_one_of_each_kind(held, name):
    assert name in held
