"""Invariant 1 in the search: results, counts, passages, suggestions; for each reader theirs."""

import pytest
from django.utils import timezone

from hub.people.models import Person
from hub.vocabulary.models import Term
from tests.factories import make_discussion, make_term

HIDDEN = {"Draft", "Scheduled", "Expired", "Members", "Clinicians", "Taken down", "Other site"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept_apart(siblings):
    """Every sibling carries the same topic, so that counting it could tell of the hidden ones."""
    from discussions.models import DiscussionPage

    term = make_term("Silence")
    for page in DiscussionPage.objects.all():
        page.terms.through.objects.create(discussionpage=page, term=term)


def test_each_reader_finds_and_counts_theirs(
    find, number, client, kept_apart, stranger, checked, administrator
):
    theirs = [
        (None, {"Public"}),
        (stranger, {"Public", "Members"}),
        (checked, {"Public", "Members", "Clinicians"}),
        (administrator, {"Public", "Members", "Clinicians"}),
    ]
    for reader, expected in theirs:
        found = find("silence", by=reader, type="discussion")
        assert set(found.titles) == expected
        assert number(found, "type", "discussion") == len(expected)
        assert number(found, "topic", "silence") == len(expected)
        assert f"Search: {len(expected)} for" in found.content.decode()


def test_nothing_of_a_hidden_page_comes_through_any_word(find, siblings):
    for title in HIDDEN:
        found = find(title)
        assert found.titles == [], title
        # Said back as typed, and nowhere else.
        assert f"Summary of {title}" not in found.content.decode()


def test_suggestions_know_only_words_this_reader_may_see(find, index, author, siblings, stranger):
    from hub.pages.services import set_visibility
    from hub.pages.visibility import Visibility

    page = make_discussion(index, author, title="Perfectionism at work")
    assert find("perfectonism").context["meant"] == "perfectionism"
    set_visibility(page=page, visibility=Visibility.MEMBERS, by=author)
    assert find("perfectonism").context["meant"] is None
    assert find("perfectonism", by=stranger).context["meant"] == "perfectionism"


def test_a_person_without_a_public_page_is_not_found(find, number, site, author):
    assert find("Ada").titles == []
    assert find("Adda").context["meant"] is None
    Person.objects.filter(user=author).update(agreed_to_page_at=timezone.now())
    found = find("Ada")
    assert found.titles == ["Ada Author"]
    assert number(found, "type", "person") == 1


def test_a_topic_of_hidden_pages_alone_is_not_counted(find, client, index, author):
    make_discussion(index, author, title="Silence now", live=False, terms=[make_term("Money")])
    make_discussion(index, author, title="Silence then")
    offered = find("silence").context["selection"].facets[1].choices
    assert offered == []
    assert Term.objects.count() == 1


def test_another_site_finds_its_own(find, client, siblings):
    find("site")
    response = client.get("/search/", {"q": "site"}, headers={"host": "other.example"})
    assert [item.title for item in response.context["items"]] == ["Other site"]
