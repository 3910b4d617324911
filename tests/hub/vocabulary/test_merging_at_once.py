"""Two editors merging at the same moment, on real connections."""

import pytest
from django.core.exceptions import ValidationError

from hub.vocabulary.models import Term
from hub.vocabulary.services import merge_terms
from tests.factories import make_term
from tests.hub.pages.test_concurrency import at_once


def merging(term, into, by):
    return lambda: merge_terms(term=term, into=into, by=by)


def chains():
    return Term.objects.filter(merged_into__merged_into__isnull=False)


@pytest.mark.django_db(transaction=True)
def test_two_crossing_merges_leave_one_of_the_two(privacy, confidentiality, editor):
    results = at_once(
        merging(privacy, confidentiality, editor), merging(confidentiality, privacy, editor)
    )
    assert sum(isinstance(result, ValidationError) for result in results) == 1
    assert Term.objects.current().filter(pk__in=[privacy.pk, confidentiality.pk]).count() == 1


@pytest.mark.django_db(transaction=True)
def test_merges_in_a_ring_end_at_one_term(editor):
    terms = [make_term(label) for label in ("One", "Two", "Three", "Four")]
    ring = zip(terms, [*terms[1:], terms[0]], strict=True)
    results = at_once(*(merging(term, into, editor) for term, into in ring))
    assert all(isinstance(result, (Term, ValidationError)) for result in results), results
    assert not chains().exists()
    assert Term.objects.current().filter(pk__in=[term.pk for term in terms]).count() == 1
