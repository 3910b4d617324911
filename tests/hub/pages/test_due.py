"""Pages that are to be read again: the mark goes, the report shows whose turn it is."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from discussions.models import DiscussionAuthor, DiscussionPage
from hub.pages.due import due_pages, due_since, months_after, next_check_of, pages_due_for, state_of
from hub.pages.due_services import confirm_still_right, mark_due
from hub.pages.models import PageState
from hub.pages.services import take_down
from hub.vocabulary.models import Facet, PlatformChange
from tests.factories import make_discussion, make_index, make_term, multiply

pytestmark = pytest.mark.django_db

REPORT = "colloquy_due_report"


def mark(page, since=date(2026, 3, 1), **values):
    values = {"due_since": since, **values}
    return PageState.objects.update_or_create(page_id=page.pk, defaults=values)[0]


def days(number):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def overdue(index, author):
    """Published, and past the check its author has set."""
    return make_discussion(index, author, title="Past its check", review_by=days(-10))


@pytest.fixture
def marked(discussion):
    mark(discussion)
    return discussion


def publish(page, *, kind, title):
    page = DiscussionPage.objects.get(pk=page.pk)
    page.change_kind, page.change_note, page.title = kind, "What changed.", title
    page.save_revision(user=page.owner).publish()


@pytest.mark.parametrize(
    ("kind", "is_due"),
    [("material", False), ("wording", False), ("correction", False), ("fix", True)],
)
def test_a_new_version_clears_the_mark_unless_it_is_a_fix(marked, kind, is_due):
    publish(marked, kind=kind, title="Another title")
    assert bool(state_of(marked).due_since) is is_due


def test_publishing_the_same_text_again_leaves_the_mark(marked):
    DiscussionPage.objects.get(pk=marked.pk).save_revision().publish()
    assert state_of(marked).due_since == date(2026, 3, 1)


def test_a_page_taken_down_while_its_author_confirms_it_gets_a_clear_answer(
    client, marked, author, monkeypatch
):
    def taken_down_meanwhile(page, user):
        take_down(page=page, by=author, reason="Out of date.")
        return True

    monkeypatch.setattr("hub.pages.due_views.may_confirm", taken_down_meanwhile)
    client.force_login(author)
    response = client.post(reverse("colloquy_still_right", args=[marked.pk]), follow=True)
    assert "nothing to confirm" in response.content.decode()
    assert state_of(marked).due_since


def test_still_right_clears_the_mark_and_moves_the_check(marked, author):
    confirm_still_right(page=marked, by=author)
    state = state_of(marked)
    assert (state.due_since, state.due_change, state.checked_on) == (
        None,
        None,
        timezone.localdate(),
    )
    assert state.next_check == months_after(timezone.localdate(), 12)


def test_the_section_says_how_many_months(home, author):
    section = make_index(home, slug="quick", months_to_next_check=3)
    page = make_discussion(section, author, review_by=days(-10))
    confirm_still_right(page=page, by=author)
    assert state_of(page).next_check == months_after(timezone.localdate(), 3)
    assert due_since(page, state_of(page)) is None


def test_an_editor_says_it_too(marked, editor):
    confirm_still_right(page=marked, by=editor)
    assert state_of(marked).due_since is None


def test_a_co_author_says_it_too(marked, colleague):
    person = colleague.colloquy_person
    DiscussionAuthor.objects.create(page=marked, person=person, sort_order=1)
    confirm_still_right(page=marked, by=colleague)
    assert state_of(marked).due_since is None


@pytest.mark.parametrize("who", ["colleague", "moderator", "stranger"])
def test_others_do_not_say_it(request, marked, who):
    with pytest.raises(PermissionDenied):
        confirm_still_right(page=marked, by=request.getfixturevalue(who))


def test_nothing_is_said_of_a_page_that_is_down(marked, author, editor):
    take_down(page=marked, by=editor, reason="Outdated.")
    with pytest.raises(ValidationError):
        confirm_still_right(page=marked, by=author)


def test_readers_see_when_it_was_found_right(client, marked, author):
    confirm_still_right(page=marked, by=author)
    shown = client.get(marked.url).content.decode()
    assert "Read again and found right on" in shown
    assert "Review due since" not in shown


def test_a_new_version_was_not_read_again_yet(client, marked, author):
    confirm_still_right(page=marked, by=author)
    publish(marked, kind="material", title="Another title")
    assert "Read again and found right on" not in client.get(marked.url).content.decode()


@pytest.mark.parametrize(
    ("review_by", "next_check", "since", "is_due"),
    [
        (None, None, None, False),
        (-10, None, None, True),
        (0, None, None, False),
        (10, None, None, False),
        (None, -10, None, True),
        (-10, 10, None, False),
        (10, -10, None, False),
        (-10, -5, None, True),
        (10, 10, -3, True),
        (-10, None, -20, True),
    ],
)
def test_the_listing_and_the_badge_follow_one_rule(
    index, author, review_by, next_check, since, is_due
):
    def on(number):
        return None if number is None else days(number)

    page = make_discussion(index, author, review_by=on(review_by))
    mark(page, on(since), next_check=on(next_check))
    listed = due_pages().filter(pk=page.pk).first()
    assert bool(listed) is is_due
    assert (listed.waiting_since if listed else None) == due_since(page, state_of(page))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 21), 12, date(2027, 11, 21)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 3, 31), 120, date(2036, 3, 31)),
    ],
)
def test_months_later_is_a_day_that_exists(start, months, end):
    assert months_after(start, months) == end


def titles(client, user, query=""):
    client.force_login(user)
    response = client.get(reverse(REPORT) + query)
    return [page.title for page in response.context["object_list"]]


def test_editors_see_every_page_the_oldest_first(client, overdue, marked, editor):
    assert titles(client, editor) == [marked.title, overdue.title]


def test_authors_see_their_own_alone(client, index, marked, author, colleague):
    make_discussion(index, colleague, title="Not yours", review_by=days(-1))
    assert titles(client, author) == [marked.title]


def test_the_report_stands_in_an_authors_menu(client, author, index):
    client.force_login(author)
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse(REPORT) in menu
    assert reverse("wagtailadmin_reports:aging_pages") not in menu


@pytest.mark.parametrize("who", ["moderator", "stranger"])
def test_others_do_not_reach_the_report(client, request, marked, who):
    client.force_login(request.getfixturevalue(who))
    for name in (REPORT, f"{REPORT}_results"):
        response = client.get(reverse(name))
        assert response.status_code == 302
        assert marked.title not in response.content.decode()


def test_a_signed_out_reader_is_asked_to_sign_in(client, marked):
    assert client.get(reverse(REPORT)).status_code == 302


def test_what_is_not_live_is_not_due(client, index, author, editor, marked):
    mark(make_discussion(index, author, title="A draft", live=False))
    take_down(page=marked, by=editor, reason="Outdated.")
    assert titles(client, editor) == []


def test_the_report_is_filtered_by_reason(client, overdue, marked, editor):
    assert titles(client, editor, "?reason=changed") == [marked.title]
    assert titles(client, editor, "?reason=check") == [overdue.title]


def test_the_report_is_filtered_by_section(client, home, overdue, author, editor):
    other = make_index(home, slug="other", title="Other")
    make_discussion(other, author, title="Elsewhere", review_by=days(-3))
    assert titles(client, editor, f"?section={other.pk}") == ["Elsewhere"]


def test_the_report_says_who_since_when_and_why(client, marked, editor):
    term = make_term("WhatsApp", Facet.PLATFORM)
    change = PlatformChange.objects.create(
        term=term, note="Calls are recorded.", changed_on=date(2026, 3, 1)
    )
    mark(marked, due_change=change)
    client.force_login(editor)
    shown = client.get(reverse(REPORT)).content.decode()
    assert "Ada Author" in shown
    assert "WhatsApp changed on March 1, 2026: Calls are recorded." in shown
    assert reverse("colloquy_still_right", args=[marked.pk]) in shown


def test_the_report_goes_out_as_a_file(client, marked, editor):
    client.force_login(editor)
    response = client.get(reverse(REPORT) + "?export=csv")
    lines = response.getvalue().decode().splitlines()
    assert lines[0] == "Title,Authors,Due since,Why,Address"
    assert lines[1].startswith("Looking a client up,Ada Author,2026-03-01,")


@pytest.mark.parametrize("query", ["?p=-1", "?p=99999", "?reason=%00", "?section=x", "?q=%22"])
def test_the_report_answers_anything(client, marked, editor, query):
    client.force_login(editor)
    assert client.get(reverse(REPORT) + query).status_code in {200, 404}


def queries_of(act):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        act()
    return len(captured)


def test_the_report_costs_the_same_for_many_pages(client, index, author, overdue, editor):
    client.force_login(editor)
    client.get(reverse(REPORT))
    one = queries_of(lambda: client.get(reverse(REPORT)))
    for page in multiply(overdue, 19):
        mark(page)
    assert queries_of(lambda: client.get(reverse(REPORT))) == one


def test_what_is_due_for_an_author_is_one_query(
    index, author, overdue, marked, django_assert_num_queries
):
    with django_assert_num_queries(1):
        assert list(pages_due_for(author)) == [marked.page_ptr, overdue.page_ptr]


@pytest.fixture
def screen(marked):
    return reverse("colloquy_still_right", args=[marked.pk])


def test_the_screen_says_what_readers_will_see_and_does_it(client, marked, author, screen):
    client.force_login(author)
    assert "Read again and found right on" in client.get(screen).content.decode()
    assert state_of(marked).due_since
    client.post(screen)
    assert state_of(marked).due_since is None


@pytest.mark.parametrize("who", ["colleague", "moderator", "stranger"])
def test_others_do_not_reach_the_screen(client, request, marked, screen, who):
    client.force_login(request.getfixturevalue(who))
    assert client.post(screen).status_code == 302
    assert state_of(marked).due_since


def test_the_editor_of_a_due_page_offers_the_button(client, marked, author, screen):
    client.force_login(author)
    edit = reverse("wagtailadmin_pages:edit", args=[marked.pk])
    assert screen in client.get(edit).content.decode()


def test_the_editor_of_a_page_that_is_not_due_does_not(client, discussion, author):
    client.force_login(author)
    edit = reverse("wagtailadmin_pages:edit", args=[discussion.pk])
    address = reverse("colloquy_still_right", args=[discussion.pk])
    assert address not in client.get(edit).content.decode()


def test_a_mark_on_a_draft_leaves_the_rule_for_comments_to_its_index(index, author):
    type(index).objects.update(comments_open=False)
    draft = make_discussion(type(index).objects.get(), author, live=False)
    platform = make_term("Facebook", Facet.PLATFORM)
    change = PlatformChange.objects.create(term=platform, note="New.")
    mark_due(pages=Page.objects.filter(pk=draft.pk), change=change)
    state = PageState.objects.get(page_id=draft.pk)
    assert not state.comments_open
    assert state.due_change == change


def test_an_earlier_date_of_the_author_counts_again_after_still_right(overdue, author):
    confirm_still_right(page=overdue, by=author)
    page = DiscussionPage.objects.get(pk=overdue.pk)
    page.review_by, page.change_kind, page.change_note = days(7), "wording", "Sooner."
    page.save_revision(user=author).publish()
    state = state_of(DiscussionPage.objects.get(pk=page.pk))
    assert next_check_of(page, state) == days(7)
