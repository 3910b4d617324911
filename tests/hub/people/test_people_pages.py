"""The public pages of people: with their agreement, and never with an address of theirs."""

import pytest
from django.utils import timezone

from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.people.models import Person
from tests.factories import make_discussion, make_expired, make_scheduled

# Some ask for their people by name; pytest then runs them in another order.
pytestmark = pytest.mark.django_db


@pytest.fixture
def person(author):
    person = author.colloquy_person
    person.agreed_to_page_at = timezone.now()
    person.bio = "Writes.\n\n<script>alert(1)</script> [x](javascript:alert(1))"
    person.save()
    return person


def test_without_agreement_there_is_no_page(client, author, site):
    assert client.get("/people/author/").status_code == 404


def test_without_agreement_the_byline_is_a_name_without_a_link(client, discussion):
    body = client.get(discussion.url).content.decode()
    assert "Ada Author" in body
    assert "/people/author/" not in body


def test_with_agreement_there_is_a_page(client, person, site):
    assert "Ada Author" in client.get("/people/author/").content.decode()


def test_the_index_lists_those_who_agreed(client, person, colleague, site):
    body = client.get("/people/").content.decode()
    assert "Ada Author" in body
    assert "Cora Colleague" not in body


def test_an_empty_index_says_so(client, site):
    assert "Nobody has a public page here yet" in client.get("/people/").content.decode()


@pytest.mark.parametrize("address", ["/people/", "/people/author/"])
def test_no_e_mail_and_no_user_name_is_shown(client, person, discussion, address):
    person.user.username = "a-user-name"
    person.user.save()
    body = client.get(address).content.decode()
    assert person.user.email not in body
    assert "a-user-name" not in body


def test_a_biography_becomes_no_markup(client, person, site):
    body = client.get("/people/author/").content.decode()
    assert "<script>alert" not in body
    assert 'href="javascript' not in body


def test_only_visible_pages_are_listed(client, person, index, author):
    make_discussion(index, author, title="Public")
    make_discussion(index, author, title="A draft", live=False)
    make_scheduled(index, author)
    make_expired(index, author)
    restricted = make_discussion(index, author, title="For members")
    set_visibility(page=restricted, visibility=Visibility.MEMBERS, by=author)
    rows = client.get("/people/author/").context["items"]
    assert [row.title for row in rows] == ["Public"]


def test_a_name_in_any_script_has_an_address(client, site):
    Person.objects.create(
        name="ليلى حداد",
        slug="ليلى-حداد",
        profession="psychologist",
        agreed_to_page_at=timezone.now(),
    )
    assert client.get("/people/ليلى-حداد/").status_code == 200


def test_the_number_of_queries_does_not_grow(client, person, index, author):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    make_discussion(index, author, title="One")
    client.get("/people/author/")
    with CaptureQueriesContext(connection) as one:
        client.get("/people/author/")
    for number in range(12):
        make_discussion(index, author, title=f"Another {number}")
    with CaptureQueriesContext(connection) as many:
        client.get("/people/author/")
    assert len(many) == len(one)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ada Author", "AA"),
        ("Ada", "A"),
        ("ليلى حداد", "ل"),
        ("Łukasz Żółć", "ŁŻ"),
        ("“Ada” B", "B"),
    ],
)
def test_initials(name, initials):
    assert Person(name=name).initials == initials
