"""What the rows of a list are made from."""

import pytest
from wagtail.models import Page

from discussions.models import DiscussionPage
from hub.pages.reading import found_in, specific_for_rows
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
    assert all(
        page.get_deferred_fields() == {"body"} for page in specific_for_rows(found_in(listed))
    )


def test_a_slice_costs_one_query_and_one_for_each_type(listed, django_assert_num_queries):
    specific_for_rows(found_in(listed))
    with django_assert_num_queries(2):
        assert len(specific_for_rows(found_in(listed[:1]))) == 1
