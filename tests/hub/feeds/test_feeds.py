"""What each feed holds, for whom, and that it keeps the rules of Atom."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import clear_url_caches
from wagtail.models import Page

from discussions.blocks import DiscussionBody
from discussions.models import DiscussionAuthor
from hub.feeds import window
from hub.pages.registry import Registry, SectionFeed, registry
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.vocabulary.models import Tag
from hub.vocabulary.services import merge_tags, merge_terms
from tests.discussions.written import make_image, stored
from tests.factories import make_discussion, make_term
from tests.hub.feeds.atom_rules import LANG, read
from tests.hub.pages.as_machines_read import read as machine_read
from tests.hub.text.parsing import elements
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/feeds/discussions.atom",
    "/feeds/topics/privacy.atom",
    "/feeds/tags/reviews.atom",
    "/feeds/people/author.atom",
]


def feed_at(client, address="/feeds/discussions.atom"):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return read(response.content)


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_feed_holds_the_page_and_keeps_the_rules(client, on_privacy, address):
    assert feed_at(client, address).titles == ["Thin walls"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_feed_leads_to_the_listing_it_follows(client, on_privacy, address):
    links = feed_at(client, address).links()
    assert links["self"] == f"http://testserver{address}"
    listing = links["alternate"].removeprefix("http://testserver")
    assert f'href="{address}"' in client.get(listing).content.decode()


def test_an_entry_says_what_the_page_says(client, on_privacy, author):
    entry = feed_at(client).entries[0]
    assert entry.links()["alternate"] == on_privacy.full_url
    assert entry.text("summary") == "Summary of Thin walls."
    assert "May I look her up?" in entry.text("content")
    assert entry.text("author/name") == "Ada Author"
    assert entry.text("author/uri") == "http://testserver/people/author/"
    assert entry.text("published") == on_privacy.first_published_at.isoformat()
    assert entry.root.get(LANG) == "en-us"


def test_an_entry_carries_the_words_of_the_page(client, on_privacy):
    words = [word.attrib for word in feed_at(client).entries[0].all("category")]
    assert words == [
        {
            "term": "privacy",
            "scheme": "http://testserver/topics/#vocabulary-topic",
            "label": "Privacy",
        },
        {"term": "reviews", "scheme": "http://testserver/tags/", "label": "reviews"},
    ]


def test_an_entry_says_what_one_may_do_with_it(client, index, author):
    make_discussion(index, author, license="CC-BY-NC-4.0")
    entry = feed_at(client).entries[0]
    assert entry.text("rights").startswith("CC BY-NC 4.0.")
    assert entry.links()["license"] == "https://creativecommons.org/licenses/by-nc/4.0/"


def test_a_pointers_entry_leads_to_what_it_points_to(client, index, author):
    make_discussion(index, author, kind="pointer", pointer_url="https://marsh.example/post")
    assert feed_at(client).entries[0].links()["related"] == "https://marsh.example/post"


def test_a_figure_comes_with_its_picture(client, index, author, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    draft = make_discussion(index, author).get_latest_revision_as_object()
    image = {"image": make_image().pk, "alt_text": "Two circles", "decorative": False}
    draft.body = DiscussionBody().to_python([stored("figure", image=image)])
    draft.save_revision().publish()
    html = feed_at(client).entries[0].text("content")
    picture = next(attributes for tag, attributes in elements(html) if tag == "img")
    assert picture["src"].startswith("http://testserver/media/")
    assert picture["alt"] == "Two circles"
    assert "What is known." in html


def test_contributors_are_no_authors(client, discussion, colleague):
    draft = discussion.get_latest_revision_as_object()
    part = DiscussionAuthor.Part.CONTRIBUTOR
    draft.bylines.add(DiscussionAuthor(person=colleague.colloquy_person, part=part))
    draft.save_revision().publish()
    entry = feed_at(client).entries[0]
    assert entry.text("author/name") == "Ada Author"
    assert entry.text("contributor/name") == "Cora Colleague"


@pytest.mark.parametrize("name", ["The hub", ""])
def test_a_page_that_nobody_signed_is_signed_by_the_site(client, index, stranger, site, name):
    site.site_name = name
    site.save()
    page = make_discussion(index, stranger)
    feed = feed_at(client)
    said = machine_read(client, page.url).meta("og:site_name")
    assert feed.entries[0].text("author/name") == said == (name or "testserver")
    assert feed.text("title") == f"Discussions · {said}"


def test_without_their_agreement_a_person_has_a_name_and_no_address(client, discussion):
    assert feed_at(client).entries[0].text("author/name") == "Ada Author"
    assert feed_at(client).entries[0].text("author/uri") is None


def test_without_their_agreement_a_person_has_no_feed(client, discussion):
    assert client.get("/feeds/people/author.atom").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/feeds/nothing.atom",
        "/feeds/topics/nothing.atom",
        "/feeds/tags/nothing.atom",
        "/feeds/people/nobody.atom",
        "/feeds/discussions.atom/",
        "/feeds/",
    ],
)
def test_what_is_not_there_is_not_found(client, on_privacy, address):
    assert client.get(address).status_code == 404


def test_a_topic_without_pages_has_an_empty_feed(client, index):
    make_term("Unwritten", description="What nobody wrote about.")
    feed = feed_at(client, "/feeds/topics/unwritten.atom")
    assert feed.titles == []
    assert feed.text("subtitle") == "What nobody wrote about."


def test_a_tag_that_only_a_draft_carries_has_no_feed(client, discussion):
    carry(discussion, tags=["unsaid"], publish=False)
    assert client.get("/feeds/tags/unsaid.atom").status_code == 404


def test_a_merged_topic_leads_to_the_one_it_became(client, on_privacy, privacy, editor):
    merge_terms(term=privacy, into=make_term("Confidentiality"), by=editor)
    response = client.get("/feeds/topics/privacy.atom")
    assert response.status_code == 301
    assert feed_at(client, response["Location"]).titles == ["Thin walls"]


def test_a_merged_tag_leads_to_the_one_it_became(client, on_privacy, editor):
    merge_tags(tag=Tag.objects.get(), into=Tag.objects.create(name="ratings"), by=editor)
    response = client.get("/feeds/tags/reviews.atom")
    assert response.status_code == 301
    assert feed_at(client, response["Location"]).titles == ["Thin walls"]


@pytest.mark.parametrize("reader", [None, "stranger", "administrator"])
def test_whoever_asks_a_feed_holds_what_anybody_may_read(request, client, siblings, reader):
    if reader:
        client.force_login(request.getfixturevalue(reader))
    assert feed_at(client).titles == ["Public"]


def test_a_feed_of_another_site_holds_its_own_pages(client, siblings):
    response = client.get("/feeds/discussions.atom", headers={"host": "other.example"})
    feed = read(response.content)
    assert feed.titles == ["Other site"]
    assert feed.links()["self"] == "http://other.example/feeds/discussions.atom"


def test_an_alias_adds_no_second_entry(client, discussion, home, author):
    discussion.create_alias(parent=discussion.get_parent(), update_slug="again")
    assert Page.objects.filter(alias_of=discussion, live=True).exists()
    assert feed_at(client).titles == [discussion.title]


def test_a_section_that_is_closed_to_readers_has_an_empty_feed(client, discussion, index, editor):
    set_visibility(page=index, visibility=Visibility.MEMBERS, by=editor)
    feed = feed_at(client)
    assert feed.titles == []
    assert feed.links()["alternate"] == "http://testserver/"


def test_the_date_of_an_entry_is_that_of_its_last_version(client, discussion):
    published = feed_at(client).entries[0].updated
    draft = discussion.get_latest_revision_as_object()
    draft.title = "Another title"
    draft.save_revision()
    assert feed_at(client).entries[0].updated == published
    draft.save_revision().publish()
    assert feed_at(client).entries[0].updated > published
    assert feed_at(client).updated == feed_at(client).entries[0].updated


def test_an_entry_keeps_its_id_when_the_page_and_the_site_move(client, discussion, site):
    before = feed_at(client)
    discussion.slug = "elsewhere"
    discussion.save_revision().publish()
    site.port = 443
    site.save()
    after = feed_at(client)
    assert after.entries[0].links()["alternate"] == "https://testserver/discussions/elsewhere/"
    assert after.entries[0].text("id") == before.entries[0].text("id")
    assert after.text("id") == before.text("id")


def test_each_feed_has_an_id_of_its_own(client, on_privacy):
    assert len({feed_at(client, address).text("id") for address in ADDRESSES}) == len(ADDRESSES)


@pytest.fixture
def two_a_page(monkeypatch, index, author):
    """Five discussions, at two a page; the newest first."""
    monkeypatch.setattr(window, "PER_PAGE", 2)
    return [make_discussion(index, author, title=f"Number {n}") for n in range(5)][::-1]


def test_every_page_of_a_feed_is_reached_by_its_links(client, two_a_page):
    address, found = "/feeds/discussions.atom", []
    while address:
        feed = feed_at(client, address)
        assert feed.links()["self"].endswith(address)
        found += feed.titles
        address = feed.links().get("next", "").removeprefix("http://testserver")
    assert found == [page.title for page in two_a_page]


def test_a_page_in_the_middle_names_the_others(client, two_a_page):
    links = feed_at(client, "/feeds/discussions.atom?page=2").links()
    feed = "http://testserver/feeds/discussions.atom"
    expected = {"first": feed, "previous": feed, "next": f"{feed}?page=3", "last": f"{feed}?page=3"}
    assert {rel: links[rel] for rel in expected} == expected


def test_a_feed_of_one_page_names_no_others(client, discussion):
    assert feed_at(client).links().keys() == {"alternate", "self"}


@pytest.mark.parametrize("number", ["0", "2", "-1", "x", "", "²", "1.0", "9" * 40])
def test_a_page_that_is_not_there_gets_a_plain_answer(client, discussion, number):
    response = client.get("/feeds/discussions.atom", {"page": number})
    assert response.status_code == 404
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "http://testserver/feeds/discussions.atom" in response.content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_feed_sets_no_cookie_and_reads_none(client, on_privacy, administrator, address):
    client.force_login(administrator)
    response = client.get(address)
    assert not response.cookies
    assert "Vary" not in response


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_can_be_sent_to_a_feed(client, on_privacy, address):
    assert client.post(address).status_code == 405
    assert client.head(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_feed_costs_the_same_for_one_page_and_for_many(client, on_privacy, author, address):
    index = on_privacy.get_parent().specific
    client.get(address)
    with CaptureQueriesContext(connection) as with_one:
        client.get(address)
    for number in range(3):
        page = make_discussion(index, author, title=f"Another {number}")
        carry(page, terms=on_privacy.terms.all(), tags=["reviews", f"tag {number}"])
    client.get(address)
    with CaptureQueriesContext(connection) as with_four:
        assert len(feed_at(client, address).titles) == 4
    assert len(with_four) == len(with_one) <= 14


def test_feeds_work_under_a_prefix(client, on_privacy, settings):
    settings.ROOT_URLCONF = "tests.hub.pages.prefixed_urls"
    clear_url_caches()
    feed = feed_at(client, "/site/feeds/topics/privacy.atom")
    assert feed.links()["alternate"] == "http://testserver/site/topics/privacy/"
    assert feed.entries[0].links()["alternate"] == "http://testserver/site/discussions/thin-walls/"


def test_a_site_without_an_icon_names_none(client, discussion, settings):
    assert feed_at(client).text("icon") == "http://testserver/static/icon.svg"
    settings.COLLOQUY = {**settings.COLLOQUY, "FEED_ICON": ""}
    assert feed_at(client).text("icon") is None


def test_two_feeds_cannot_have_one_name():
    known = registry.feeds["discussions"]
    mine = Registry()
    mine.add_feed(known)
    mine.add_feed(known)
    with pytest.raises(ValueError, match="discussions"):
        mine.add_feed(SectionFeed("discussions", "Others", index=Page, publications=(Page,)))


@pytest.mark.parametrize("reader", [None, "stranger"])
def test_a_tags_page_names_a_feed_only_where_there_is_one(request, client, on_privacy, reader):
    set_visibility(page=on_privacy, visibility=Visibility.MEMBERS, by=on_privacy.owner)
    if reader:
        client.force_login(request.getfixturevalue(reader))
    response = client.get("/tags/reviews/")
    assert response.status_code == (200 if reader else 404)
    assert "/feeds/tags/" not in response.content.decode()
