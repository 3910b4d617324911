"""Somebody with a public page, and pages that carry words."""

import pytest
from django.utils import timezone

from tests.factories import make_discussion, make_term
from tests.hub.vocabulary.words import carry


@pytest.fixture
def person(author, site):
    """The author, who agreed to a public page."""
    person = author.colloquy_person
    person.agreed_to_page_at = timezone.now()
    person.save()
    return person


@pytest.fixture
def privacy(db):
    return make_term("Privacy")


@pytest.fixture
def on_privacy(index, author, person, privacy):
    """A published discussion that carries the topic “Privacy” and the tag “reviews”."""
    page = make_discussion(index, author, title="Thin walls")
    return carry(page, terms=[privacy], tags=["reviews"])
