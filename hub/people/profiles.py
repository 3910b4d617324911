"""Keeping a profile of one's own: who may, how it is stored, and what address it gets."""

from collections.abc import Iterator
from functools import partial
from itertools import count, islice

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from wagtail.log_actions import log

from hub.people import tasks
from hub.people.models import Person

KEEP_PROFILE = "colloquy_hub.keep_own_profile"
# Attempts to find an address that nobody takes in the same moment.
ATTEMPTS = 5


class ProfileExists(Exception):
    """The account got its person in another window meanwhile."""


def profile_of(user) -> Person | None:
    """The person this account is, if there is one; one query."""
    return Person.objects.select_related("profession_term", "photo").filter(user=user).first()


@transaction.atomic
def save_own_profile(*, form, by) -> Person:
    """Store what a valid form says about the person `by`; a new person gets an address.

    Raises PermissionDenied for a person who is somebody else, ProfileExists when the account got
    one since the form was opened.
    """
    if form.instance.user_id != by.pk or not by.has_perm(KEEP_PROFILE):
        raise PermissionDenied
    get_user_model().objects.select_for_update().get(pk=by.pk)
    is_new = form.instance.pk is None
    if is_new and Person.objects.filter(user=by).exists():
        raise ProfileExists
    person = _save_at_free_address(form) if is_new else form.save()
    log(person, "wagtail.create" if is_new else "wagtail.edit", user=by)
    if person.photo_id:
        transaction.on_commit(partial(tasks.make_portrait.enqueue, person.pk))
    return person


def _save_at_free_address(form) -> Person:
    for slug in islice(free_slugs(form.instance.name), ATTEMPTS):
        form.instance.slug = slug
        try:
            with transaction.atomic():
                return form.save()
        except IntegrityError:
            # Somebody of the same name was quicker.
            form.instance.pk = None
    raise IntegrityError("No address was free")


def free_slugs(name: str) -> Iterator[str]:
    """Addresses made from a name in any script that nobody has, the plainest first."""
    base = slugify(name, allow_unicode=True)[:140].strip("-_") or "person"
    taken = set(Person.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    candidates = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return (slug for slug in candidates if slug not in taken)


def declare_interests(*, person: Person, words: str) -> None:
    """Set the standing declaration, and the day when its words change; does not save.

    Spaces and line breaks are no words: forms send other line breaks than were stored.
    """
    if words.split() != person.interests.split():
        person.interests_declared_on = timezone.localdate() if words.strip() else None
    person.interests = words


def show_page(*, person: Person, is_shown: bool) -> None:
    """Set or clear the agreement to a public page; an agreement keeps its date. Does not save."""
    if is_shown and person.agreed_to_page_at is None:
        person.agreed_to_page_at = timezone.now()
    elif not is_shown:
        person.agreed_to_page_at = None
