"""Keeping the index up with what changes beside the pages: terms, tags, names of authors.

Wagtail indexes a page when it is saved, before its terms and authors are stored, and knows nothing
of the words that other tables lend it.
"""

from collections.abc import Iterable

from django.db.models import Model, Q
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from hub.pages.page_types import TextPage
from hub.pages.registry import registry
from hub.people.models import Person
from hub.vocabulary.models import Tag, Term
from hub.vocabulary.uses import pages_carrying

BATCH = 100


def index_everything() -> int:
    """Index all that our search finds, now; returns how much that was."""
    models = [*registry.publications, TextPage, Person, Term]
    return sum(_index(model, model.objects.values_list("pk", flat=True)) for model in models)


def index_pages(pages) -> int:
    """Index publications and text pages among `pages`, a query; returns how many there were."""
    return sum(
        _index(model, model.objects.filter(pk__in=pages.values("pk")).values_list("pk", flat=True))
        for model in [*registry.publications, TextPage]
    )


def pages_with_words_of(word: Term | Tag):
    """The pages that are found by what `word` is called."""
    if isinstance(word, Term):
        words = Term.objects.meaning(word.current)
    else:
        words = Tag.objects.filter(Q(pk=word.current.pk) | Q(merged_into=word.current.pk))
    return Page.objects.filter(pages_carrying(type(word), words.values("pk")))


def pages_signed_by(person: Person):
    """The pages that are found by the name of `person`."""
    condition = Q(pk__in=[])
    for model in registry.publications:
        bylines = model._meta.get_field("bylines").related_model.objects.filter(person=person)
        condition |= Q(pk__in=bylines.order_by().values("page_id"))
    return Page.objects.filter(condition)


def _index(model: type[Model], numbers: Iterable[int]) -> int:
    numbers = list(numbers)
    for first in range(0, len(numbers), BATCH):
        objects = list(model.objects.filter(pk__in=numbers[first : first + BATCH]))
        get_search_backend().add_bulk(model, objects)
    return len(numbers)
