"""Addresses below a page: found, moved, refused, or left to Wagtail, under any prefix."""

import pytest
from django.urls import clear_url_caches

from hub.pages.models import PageVersion
from hub.pages.page_types import HomePage


@pytest.fixture(params=["", "/site"])
def prefix(request, settings):
    """Where the pages live: at the root, as in the bundled site, and under a prefix."""
    if request.param:
        settings.ROOT_URLCONF = "tests.hub.pages.prefixed_urls"
        clear_url_caches()
    return request.param


@pytest.fixture
def address(prefix, discussion):
    return f"{prefix}/discussions/{discussion.slug}/"


def test_a_version_has_its_address(client, address):
    assert client.get(f"{address}v1/").status_code == 200


def test_a_version_that_is_not_there_is_not_found(client, address):
    assert client.get(f"{address}v2/").status_code == 404


def test_a_draft_has_no_addresses_below_it(client, prefix, draft):
    assert client.get(f"{prefix}/discussions/{draft.slug}/v1/").status_code == 404


def test_a_moved_pages_old_address_leads_to_the_new_one(
    client, prefix, address, discussion, django_capture_on_commit_callbacks
):
    discussion.slug = "moved"
    # Wagtail makes the redirect on commit.
    with django_capture_on_commit_callbacks(execute=True):
        discussion.save_revision().publish()
    response = client.get(f"{address}v1/")
    assert response.status_code == 301
    assert response.headers["Location"] == f"{prefix}/discussions/moved/v1/"


def test_a_page_of_another_type_keeps_an_address_like_ours(client, prefix, home):
    """Wagtail answers it: a page called v1 below a page that has no versions to show."""
    docs = home.add_child(instance=HomePage(title="Docs", slug="docs"))
    docs.add_child(instance=HomePage(title="First edition", slug="v1"))
    assert "First edition" in client.get(f"{prefix}/docs/v1/").content.decode()


def test_nothing_below_a_page_that_is_not_there(client, prefix, home):
    assert client.get(f"{prefix}/nothing/v1/").status_code == 404


def test_the_version_shown_is_the_one_of_that_page(client, address, discussion):
    assert PageVersion.objects.get(page=discussion).number == 1
    assert discussion.title in client.get(f"{address}v1/").content.decode()
