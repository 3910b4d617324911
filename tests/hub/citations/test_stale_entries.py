"""Entries that the engine of today did not make are set anew, by and by."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache

from hub.citations import clock, tasks
from hub.citations.clock import render_stale_entries
from hub.citations.engine import calling, fingerprints
from hub.citations.models import Reference
from hub.citations.tasks import is_stale, render_entries
from tests.factories import make_reference

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_seen_yet():
    cache.delete(clock._LAST_SEEN)
    yield
    cache.delete(clock._LAST_SEEN)


@pytest.fixture
def enqueued(monkeypatch) -> list[list[int]]:
    asked = []
    monkeypatch.setattr(clock, "render_entries", SimpleNamespace(enqueue=asked.append))
    return asked


def an_hour_later() -> None:
    """The cache has forgotten where the clock was."""
    cache.delete(clock._LAST_SEEN)


def test_what_found_no_engine_is_set_when_there_is_one_again(monkeypatch, kolmes):
    plain = kolmes.entry_html
    with monkeypatch.context() as without:
        without.setattr(calling, "find_spec", lambda name: None)
        assert render_entries.func([kolmes.pk]) == 0
    kolmes.refresh_from_db()
    assert kolmes.entry_html == plain
    assert is_stale(kolmes)
    render_stale_entries()
    assert render_entries.func([kolmes.pk]) == 1
    kolmes.refresh_from_db()
    assert not is_stale(kolmes)


def test_an_entry_stays_up_while_the_engine_is_away(monkeypatch, kolmes):
    Reference.objects.update(entry_html="<i>By an older style</i>", entry_fingerprint="older")
    monkeypatch.setattr(calling, "find_spec", lambda name: None)
    render_entries.func([kolmes.pk])
    kolmes.refresh_from_db()
    assert kolmes.entry_html == "<i>By an older style</i>"


def test_a_newer_engine_has_everything_set_anew(monkeypatch, enqueued, kolmes):
    render_entries.func([kolmes.pk])
    assert render_stale_entries() == 0
    an_hour_later()
    monkeypatch.setattr(fingerprints, "WRITER", fingerprints.WRITER + 1)
    assert render_stale_entries() == 1
    assert enqueued == [[kolmes.pk]]


def test_the_library_is_looked_through_in_parts_and_then_not_for_an_hour(monkeypatch, enqueued):
    monkeypatch.setattr(clock, "BATCH", 2)
    numbers = [make_reference(f"work{number}").pk for number in range(3)]
    assert [render_stale_entries() for _minute in range(4)] == [2, 1, 0, 0]
    assert enqueued == [numbers[:2], numbers[2:]]
    an_hour_later()
    assert render_stale_entries() == 2


def test_a_personal_communication_is_not_asked_about_for_ever(kolmes):
    call = {"type": "personal_communication", "author": [{"family": "Doe"}]}
    Reference.objects.update(item=call, type=call["type"], entry_fingerprint="")
    assert tasks.render_entries.func([kolmes.pk]) == 1
    assert render_stale_entries() == 0
