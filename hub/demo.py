"""Demonstration people: one for each role. Invented; they match no known clinician."""

import uuid
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from hub.people.models import Person, RoleName
from hub.people.roles import group_of
from hub.people.services import record_clinician_check
from hub.vocabulary.models import Facet, Term

PASSWORD = "colloquy-demo"  # noqa: S105  (public on purpose)

# (what to print, e-mail, roles, Person or None)
_PEOPLE = [
    (
        "Clinician",
        "clinician@colloquy.example",
        [RoleName.CLINICIAN, RoleName.MEMBER],
        {
            "name": "Mara Ellingsen",
            "slug": "mara-ellingsen",
            "credentials": "PsyD",
            "profession": "clinical psychologist",
            "bio": "Works with adults in a small group practice and teaches a yearly seminar on "
            "ethics after licensure. Writes slowly, and revises in public.",
            "website": "https://ellingsen.example/",
            "interests": "None.",
        },
    ),
    (
        "Editor",
        "editor@colloquy.example",
        [RoleName.EDITOR, RoleName.MEMBER],
        {
            "name": "Tobias Achterberg",
            "slug": "tobias-achterberg",
            "credentials": "MD",
            "profession": "psychiatrist",
            "bio": "Divides his week between an outpatient clinic and the ethics committee of a "
            "county hospital. Edits here because good questions deserve a careful reader.",
            "website": "",
            "interests": "Paid by his employer for ethics consultation. No other interests.",
        },
    ),
    (
        "Peer reviewer",
        "reviewer@colloquy.example",
        [RoleName.PEER_REVIEWER, RoleName.CLINICIAN, RoleName.MEMBER],
        {
            "name": "Odalys Brightwater",
            "slug": "odalys-brightwater",
            "credentials": "LCSW",
            "profession": "clinical social worker",
            "bio": "Supervises early-career colleagues in community mental health and keeps a file "
            "of the questions they did not dare to ask.",
            "website": "https://brightwater.example/",
            "interests": "Receives fees for supervision. None that bear on these texts.",
        },
    ),
    ("Moderator", "moderator@colloquy.example", [RoleName.MODERATOR, RoleName.MEMBER], None),
    ("Member", "member@colloquy.example", [RoleName.MEMBER], None),
]
ADMIN = ("Administrator", "admin@colloquy.example")
SIGN_INS = [(label, email) for label, email, _roles, _person in _PEOPLE] + [ADMIN]
# Person: what they are listed under, in the starter vocabulary.
PROFESSIONS = {
    "mara-ellingsen": "psychology",
    "tobias-achterberg": "psychiatry",
    "odalys-brightwater": "social-work",
}
CHECKED = {"mara-ellingsen": "Oregon", "odalys-brightwater": "Minnesota"}


@transaction.atomic
def load_people() -> None:
    """Create the demonstration accounts and people; those that exist stay as they are."""
    admin = _account(ADMIN[1], [])
    if not admin.is_superuser:
        admin.is_superuser = admin.is_staff = True
        admin.save()
    for _label, email, roles, person in _PEOPLE:
        user = _account(email, roles)
        if person:
            _person(user, person, checked_by=admin)


def _account(email: str, roles: list[RoleName]):
    users = get_user_model().objects
    user = users.filter(email=email).first()
    if user is None:
        user = users.create_user(uuid.uuid4().hex, email=email, password=PASSWORD)
    user.groups.add(*[group_of(role) for role in roles])
    _confirm_address(user)
    if not user.get_full_name():
        user.first_name, user.last_name = "Demo", email.partition("@")[0]
        user.save(update_fields=["first_name", "last_name"])
    return user


def _confirm_address(user) -> None:
    """Sign-in by e-mail asks for a confirmed address where allauth is installed."""
    addresses = getattr(user, "emailaddress_set", None)
    if addresses is not None:
        addresses.get_or_create(email=user.email, defaults={"verified": True, "primary": True})


def _person(user, values: dict, *, checked_by) -> None:
    professions = Term.objects.current().filter(facet=Facet.PROFESSION)
    facts = {
        "user": user,
        "agreed_to_page_at": timezone.now(),
        "profession_term": professions.filter(slug=PROFESSIONS[values["slug"]]).first(),
    }
    person, _created = Person.objects.get_or_create(
        slug=values["slug"], defaults={**values, **facts}
    )
    # Wagtail's own mails and screens address an account by these.
    user.first_name, _space, user.last_name = person.name.partition(" ")
    user.save(update_fields=["first_name", "last_name"])
    if person.slug in CHECKED and not person.checks.exists():
        today = timezone.localdate()
        record_clinician_check(
            person=person,
            method="register",
            jurisdiction=CHECKED[person.slug],
            register_url="https://register.example/",
            checked_on=today - timedelta(days=40),
            expires_on=today + timedelta(days=325),
            by=checked_by,
        )
