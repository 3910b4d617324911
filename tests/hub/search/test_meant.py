"""“Did you mean …?”: other words, where what was typed finds nothing or little."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hub.search.meant import MOST_UNKNOWN
from tests.factories import make_discussion, make_term

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(index, author):
    make_discussion(index, author, title="Perfectionism", text="Countertransference.")
    make_discussion(index, author, title="On requests", summary="Of friends and confidentiality.")
    make_term("Friend requests", synonyms="adding as a friend")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("perfectonism", "perfectionism"),
        ("confidentialty", "confidentiality"),
        ("freind requests", "friend requests"),
        ("Ada Auhtor", "Ada author"),
        ("perfectionism", None),
        ("zzzzqqqq", None),
        ("x" * 199, None),
    ],
)
def test_a_misspelled_word_is_offered_as_it_is_spelled_here(find, written, typed, meant):
    response = find(typed)
    assert response.context["meant"] == meant
    assert ("Did you mean" in response.content.decode()) == (meant is not None)


def test_letters_that_changed_places_are_the_likeliest_slip(find, index, author):
    make_discussion(index, author, title="A crisis, and a note in my notes")
    assert find("crsiis").context["meant"] == "crisis"
    assert find("notse").context["meant"] == "notes"


def test_a_word_that_finds_nothing_by_itself_is_not_offered(find, index, author):
    make_discussion(index, author, title="Between us", text="-")
    make_term("Between sessions")
    assert find("bewteen").context["meant"] is None


def test_a_word_that_stands_in_a_text_is_not_taken_for_a_mistake(find, written):
    assert find("perfectonism countertransference").context["meant"] == (
        "perfectionism countertransference"
    )


def test_it_is_offered_beside_few_results_too(find, written, index, author):
    make_discussion(index, author, title="A slip", text="Somebody wrote perfectonism.")
    response = find("perfectonism requests")
    assert response.context["meant"] is None
    response = find("perfectonism")
    assert response.titles == ["A slip"]
    assert response.context["meant"] is None
    make_discussion(index, author, title="Perfectionism again")
    assert find("perfectonism").context["meant"] == "perfectionism"


def test_the_work_is_bounded(find, written):
    typed = " ".join(["perfectonism"] * MOST_UNKNOWN + ["confidentialty"])
    response = find(typed)
    assert response.status_code == 200
    assert response.context["meant"] is None or "confidentialty" in response.context["meant"]


def test_a_misspelled_word_costs_no_more_queries_than_a_listing_may(client, index, author):
    make_discussion(index, author, title="Looking a client up")
    call_command("update_index", verbosity=0)
    client.get("/search/?q=cleint")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/search/?q=cleint").context["meant"] == "client"
    assert len(asked) <= 14
