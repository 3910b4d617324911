"""Two entries for one work become one, and nothing that names either is lost."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.log_actions import registry as log_registry

from hub.citations.merging import current_references, merge_references
from hub.citations.models import Citation, Reference, ReferenceKey
from hub.citations.services import delete_reference, save_reference, set_archived_copy
from tests.factories import make_reference
from tests.hub.pages.test_concurrency import at_once

COPY = "https://web.archive.org/web/20261103120000/https://example.org/"


@pytest.fixture
def twin(db):
    """The same article, entered once more, with what the other lacks."""
    return make_reference("kolmes-twin", DOI="10.1000/abc", URL="https://example.org/a", volume="9")


@pytest.mark.django_db
class TestMerging:
    def test_keys_of_the_one_that_goes_lead_to_the_one_that_stays(self, kolmes, twin, editor):
        merged = merge_references(winner=kolmes, loser=twin, by=editor)
        keys = ReferenceKey.objects.filter(reference=merged)
        assert set(keys.values_list("key", "is_primary")) == {
            ("kolmes2010", True),
            ("kolmes-twin", False),
        }
        assert merged.key == "kolmes2010"

    def test_what_cites_either_cites_the_one_that_stays(
        self, kolmes, twin, editor, discussion, cite
    ):
        cite(discussion, kolmes)
        cite(discussion, twin, position=1)
        cite(discussion, twin, version=Citation.Version.DRAFT)
        merge_references(winner=kolmes, loser=twin, by=editor)
        assert set(Citation.objects.values_list("reference", flat=True)) == {kolmes.pk}

    def test_what_the_one_that_stays_lacks_is_taken_from_the_other(self, kolmes, twin, editor):
        set_archived_copy(reference=twin, url=COPY, on=None, by=editor)
        twin.people.add(editor.colloquy_person)
        merged = merge_references(winner=kolmes, loser=twin, by=editor)
        assert (merged.doi, merged.url) == ("10.1000/abc", "https://example.org/a")
        assert merged.item["DOI"] == merged.doi
        assert (merged.archived_url, merged.archived_on.year) == (COPY, 2026)
        assert list(merged.people.all()) == [editor.colloquy_person]

    def test_the_rest_of_its_item_stays_as_it_was(self, kolmes, twin, editor):
        merged = merge_references(winner=kolmes, loser=twin, by=editor)
        assert "volume" not in merged.item

    def test_notes_of_both_are_kept(self, twin, editor):
        noted = save_reference(item=twin.item, by=editor, reference=twin, private_note="One.")
        other = make_reference()
        other = save_reference(item=other.item, by=editor, reference=other, private_note="Two.")
        merged = merge_references(winner=noted, loser=other, by=editor)
        assert merged.private_note == "One.\nTwo."

    def test_numbers_in_blocks_still_find_the_work_after_two_merges(self, kolmes, twin, editor):
        third = make_reference("third")
        merge_references(winner=kolmes, loser=twin, by=editor)
        merge_references(winner=third, loser=kolmes, by=editor)
        found = current_references([twin.pk, kolmes.pk, third.pk, 999_999])
        assert found == {twin.pk: third, kolmes.pk: third, third.pk: third}

    def test_a_merged_work_that_an_old_draft_names_is_not_deleted(
        self, kolmes, twin, editor, discussion
    ):
        revision = discussion.latest_revision
        revision.content["body"] = '[{"type": "prose", "value": "As in [@kolmes-twin]."}]'
        revision.save()
        merged = merge_references(winner=kolmes, loser=twin, by=editor)
        with pytest.raises(ValidationError):
            delete_reference(reference=merged, by=editor)

    def test_it_is_on_record_with_what_went(self, kolmes, twin, editor):
        merged = merge_references(winner=kolmes, loser=twin, by=editor)
        entry = log_registry.get_logs_for_instance(merged).first()
        assert str(entry.message) == "Took over @kolmes-twin"
        assert entry.data["item"]["volume"] == "9"

    def test_editors_alone_merge(self, kolmes, twin, author):
        with pytest.raises(PermissionDenied):
            merge_references(winner=kolmes, loser=twin, by=author)

    def test_a_work_is_not_merged_with_itself(self, kolmes, editor):
        with pytest.raises(ValidationError, match="two different"):
            merge_references(winner=kolmes, loser=kolmes, by=editor)

    def test_what_was_said_in_private_does_not_become_public(self, kolmes, editor):
        letter = make_reference(type="personal_communication")
        for winner, loser in ((kolmes, letter), (letter, kolmes)):
            with pytest.raises(ValidationError, match="personal communication"):
                merge_references(winner=winner, loser=loser, by=editor)


@pytest.mark.django_db(transaction=True)
def test_two_crossing_merges_leave_one_of_the_two(kolmes, twin, editor):
    results = at_once(
        lambda: merge_references(winner=kolmes, loser=twin, by=editor),
        lambda: merge_references(winner=twin, loser=kolmes, by=editor),
    )
    assert {type(result) for result in results} == {Reference, ValidationError}, results
    assert Reference.objects.count() == 1
    assert ReferenceKey.objects.count() == 2


def adding(**values):
    item = {"type": "webpage", "title": "On being found", **values.pop("item", {})}
    return lambda: save_reference(item=item, by=None, **values)


@pytest.mark.django_db(transaction=True)
def test_two_people_adding_one_doi_make_one_row(home):
    add = adding(item={"DOI": "10.1000/abc"})
    results = at_once(add, add, add)
    refused = [each for each in results if isinstance(each, ValidationError)]
    assert len(refused) == 2, results
    assert all("The library has this DOI already" in str(each) for each in refused)
    assert Reference.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_people_asking_for_one_key_make_one_row(home):
    results = at_once(adding(key="found"), adding(key="Found"))
    refused = [each for each in results if isinstance(each, ValidationError)]
    assert [each.message_dict for each in refused] == [
        {"key": ["Another work has this citation key."]}
    ]


@pytest.mark.django_db(transaction=True)
def test_two_people_adding_one_work_get_two_keys(home):
    results = at_once(adding(), adding())
    assert {each.key for each in results} == {"being", "being-2"}, results
