"""The system checks that tell a host what is missing, one by one."""

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.test import modify_settings, override_settings
from django.urls import clear_url_caches, include, path

from hub.checks import refuse_missing_apps

PAGES = path("", include("wagtail.urls"))
BELOW = path("", include("hub.pages.urls"))
HUB = path("", include("hub.urls"))
ADMIN = [
    path("admin/", include("wagtail.admin.urls")),
    path("d/", include("wagtail.documents.urls")),
]


class Addresses:
    """What ROOT_URLCONF points to."""

    def __init__(self, *patterns):
        self.urlpatterns = [*ADMIN, *patterns]


def ours() -> list[str]:
    clear_url_caches()
    return [found.id for found in run_checks() if found.id.startswith("colloquy.")]


def test_the_bundled_site_lacks_nothing():
    assert ours() == []


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("WAGTAIL_FINISH_WORKFLOW_ACTION", "wagtail.workflows.publish_workflow_state", "E003"),
        ("COLLOQUY", {"LINK_STYLESHEET": True}, "E004"),
        ("TASKS", {}, "W002"),
    ],
)
def test_a_setting_that_is_missing_or_wrong_is_told(setting, value, said):
    with override_settings(**{setting: value}):
        assert ours() == [f"colloquy.{said}"]


def test_missing_middleware_is_told():
    with modify_settings(MIDDLEWARE={"remove": ["hub.pages.middleware.OwnDraftsOnly"]}):
        assert ours() == ["colloquy.W001"]


def test_a_missing_engine_is_told_in_a_warning(monkeypatch):
    monkeypatch.setattr("hub.citations.engine.calling.find_spec", lambda name: None)
    assert ours() == ["colloquy.W003"]


def test_missing_styles_are_told_by_their_names(monkeypatch):
    monkeypatch.setattr("hub.citations.engine.styles.find_spec", lambda name: None)
    (found,) = [each for each in run_checks() if each.id.startswith("colloquy.")]
    assert found.id == "colloquy.W003"
    assert "apa.csl" in found.msg
    assert "apa-no-ampersand.csl" in found.msg
    assert "pandoc" not in found.msg


@pytest.mark.parametrize(
    ("patterns", "missing"),
    [
        ([HUB, BELOW, PAGES], []),
        ([HUB, PAGES], ["hub.pages.urls"]),
        ([BELOW, PAGES], ["hub.urls"]),
        # Wagtail's pages come first and take everything.
        ([PAGES, HUB, BELOW], ["hub.urls", "hub.pages.urls"]),
        ([HUB, BELOW, path("site/", include("wagtail.urls"))], ["hub.pages.urls"]),
        ([path("colloquy/", include("hub.urls")), BELOW, PAGES], []),
    ],
)
def test_addresses_that_are_not_reached_are_told(patterns, missing):
    with override_settings(ROOT_URLCONF=Addresses(*patterns)):
        clear_url_caches()
        said = [found.msg for found in run_checks() if found.id == "colloquy.E005"]
    clear_url_caches()
    assert said == [f"The addresses of {module} are not reached." for module in missing]


def test_missing_apps_are_told_before_their_models_fail(monkeypatch):
    monkeypatch.setattr("hub.checks.apps.is_installed", lambda app: app != "taggit")
    with pytest.raises(ImproperlyConfigured, match="'taggit': pages carry tags"):
        refuse_missing_apps()
