"""What templates get from colloquy_look: written-out days, links to style sheets, messages."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.template import Context, engines
from django.test import RequestFactory, override_settings

from hub.pages.due import what_changed
from hub.templatetags import colloquy_look
from hub.text import days
from hub.vocabulary.models import PlatformChange, Term


def test_a_day_is_written_out():
    assert (
        colloquy_look.day(date(2026, 2, 9)) == '<time datetime="2026-02-09">February 9, 2026</time>'
    )


@override_settings(TIME_ZONE="UTC")
def test_a_machine_reads_the_time_with_zone_and_no_microseconds():
    when = datetime(2026, 2, 9, 9, 30, 0, 123456, tzinfo=UTC)
    assert 'datetime="2026-02-09T09:30:00+00:00"' in colloquy_look.day(when)


def test_a_day_can_carry_a_microformat_class():
    assert colloquy_look.day(date(2026, 2, 9), "dt-published").startswith(
        '<time class="dt-published"'
    )


def test_no_day_is_no_element():
    assert colloquy_look.day(None) == ""


def test_each_language_orders_a_day_its_own_way(monkeypatch):
    monkeypatch.setattr(days, "pgettext", lambda context, pattern: "j. F Y")
    assert days.day_in_words(date(2026, 5, 3)) == "3. May 2026"
    change = PlatformChange(term=Term(label="One"), note="New.", changed_on=date(2026, 5, 3))
    assert what_changed(change) == "One changed on 3. May 2026: New."


def test_a_month_is_written_out():
    assert ">March 2027</time>" in colloquy_look.month(date(2027, 3, 1))


@override_settings(COLLOQUY={})
def test_a_host_gets_a_link_to_each_apps_styles():
    assert 'href="/static/colloquy/hub/hub.css"' in colloquy_look.app_stylesheet(
        "colloquy/hub/hub.css"
    )


@override_settings(COLLOQUY={"LINK_STYLESHEETS": False})
def test_a_site_that_joins_its_styles_gets_no_second_link():
    assert colloquy_look.app_stylesheet("colloquy/hub/hub.css") == ""


@pytest.fixture
def request_with_a_message():
    request = RequestFactory().get("/")
    request._messages = [Message(25, "Saved.")]
    return request


def test_a_reader_without_a_cookie_is_not_looked_up(request_with_a_message):
    assert colloquy_look.pending_messages(Context({"request": request_with_a_message})) == []


def test_a_reader_with_a_cookie_gets_the_messages(request_with_a_message):
    request_with_a_message.COOKIES["sessionid"] = "x"
    (message,) = colloquy_look.pending_messages(Context({"request": request_with_a_message}))
    assert message.message == "Saved."


def test_a_page_without_a_request_has_no_messages():
    assert colloquy_look.pending_messages(Context()) == []


def test_the_page_numbers_hold_the_one_being_read():
    page = Paginator(range(400), 10).get_page(20)
    assert 20 in list(colloquy_look.elided_numbers(page))


def test_headings_are_kept_by_level():
    headings = [{"id": "a", "text": "A", "level": 2}, {"id": "b", "text": "B", "level": 3}]
    assert colloquy_look.at_level(headings, 2) == headings[:1]


def test_a_quotation_names_source_and_place():
    template = engines["django"].get_template("colloquy/discussions/blocks/quotation.html")
    value = {"quote": "One.\n\nTwo.", "source": "On not searching", "locator": "para. 4"}
    html = template.render({"value": value, "id": "q1"})
    assert 'id="q1"' in html
    assert "<p>One.</p>" in html
    assert "On not searching" in html
    assert "para. 4" in html
