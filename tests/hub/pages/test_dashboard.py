"""What a clinician finds first in the admin."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from tests.factories import make_discussion, make_scheduled


@pytest.fixture
def dashboard(client):
    def open_dashboard(user) -> str:
        client.force_login(user)
        return client.get("/admin/").content.decode()

    return open_dashboard


def submit(page, user):
    page.get_workflow().start(page, user)


def send_back(page, editor, comment):
    task_state = page.current_workflow_task_state.specific
    task_state.task.specific.on_action(task_state, editor, "reject", comment=comment)


def test_it_says_where_each_draft_stands(dashboard, index, author, editor):
    make_discussion(index, author, title="Not begun", live=False)
    submit(make_discussion(index, author, title="Under check", live=False), author)
    make_scheduled(index, author, title="Tomorrow")
    html = dashboard(author)
    for title, standing in (
        ("Not begun", "Draft"),
        ("Under check", "With the editors"),
        ("Tomorrow", "Scheduled"),
    ):
        assert re.search(rf">{title}</a></div>\s*<div[^>]*>{standing}</div>", html)


def test_what_was_sent_back_waits_with_its_note(dashboard, index, author, editor):
    page = make_discussion(index, author, title="Sent back", live=False)
    submit(page, author)
    send_back(page, editor, "Say how she was disguised.")
    html = dashboard(author)
    assert "Waiting for you" in html
    assert "Say how she was disguised." in html


def test_what_was_sent_back_waits_for_nobody_else(dashboard, index, author, colleague, editor):
    page = make_discussion(index, author, title="Sent back", live=False)
    submit(page, author)
    send_back(page, editor, "Say how she was disguised.")
    assert "Sent back" not in dashboard(colleague)


def test_recently_published_leaves_out_what_one_may_not_read(
    dashboard, index, author, colleague, editor
):
    make_discussion(index, author, title="For everyone")
    secret = make_discussion(index, author, title="For clinicians")
    set_visibility(page=secret, visibility=Visibility.CLINICIANS, by=author)
    make_discussion(index, author, title="Unfinished", live=False)
    html = dashboard(colleague)
    assert "For everyone" in html
    assert "For clinicians" not in html
    assert "Unfinished" not in html


def test_many_drafts_cost_no_more_queries_than_one(client, index, author):
    client.force_login(author)
    make_discussion(index, author, title="The first", live=False)
    client.get("/admin/")
    with CaptureQueriesContext(
        connection,
    ) as one:
        client.get("/admin/")
    for number in range(9):
        make_discussion(index, author, title=f"Draft {number}", live=False)
    with CaptureQueriesContext(connection) as ten:
        client.get("/admin/")
    assert len(ten) == len(one)


def test_what_is_due_for_review_waits_for_its_author(dashboard, index, author, colleague):
    make_discussion(index, author, title="Long ago", review_by=date(2020, 5, 3))
    html = dashboard(author)
    assert "To be read again" in html
    assert "Its next check was due on May 3, 2020." in html
    assert "To be read again" not in dashboard(colleague)


def test_the_number_of_pages_counts_no_draft_of_others(dashboard, index, author, colleague, editor):
    make_discussion(index, author, title="For everyone")
    make_discussion(index, author, title="Unfinished", live=False)
    numbers = [pages_counted(dashboard(user)) for user in (editor, author, colleague)]
    assert numbers == [3, 3, 2]


def pages_counted(html: str) -> int:
    return int(re.search(r"(\d+)\s*Pages?\b", re.sub(r"<[^>]+>", "", html))[1])
