"""Writing to the reference library."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from hub.citations.services import save_reference
from tests.factories import make_reference

pytestmark = pytest.mark.django_db

ITEM = {"type": "webpage", "title": "On being found", "URL": "https://example.org/found"}


def test_what_is_told_from_the_item_is_stored_beside_it():
    reference = make_reference(DOI="https://doi.org/10.1000/ABC.")
    assert reference.doi == reference.item["DOI"] == "10.1000/abc"
    assert (reference.authors_text, reference.year) == ("Kolmes", 2010)
    assert reference.csl["id"] == reference.key == "kolmes2010developing"


def test_two_works_never_share_a_key():
    first, second = make_reference(), make_reference()
    assert second.key == f"{first.key}-2"
    with pytest.raises(ValidationError, match="Another work has this citation key"):
        make_reference(first.key.upper())


def test_a_clinician_adds_and_changes_their_own_an_editor_changes_any(author, colleague, editor):
    reference = save_reference(item=ITEM, by=author)
    changed = {**ITEM, "title": "On being looked up"}
    assert save_reference(item=changed, by=author, reference=reference).title == changed["title"]
    with pytest.raises(PermissionDenied):
        save_reference(item=ITEM, by=colleague, reference=reference)
    save_reference(item=ITEM, by=editor, reference=reference)


def test_a_stranger_adds_nothing(stranger):
    with pytest.raises(PermissionDenied):
        save_reference(item=ITEM, by=stranger)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", "journal-article"),
        ("title", "x" * 2_001),
        ("URL", "javascript:alert(1)"),
        ("DOI", "see the publisher"),
        ("issued", {"date-parts": [[2019, 2, 31]]}),
        ("issued", {"date-parts": [[0]]}),
        ("author", ["Kolmes"]),
        ("volume", ["12"]),
    ],
)
def test_what_the_engine_would_refuse_is_not_stored(field, value):
    with pytest.raises(ValidationError) as refused:
        save_reference(item={**ITEM, field: value}, by=None)
    assert list(refused.value.message_dict) == [field]
