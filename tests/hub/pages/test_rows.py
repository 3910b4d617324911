"""What the rows of a list are made from."""

from datetime import date

import pytest
from wagtail.models import Page

from discussions.models import DiscussionPage
from hub.pages.models import PageState, RenderedText
from hub.pages.reading import found_in, rows_of, specific_for_rows
from hub.pages.visibility import HubPageQuerySet
from tests.factories import make_discussion


@pytest.fixture
def listed(index, author) -> HubPageQuerySet:
    """Two discussions, in an order that is not the one they were made in."""
    for title in ("Before", "After"):
        make_discussion(index, author, title=title)
    return HubPageQuerySet(Page).child_of(index).order_by("title")


def test_pages_come_as_their_own_type_in_the_order_of_the_list(listed):
    found = specific_for_rows(found_in(listed))
    assert [page.title for page in found] == ["After", "Before"]
    assert {type(page) for page in found} == {DiscussionPage}


def test_their_texts_are_left_where_they_are(listed):
    pages = specific_for_rows(found_in(listed))
    assert all("body" in page.get_deferred_fields() for page in pages)


def test_a_row_asks_for_nothing_that_did_not_come_with_its_page(
    listed, rf, django_assert_num_queries
):
    request = rf.get("/")
    rows_of(specific_for_rows(found_in(listed)), request)
    with django_assert_num_queries(3):
        rows = rows_of(specific_for_rows(found_in(listed)), request)
    assert all(row.url and row.meta and row.published_at and row.badges for row in rows)


def test_a_row_says_since_when_its_page_is_due(listed, rf):
    PageState.objects.filter(page__title="After").update(due_since=date(2026, 3, 1))
    rows = rows_of(specific_for_rows(found_in(listed)), rf.get("/"))
    due = {row.title: [badge["label"] for badge in row.badges] for row in rows}
    assert "Review due since March 2026" in due["After"]
    assert due["Before"] == ["Not peer reviewed"]


def test_a_page_without_a_state_or_a_stored_text_has_a_row(listed, rf):
    PageState.objects.all().delete()
    RenderedText.objects.all().delete()
    rows = rows_of(specific_for_rows(found_in(listed)), rf.get("/"))
    assert [row.title for row in rows] == ["After", "Before"]
    assert not any("minute" in row.meta for row in rows)


def test_a_slice_costs_one_query_and_one_for_each_type(listed, django_assert_num_queries):
    specific_for_rows(found_in(listed))
    with django_assert_num_queries(2):
        assert len(specific_for_rows(found_in(listed[:1]))) == 1
