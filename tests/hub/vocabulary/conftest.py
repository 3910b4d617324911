"""Words, and pages that carry them."""

import pytest

from hub.vocabulary.models import Facet, Tag
from tests.factories import make_discussion, make_term
from tests.hub.vocabulary.words import carry


@pytest.fixture
def privacy(db):
    return make_term("Privacy", synonyms="secrecy")


@pytest.fixture
def confidentiality(db):
    return make_term("Confidentiality")


@pytest.fixture
def whatsapp(db):
    return make_term("WhatsApp", Facet.PLATFORM)


@pytest.fixture
def reviews_tag(db):
    return Tag.objects.create(name="online reviews")


@pytest.fixture
def ratings_tag(db):
    return Tag.objects.create(name="ratings")


@pytest.fixture
def page_on_privacy(index, author, privacy):
    """A published discussion that carries the topic “Privacy”."""
    return carry(make_discussion(index, author, title="Thin walls"), terms=[privacy])
