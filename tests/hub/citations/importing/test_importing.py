"""A batch: brought, read by a job, looked at, confirmed once."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import ModelLogEntry

from hub.citations.importing import lookups, services
from hub.citations.importing.models import ImportBatch, ImportRow, Lookup
from hub.citations.importing.rows import CannotRead
from hub.citations.importing.services import (
    AlreadyDecided,
    bring_in,
    brought_before,
    confirm,
    erase_old_imports,
    read_batch,
)
from hub.citations.models import Reference, ReferenceKey
from hub.citations.tasks import entry_fingerprint
from tests.factories import make_reference
from tests.hub.citations.importing.files import BROKEN, bibtex

# Some ask for their people by name; pytest then runs them in another order.
pytestmark = pytest.mark.django_db


def verdicts(batch):
    return [row.verdict for row in batch.rows.all()]


def test_what_is_brought_is_read_by_a_job_and_waits_for_a_decision(author, do_jobs):
    batch = do_jobs(lambda: bring_in(content=bibtex("One") + BROKEN, by=author))
    batch.refresh_from_db()
    assert (batch.format, batch.state) == ("bibtex", ImportBatch.State.READ)
    assert verdicts(batch) == ["new", "failed"]
    assert not Reference.objects.exists()


def test_a_stranger_brings_nothing(stranger):
    with pytest.raises(PermissionDenied):
        bring_in(content=bibtex("One"), by=stranger)


def test_what_is_confirmed_is_in_the_library_and_not_listed(author, brought, do_jobs):
    batch = brought(bibtex("One", "Two"), author)
    added = do_jobs(lambda: confirm(batch=batch, by=author))
    assert [reference.key for reference in added] == ["key1", "key2"]
    stored = Reference.objects.get(key="key1")
    assert (stored.title, stored.authors_text, stored.year) == ("One", "Kolmes", 2010)
    assert (stored.source, stored.created_by, stored.is_listed) == ("bibtex", author, False)
    assert stored.entry_fingerprint == entry_fingerprint(stored.key, stored.item)
    assert ModelLogEntry.objects.for_instance(stored).get().user == author
    assert [row.added for row in batch.rows.all()] == added


def test_what_a_file_notes_goes_to_the_editors(author, brought):
    batch = brought(bibtex("One", more="\n  note = {about my client},"), author)
    (reference,) = confirm(batch=batch, by=author)
    assert reference.private_note == "about my client"
    assert "note" not in reference.item


def test_the_same_file_twice_doubles_nothing_and_is_announced(author, brought):
    text = bibtex("One", "Two")
    confirm(batch=(first := brought(text, author)), by=author)
    again = brought(text, author)
    assert verdicts(again) == ["duplicate", "duplicate"]
    assert brought_before(again) == first
    assert confirm(batch=again, by=author) == []
    assert Reference.objects.count() == 2


def test_another_persons_file_is_not_announced(author, colleague, brought):
    brought(bibtex("One"), author)
    assert brought_before(brought(bibtex("One"), colleague)) is None


def test_a_work_that_a_file_names_twice_is_new_once(author, brought):
    batch = brought(bibtex("One", "One"), author)
    assert verdicts(batch) == ["new", "duplicate"]
    assert "entry 1" in batch.rows.last().reason


def test_a_duplicate_is_added_when_somebody_says_it_is_another(author, brought):
    make_reference(title="One")
    batch = brought(bibtex("One"), author)
    assert verdicts(batch) == ["duplicate"]
    assert batch.rows.get().can_be_added_anyway
    (added,) = confirm(batch=batch, by=author, anyway=[1])
    assert Reference.objects.filter(title="One").count() == 2
    assert batch.rows.get().added == added


def test_a_doi_is_added_once_whatever_is_ticked(author, brought):
    make_reference(DOI="10.1000/182")
    batch = brought(bibtex("Another title", more="\n doi = {10.1000/182},"), author)
    assert not batch.rows.get().can_be_added_anyway
    assert confirm(batch=batch, by=author, anyway=[1]) == []


def test_what_came_into_the_library_meanwhile_is_not_added_again(author, brought):
    batch = brought(bibtex("One", "Two"), author)
    make_reference(title="One")
    (added,) = confirm(batch=batch, by=author)
    assert added.title == "Two"
    assert verdicts(batch) == ["duplicate", "new"]


def test_a_batch_is_confirmed_once_and_by_who_brought_it(author, colleague, brought):
    batch = brought(bibtex("One"), author)
    with pytest.raises(PermissionDenied):
        confirm(batch=batch, by=colleague)
    confirm(batch=batch, by=author)
    with pytest.raises(AlreadyDecided):
        confirm(batch=batch, by=author)
    assert Reference.objects.count() == 1


@pytest.mark.parametrize(
    ("wanted", "own", "alias"),
    [
        ("kolmes2010", "kolmes2010", ""),
        ("kolmes/2010", "kolmes2010title", "kolmes/2010"),
        ("TAKEN", "kolmes2010title", ""),
        ("ключ", "kolmes2010title", "ключ"),
        ("k" * 500, "kolmes2010title", ""),
    ],
)
def test_a_key_of_a_file_is_kept_or_leads_to_the_work(author, brought, wanted, own, alias):
    make_reference("taken", title="Another work")
    batch = brought(bibtex("Title").replace("key1", wanted), author)
    (reference,) = confirm(batch=batch, by=author)
    assert reference.key == own
    keys = ReferenceKey.objects.filter(reference=reference, is_primary=False)
    assert [each.key for each in keys] == ([alias] if alias else [])


def test_keys_that_differ_only_in_capitals_are_two(author, brought):
    text = bibtex("One", "Two").replace("key1", "Key").replace("key2", "key")
    first, second = confirm(batch=brought(text, author), by=author)
    assert (first.key, second.key) == ("Key", "kolmes2010two")


def test_a_worker_that_comes_second_changes_nothing(author, brought):
    batch = brought(bibtex("One"), author)
    assert read_batch(batch=batch) == 0
    stale = ImportBatch.objects.get(pk=batch.pk)
    stale.state = ImportBatch.State.WAITING
    assert read_batch(batch=stale) == 0
    assert batch.rows.count() == 1


def test_a_worker_killed_half_way_leaves_nothing_and_the_next_one_ends_it(
    author, brought, monkeypatch
):
    batch = bring_in(content=bibtex("One", "Two"), by=author)
    real = ImportBatch.save

    def killed(self, *args, **kwargs):
        raise SystemExit

    monkeypatch.setattr(ImportBatch, "save", killed)
    with pytest.raises(SystemExit):
        read_batch(batch=batch)
    assert not batch.rows.exists()
    monkeypatch.setattr(ImportBatch, "save", real)
    assert read_batch(batch=batch) == 2


def test_a_file_in_which_nothing_can_be_read_says_so(author, brought):
    batch = brought("@comment{nothing at all}", author)
    assert (batch.state, batch.problem) == ("failed", "There is no entry in it.")


@pytest.mark.parametrize("content", [b"", "hello there", b"\x00" * 10, b"PK\x03\x04"])
def test_what_is_nothing_we_know_is_refused_at_once(author, content):
    with pytest.raises(CannotRead):
        bring_in(content=content, by=author)
    assert not ImportBatch.objects.exists()


def test_batches_are_erased_after_seven_days(author, brought):
    old, new = brought(bibtex("One"), author), brought(bibtex("Two"), author)
    past = timezone.now() - timedelta(days=7, minutes=1)
    ImportBatch.objects.filter(pk=old.pk).update(created_at=past)
    assert erase_old_imports() == 1
    assert list(ImportBatch.objects.all()) == [new]
    assert ImportRow.objects.count() == 1


def answered(kind, value, item=None, **values):
    """What an earlier look-up left; nobody is asked again before it expires."""
    row = lookups.ask(kind, value)
    row.state = Lookup.State.FOUND if item else Lookup.State.FAILED
    row.item, row.expires_at = item, timezone.now() + timedelta(hours=1)
    for name, given in values.items():
        setattr(row, name, given)
    row.save()


@pytest.fixture
def outside():
    """Two works that were looked up, and a page that is gone."""
    book = {"type": "book", "title": "A handbook", "DOI": "10.1000/182"}
    page = {"type": "webpage", "title": "A page", "URL": "https://example.org/page"}
    answered(Lookup.Kind.DOI, "10.1000/182", book, notice="retraction")
    answered(Lookup.Kind.ADDRESS, page["URL"], page)
    answered(Lookup.Kind.ADDRESS, "https://example.org/gone", problem="not-found")


def test_dois_and_addresses_are_looked_up_line_by_line(author, brought, outside):
    batch = brought(
        "10.1000/182\n\n[2] see https://example.org/page.\nISBN 978\nhttps://example.org/gone",
        author,
    )
    rows = list(batch.rows.all())
    assert [(row.line, row.verdict) for row in rows] == [
        (1, "new"),
        (3, "new"),
        (4, "failed"),
        (5, "failed"),
    ]
    assert rows[3].reason == lookups.PROBLEMS["not-found"]
    assert rows[3].key == "https://example.org/gone"
    book, page = confirm(batch=batch, by=author)
    assert (book.source, book.notice) == ("doi", "retraction")
    assert (page.source, page.notice) == ("address", "")


def test_what_another_worker_is_fetching_is_waited_for(author, brought, outside, monkeypatch):
    row = Lookup.objects.get(value="10.1000/182")
    Lookup.objects.update(state=Lookup.State.WAITING, leased_until=timezone.now() + lookups.LEASE)

    def arrive(seconds):
        Lookup.objects.filter(pk=row.pk).update(state=Lookup.State.FOUND, leased_until=None)

    monkeypatch.setattr("hub.citations.importing.asking.time.sleep", arrive)
    batch = brought("10.1000/182", author)
    assert [row.verdict for row in batch.rows.all()] == ["new"]


def test_what_never_arrives_is_told_and_the_rest_is_read(author, brought, outside, monkeypatch):
    later = timezone.now() + timedelta(days=1)
    row = Lookup.objects.filter(value="10.1000/182")
    row.update(state=Lookup.State.WAITING, item=None, leased_until=later)
    monkeypatch.setattr("hub.citations.importing.asking.LEASE", timedelta())
    monkeypatch.setattr("hub.citations.importing.asking.LOOK_AGAIN_SECONDS", 0.01)
    batch = brought("10.1000/182\nhttps://example.org/page", author)
    first, second = batch.rows.all()
    assert (first.verdict, first.reason) == ("failed", lookups.PROBLEMS["failed"])
    assert second.verdict == "new"


def test_what_goes_wrong_here_ends_the_waiting_and_logs_no_text(
    author, brought, monkeypatch, caplog
):
    def fail(*args):
        raise RuntimeError("what somebody wrote")

    monkeypatch.setattr("hub.citations.importing.reading.rows_of", fail)
    batch = brought(bibtex("One"), author)
    assert (batch.state, bool(batch.problem)) == (ImportBatch.State.FAILED, True)
    assert "RuntimeError" in caplog.text
    assert "somebody" not in caplog.text


def test_more_than_fifty_look_ups_are_refused(author):
    with pytest.raises(CannotRead, match="51 entries"):
        bring_in(content="\n".join(f"10.1000/{n}" for n in range(51)), by=author)


@pytest.mark.parametrize("count", [1, 20])
def test_reading_and_storing_ask_the_same_for_one_and_for_twenty(
    author, django_assert_max_num_queries, count
):
    batch = bring_in(
        content=bibtex(*[f"Work of chapter {chr(65 + n)}" for n in range(count)]), by=author
    )
    with django_assert_max_num_queries(8):
        assert services.read_batch(batch=batch) == count
    with django_assert_max_num_queries(16):
        assert len(confirm(batch=batch, by=author)) == count
