"""Writing to the reference library."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django_tasks_db.models import DBTaskResult
from wagtail.log_actions import registry as log_registry

from hub.citations.models import Citation, Reference
from hub.citations.services import (
    ChangedMeanwhile,
    StillCited,
    delete_reference,
    digest_of,
    save_reference,
    set_archived_copy,
    set_listed,
)
from hub.citations.tasks import render_entries
from tests.factories import make_discussion, make_reference

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


def test_a_doi_stands_in_the_library_once_and_is_said_where():
    make_reference("first", DOI="10.1000/abc")
    with pytest.raises(ValidationError) as refused:
        make_reference("second", DOI="https://doi.org/10.1000/ABC")
    assert refused.value.message_dict == {"DOI": ["The library has this DOI already, as @first."]}


def test_what_is_changed_is_on_record(kolmes, editor):
    save_reference(item={**kolmes.item, "volume": "3"}, by=editor, reference=kolmes)
    entry = log_registry.get_logs_for_instance(kolmes).filter(action="colloquy.reference_changed")
    assert entry.get().data == {"before": {"volume": None}}
    assert str(entry.get().message) == "Changed: Volume"


def test_a_work_that_somebody_changed_meanwhile_is_not_written_over(kolmes, editor):
    seen = digest_of(kolmes)
    save_reference(item={**kolmes.item, "volume": "3"}, by=editor, reference=kolmes)
    with pytest.raises(ChangedMeanwhile):
        save_reference(item={**kolmes.item, "issue": "4"}, by=editor, reference=kolmes, seen=seen)
    kolmes.refresh_from_db()
    assert (kolmes.item.get("volume"), kolmes.item.get("issue")) == ("3", None)


def test_what_a_job_writes_is_no_change_by_somebody(kolmes):
    seen = digest_of(kolmes)
    Reference.objects.filter(pk=kolmes.pk).update(link_state="gone", entry_html="New")
    kolmes.refresh_from_db()
    assert digest_of(kolmes) == seen


def test_a_clinician_changes_no_work_that_a_text_cites(author, discussion, cite):
    reference = save_reference(item=ITEM, by=author)
    cite(discussion, reference)
    with pytest.raises(PermissionDenied):
        save_reference(item=ITEM, by=author, reference=reference)


@pytest.mark.parametrize(
    "values", [{"is_listed": True}, {"private_note": "Mine."}, {"notice": "retraction"}]
)
def test_what_editors_say_of_a_work_is_not_for_clinicians_to_change(author, values):
    reference = save_reference(item=ITEM, by=author)
    with pytest.raises(PermissionDenied):
        save_reference(item=ITEM, by=author, reference=reference, **values)


def test_a_clinician_lists_nothing(author):
    with pytest.raises(PermissionDenied):
        save_reference(item=ITEM, by=author, is_listed=True)


def test_a_personal_communication_is_never_listed(editor):
    letter = {"type": "personal_communication", "author": [{"family": "Doe"}]}
    with pytest.raises(ValidationError, match="never listed"):
        save_reference(item=letter, by=editor, is_listed=True)
    private = save_reference(item=letter, by=editor)
    with pytest.raises(ValidationError, match="never listed"):
        set_listed(reference=private, is_listed=True, by=editor)


def test_listing_is_for_editors_and_on_record(kolmes, author, editor):
    with pytest.raises(PermissionDenied):
        set_listed(reference=kolmes, is_listed=True, by=author)
    assert set_listed(reference=kolmes, is_listed=True, by=editor).is_listed
    actions = log_registry.get_logs_for_instance(kolmes).values_list("action", flat=True)
    assert "colloquy.listed" in actions


def test_the_day_of_an_archived_copy_is_read_off_its_address(kolmes, editor):
    url = "https://web.archive.org/web/20261103120000/https://example.org/"
    kept = set_archived_copy(reference=kolmes, url=url, on=None, by=editor)
    assert kept.archived_on == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("url", "on", "field"),
    [
        ("https://archive.example/20261103/", date(2026, 11, 3), "archived_url"),
        ("javascript:web.archive.org", date(2026, 11, 3), "archived_url"),
        ("https://evil.example\\@web.archive.org/", date(2026, 11, 3), "archived_url"),
        ("https://anna@web.archive.org/", date(2026, 11, 3), "archived_url"),
        ("https://perma.cc/AB12-CD34", None, "archived_on"),
        ("", date(2026, 11, 3), "archived_url"),
        ("https://[", None, "archived_url"),
    ],
)
def test_an_archived_copy_is_whole_and_in_an_archive_we_know(kolmes, editor, url, on, field):
    with pytest.raises(ValidationError) as refused:
        set_archived_copy(reference=kolmes, url=url, on=on, by=editor)
    assert list(refused.value.message_dict) == [field]


def test_a_work_that_nobody_ever_cited_is_deleted_by_editors_alone(kolmes, author, editor):
    with pytest.raises(PermissionDenied):
        delete_reference(reference=kolmes, by=author)
    delete_reference(reference=kolmes, by=editor)
    assert not Reference.objects.exists()


def test_a_cited_work_stays(kolmes, editor, discussion, cite):
    cite(discussion, kolmes)
    with pytest.raises(StillCited):
        delete_reference(reference=kolmes, by=editor)


@pytest.mark.parametrize(
    "text", ["So she says [see @Kolmes2010, p. 3].", "@kolmes2010.", "[@{kolmes2010}]"]
)
def test_a_work_that_a_kept_draft_names_stays(kolmes, editor, index, author, text):
    make_discussion(index, author, text=text, live=False)
    Citation.objects.all().delete()
    with pytest.raises(StillCited):
        delete_reference(reference=kolmes, by=editor)


@pytest.mark.parametrize("text", ["[@kolmes2010b]", "kolmes2010 alone", "[@kolmes2010.b]"])
def test_a_text_that_names_another_work_keeps_nothing(kolmes, editor, index, author, text):
    make_discussion(index, author, text=text, live=False)
    delete_reference(reference=kolmes, by=editor)


def test_a_work_whose_number_stands_in_a_block_of_a_draft_stays(kolmes, editor, discussion):
    revision = discussion.latest_revision
    revision.content["body"] = f'[{{"type": "quotation", "value": {{"reference": {kolmes.pk}}}}}]'
    revision.save()
    with pytest.raises(StillCited):
        delete_reference(reference=kolmes, by=editor)


def test_the_entry_is_there_at_once_and_set_by_a_job(kolmes):
    assert "Kolmes" in kolmes.entry_html
    assert not kolmes.entry_fingerprint
    assert render_entries.call([kolmes.pk]) == 1
    kolmes.refresh_from_db()
    assert "Kolmes" in kolmes.entry_html
    assert kolmes.entry_fingerprint
    assert render_entries.call([kolmes.pk]) == 0


def test_the_entry_of_a_changed_work_is_set_anew(kolmes, editor):
    render_entries.call([kolmes.pk])
    save_reference(item={**kolmes.item, "title": "On silence"}, by=editor, reference=kolmes)
    assert render_entries.call([kolmes.pk]) == 1
    kolmes.refresh_from_db()
    assert "On silence" in kolmes.entry_html


def test_every_saved_work_has_its_entry_set(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        first, second = make_reference(), make_reference()
    jobs = DBTaskResult.objects.filter(task_path="hub.citations.tasks.render_entries")
    assert [job.args_kwargs["args"] for job in jobs.order_by("enqueued_at")] == [
        [[first.pk]],
        [[second.pk]],
    ]
