"""Following the README's Install section in a stock project, and what is said of a missed step."""

import json

import pytest

from tests.plugin.host import APPS, NAME

pytestmark = pytest.mark.xdist_group("plugin")

LEFT_OUT = """
del WAGTAIL_FINISH_WORKFLOW_ACTION, TASKS
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("hub.")]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
ROOT_URLCONF = "hostsite.stock_urls"
COLLOQUY = {"LINK_STYLESHEET": True}
"""
NEEDED = (
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.snippets",
    "wagtailmarkdown",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.postgres",
)


@pytest.fixture(scope="module")
def origins(installed) -> dict[str, str | None]:
    """The file that each name is imported from in the host."""
    return json.loads(installed.python("origins.py").stdout)


def test_the_apps_come_from_the_wheel(installed, origins):
    for app in APPS:
        assert origins[app] == str(installed.installed / app / "__init__.py")


def test_the_bundled_site_is_not_there(origins):
    assert (origins["hub.site"], origins["hub.accounts"], origins["tests"]) == (None, None, None)


def test_nothing_is_left_to_do_after_the_readmes_steps(installed):
    """The checks are clean, and our apps need no migration of the host's making.

    The stock project leaves DEFAULT_AUTO_FIELD at Django's default, which is not ours.
    """
    labels = " ".join(f"colloquy_{app}" for app in APPS)
    said = installed.manage(
        "python manage.py check --fail-level WARNING",
        f"python manage.py makemigrations --check --dry-run {labels}",
    )
    assert "System check identified no issues (0 silenced)." in said
    assert "No changes detected" in said


@pytest.fixture(scope="module")
def complaints(installed) -> str:
    """What `check` says with every step left out but the apps."""
    urls = installed.folder / NAME / "stock_urls.py"
    urls.write_text(installed.stock_urls)
    installed.settings_of_its_own("left_out", LEFT_OUT)
    return installed.manage("python manage.py check", settings="left_out", check=False)


@pytest.mark.parametrize(
    "step",
    [
        "WAGTAIL_FINISH_WORKFLOW_ACTION",
        "hub.pages.middleware.OwnDraftsOnly",
        "TASKS",
        "PostgreSQL",
        "hub.urls",
        "hub.pages.urls",
        "'LINK_STYLESHEET'",
    ],
)
def test_a_step_that_was_left_out_is_named(complaints, step):
    assert step in complaints


def test_apps_that_were_left_out_are_named(installed):
    installed.settings_of_its_own(
        "no_apps", f"INSTALLED_APPS = [app for app in INSTALLED_APPS if app not in {NEEDED}]"
    )
    said = installed.manage("python manage.py check", settings="no_apps", check=False)
    assert [app for app in NEEDED if f"'{app}': " not in said] == []
