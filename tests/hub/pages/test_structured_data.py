"""JSON-LD: each public page in the words of schema.org, and nothing that the page does not show."""

import json

import pytest
from django.urls import Resolver404, resolve
from hypothesis import given
from hypothesis import strategies as st

from discussions.models import DiscussionAuthor, DiscussionIndexPage
from hub.people.models import Person, ProfileLink
from hub.templatetags.colloquy_metadata import structured_data
from hub.vocabulary.models import Tag
from tests.factories import make_discussion, make_term, multiply
from tests.hub.pages.as_machines_read import addresses_in, read
from tests.hub.pages.public_kinds import DISCUSSION, KINDS, fill
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
BREAKING = "</script><script>alert(1)</script>"


@pytest.fixture
def every_kind(home, discussion, author):
    fill(home, discussion, author)


TYPES = {
    "home": ["WebSite"],
    "index": ["CollectionPage", "BreadcrumbList"],
    "discussion": ["BlogPosting", "BreadcrumbList"],
    "old version": ["BreadcrumbList"],
    "text page": ["WebPage", "BreadcrumbList"],
    "topics": ["CollectionPage", "BreadcrumbList"],
    "term": ["CollectionPage", "BreadcrumbList"],
    "tag": ["CollectionPage", "BreadcrumbList"],
    "people": ["CollectionPage", "BreadcrumbList"],
    "person": ["Person", "BreadcrumbList"],
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_is_what_it_is(client, every_kind, kind):
    things = read(client, KINDS[kind]).things
    assert [thing["@type"] for thing in things] == TYPES[kind]
    found = addresses_in(things)
    assert found
    assert all(address.startswith(f"{HOST}/") for address in found), found


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"home"}))
def test_the_way_from_home_ends_at_the_page(client, every_kind, kind):
    trail = read(client, KINDS[kind]).trail
    assert trail[0] == ("Home", f"{HOST}/")
    assert trail[-1][1] == HOST + KINDS[kind]
    assert len(set(trail)) == len(trail)


def test_the_way_to_a_discussion_leads_over_its_index(client, every_kind, discussion):
    steps = [f"{HOST}/", f"{HOST}/discussions/", HOST + DISCUSSION]
    assert [address for _title, address in read(client, DISCUSSION).trail] == steps
    assert [a for _title, a in read(client, f"{DISCUSSION}v1/").trail][:-1] == steps


def test_the_way_names_no_index_that_is_not_live(client, discussion):
    DiscussionIndexPage.objects.update(live=False, title="Not for readers yet")
    assert "Not for readers yet" not in client.get(discussion.url).content.decode()


