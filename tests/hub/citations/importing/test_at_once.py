"""Two people adding the same works in the same moment, on real connections."""

import pytest

from hub.citations.importing.services import AlreadyDecided, bring_in, confirm, read_batch
from hub.citations.models import Reference, ReferenceKey
from hub.citations.services import save_reference
from tests.hub.citations.importing.files import bibtex
from tests.hub.pages.test_concurrency import at_once

TEXT = bibtex(*[f"Work {name}" for name in ("one", "two", "three")], more="\n doi = {10.1/KEY},")
TEXT = "".join(
    part.replace("10.1/KEY", f"10.1000/{n}") for n, part in enumerate(TEXT.split("\n\n"))
)


def batch_of(user):
    batch = bring_in(content=TEXT, by=user)
    read_batch(batch=batch)
    return batch


@pytest.mark.django_db(transaction=True)
def test_two_people_confirm_the_same_works_at_once(author, colleague):
    batches = [(batch_of(user), user) for user in (author, colleague)]
    results = at_once(*(lambda b=b, u=u: confirm(batch=b, by=u) for b, u in batches))
    assert sorted(map(len, results)) == [0, 3], results
    assert Reference.objects.count() == ReferenceKey.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_a_double_click_adds_once(author):
    batch = batch_of(author)
    results = at_once(*[lambda: confirm(batch=batch, by=author)] * 2)
    assert sum(isinstance(result, AlreadyDecided) for result in results) == 1, results
    assert Reference.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_a_form_saved_in_that_moment_leaves_one_work(author, editor, monkeypatch):
    """Between the plan and the storing, somebody types in the first work, key and all."""
    from hub.citations.importing import storing

    batch = batch_of(author)
    real, calls = storing.store, []

    def store(**kwargs):
        if not calls:
            calls.append(1)
            item = {"type": "book", "title": "Else", "DOI": "10.1000/0"}
            (saved,) = at_once(lambda: save_reference(item=item, by=editor, key="key1"))
            assert isinstance(saved, Reference), repr(saved)
        return real(**kwargs)

    monkeypatch.setattr(storing, "store", store)
    assert [reference.key for reference in confirm(batch=batch, by=author)] == ["key2", "key3"]
    assert Reference.objects.filter(doi="10.1000/0").count() == 1
