"""Conditional GET of feeds and sitemap: 304 for what a reader has, and never for what changed."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.utils.http import http_date

from hub.feeds import entries, unchanged
from hub.pages.due_services import confirm_still_right
from hub.pages.models import RenderedText
from hub.pages.services import set_visibility, take_down
from hub.pages.texts import OUTDATED
from hub.pages.visibility import Visibility
from hub.vocabulary.models import Tag
from hub.vocabulary.services import merge_tags
from tests.factories import make_discussion
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db

FEED = "/feeds/discussions.atom"
ADDRESSES = [FEED, "/feeds/topics/privacy.atom", "/sitemap.xml", "/sitemap-topics.xml"]


def _publish(page):
    draft = page.get_latest_revision_as_object()
    draft.title = "Another title"
    draft.save_revision().publish()


def _withdraw_agreement(page):
    person = page.owner.colloquy_person
    person.agreed_to_page_at = None
    person.save()


# What a reader who has the feed must hear of, and must be rid of.
CHANGES = {
    "a new version": _publish,
    "a page that is taken down": lambda page: take_down(page=page, by=page.owner, reason="Wrong."),
    "a page that is restricted": lambda page: set_visibility(
        page=page, visibility=Visibility.MEMBERS, by=page.owner
    ),
    "a page that expired": lambda page: (
        type(page).objects.filter(pk=page.pk).update(expire_at=datetime.now(UTC))
    ),
    "another page": lambda page: make_discussion(page.get_parent().specific, page.owner),
    "another tag": lambda page: carry(page, terms=page.terms.all(), tags=["ratings"]),
    "a merged tag": lambda page: merge_tags(
        tag=Tag.objects.get(), into=Tag.objects.create(name="ratings"), by=page.superuser
    ),
    "another name": lambda page: type(page.owner.colloquy_person).objects.update(name="Ada Other"),
    "an agreement that was withdrawn": _withdraw_agreement,
    "another text of the same version": lambda page: RenderedText.objects.update(
        html="<p>New.</p>"
    ),
    "another topic": lambda page: page.terms.model.objects.update(label="Secrecy"),
}


@pytest.fixture
def page(on_privacy, administrator):
    on_privacy.superuser = administrator
    return on_privacy


def asked_again(client, address, **headers):
    return client.get(address, headers=headers).status_code


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_has_it_already_is_told_so(client, page, address):
    first = client.get(address)
    assert asked_again(client, address, if_none_match=first["ETag"]) == 304
    assert asked_again(client, address, if_modified_since=first["Last-Modified"]) == 304
    assert asked_again(client, address, if_none_match='W/"other"') == 200
    assert asked_again(client, address) == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_304_says_the_same_of_itself(client, page, address):
    first = client.get(address)
    second = client.get(address, headers={"if-none-match": first["ETag"]})
    for header in ("ETag", "Last-Modified", "Cache-Control"):
        assert second[header] == first[header]
    assert second.content == b""


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed_by_etag_and_by_date(client, page, change):
    first = client.get(FEED)
    CHANGES[change](page)
    # By date first: what was noticed once has its date from then on.
    assert asked_again(client, FEED, if_modified_since=first["Last-Modified"]) == 200
    assert asked_again(client, FEED, if_none_match=first["ETag"]) == 200


@pytest.mark.parametrize("change", sorted(CHANGES.keys() - {"another page"}))
def test_a_change_is_noticed_by_the_etag_of_the_page_too(client, page, change):
    first = client.get(page.url)
    CHANGES[change](page)
    after = client.get(page.url, headers={"if-none-match": first["ETag"]})
    assert after.status_code in {200, 403, 404, 410}
    assert after.content != first.content


@pytest.mark.parametrize("address", ["/sitemap.xml", "/sitemap-pages.xml"])
def test_the_sitemap_changes_when_a_page_is_taken_down(client, page, address):
    first = client.get(address)
    take_down(page=page, by=page.owner, reason="Wrong.")
    assert asked_again(client, address, if_modified_since=first["Last-Modified"]) == 200
    assert asked_again(client, address, if_none_match=first["ETag"]) == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_reading_again_and_saving_a_draft_change_nothing(client, page, address):
    first = client.get(address)
    confirm_still_right(page=page, by=page.owner)
    draft = page.get_latest_revision_as_object()
    draft.title = "A thought for later"
    draft.save_revision()
    assert asked_again(client, address, if_none_match=first["ETag"]) == 304
    assert asked_again(client, address, if_modified_since=first["Last-Modified"]) == 304


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_date_that_lies_ahead_is_no_date(client, page, address):
    client.get(address)
    ahead = http_date((datetime.now(UTC) + timedelta(days=1)).timestamp())
    assert asked_again(client, address, if_modified_since=ahead) == 200
    assert asked_again(client, address, if_modified_since="not a date") == 200


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("tag", ["", "x", '"'])
def test_what_is_no_etag_makes_no_date_of_one_that_lies_ahead(client, page, address, tag):
    client.get(address)
    ahead = http_date((datetime.now(UTC) + timedelta(days=1)).timestamp())
    assert asked_again(client, address, if_none_match=tag, if_modified_since=ahead) == 200


def test_a_condition_that_is_not_met_gets_nothing_that_may_be_kept(client, page):
    past = {"if-unmodified-since": "Sat, 01 Nov 2025 00:00:00 GMT"}
    response = client.get(FEED, headers=past)
    assert response.status_code == 412
    assert not {"Cache-Control", "ETag", "Last-Modified"} & set(response.headers)


def test_an_etag_counts_whatever_date_stands_beside_it(client, page):
    first = client.get(FEED)
    ahead = http_date((datetime.now(UTC) + timedelta(days=1)).timestamp())
    both = {"if_none_match": first["ETag"], "if_modified_since": ahead}
    assert asked_again(client, FEED, **both) == 304


def test_a_forgotten_date_counts_as_new(client, page):
    first = client.get(FEED)
    cache.clear()
    later = http_date(datetime.now(UTC).timestamp() - 3600)
    assert asked_again(client, FEED, if_modified_since=later) == 200
    assert asked_again(client, FEED, if_none_match=first["ETag"]) == 304


def test_a_cache_may_keep_it_and_must_ask(client, page):
    assert client.get(FEED)["Cache-Control"] == "public, no-cache"


def test_no_text_is_read_for_a_304(client, page, monkeypatch):
    first = client.get(FEED)
    monkeypatch.setattr(entries.Texts, "html", property(lambda texts: pytest.fail("was read")))
    assert asked_again(client, FEED, if_none_match=first["ETag"]) == 304


def test_what_is_to_be_rendered_anew_is_shown_as_it_will_be(client, page):
    first = client.get(FEED)
    RenderedText.objects.update(renderer=OUTDATED, html="<p>Old.</p>")
    second = client.get(FEED)
    assert second.content == first.content
    assert second["ETag"] == first["ETag"]


def test_each_page_of_a_feed_has_a_date_of_its_own(client, page, monkeypatch):
    monkeypatch.setattr("hub.feeds.window.PER_PAGE", 1)
    make_discussion(page.get_parent().specific, page.owner, title="Newer")
    first = client.get(FEED)
    assert client.get(f"{FEED}?page=2")["ETag"] != first["ETag"]
    assert asked_again(client, FEED, if_none_match=first["ETag"]) == 304


def test_another_way_of_writing_is_a_change(client, page, monkeypatch):
    first = client.get(FEED)
    monkeypatch.setattr(unchanged, "WRITER", unchanged.WRITER + 1)
    assert asked_again(client, FEED, if_none_match=first["ETag"]) == 200
