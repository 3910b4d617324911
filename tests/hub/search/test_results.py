"""What a search finds, for whom, and in what order."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hub.search.services import index_everything
from tests.factories import make_discussion

ADDRESS = "/search/"

pytestmark = pytest.mark.django_db


def find(client, words, **choices):
    index_everything()
    return client.get(ADDRESS, {"q": words, **choices})


def titles(response):
    return [item.title for item in response.context["items"]]


def test_a_word_of_the_title_weighs_more_than_one_of_the_text(client, index, author):
    make_discussion(index, author, title="Something else", text="Silence, and silence again.")
    make_discussion(index, author, title="Silence in the room", text="Nothing.")
    assert titles(find(client, "silence")) == ["Silence in the room", "Something else"]


def test_more_results_cost_no_more_queries(client, index, author):
    make_discussion(index, author, title="The first")
    find(client, "first")
    with CaptureQueriesContext(connection) as with_one:
        client.get(ADDRESS, {"q": "first"})
    for number in range(19):
        make_discussion(index, author, title=f"First {number}")
    find(client, "first")
    with CaptureQueriesContext(connection) as with_twenty:
        response = client.get(ADDRESS, {"q": "first"})
    assert len(titles(response)) == 20
    for q in with_twenty: print(q["sql"][:150])
    assert len(with_twenty) == len(with_one) <= 14
