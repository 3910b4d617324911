"""What happens by itself: scheduled publishing, expiry, fresh renderings, one clock at a time."""

from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from hub.management.commands.clock import ADVISORY_LOCK, run_round
from hub.pages import clock
from hub.pages.models import PageVersion, RenderedText
from hub.pages.registry import registry
from tests.factories import make_expired, make_scheduled


@pytest.fixture
def due(index, author):
    """Scheduled, and its time has come."""
    page = make_scheduled(index, author)
    past = timezone.now() - timedelta(minutes=1)
    revision = page.get_latest_revision()
    revision.approved_go_live_at = past
    revision.content["go_live_at"] = past.isoformat()
    revision.save()
    return page


def test_a_page_whose_time_has_come_is_published_with_its_version(due):
    assert clock.publish_due_pages() == 1
    due.refresh_from_db()
    assert due.live
    assert PageVersion.objects.filter(page=due).count() == 1


def test_a_page_past_its_expiry_is_unpublished(index, author):
    page = make_expired(index, author)
    assert clock.expire_due_pages() == 1
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)


def test_one_page_that_fails_does_not_keep_the_others(index, author, due, monkeypatch):
    broken = make_scheduled(index, author, title="Broken")
    broken.revisions.update(approved_go_live_at=timezone.now() - timedelta(hours=1))
    revision = broken.get_latest_revision()
    revision.content["title"] = None
    revision.save()
    assert clock.publish_due_pages() == 1


def test_texts_of_an_older_renderer_are_made_anew(discussion):
    RenderedText.objects.update(renderer=0, html="old")
    assert clock.render_stale_texts() == 1
    assert "May I look her up?" in RenderedText.objects.get(page=discussion).html


def test_a_second_clock_does_nothing_while_the_first_is_at_it(db, monkeypatch):
    step = Mock(__name__="step")
    monkeypatch.setattr(registry, "clock_steps", [step])
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [ADVISORY_LOCK])
            assert run_round() is False
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY_LOCK])
    finally:
        other.close()
    step.assert_not_called()
    assert run_round() is True
    step.assert_called_once()


def test_a_step_that_fails_does_not_keep_the_others(db, monkeypatch, caplog):
    after = Mock(__name__="after")
    failing = Mock(__name__="failing", side_effect=RuntimeError("no"))
    monkeypatch.setattr(registry, "clock_steps", [failing, after])
    call_command("clock", once=True)
    after.assert_called_once()
    assert "The clock failed in failing" in caplog.text
