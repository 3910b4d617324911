"""Who writes what is measured: people with public pages, half of them checked."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from benchmarks.words import paragraph
from hub.people.models import ClinicianCheck, Person
from hub.vocabulary.models import Facet, Term

PEOPLE = 40


def make_people(chance: Random) -> list[Person]:
    """Forty people; every second one with a current clinician check."""
    professions = list(Term.objects.current().filter(facet=Facet.PROFESSION).order_by("pk"))
    people = Person.objects.bulk_create(
        _person(chance, number, professions[number % len(professions)]) for number in range(PEOPLE)
    )
    ClinicianCheck.objects.bulk_create(_check(person) for person in people[::2])
    return people


def _person(chance: Random, number: int, profession: Term) -> Person:
    return Person(
        name=f"Person Number{number:02}",
        slug=f"person-{number}",
        credentials="PhD",
        profession=profession.label.lower(),
        profession_term=profession,
        bio=paragraph(chance, 40),
        interests="None.",
        website="https://person.example/",
        agreed_to_page_at=timezone.now(),
    )


def _check(person: Person) -> ClinicianCheck:
    today = timezone.localdate()
    return ClinicianCheck(
        person=person,
        method=ClinicianCheck.Method.REGISTER,
        jurisdiction="Oregon",
        register_url="https://register.example/",
        checked_on=today - timedelta(days=30),
        expires_on=today + timedelta(days=335),
    )
