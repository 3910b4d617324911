"""Whatever is typed gets a clear answer, and is written down nowhere."""

import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hub.search.conftest import ADDRESS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type a word that you remember"),
        ("   ", "Type a word that you remember"),
        ('"', "There is no word in what you typed"),
        ("🙂", "There is no word in what you typed"),
        ("\u0301", "There is no word in what you typed"),
        ("\x00", "There is no word in what you typed"),
        ("looking & | ! : * <->", "Only words are looked for"),
        ("looking\x00", "Only words are looked for"),
        ("looking NOT client", "Looking a client up"),
        ("looking OR nonsense", "Nothing here holds all of these words"),
        ("x" * 10_000, "too long to be searched for whole"),
        ("the of", "stands in nearly every text"),
        ("مرحبا بالعالم", "Nothing here holds all of these words"),
    ],
)
def test_it_is_answered_in_words(find, discussion, typed, said):
    response = find(typed)
    assert response.status_code == 200
    assert said in response.content.decode()
    assert not response.cookies


@given(st.text(max_size=60))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_text_is_answered_with_200(client, discussion, text):
    assert client.get(ADDRESS, {"q": text, "topic": text, "sort": text}).status_code == 200


def test_parameters_that_nothing_is_called_are_left_out_and_said(find, discussion):
    response = find("looking", type="nonsense", topic="nonsense too", page="x")
    assert response.titles == [discussion.title]
    assert "nonsense too" in response.content.decode()


def test_caches_ask_before_they_show_results_again(client, discussion, stranger):
    assert client.get(ADDRESS, {"q": "looking"})["Cache-Control"] == "no-cache"
    client.force_login(stranger)
    assert client.get(ADDRESS, {"q": "looking"})["Vary"] == "Cookie"


def test_it_is_read_only(client, discussion):
    assert client.head(ADDRESS, {"q": "looking"}).status_code == 200
    response = client.post(ADDRESS, {"q": "looking"})
    assert response.status_code == 405
    assert "Nothing was changed" in response.content.decode()


def test_what_was_asked_is_logged_nowhere(find, client, discussion, caplog):
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("django.db.backends").setLevel(logging.INFO)
        find("unmistakable")
        client.get(ADDRESS, {"q": "unmistakable", "page": "9"})
    assert "unmistakable" not in caplog.text


def test_where_choices_find_nothing_it_says_which_to_take_back(find, discussion):
    body = find("looking", type="person").content.decode()
    assert "Take one back" in body
    assert "Without <bdi>Person</bdi> (1)" in body
    assert discussion.title in body


def test_the_admin_takes_a_nul_as_well(client, discussion, editor):
    client.force_login(editor)
    for address in ("/admin/pages/search/", "/admin/snippets/colloquy_hub/term/"):
        assert client.get(address, {"q": "look\x00ing"}).status_code == 200
    assert (
        discussion.title in client.get("/admin/pages/search/", {"q": "\x00look"}).content.decode()
    )


def test_the_missing_page_has_a_search_field(client, discussion):
    body = client.get("/nowhere/").content.decode()
    assert body.count('action="/search/"') == 2
