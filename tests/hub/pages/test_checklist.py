"""The list of what is missing before a page can be submitted."""

from discussions.models import DiscussionPage
from hub.pages.checklist import checklist_of
from tests.factories import make_discussion, make_term


def missing(page, writer=None) -> set[str]:
    return {item.field for item in checklist_of(page, writer=writer) if not item.done}


def test_an_empty_page_lacks_everything_but_pictures(db, stranger):
    make_term("Endings")
    page = DiscussionPage(owner=stranger)
    assert missing(page, stranger) == {"title", "body", "terms", "summary", "interests", "bylines"}


def test_nothing_is_missing_from_a_short_post(index, author):
    topic = make_term("Endings")
    page = make_discussion(index, author, live=False, summary="")
    page.terms.add(topic)
    assert missing(page, author) == set()


def test_a_platform_is_no_topic(index, author):
    make_term("Endings")
    page = make_discussion(index, author, live=False)
    page.terms.add(make_term("Facebook", facet="platform"))
    assert missing(page, author) == {"terms"}


def test_without_a_vocabulary_no_topic_is_missing(index, author):
    assert missing(make_discussion(index, author, live=False), author) == set()


def test_the_list_stands_in_the_editor(client, index, author):
    make_term("Endings")
    page = make_discussion(index, author, live=False)
    client.force_login(author)
    html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert 'data-rule="topic" data-field="terms" data-done="false"' in html
    assert 'data-rule="filled" data-field="interests" data-done="true"' in html