def test_a_discussion_with_everything(client, index, author, home):
    fill(
        home,
        make_discussion(index, author, title="Looking a client up", license="CC-BY-4.0"),
        author,
    )
    person = author.colloquy_person
    person.credentials = "PhD"
    person.save()
    page = read(client, DISCUSSION)
    post = page.thing("BlogPosting")
    assert post["headline"] == "Looking a client up"
    assert post["description"] == "Summary of Looking a client up."
    assert post["mainEntityOfPage"] == post["url"] == HOST + DISCUSSION
    assert post["author"] == [
        {
            "@type": "Person",
            "name": "Ada Author",
            "url": f"{HOST}/people/author/",
            "jobTitle": "psychologist",
            "honorificSuffix": "PhD",
        }
    ]
    assert post["publisher"] == {"@type": "Organization", "name": "testserver", "url": f"{HOST}/"}
    assert post["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert post["keywords"] == ["reviews"]
    assert post["about"] == [
        {"@type": "DefinedTerm", "name": "Searching", "url": f"{HOST}/topics/searching/"}
    ]
    assert post["inLanguage"] == "en-US"
    assert post["version"] == 2
    assert post["isAccessibleForFree"] is True
    assert post["wordCount"] == 13
    assert post["datePublished"] == page.meta("article:published_time")
    assert post["dateModified"] == page.meta("article:modified_time")
    assert "isBasedOn" not in post
    assert "image" not in post


def test_a_pointer_is_based_on_the_post_it_points_to(client, index, author):
    page = make_discussion(index, author, kind="pointer", pointer_url="https://t.example/a")
    assert read(client, page.url).thing("BlogPosting")["isBasedOn"] == "https://t.example/a"


def test_whoever_has_no_page_appears_by_name_alone(client, discussion, author):
    Person.objects.update(credentials="PhD", website="https://ada.example/", orcid="x")
    assert read(client, discussion.url).thing("BlogPosting")["author"] == [
        {"@type": "Person", "name": "Ada Author"}
    ]


def test_a_contributor_is_no_author(client, discussion, colleague):
    page = discussion.get_latest_revision_as_object()
    page.bylines.add(DiscussionAuthor(person=colleague.colloquy_person, part="contributor"))
    page.save_revision(user=page.owner).publish()
    post = read(client, discussion.url).thing("BlogPosting")
    assert [each["name"] for each in post["author"]] == ["Ada Author"]
    assert [each["name"] for each in post["contributor"]] == ["Cora Colleague"]


def test_a_person_is_what_the_page_shows_of_them(client, every_kind, author):
    person = author.colloquy_person
    person.refresh_from_db()
    person.credentials, person.website = "PhD", "https://ada.example/"
    person.orcid = "0000-0002-1825-0097"
    person.save()
    ProfileLink.objects.create(person=person, label="Mastodon", url="https://social.example/@ada")
    ProfileLink.objects.create(person=person, label="Odd", url="javascript:alert(1)")
    assert read(client, "/people/author/").thing("Person") == {
        "@type": "Person",
        "name": "Ada Author",
        "url": f"{HOST}/people/author/",
        "mainEntityOfPage": f"{HOST}/people/author/",
        "jobTitle": "psychologist",
        "honorificSuffix": "PhD",
        "sameAs": [
            "https://ada.example/",
            "https://orcid.org/0000-0002-1825-0097",
            "https://social.example/@ada",
        ],
    }


def test_a_listing_lists_what_it_shows_and_goes_on_counting(client, index, author, home):
    multiply(make_discussion(index, author, title="Oldest"), 20, "Page {:02}")
    first = read(client, "/discussions/").thing("CollectionPage")["mainEntity"]["itemListElement"]
    assert first[0] == {
        "@type": "ListItem",
        "position": 1,
        "name": "Page 19",
        "url": f"{HOST}/discussions/page-19/",
    }
    second = read(client, "/discussions/?page=2").thing("CollectionPage")
    assert second["url"] == f"{HOST}/discussions/?page=2"
    assert [(i["position"], i["name"]) for i in second["mainEntity"]["itemListElement"]] == [
        (21, "Oldest")
    ]


def test_an_empty_listing_lists_nothing(client, index):
    assert "mainEntity" not in read(client, "/discussions/").thing("CollectionPage")


def test_no_word_ends_the_script(client, index, author):
    Person.objects.update(name=f"Ada {BREAKING}", profession=BREAKING, slug="author")
    page = make_discussion(index, author, title=f"Title {BREAKING}", summary=BREAKING)
    page = carry(
        page,
        terms=[make_term(f"Term {BREAKING}", slug="t")],
        tags=[Tag.objects.create(name=BREAKING, slug="b")],
    )
    for address in (page.url, "/", "/discussions/", "/topics/t/"):
        found = read(client, address)
        assert found.things
        assert "<script>alert" not in found.response.content.decode()
    post = read(client, page.url).thing("BlogPosting")
    assert post["headline"] == f"Title {BREAKING}"
    assert post["author"][0]["name"] == f"Ada {BREAKING}"
    assert post["keywords"] == [BREAKING]


@given(st.text())
def test_any_text_comes_back_as_it_was(text):
    script = structured_data([{"@type": "Thing", "name": text}])
    inside = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028\u2029") & set(inside)
    assert json.loads(inside)["@graph"][0]["name"] == text


def test_without_things_there_is_no_script():
    assert structured_data([]) == ""


def test_home_names_the_search(client, home, monkeypatch):
    monkeypatch.setattr("hub.metadata.things.reverse", lambda name: "/search/")
    action = read(client, "/").thing("WebSite")["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{HOST}/search/?q={{search_term_string}}"
    assert action["query-input"] == "required name=search_term_string"


def test_home_names_a_search_if_and_only_if_the_site_has_one(client, home):
    try:
        names_one = resolve("/search/").view_name != "wagtail_serve"
    except Resolver404:
        names_one = False
    assert ("potentialAction" in read(client, "/").thing("WebSite")) == names_one
