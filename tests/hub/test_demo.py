"""Where the demonstration may be loaded: never where real people write."""

import importlib

import pytest
from django.core.management import CommandError, call_command

from hub.demo.where import why_not_here
from hub.site.settings import base, demo, development
from tests.hub.site.test_required import GOOD


def test_it_does_not_load_where_it_is_not_allowed(settings):
    settings.COLLOQUY = {**settings.COLLOQUY, "ALLOW_DEMO": False}
    with pytest.raises(CommandError, match="ALLOW_DEMO"):
        call_command("load_demo")


@pytest.mark.parametrize(
    "mark", ["SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE"]
)
def test_it_does_not_load_with_settings_for_production_whatever_they_allow(settings, mark):
    setattr(settings, mark, 3600)
    with pytest.raises(CommandError, match=f"production: {mark}"):
        call_command("load_demo", "--sign-ins")


@pytest.mark.parametrize("tried_out", [demo, development])
def test_it_loads_where_the_site_is_tried_out(settings, tried_out):
    for name in dir(tried_out):
        if name.startswith("SECURE_") or name in {"COLLOQUY", "DEBUG", "SESSION_COOKIE_SECURE"}:
            setattr(settings, name, getattr(tried_out, name))
    assert why_not_here() is None


def test_the_settings_for_production_turn_it_off_whatever_the_base_says(monkeypatch):
    monkeypatch.setitem(base.COLLOQUY, "ALLOW_DEMO", True)
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    production = importlib.reload(importlib.import_module("hub.site.settings.production"))
    assert production.COLLOQUY["ALLOW_DEMO"] is False
