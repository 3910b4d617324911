"""Following the README's Install section in a stock project, and what is said of a missed step."""

import pytest

from tests.plugin.host import APPS, NAME

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


def test_the_apps_come_from_the_wheel(installed, after):
    for app in APPS:
        assert after["origins"][app] == str(installed.installed / app / "__init__.py")


@pytest.mark.parametrize("name", ["hub.site", "hub.accounts", "tests", "templates"])
def test_nothing_else_of_this_checkout_is_there(after, name):
    assert after["origins"][name] is None


def test_the_checks_are_clean_after_the_readmes_steps(installed):
    assert "System check identified no issues (0 silenced)." in installed.said


def test_our_apps_need_no_migration_of_the_hosts_making(installed):
    """The stock project leaves DEFAULT_AUTO_FIELD at Django's default, which is not ours."""
    assert "No changes detected" in installed.said


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
