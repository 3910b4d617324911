"""The sitemap: what anybody may read, with the dates on which it really changed."""

from datetime import datetime
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from discussions.models import DiscussionPage
from hub.citations.models import Reference
from hub.feeds import sitemap_views, sitemaps
from hub.pages.due_services import confirm_still_right
from hub.pages.page_types import TextPage
from tests.factories import make_discussion, make_reference, make_term
from tests.hub.citations.cited import cite
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HERE = "http://testserver"


def addresses(client, address="/sitemap.xml", **headers) -> dict[str, datetime | None]:
    """What a sitemap names, and since when; each address once."""
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    found = {}
    for row in ElementTree.fromstring(response.content):
        place, date = row.findtext(f"{NS}loc"), row.findtext(f"{NS}lastmod")
        assert place not in found
        found[place] = datetime.fromisoformat(date) if date else None
    return found


def test_it_names_everything_that_anybody_may_read(client, on_privacy, home):
    home.add_child(instance=TextPage(title="Help", slug="help", body=[("prose", "Call.")]))
    assert set(addresses(client)) == {
        f"{HERE}{path}"
        for path in (
            "/",
            "/help/",
            "/discussions/",
            "/discussions/thin-walls/",
            "/people/",
            "/people/author/",
            "/references/",
            "/topics/",
            "/topics/privacy/",
            "/tags/reviews/",
        )
    }


@pytest.mark.parametrize("reader", [None, "stranger", "administrator"])
def test_whoever_asks_it_names_what_anybody_may_read(request, client, siblings, reader):
    if reader:
        client.force_login(request.getfixturevalue(reader))
    named = {place for place in addresses(client) if "/discussions/" in place}
    assert named == {f"{HERE}/discussions/", f"{HERE}/discussions/public/"}


def test_each_site_names_its_own_pages(client, siblings):
    named = addresses(client, host="other.example")
    assert "http://other.example/discussions/other-site/" in named
    assert not [place for place in named if place.startswith(HERE)]


def test_scheme_and_port_are_those_of_the_site(client, discussion, site):
    site.port = 443
    site.save()
    assert all(place.startswith("https://testserver/") for place in addresses(client))
    site.port = 8443
    site.save()
    assert all(place.startswith("http://testserver:8443/") for place in addresses(client))


def test_an_alias_is_not_named(client, discussion):
    discussion.create_alias(parent=discussion.get_parent(), update_slug="again")
    assert Page.objects.filter(slug="again", live=True).exists()
    assert f"{HERE}/discussions/again/" not in addresses(client)


def test_what_nobody_may_read_something_on_is_not_named(client, discussion):
    carry(discussion, terms=[make_term("Unsaid")], tags=["unsaid"], publish=False)
    named = addresses(client)
    assert f"{HERE}/topics/unsaid/" not in named
    assert f"{HERE}/tags/unsaid/" not in named


def test_a_person_without_a_public_page_is_not_named(client, discussion):
    assert f"{HERE}/people/author/" not in addresses(client)


def test_works_are_named_that_anybody_may_see(client, siblings):
    for page in DiscussionPage.objects.all():
        version = "live" if page.live else "draft"
        cite(page, make_reference(page.title.replace(" ", "")), version=version)
    named = {place for place in addresses(client) if "/references/" in place}
    assert named == {f"{HERE}/references/", f"{HERE}/references/Public/"}


def test_a_work_is_as_new_as_what_last_cites_it(client, on_privacy):
    cite(on_privacy, make_reference("cited"))
    make_reference("listed")
    Reference.objects.filter(key="listed").update(is_listed=True)
    found = addresses(client)
    newest = on_privacy.colloquy_versions.first().published_at
    assert found[f"{HERE}/references/cited/"] == newest
    assert found[f"{HERE}/references/listed/"] is None


def test_saving_a_draft_and_reading_again_change_no_date(client, on_privacy):
    before = addresses(client)
    draft = on_privacy.get_latest_revision_as_object()
    draft.title = "A thought for later"
    draft.save_revision()
    confirm_still_right(page=on_privacy, by=on_privacy.owner)
    on_privacy.refresh_from_db()
    assert addresses(client) == before


