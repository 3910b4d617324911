"""Bringing a work in from the dialog: pasted, read by a job, added, chosen."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from hub.citations.importing.models import ImportBatch
from hub.citations.importing.tasks import read_batch
from hub.citations.models import Reference
from tests.factories import make_reference

pytestmark = pytest.mark.django_db

FROM_SCRIPT = {"x-requested-with": "XMLHttpRequest"}
BIBTEX = """@article{found2012,
  author = {Kolmes, Keely}, title = {On being found}, journal = {A Journal}, year = {2012}
}"""


@pytest.fixture
def pasted(client, author):
    """Pastes as the author, lets the job read it, and gives the answer after that."""

    def paste(text: str) -> dict:
        client.force_login(author)
        address = reverse("colloquy_paste_reference")
        answer = client.post(address, {"text": text}, headers=FROM_SCRIPT).json()
        if not answer["again"]:
            return answer
        assert "This takes a few seconds" in answer["html"]
        read_batch.call(ImportBatch.objects.get().pk)
        return client.get(answer["again"], headers=FROM_SCRIPT).json()

    return paste


def add(client) -> dict:
    address = reverse("colloquy_add_pasted", args=[ImportBatch.objects.get().pk])
    return client.post(address, headers=FROM_SCRIPT).json()


def test_an_entry_is_read_shown_added_and_chosen(client, pasted):
    answer = pasted(BIBTEX)
    assert "On being found" in answer["html"]
    assert "Add and choose" in answer["html"]
    assert not Reference.objects.exists()
    answer = add(client)
    reference = Reference.objects.get()
    assert reverse("colloquy_choose_reference:chosen", args=[reference.pk]) in answer["html"]
    assert "data-colloquy-chosen" in answer["html"]
    assert add(client)["html"] == answer["html"]
    assert Reference.objects.count() == 1


def test_what_is_there_already_is_chosen_and_not_added(pasted):
    there = make_reference(title="On being found", issued={"date-parts": [[2012]]})
    html = pasted(BIBTEX)["html"]
    assert reverse("colloquy_choose_reference:chosen", args=[there.pk]) in html
    assert "Add and choose" not in html


@pytest.mark.parametrize("text", ["", "   ", "@article{broken", "<b>what</b>", "\x00"])
def test_what_cannot_be_read_is_said(pasted, text):
    html = pasted(text)["html"]
    assert html.strip()
    assert "Add and choose" not in html
    assert "<b>" not in html


def test_nobody_else_sees_what_was_pasted(client, pasted, colleague, stranger):
    pasted(BIBTEX)
    address = reverse("colloquy_pasted", args=[ImportBatch.objects.get().pk])
    for user, status in ((colleague, 404), (stranger, 403)):
        client.force_login(user)
        assert client.get(address, headers=FROM_SCRIPT).status_code == status
        assert client.post(f"{address}add/", headers=FROM_SCRIPT).status_code == status
    client.logout()
    assert client.get(address, headers=FROM_SCRIPT).status_code == 403
    assert not Reference.objects.exists()


def test_who_waits_for_long_is_told_where_it_will_be(client, author):
    client.force_login(author)
    address = reverse("colloquy_paste_reference")
    again = client.post(address, {"text": BIBTEX}, headers=FROM_SCRIPT).json()["again"]
    ImportBatch.objects.update(created_at=timezone.now() - timedelta(minutes=1))
    answer = client.get(again, headers=FROM_SCRIPT).json()
    assert "This takes longer than usual" in answer["html"]
    assert reverse("colloquy_add_references") in answer["html"]
    assert answer["again"] == again
