"""What a page costs the database when a signed-out reader opens it; the cache is warm."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.demonstration import demonstration
from tests.factories import make_discussion

MOST = {
    "/": 12,
    "/discussions/": 12,
    "/discussions/looking-a-client-up/": 16,
    "/people/": 8,
    "/people/mara-ellingsen/": 12,
    "/privacy/": 12,
    "/nowhere/": 12,
}


@pytest.fixture(scope="module")
def _demo(django_db_setup, django_db_blocker):
    with demonstration(django_db_blocker):
        yield


@pytest.fixture
def demo(_demo, db):
    """The bundled site with its demonstration content."""


@pytest.mark.parametrize("address", MOST)
def test_a_page_asks_no_more_than_it_may(client, demo, address, django_assert_max_num_queries):
    client.get(address)
    with django_assert_max_num_queries(MOST[address]):
        client.get(address)


@pytest.mark.parametrize("address", ["/", "/discussions/", "/nowhere/"])
def test_more_pages_cost_no_more_queries(client, index, author, address):
    make_discussion(index, author, title="The first")
    client.get(address)
    with CaptureQueriesContext(connection) as with_one:
        client.get(address)
    for number in range(5):
        make_discussion(index, author, title=f"Another {number}")
    with CaptureQueriesContext(connection) as with_six:
        client.get(address)
    assert len(with_six) == len(with_one)


def test_serving_a_page_looks_up_its_restrictions_once(client, discussion):
    client.get(discussion.url)
    with CaptureQueriesContext(connection) as asked:
        client.get(discussion.url)
    about_restrictions = [
        query
        for query in asked
        if query["sql"].startswith('SELECT "wagtailcore_pageviewrestriction"."id"')
    ]
    assert len(about_restrictions) == 1
