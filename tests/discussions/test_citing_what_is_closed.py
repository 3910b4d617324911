"""What a form for a discussion cites must be known to whoever sends it: by number and by key."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from discussions.models import DiscussionPage
from hub.citations.models import Reference
from tests.factories import make_discussion, make_reference

pytestmark = pytest.mark.django_db


@pytest.fixture
def message() -> Reference:
    """A personal communication, which somebody else entered."""
    return make_reference("told2020", type="personal_communication")


@pytest.fixture
def unpublished(index, colleague) -> Reference:
    """A draft of a colleague, as a work of the library."""
    reference = make_reference("draft2020")
    page = make_discussion(index, colleague, title="Not yet", live=False)
    Reference.objects.filter(pk=reference.pk).update(page=page)
    return reference


@pytest.fixture
def draft(index, author) -> DiscussionPage:
    return make_discussion(index, author, title="Citing", live=False)


@pytest.fixture
def send(client, draft):
    """Send the form of the draft with these blocks."""

    def send(user, *blocks, to="edit"):
        form = {
            "title": draft.title,
            "slug": draft.slug,
            "summary": "",
            "interests": "None.",
            "tags": "",
            "body": streamfield(blocks),
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
        }
        client.force_login(user)
        address = reverse(f"wagtailadmin_pages:{to}", args=[draft.pk])
        return client.post(address, nested_form_data(form))

    return send


@pytest.fixture
def save(send):
    """As `send`; what is said of the text, nothing where it was saved."""

    def save(user, *blocks):
        response = send(user, *blocks)
        if response.status_code == 302:
            return []
        return response.context["form"].errors["body"]

    return save


def quotation(reference: Reference):
    block = {"quote": "Words.", "source": "", "locator": "", "address": ""}
    return "quotation", block | {"reference": str(reference.pk)}


def to_read(reference: Reference):
    work = {"value": {"reference": str(reference.pk), "why": "It leads on."}}
    works = {"count": "1", "0": {"deleted": "", "order": "0", "id": "", **work}}
    return "further_reading", {"heading": "", "works": works}


@pytest.mark.parametrize("block", [quotation, to_read])
@pytest.mark.parametrize("work", ["message", "unpublished"])
def test_a_number_that_was_made_up_is_refused(save, author, request, block, work):
    reference = request.getfixturevalue(work)
    assert save(author, block(reference)) == [
        "A block names a work that you may not cite. Take it out."
    ]


@pytest.mark.parametrize("text", ["So [@told2020].", "So [see @{Told2020}, p. 3].", "@told2020."])
def test_a_key_that_was_guessed_is_refused(save, author, message, text):
    (said,) = save(author, ("prose", text))
    assert "told2020" in said


def test_what_one_may_cite_is_saved(save, author):
    assert save(author, quotation(make_reference("open")), ("prose", "So [@open; @nobody].")) == []


def test_the_own_message_and_for_editors_any_is_saved(save, author, editor, message):
    assert save(editor, quotation(message), ("prose", "So [@told2020].")) == []
    Reference.objects.filter(pk=message.pk).update(created_by=author)
    assert save(author, quotation(message), ("prose", "So [@told2020].")) == []


def test_what_an_editor_put_into_the_text_stays_when_its_author_saves(
    save, author, editor, message
):
    assert save(editor, quotation(message), ("prose", "So [@told2020].")) == []
    assert save(author, quotation(message), ("prose", "So [@told2020], indeed.")) == []


def test_nothing_of_it_is_shown_in_a_preview(send, author, message):
    answer = send(author, ("prose", "So [@told2020]."), to="preview_on_edit").json()
    assert not answer["is_valid"]
