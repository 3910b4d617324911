"""What reference managers save of a page, by type: exactly these tags, and none without a value.

Read back with Zotero: without DC.type it takes a page with these tags for an article in a journal.
"""

from types import SimpleNamespace

import pytest

from discussions.models import DiscussionAuthor, DiscussionPage
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.people.models import Person
from tests.factories import make_discussion, make_term
from tests.hub.pages.as_machines_read import Read, read
from tests.hub.pages.public_kinds import DISCUSSION, KINDS, fill
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db


def tags(page: Read) -> list[tuple[str, str]]:
    found = page.soup.find_all("meta", attrs={"name": True})
    names = ("citation_", "DC.", "dc.", "dcterms.")
    return [(tag["name"], tag["content"]) for tag in found if tag["name"].startswith(names)]


def day(moment) -> str:
    return f"{moment:%Y/%m/%d}"


@pytest.fixture
def every_kind(home, discussion, author):
    fill(home, discussion, author)


def test_a_discussion_is_a_post_of_its_authors(client, every_kind, discussion):
    assert tags(read(client, DISCUSSION)) == [
        ("citation_title", "Looking a client up"),
        ("citation_author", "Author, Ada"),
        ("citation_publication_date", day(discussion.first_published_at)),
        ("DC.type", "blogPost"),
        ("citation_keywords", "Searching"),
        ("citation_keywords", "reviews"),
    ]


def test_a_page_of_plain_text_is_a_web_page_without_authors(client, every_kind):
    found = tags(read(client, KINDS["text page"]))
    assert [name for name, _value in found] == [
        "citation_title",
        "citation_publication_date",
        "DC.type",
    ]
    assert ("DC.type", "webpage") in found


def test_an_old_version_is_cited_as_it_was(client, discussion):
    page = discussion.get_latest_revision_as_object()
    page.title, page.bylines = "New", []
    page.save_revision(user=page.owner).publish()
    found = tags(read(client, f"{discussion.url}v1/"))
    assert found[:2] == [
        ("citation_title", "Looking a client up"),
        ("citation_author", "Author, Ada"),
    ]
    assert tags(read(client, discussion.url))[0] == ("citation_title", "New")


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"discussion", "text page", "old version"}))
def test_what_lists_others_is_no_work(client, every_kind, kind):
    assert tags(read(client, KINDS[kind])) == []


def test_authors_are_named_in_their_order_family_name_first(client, index, author):
    page = make_discussion(index, author).get_latest_revision_as_object()
    names = ["María García López", "Bessel van der Kolk", "American Psychological Association"]
    page.bylines = [
        DiscussionAuthor(person=Person.objects.create(name=name, slug=f"n{n}"), sort_order=n)
        for n, name in enumerate([*names, "Carla Contributor"])
    ]
    page.bylines.all()[3].part = "contributor"
    page.save_revision(user=author).publish()
    assert read(client, page.url).metas("citation_author") == [
        "García López, María",
        "van der Kolk, Bessel",
        "American Psychological Association,",
    ]


def test_without_an_author_no_tag_names_one(client, discussion):
    page = discussion.get_latest_revision_as_object()
    page.bylines = []
    page.save_revision(user=page.owner).publish()
    found = dict(tags(read(client, page.url)))
    assert "citation_author" not in found
    assert all(value.strip() for value in found.values())


def test_the_title_is_that_of_the_page_and_not_the_one_for_searches(client, discussion):
    page = discussion.get_latest_revision_as_object()
    page.seo_title = "For searches"
    page.save_revision(user=page.owner).publish()
    assert read(client, page.url).meta("citation_title") == "Looking a client up"


def test_a_tag_with_a_semicolon_stays_one(client, discussion):
    carry(discussion, terms=[make_term("Notes; records")])
    assert read(client, discussion.url).metas("citation_keywords") == ["Notes, records"]


def test_a_page_that_not_everybody_may_read_is_no_work(client, discussion, editor, stranger):
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=editor)
    assert tags(Read(client.get(discussion.url))) == []
    client.force_login(stranger)
    for address in (discussion.url, f"{discussion.url}v1/"):
        assert tags(read(client, address)) == []


def test_a_preview_and_a_newer_draft_are_no_work(client, discussion):
    assert tags(Read(discussion.make_preview_request().render())) == []
    draft = discussion.get_latest_revision_as_object()
    draft.title = "Secret"
    draft.save_revision(user=draft.owner)
    assert ("citation_title", "Secret") not in tags(read(client, discussion.url))
    assert DiscussionPage.objects.get(pk=discussion.pk).has_unpublished_changes


def test_the_works_that_a_page_shows_are_its_citations(client, discussion):
    assert "citation" not in read(client, discussion.url).thing("BlogPosting")
    shown = {"html": "Kolmes, K. (2010). <em>A policy</em>.", "key": "kolmes"}
    body = SimpleNamespace(references=[shown])
    assert discussion.works_cited({"body": body}) == ["Kolmes, K. (2010). A policy."]
