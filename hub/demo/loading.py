"""Makes the demonstration accounts and people. Those that exist stay as they are."""

import uuid
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from hub.demo.people import ACCOUNTS, ADMIN, PASSWORD, PEOPLE, DemoPerson
from hub.people.models import Person, ProfileLink, RoleName
from hub.people.roles import group_of
from hub.people.services import record_clinician_check
from hub.vocabulary.models import Facet, Term

WRITER = (RoleName.CLINICIAN, RoleName.MEMBER)
HERE_SINCE = timedelta(days=350)


@transaction.atomic
def load_people() -> None:
    """Create the accounts for each role, and the people with what is known of them."""
    admin = _account(ADMIN.email, (), password=PASSWORD)
    if not admin.is_superuser:
        admin.is_superuser = admin.is_staff = True
        admin.save()
    for account in ACCOUNTS:
        _account(account.email, account.roles, password=PASSWORD)
    for person in PEOPLE:
        if not Person.objects.filter(slug=person.slug).exists():
            _check(_person(person), person, by=admin)


def _account(email: str, roles, *, password: str | None):
    """The account with this address; without a password nobody can sign in to it."""
    users = get_user_model().objects
    user = users.filter(email=email).first()
    if user is None:
        user = users.create_user(uuid.uuid4().hex, email=email, password=password)
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


def _person(values: DemoPerson) -> Person:
    now = timezone.now()
    professions = Term.objects.current().filter(facet=Facet.PROFESSION)
    person = Person.objects.create(
        user=_account_of(values),
        profession_term=professions.filter(slug=values.listed_under).first(),
        agreed_to_page_at=now - HERE_SINCE if values.has_page else None,
        interests_declared_on=(now - HERE_SINCE).date(),
        **{name: getattr(values, name) for name in _AS_WRITTEN},
    )
    for label, url in values.profiles:
        ProfileLink.objects.create(person=person, label=label, url=url)
    return person


_AS_WRITTEN = (
    "slug",
    "name",
    "credentials",
    "profession",
    "bio",
    "website",
    "interests",
    "work_together",
)


def _account_of(values: DemoPerson):
    """Whoever writes owns pages, and so has an account; one without a role has no password."""
    if not values.email:
        return None
    user = _account(values.email, WRITER, password=None)
    # Wagtail's own mails and screens address an account by these.
    user.first_name, _space, user.last_name = values.name.partition(" ")
    user.save(update_fields=["first_name", "last_name"])
    return user


def _check(person: Person, values: DemoPerson, *, by) -> None:
    if not values.checked_in:
        return
    checked_on = timezone.localdate() - timedelta(days=values.checked_days_ago)
    record_clinician_check(
        person=person,
        method="register",
        jurisdiction=values.checked_in,
        register_url="https://register.example/",
        checked_on=checked_on,
        expires_on=checked_on + timedelta(days=365),
        by=by,
    )
