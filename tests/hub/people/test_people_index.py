"""The list of people, narrowed by profession."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hub.people.models import Person
from hub.vocabulary.models import Facet, Term

INDEX = "/people/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def nurse(site):
    return Term.objects.create(facet=Facet.PROFESSION, label="Nurse", slug="nurse")


def make_person(name, term=None, *, agreed=True):
    return Person.objects.create(
        name=name,
        slug=name.lower().replace(" ", "-"),
        profession="nurse",
        profession_term=term,
        agreed_to_page_at=timezone.now() if agreed else None,
    )


def names(client, query=""):
    letters = client.get(INDEX + query).context["letters"]
    return [row["title"] for group in letters for row in group["people"]]


def test_by_profession(client, nurse):
    make_person("Nora Nurse", nurse)
    make_person("Zoe Other")
    assert names(client) == ["Nora Nurse", "Zoe Other"]
    assert names(client, "?profession=nurse") == ["Nora Nurse"]


def test_a_merged_profession_still_finds_its_people(client, nurse):
    old = Term.objects.create(
        facet=Facet.PROFESSION, label="Sister", slug="sister", merged_into=nurse
    )
    make_person("Nora Nurse", old)
    assert names(client, "?profession=nurse") == ["Nora Nurse"]
    assert names(client, "?profession=sister") == ["Nora Nurse"]


def test_a_profession_only_of_people_without_a_page_is_not_offered(client, nurse):
    make_person("Hidden One", nurse, agreed=False)
    make_person("Zoe Other")
    assert client.get(INDEX).context["selection"].offered == []
    assert "Hidden One" not in client.get(INDEX + "?profession=nurse").content.decode()


def test_a_strange_profession_is_left_out_and_said(client, nurse):
    make_person("Nora Nurse", nurse)
    body = client.get(INDEX + "?profession=pilot").content.decode()
    assert "Nora Nurse" in body
    assert "“<bdi>pilot</bdi>”" in body


def test_pages_keep_the_profession(client, nurse):
    for number in range(101):
        make_person(f"Person {number:03}", nurse)
    body = client.get(INDEX + "?profession=nurse").content.decode()
    assert 'href="?profession=nurse&amp;page=2"' in body
    assert names(client, "?profession=nurse&page=2") == ["Person 100"]


def test_the_number_of_queries_does_not_grow(client, nurse):
    make_person("Nora Nurse", nurse)
    address = INDEX + "?profession=nurse"
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for number in range(20):
        term = Term.objects.create(facet=Facet.PROFESSION, label=f"T{number}", slug=f"t{number}")
        make_person(f"Person {number}", nurse)
        make_person(f"Other {number}", term)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(one)
