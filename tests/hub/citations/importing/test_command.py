"""`manage.py import_references`, as an operator uses it."""

import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from hub.citations.models import Reference
from hub.citations.tasks import entry_fingerprint
from tests.factories import make_reference
from tests.hub.citations.importing.files import BROKEN, bibtex

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    def write(content, name="library.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def run(*args, **options) -> str:
    out = io.StringIO()
    call_command("import_references", *args, stdout=out, **options)
    return out.getvalue()


def test_it_adds_lists_and_formats_before_it_returns(file):
    out = run(file(bibtex("One", "Two") + BROKEN))
    assert "New: 2\nAlready here: 0\nFailed: 1\n" in out
    assert "entry 3 (broken), failed: The entry is not complete" in out
    references = Reference.objects.order_by("pk")
    assert [(each.key, each.is_listed, each.source) for each in references] == [
        ("key1", True, "bibtex"),
        ("key2", True, "bibtex"),
    ]
    assert all(
        each.entry_fingerprint == entry_fingerprint(each.key, each.item) for each in references
    )


def test_the_same_file_again_adds_nothing(file):
    path = file(bibtex("One", "Two"))
    run(path)
    assert "New: 0\nAlready here: 2\nFailed: 0\n" in run(path)
    assert Reference.objects.count() == 2


def test_what_was_here_unlisted_is_listed_from_then_on(file):
    reference = make_reference(title="One")
    run(file(bibtex("One")))
    reference.refresh_from_db()
    assert reference.is_listed


def test_a_dry_run_changes_nothing(file):
    assert "New: 1" in run(file(bibtex("One")), dry_run=True)
    assert not Reference.objects.exists()


@pytest.mark.parametrize("format", ["csl", "json", None])
def test_the_format_may_be_told(file, format):
    text = json.dumps([{"id": "a", "type": "book", "title": "T"}])
    assert "New: 1" in run(file(text), format=format)


def test_what_is_piped_in_is_read(monkeypatch):
    piped = io.TextIOWrapper(io.BytesIO(bibtex("One").encode()))
    monkeypatch.setattr(sys, "stdin", piped)
    assert "New: 1" in run("-")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "It is empty"),
        (b"hello there", "no BibTeX, no RIS and no CSL-JSON"),
        (b"x" * 3_000_000, "at most 2 MB"),
        (BROKEN, "no entry could be read"),
        ("10.1000/182", "no BibTeX"),
    ],
)
def test_it_fails_only_when_nothing_could_be_read(file, content, told):
    path = file(content)
    with pytest.raises(CommandError, match=told) as failed:
        run(path)
    assert failed.value.returncode == 1
    assert path in str(failed.value)


def test_a_file_that_is_not_there_is_named():
    with pytest.raises(CommandError, match=r"missing\.bib cannot be opened: No such file"):
        run("missing.bib")


def test_a_format_we_do_not_read_is_refused(file):
    with pytest.raises(CommandError, match="invalid choice"):
        call_command("import_references", file("x"), "--format=endnote")
