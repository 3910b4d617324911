"""The dialog in which a reference is chosen: who may open it, what it shows, typing one in."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hub.citations.choosing.forms import name_in
from hub.citations.models import Reference
from hub.citations.services import save_reference
from tests.factories import make_reference

pytestmark = pytest.mark.django_db

FROM_SCRIPT = {"x-requested-with": "XMLHttpRequest"}
TYPED = {
    "type": "article-journal",
    "title": "On being found",
    "authors": "Kolmes, Keely\nWorld Health Organization\n",
    "year": "2012",
    "appeared_in": "A Journal",
    "link": "https://doi.org/10.1000/ABC.",
    "seen_today": "on",
}


def at(name: str, *args) -> str:
    return reverse(f"colloquy_choose_reference:{name}", args=args)


def addresses(reference) -> list[str]:
    return [
        at("choose"),
        at("choose_results"),
        at("chosen", reference.pk),
        f"{at('chosen_multiple')}?id={reference.pk}",
        at("create"),
        reverse("colloquy_suggest_references"),
        reverse("colloquy_check_keys"),
    ]


@pytest.fixture
def writing(client, author):
    client.force_login(author)
    return client


def ask(client, address: str, **parameters):
    return client.get(address, parameters, headers=FROM_SCRIPT)


def typed(client, **changes):
    return client.post(at("create"), TYPED | changes, headers=FROM_SCRIPT).json()


def test_only_clinicians_and_editors_choose(client, stranger, moderator, author, editor):
    for address in addresses(make_reference()):
        client.logout()
        assert ask(client, address).status_code == 403
        for user, status in ((stranger, 403), (moderator, 403), (author, 200), (editor, 200)):
            client.force_login(user)
            assert ask(client, address).status_code == status, address


def test_a_row_says_who_when_what_and_under_which_key(writing):
    make_reference(notice="", DOI="10.1000/1")
    retracted = make_reference(title="Found wanting")
    Reference.objects.filter(pk=retracted.pk).update(notice="retraction", link_state="gone")
    html = ask(writing, at("choose")).json()["html"]
    assert "Kolmes (2010): Developing my private practice social media policy" in html
    assert "journal article" in html
    assert "journal article, retracted, no longer available" in html
    assert "kolmes2010developing" in html


def test_searching_shows_what_was_found(writing):
    make_reference()
    html = ask(writing, at("choose_results"), q="kolmes 2010").content.decode()
    assert "There is 1 match" in html
    assert "No work in the library has all of these words" in (
        ask(writing, at("choose_results"), q="<b>zebra").content.decode()
    )


def queries_of(client) -> int:
    with CaptureQueriesContext(connection) as captured:
        ask(client, at("choose_results"))
    return len(captured)


def test_twenty_works_cost_no_more_queries_than_one(writing):
    make_reference()
    ask(writing, at("choose_results"))
    few = queries_of(writing)
    for number in range(19):
        make_reference(title=f"Work {number}")
    assert queries_of(writing) == few


def test_what_is_chosen_tells_its_key(writing):
    reference = make_reference()
    answer = ask(writing, at("chosen", reference.pk)).json()
    assert answer["step"] == "chosen"
    assert (answer["result"]["id"], answer["result"]["key"]) == (str(reference.pk), reference.key)


def test_what_one_may_not_know_of_is_not_there(writing, colleague):
    item = {"type": "personal_communication", "author": [{"family": "Low", "given": "A."}]}
    message = save_reference(item=item, by=colleague)
    assert ask(writing, at("chosen", message.pk)).status_code == 404
    assert "Low" not in ask(writing, at("choose")).json()["html"]
    assert ask(writing, reverse("colloquy_suggest_references"), q="low").json() == {"works": []}


def test_a_work_typed_in_is_stored_and_chosen(writing, author):
    answer = typed(writing)
    reference = Reference.objects.get()
    assert answer["result"]["key"] == reference.key
    assert reference.created_by == author
    assert reference.item == {
        "type": "article-journal",
        "title": "On being found",
        "author": [
            {"family": "Kolmes", "given": "Keely"},
            {"literal": "World Health Organization"},
        ],
        "issued": {"date-parts": [[2012]]},
        "container-title": "A Journal",
        "DOI": "10.1000/abc",
    }


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"type": "nonsense"}, "Select a valid choice"),
        ({"title": ""}, "This field is required"),
        ({"title": "x" * 2_001}, "at most 2000"),
        ({"year": "soon"}, "Write a year such as 2010"),
        ({"year": "0"}, "There is no year 0"),
        ({"link": "javascript:alert(1)"}, "no address on the web"),
        ({"link": "doi:nothing"}, "A DOI begins with"),
        ({"authors": "A, B\n" * 201}, "At most 200 names fit"),
    ],
)
def test_what_cannot_be_stored_is_said_and_what_was_typed_stays(writing, changes, told):
    answer = typed(writing, **changes)
    assert answer["step"] == "reshow_creation_form"
    assert told in answer["htmlFragment"]
    assert "World Health Organization" in answer["htmlFragment"] or "authors" in changes
    assert not Reference.objects.exists()


def test_a_year_may_be_in_press_or_missing(writing):
    typed(writing, year="In Press", link="")
    typed(writing, year="", link="", title="Another")
    assert [each.item.get("status") for each in Reference.objects.order_by("pk")] == [
        "in press",
        None,
    ]


@pytest.mark.parametrize(("seen", "noted"), [("on", True), ("", False)])
def test_the_day_an_address_was_seen_is_noted_if_one_says_so(writing, seen, noted):
    typed(writing, type="webpage", link="example.org/post", seen_today=seen)
    reference = Reference.objects.get()
    assert reference.url == "https://example.org/post"
    assert ("accessed" in reference.item) is noted


def test_a_work_that_is_there_already_is_offered_before_it_is_added_twice(writing):
    there = make_reference(title="On being found", issued={"date-parts": [[2012]]})
    answer = typed(writing, link="")
    assert at("chosen", there.pk) in answer["htmlFragment"]
    assert "add it all the same" in answer["htmlFragment"]
    typed(writing, link="", add_all_the_same="on")
    assert Reference.objects.count() == 2


def test_a_second_work_with_a_doi_is_never_added(writing):
    make_reference(DOI="10.1000/abc")
    answer = typed(writing, add_all_the_same="on")
    assert "The library has this work. Choose it." in answer["htmlFragment"]
    assert Reference.objects.count() == 1


def test_who_adds_a_doi_a_moment_later_is_told(writing, monkeypatch):
    make_reference(DOI="10.1000/abc")
    monkeypatch.setattr("hub.citations.choosing.forms.likely_duplicates", lambda items: [[]])
    answer = typed(writing)
    assert answer["step"] == "reshow_creation_form"
    assert "error-message" in answer["htmlFragment"]
    assert Reference.objects.count() == 1


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Kolmes, Keely", {"family": "Kolmes", "given": "Keely"}),
        ("King, Martin Luther, Jr.", {"family": "King", "given": "Martin Luther", "suffix": "Jr."}),
        ("{Ng, Sons and Partners}", {"literal": "Ng, Sons and Partners"}),
        ("World Health Organization", {"literal": "World Health Organization"}),
        ("Plato,", {"literal": "Plato"}),
    ],
)
def test_a_line_is_a_person_or_an_organization(line, name):
    assert name_in(line) == name


def test_works_are_offered_by_what_is_typed_behind_an_at_sign(writing):
    make_reference()
    make_reference(title="Another", author=[{"family": "Lannin"}])
    works = ask(writing, reverse("colloquy_suggest_references"), q="kolm").json()["works"]
    assert works == [
        {
            "key": "kolmes2010developing",
            "work": "Kolmes (2010): Developing my private practice social media policy",
        }
    ]


def test_keys_nobody_has_are_told_with_the_nearest(writing):
    make_reference()
    keys = {"key": ["kolmes2010developing", "kolmes2010develop", "not a key", "<b>"]}
    unknown = ask(writing, reverse("colloquy_check_keys"), **keys).json()["unknown"]
    assert unknown == [{"key": "kolmes2010develop", "nearest": ["kolmes2010developing"]}]


def test_the_editor_offers_citing_to_whoever_may(client, author, administrator, draft):
    for user in (author, administrator):
        client.force_login(user)
        html = client.get(f"/admin/pages/{draft.pk}/edit/").content.decode()
        assert "data-colloquy-citing" in html
        assert html.count("colloquy/hub/citations/citing.js") == 1