def test_publishing_the_same_text_again_changes_no_date(client, on_privacy):
    before = addresses(client)
    on_privacy.save_revision().publish()
    assert addresses(client) == before


def test_a_new_version_changes_the_page_and_every_list_that_shows_it(client, on_privacy):
    before = addresses(client)
    draft = on_privacy.get_latest_revision_as_object()
    draft.title = "Thick walls"
    draft.save_revision().publish()
    after = addresses(client)
    lists = ("/people/", "/references/", "/topics/")
    assert {place for place in after if after[place] == before[place]} == {
        f"{HERE}{path}" for path in lists
    }
    version = on_privacy.colloquy_versions.first().published_at
    assert set(after.values()) == {version, None}


def test_a_list_is_as_old_as_the_newest_thing_that_anybody_may_read(client, on_privacy, author):
    before = addresses(client)
    make_discussion(on_privacy.get_parent().specific, author, title="Unsaid", live=False)
    assert addresses(client) == before


@pytest.fixture
def two_a_file(monkeypatch, on_privacy, author):
    """More than one file holds: two addresses in each."""
    monkeypatch.setattr(sitemap_views, "LIMIT", 2)
    monkeypatch.setattr(sitemaps.SitePart, "limit", 2)
    index = on_privacy.get_parent().specific
    return [make_discussion(index, author, title=f"Number {n}") for n in range(2)]


def test_what_is_too_much_for_one_file_is_reached_through_several(client, on_privacy, two_a_file):
    whole = {row for part in sitemaps.PARTS for row in _all_of(client, part)}
    files = addresses(client)
    reached = {row for file in files for row in addresses(client, file.removeprefix(HERE))}
    assert reached == whole
    assert f"{HERE}/sitemap-pages.xml?p=3" in files
    assert f"{HERE}/discussions/number-1/" in reached
    newest = two_a_file[-1].colloquy_versions.get().published_at
    assert files[f"{HERE}/sitemap-pages.xml"] == newest


def _all_of(client, part: str) -> list[str]:
    number, found = 1, []
    while (response := client.get(f"/sitemap-{part}.xml?p={number}")).status_code == 200:
        found += addresses(client, f"/sitemap-{part}.xml?p={number}")
        number += 1
    assert response.status_code == 404
    return found


@pytest.mark.parametrize(
    "address", ["/sitemap-pages.xml?p=2", "/sitemap-pages.xml?p=x", "/sitemap-nothing.xml"]
)
def test_a_part_that_is_not_there_is_not_found(client, discussion, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/sitemap.xml", "/sitemap-pages.xml", "/robots.txt"])
def test_nothing_can_be_sent_there(client, discussion, address):
    assert client.post(address).status_code == 405
    assert client.head(address).status_code == 200


def test_the_sitemap_itself_is_in_no_search(client, discussion):
    assert client.get("/sitemap.xml")["X-Robots-Tag"] == "noindex"


def test_it_sets_no_cookie_and_reads_none(client, discussion, administrator):
    client.force_login(administrator)
    response = client.get("/sitemap.xml")
    assert not response.cookies
    assert "Vary" not in response


def test_more_of_everything_costs_no_more_queries(client, on_privacy, author):
    cite(on_privacy, make_reference("work"))
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as with_one:
        client.get("/sitemap.xml")
    index = on_privacy.get_parent().specific
    for number in range(3):
        page = make_discussion(index, author, title=f"Another {number}")
        carry(page, terms=[make_term(f"Term {number}")], tags=[f"tag {number}"])
        cite(page, make_reference(f"work{number}"))
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as with_four:
        assert f"{HERE}/tags/tag-2/" in addresses(client)
    assert len(with_four) == len(with_one) <= 16


def test_robots_are_told_what_to_leave_and_where_the_sitemap_is(client, discussion, site):
    site.port = 443
    site.save()
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[:4] == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /account/",
        "Disallow: /search/?",
    ]
    assert lines[-1] == "Sitemap: https://testserver/sitemap.xml"
