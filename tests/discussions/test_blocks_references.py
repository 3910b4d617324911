"""Works of the library in blocks: chosen, stored, shown, found, and what stood there before."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from discussions.models import DiscussionPage
from hub.citations.models import Reference, ReferenceKey
from hub.pages.models import PageVersion
from tests.discussions.written import body_of, cleaned, html_of, make_image, searched, stored
from tests.factories import make_reference

pytestmark = pytest.mark.django_db

KEY = "kolmes2010developing"
CITING = [
    ("quotation", {"source": "", "address": ""}, "p. 12"),
    ("principle", {"code": "", "edition": ""}, "Section 4"),
    ("figure", {"locator": "p. 7"}, "p. 7"),
]
CITING_ONLY = pytest.mark.parametrize(("name", "changes", "place"), CITING)


@pytest.fixture(autouse=True)
def reference(db):
    return make_reference()


@pytest.fixture
def picture(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return {"image": make_image().pk, "decorative": False, "alt_text": "Two circles"}


@CITING_ONLY
def test_a_reference_stands_for_a_source_in_words(name, changes, place, picture, reference):
    image = {"image": picture} if name == "figure" else {}
    block = stored(name, reference=reference.pk, **image, **changes)
    assert cleaned(block)
    shown = html_of(block)
    assert f"@{KEY}" in shown
    assert place in shown


@pytest.mark.parametrize(
    ("name", "changes", "at"),
    [
        ("quotation", {"source": ""}, ["source"]),
        ("principle", {"code": "", "edition": ""}, ["code", "edition"]),
        ("principle", {"edition": ""}, ["edition"]),
    ],
)
def test_without_either_the_fields_at_fault_are_named(name, changes, at):
    block = body_of(stored(name, **changes))[0]
    with pytest.raises(ValidationError) as refused:
        block.block.clean(block.value)
    assert sorted(refused.value.block_errors) == at


def test_words_and_a_reference_may_stand_together(reference):
    shown = html_of(stored("quotation", reference=reference.pk))
    assert "A. Author, A book, 2026" in shown
    assert f"@{KEY}" in shown


def test_the_number_of_a_merged_work_leads_to_the_one_it_became(reference):
    number, winner = reference.pk, make_reference(title="The same, merged")
    ReferenceKey.objects.filter(reference=reference).update(
        reference=winner, is_primary=False, merged_pk=number
    )
    reference.delete()
    block = body_of(stored("quotation", reference=number))[0]
    assert block.value["reference"] == winner
    field = block.block.child_blocks["reference"]
    assert field.value_from_form(str(number)) == winner


@pytest.mark.parametrize("wrong", [10**12, 0, -1, 10**30, "", None, "x", True, ["x"], {"a": 1}])
def test_a_number_that_leads_nowhere_is_no_reference(wrong):
    block = stored("quotation", reference=wrong)
    assert body_of(block)[0].value["reference"] is None
    assert "Some words." in html_of(block)


@pytest.mark.parametrize("sent", ["", "x", "9" * 40, "0", None, "²"])
def test_a_form_with_a_wrong_number_chooses_nothing(sent):
    field = body_of(stored("quotation"))[0].block.child_blocks["reference"]
    assert field.value_from_form(sent) is None


def test_a_work_to_read_on_is_required_and_so_is_why(reference):
    for work in ({"reference": None, "why": "Good."}, {"reference": reference.pk, "why": ""}):
        block = stored("further_reading", works=[work])
        with pytest.raises(ValidationError):
            cleaned(block)
        assert cleaned(block, as_draft=True)
    with pytest.raises(ValidationError):
        cleaned(stored("further_reading", works=[]))


def test_further_reading_shows_each_work_with_why_and_none_that_is_not_chosen(reference):
    works = [
        {"reference": reference.pk, "why": "Where it *began*."},
        {"reference": None, "why": "Not found yet."},
    ]
    shown = html_of(stored("further_reading", heading="", works=works))
    assert "Where it *began*." in shown
    assert "Not found yet." not in shown
    assert 'aria-label="Further reading"' in shown


def queries_of(*blocks) -> int:
    with CaptureQueriesContext(connection) as captured:
        html_of(*blocks)
    return len(captured)


def test_twenty_references_cost_one_query_for_each_kind_of_block():
    works = [make_reference(title=f"Work {n}", key=f"work{n}").pk for n in range(20)]
    reading = [{"reference": number, "why": "Read."} for number in works]
    quotations = [stored("quotation", reference=number, source="") for number in works]
    assert queries_of(*quotations) == queries_of(quotations[0]) == 1
    assert queries_of(*quotations, stored("further_reading", works=reading)) == 2


def test_without_references_no_query_asks_for_any():
    assert queries_of(*[stored("quotation")] * 5, stored("principle")) == 0


def test_search_finds_who_is_cited(reference):
    found = searched(stored("quotation", reference=reference.pk))
    assert "Kolmes Developing my private practice" in found


def test_search_learns_nothing_of_a_page_here_that_is_cited(reference, discussion):
    Reference.objects.filter(pk=reference.pk).update(page=discussion.pk)
    assert "Kolmes" not in searched(stored("quotation", reference=reference.pk))


def test_a_text_from_before_counts_as_unchanged_when_it_is_published_again(discussion):
    discussion.body = body_of(stored("quotation"), stored("principle"))
    discussion.save_revision().publish()
    before = PageVersion.objects.filter(page_id=discussion.pk).first()
    page = DiscussionPage.objects.get(pk=discussion.pk)
    page.body = cleaned(
        *[
            {"type": b.block_type, "value": b.block.get_prep_value(b.value), "id": b.id}
            for b in page.body
        ]
    )
    page.save_revision().publish()
    assert PageVersion.objects.filter(page_id=page.pk).first() == before
    assert "reference" not in json.loads(before.snapshot["body"])[0]["value"]


def test_what_is_used_where_is_noted(reference, discussion):
    discussion.body = body_of(stored("quotation", reference=reference.pk))
    discussion.save_revision().publish()
    used = ReferenceIndex.get_references_to(reference)
    assert [str(row.object_id) for row in used if row.model_path.startswith("body")] == [
        str(discussion.pk)
    ]
