"""The admin's screens for adding references: who may, what they say, what stays on an error."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hub.citations.importing.models import ImportBatch
from hub.citations.importing.services import bring_in, confirm
from hub.citations.models import Reference
from tests.factories import make_reference
from tests.hub.citations.importing.files import BROKEN, bibtex

pytestmark = pytest.mark.django_db

ADD = "/admin/colloquy/references/add/"
NAMES = ("import", "import_state", "failed_entries")


def screen(name, batch):
    return reverse(f"colloquy_{name}", args=[batch.pk])


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def upload(content, name="library.bib"):
    return {"file": SimpleUploadedFile(name, content)}


def test_anonymous_is_sent_to_sign_in(client, author, brought):
    batch = brought(bibtex("One"), author)
    for address in (ADD, *(screen(name, batch) for name in NAMES)):
        assert client.get(address).status_code == 302
    assert client.post(screen("confirm_import", batch)).status_code == 302
    assert not Reference.objects.exists()


def test_who_may_not_add_is_turned_away(client, moderator):
    client.force_login(moderator)
    assert client.get(ADD).status_code == 302
    assert client.post(ADD, {"text": bibtex("One")}).status_code == 302
    assert not ImportBatch.objects.exists()


def test_the_batch_of_somebody_else_is_not_found(client, author, editor, brought):
    batch = brought(bibtex("One"), author)
    client.force_login(editor)
    assert [client.get(screen(name, batch)).status_code for name in NAMES] == [404] * 3
    assert client.post(screen("confirm_import", batch)).status_code == 404
    assert screen("import", batch) not in page(client, ADD)


def test_a_number_that_is_none_is_passed_over(client, author, brought):
    client.force_login(author)
    batch = brought(bibtex("One"), author)
    client.post(screen("confirm_import", batch), {"anyway": ["9" * 5_000, "-1", "x"]})
    assert Reference.objects.count() == 1


def test_a_clinician_pastes_looks_and_adds(client, author, do_jobs):
    client.force_login(author)
    make_reference(title="Known")
    text = bibtex("First", "Known") + BROKEN
    response = do_jobs(lambda: client.post(ADD, {"text": text}))
    shown = page(client, response.url)
    assert "Nothing has been added yet." in shown
    assert "Kolmes. 2010. First" in shown
    assert "title, year and author of" in shown
    assert "Line 12, entry 3" in shown
    response = client.post(f"{response.url}confirm/")
    assert "1 reference was added." in page(client, response.url)
    assert Reference.objects.filter(title="First", created_by=author).exists()


def test_an_editor_sends_a_file(client, editor):
    client.force_login(editor)
    response = client.post(ADD, upload(bibtex("Größe").encode("cp1252")))
    batch = ImportBatch.objects.get()
    assert response.url == screen("import", batch)
    assert "Windows-1252" in page(client, response.url)


def test_what_is_ticked_is_added_anyway(client, author, brought):
    make_reference(title="Known")
    batch = brought(bibtex("Known"), author)
    client.force_login(author)
    assert 'name="anyway" value="1"' in page(client, screen("import", batch))
    client.post(screen("confirm_import", batch), {"anyway": ["1", "²", "x", "99"]})
    assert Reference.objects.filter(title="Known").count() == 2


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"text": ""}, "Paste something, or choose a file."),
        ({"text": "hello there"}, "Nothing in this is a reference"),
        ({"text": bibtex("A")} | upload(b"x"), "not both"),
        (upload(b"x" * 2_000_001), "at most 2 MB"),
        (upload(b""), "It is empty."),
        (upload(b"PK\x03\x04\xff"), "Nothing in this is a reference"),
        ({"text": "@comment{nothing}"}, "There is no entry in it."),
    ],
    ids=["nothing", "no reference", "both", "too large", "empty", "other file", "no entry"],
)
def test_what_cannot_be_read_comes_back_with_the_reason(client, author, do_jobs, data, told):
    client.force_login(author)
    response = do_jobs(lambda: client.post(ADD, data))
    if response.status_code == 302:
        assert told in page(client, response.url)
        return
    assert response.status_code == 422
    shown = response.content.decode()
    assert told in shown
    assert data.get("text", "").strip().replace("'", "&#x27;") in shown


def test_while_it_waits_the_page_says_so_and_looks_again(client, author):
    client.force_login(author)
    batch = bring_in(content=bibtex("One"), by=author)
    shown = page(client, screen("import", batch))
    assert "It is being read." in shown
    assert '<noscript><meta http-equiv="refresh"' in shown
    assert client.get(screen("import_state", batch)).json() == {"state": "waiting"}


def test_a_file_brought_again_is_announced(client, author, brought):
    brought(bibtex("One"), author)
    client.force_login(author)
    response = client.post(ADD, {"text": bibtex("One")}, follow=True)
    assert "You brought the same on" in response.content.decode()


def test_confirming_twice_says_that_nothing_was_added_again(client, author, brought):
    batch = brought(bibtex("One"), author)
    confirm(batch=batch, by=author)
    client.force_login(author)
    response = client.post(screen("confirm_import", batch), follow=True)
    assert "Nothing was added again." in response.content.decode()


def test_what_failed_can_be_downloaded_and_nothing_else(client, author, brought):
    batch = brought(bibtex("One") + BROKEN + bibtex("Two"), author)
    client.force_login(author)
    response = client.get(screen("failed_entries", batch))
    assert response.content.decode() == BROKEN
    assert response["Content-Disposition"] == f'attachment; filename="failed-{batch.pk}.bib"'


def test_what_somebody_wrote_is_no_markup(client, author, brought):
    batch = brought(bibtex("<script>alert(1)</script> One"), author)
    client.force_login(author)
    assert "<script>alert" not in page(client, screen("import", batch))


@pytest.mark.parametrize("count", [1, 20])
def test_a_preview_asks_the_same_for_one_and_for_twenty(
    client, author, brought, django_assert_max_num_queries, count
):
    titles = [f"Work {chr(65 + number)}" for number in range(count)]
    for title in titles:
        make_reference(title=title)
    batch = brought(bibtex(*titles, *[f"New {title}" for title in titles]), author)
    client.force_login(author)
    page(client, ADD)
    with django_assert_max_num_queries(16):
        page(client, screen("import", batch))
