"""The list of discussions."""

import pytest
from django.urls import clear_url_caches


@pytest.mark.parametrize(
    ("addresses", "first_page"),
    [("hub.site.urls", "/"), ("tests.hub.pages.prefixed_urls", "/site/")],
)
def test_an_empty_index_leads_to_the_first_page_of_the_site(
    client, index, settings, addresses, first_page
):
    settings.ROOT_URLCONF = addresses
    clear_url_caches()
    text = client.get(f"{first_page}discussions/").content.decode()
    assert f'<a href="{first_page}">Back to the first page</a>' in text
