"""Addresses below a page, moved pages, and addresses that pages may not take."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from hub.pages.page_types import HomePage
from hub.pages.reserved import reserved_slugs
from tests.factories import make_discussion, make_expired, make_index, make_scheduled


def test_a_version_has_an_address_below_its_page(client, discussion):
    response = client.get(f"{discussion.url}v1/")
    assert response.status_code == 200
    assert "This is version 1 of this page" in response.content.decode()


def test_an_old_version_shows_the_old_text(client, discussion, author):
    old_title = discussion.title
    discussion.title = "Another title"
    discussion.save_revision(user=author).publish()
    body = client.get(f"{discussion.url}v1/").content.decode()
    assert old_title in body
    assert "Another title" not in body


def test_an_old_version_names_no_check_that_is_due(client, index, author):
    page = make_discussion(index, author, review_by=date(2030, 5, 3))
    page.title = "Another title"
    page.save_revision(user=author).publish()
    named = [
        "Next check due:" in client.get(page.url + address).content.decode()
        for address in ("v1/", "v2/", "")
    ]
    assert named == [False, True, True]


def test_an_old_version_is_kept_from_search_engines(client, discussion):
    assert client.get(f"{discussion.url}v1/")["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("suffix", ["v2/", "v0/", "v99999999999999999999/", "v-1/", "nothing.bib"])
def test_an_address_that_is_none_answers_404(client, discussion, suffix):
    assert client.get(discussion.url + suffix).status_code == 404


def test_a_version_cannot_be_posted_to(client, discussion):
    assert client.post(f"{discussion.url}v1/").status_code == 405


def test_versions_of_pages_that_are_not_visible_answer_404(client, index, author):
    for page in (
        make_discussion(index, author, title="Draft", live=False),
        make_scheduled(index, author),
        make_expired(index, author),
    ):
        assert client.get(f"{page.url}v1/").status_code == 404, page.title


def test_a_page_of_another_site_has_no_address_here(client, home, author):
    other_home = Page.get_first_root_node().add_child(
        instance=HomePage(title="Other", slug="other-home")
    )
    Site.objects.create(hostname="other.example", root_page=other_home)
    page = make_discussion(make_index(other_home, slug="there"), author)
    assert client.get(f"/there/{page.slug}/v1/").status_code == 404
    answer = client.get(f"/there/{page.slug}/v1/", headers={"host": "other.example"})
    assert answer.status_code == 200


def test_a_moved_pages_old_address_keeps_the_rest_of_the_address(client, discussion):
    Redirect.objects.create(old_path="/old/place", redirect_page=discussion)
    response = client.get("/old/place/v1/")
    assert response.status_code == 301
    assert response["Location"].endswith(f"{discussion.url}v1/")


def test_an_expired_page_is_gone_before_the_clock_has_run(client, index, author):
    page = make_expired(index, author)
    assert page.live
    assert client.get(page.url).status_code == 404


def test_promised_and_mounted_addresses_are_reserved():
    assert {"people", "admin", "account", "documents", "topics", "search"} <= reserved_slugs()


@pytest.mark.parametrize("slug", ["people", "Search", "admin", "account", "feeds", "healthz"])
def test_a_page_at_the_root_cannot_take_a_reserved_address(client, home, administrator, slug):
    client.force_login(administrator)
    response = client.post(_add_text_page(home), _text_page_form("A page", slug))
    assert "is the address of another part of this site" in response.content.decode()
    assert not home.get_children().filter(slug=slug.lower()).exists()


def test_a_title_that_would_become_a_reserved_address_is_refused_too(client, home, administrator):
    client.force_login(administrator)
    response = client.post(_add_text_page(home), _text_page_form("People", ""))
    assert "is the address of another part of this site" in response.content.decode()


def test_below_the_root_such_a_slug_is_free(index, author):
    assert make_discussion(index, author, title="People", slug="people").url.endswith("/people/")


def _add_text_page(home):
    return reverse("wagtailadmin_pages:add", args=["colloquy_hub", "textpage", home.pk])


def _text_page_form(title, slug):
    from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

    return nested_form_data(
        {
            "title": title,
            "slug": slug,
            "body": streamfield([("prose", "A text.")]),
            "comments": inline_formset([]),
            "action-publish": "action-publish",
        }
    )
