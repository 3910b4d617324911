"""Microformats 2 on the pages as they are read (microformats.org/wiki/microformats2)."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from discussions.models import DiscussionAuthor
from tests.factories import make_discussion
from tests.hub.pages.as_machines_read import read
from tests.hub.pages.public_kinds import DISCUSSION, KINDS, fill

pytestmark = pytest.mark.django_db

HOST = "http://testserver"


@pytest.fixture
def every_kind(home, discussion, author):
    fill(home, discussion, author)


def texts(elements) -> list[str]:
    return [" ".join(element.get_text().split()) for element in elements]


def test_a_discussion_is_an_entry(client, every_kind):
    page = read(client, DISCUSSION)
    assert texts(page.inside("h-entry", "p-name")) == ["Looking a client up", "Ada Author"]
    assert texts(page.inside("h-entry", "p-summary")) == ["Summary of Looking a client up."]
    assert texts(page.inside("h-entry", "p-category")) == ["Searching", "reviews"]
    (published,) = page.inside("h-entry", "dt-published")
    (updated,) = page.inside("h-entry", "dt-updated")
    assert published["datetime"] == page.meta("article:published_time")
    assert updated["datetime"] == page.meta("article:modified_time")
    (permalink,) = page.inside("h-entry", "u-uid")
    assert permalink["value"] == HOST + DISCUSSION
    assert "u-url" in permalink["class"]
    (author,) = page.inside("h-entry", "p-author")
    assert "h-card" in author["class"]
    assert author.find(class_="u-url")["href"] == "/people/author/"
    (content,) = page.inside("h-entry", "e-content")
    assert texts([content])[0].startswith("The question May I look her up?")
    assert not content.find(class_=re.compile("^(actions|versions|notice)$"))


def test_an_author_without_a_page_is_a_name(client, discussion):
    (author,) = read(client, discussion.url).inside("h-entry", "p-author")
    assert author.find(class_="u-url") is None
    assert texts([author]) == ["Ada Author"]


def test_a_contributor_is_no_author_of_the_entry(client, discussion, colleague):
    page = discussion.get_latest_revision_as_object()
    page.bylines.add(DiscussionAuthor(person=colleague.colloquy_person, part="contributor"))
    page.save_revision(user=page.owner).publish()
    assert texts(read(client, discussion.url).inside("h-entry", "p-author")) == ["Ada Author"]


def test_a_pointer_is_a_bookmark(client, index, author):
    page = make_discussion(index, author, kind="pointer", pointer_url="https://t.example/a")
    (bookmark,) = read(client, page.url).inside("h-entry", "u-bookmark-of")
    assert bookmark["href"] == "https://t.example/a"


def test_a_plain_text_is_an_entry(client, every_kind):
    page = read(client, KINDS["text page"])
    assert texts(page.inside("h-entry", "p-name")) == ["Privacy"]
    assert page.inside("h-entry", "u-uid")[0]["value"] == f"{HOST}/privacy/"
    assert page.inside("h-entry", "dt-updated")
    assert texts(page.inside("h-entry", "e-content")) == ["We keep little."]


def test_an_old_version_is_no_entry(client, every_kind):
    assert read(client, KINDS["old version"]).soup.find(class_="h-entry") is None


@pytest.mark.parametrize("kind", ["home", "index", "term", "tag", "person"])
def test_a_listing_is_a_feed_of_entries(client, every_kind, index, author, kind):
    make_discussion(index, author, title="Another")
    page = read(client, KINDS[kind])
    (feed,) = page.soup.find_all(class_="h-feed")
    entries = feed.find_all(class_="h-entry")
    assert entries
    assert [tag for tag in feed.find_all(class_="p-name") if not tag.find_parent(class_="h-entry")]
    for entry in entries:
        assert entry.find(class_="p-name").get_text(strip=True)
        assert entry.find(class_="u-url")["href"].startswith("/discussions/")
        assert entry.find(class_="dt-published")["datetime"]
        assert texts(entry.find_all(class_="p-author")) == ["Ada Author"]


def test_each_of_several_authors_of_a_row_is_named(client, index, author, colleague):
    page = make_discussion(index, author, title="Together").get_latest_revision_as_object()
    page.bylines.add(DiscussionAuthor(person=colleague.colloquy_person))
    page.save_revision(user=author).publish()
    row = read(client, index.url).soup.find(class_="row")
    assert texts(row.find_all(class_="p-author")) == ["Ada Author", "Cora Colleague"]
    assert texts([row.find(class_="meta")])[0].startswith("Ada Author, Cora Colleague. 1 minute. ")


def test_a_name_in_a_row_stays_a_name(client, index, author):
    person = author.colloquy_person
    person.name = "Ada <b>Author</b>, PhD & co"
    person.save()
    make_discussion(index, author)
    row = read(client, index.url).soup.find(class_="row")
    assert texts(row.find_all(class_="p-author")) == ["Ada <b>Author</b>, PhD & co"]
    assert texts([row.find(class_="meta")])[0].startswith(f"{person.name}, psychologist. 1 minute.")


def test_a_person_is_a_card(client, every_kind, author):
    person = author.colloquy_person
    person.refresh_from_db()
    person.website, person.bio = "https://ada.example/", "Works in Ohio."
    person.save()
    page = read(client, "/people/author/")
    card = page.soup.find(class_="h-card")
    own = [tag for tag in card.find_all(True) if not tag.find_parent(class_="h-feed")]

    def of(name):
        return [tag for tag in own if name in tag.get("class", [])]

    assert texts([tag for tag in of("p-name") if not tag.find_parent(class_="h-feed")]) == [
        "Ada Author"
    ]
    assert texts(of("p-job-title")) == ["psychologist"]
    assert texts(of("p-note")) == ["Works in Ohio."]
    (uid,) = of("u-uid")
    assert uid["value"] == f"{HOST}/people/author/"
    assert "u-url" in uid["class"]
    assert [tag["href"] for tag in of("u-url") if tag.get("rel") == ["me"]] == [
        "https://ada.example/"
    ]


def test_everyone_in_the_list_of_people_is_a_card(client, every_kind):
    (card,) = read(client, "/people/").soup.find_all(class_="h-card")
    assert texts(card.find_all(class_="p-name")) == ["Ada Author"]
    assert card.find(class_="u-url")["href"] == "/people/author/"


def test_no_style_names_a_microformat():
    named = re.compile(
        r"\.(?:h|p|u|dt|e)-(?:entry|card|feed|name|summary|content|author|url|uid|"
        r"category|published|updated|note|photo|job-title|bookmark-of|license)\b"
    )
    sheets = [Path(finders.find(name)) for name in ("site.css", "colloquy/hub/hub.css")]
    folders = {finders.find("colloquy/hub/css"), finders.find("colloquy/discussions/css")}
    sheets += [sheet for folder in folders for sheet in Path(folder).glob("*.css")]
    assert len(sheets) > 20
    assert [sheet.name for sheet in sheets if named.search(sheet.read_text())] == []
