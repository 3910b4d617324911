"""Blocks where readers and writers meet them: live, in an old version, in the admin's form."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from discussions.models import DiscussionPage
from hub.pages.clock import render_stale_texts
from hub.pages.models import RenderedText
from hub.pages.texts import RENDERER
from hub.people.models import Person
from tests.discussions.written import body_of, make_image, stored
from tests.factories import make_discussion

NUMBERED = re.compile(r'<p class="callout-title">Question for peers (\d+)</p>')


def put(page, *blocks) -> DiscussionPage:
    """Publish `page` with these blocks as its text; returns it as it is stored."""
    page.body = body_of(*blocks)
    page.save_revision().publish()
    return DiscussionPage.objects.get(pk=page.pk)


def shown(client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.fixture
def asking(discussion):
    """The discussion with two questions, and something between them."""
    return put(discussion, stored("question"), stored("callout"), stored("question"))


@pytest.fixture
def person(db):
    return Person.objects.create(
        name="Ann Osei", slug="ann", profession="nurse", agreed_to_page_at=timezone.now()
    )


@pytest.fixture
def spoken(discussion, person):
    """The discussion as a dialogue with a person who has a public page."""
    block = stored("dialogue")
    block["value"]["speakers"][0]["person"] = person.pk
    return put(discussion, block)


def test_questions_are_numbered_over_the_page(client, asking):
    assert NUMBERED.findall(shown(client, asking.url)) == ["1", "2"]


def test_they_are_numbered_so_in_the_stored_text(asking):
    assert NUMBERED.findall(RenderedText.objects.get(page_id=asking.pk).html) == ["1", "2"]


def test_an_old_version_keeps_its_own_numbers(client, asking):
    put(asking, stored("question"), stored("question"), stored("question"))
    assert NUMBERED.findall(shown(client, f"{asking.url}v2/")) == ["1", "2"]
    assert NUMBERED.findall(shown(client, asking.url)) == ["1", "2", "3"]


def test_a_preview_numbers_them_too(asking, rf):
    response = asking.make_preview_request(rf.get("/"), asking.default_preview_mode)
    assert NUMBERED.findall(response.rendered_content) == ["1", "2"]


def test_tables_of_all_kinds_and_vignettes_keep_numbers_of_their_own(client, discussion):
    table = {"type": "prose", "value": "a | b\n--|--\nc | d", "id": "t"}
    page = put(discussion, stored("vignette"), table, stored("question"), stored("vignette"))
    html = shown(client, page.url)
    assert re.findall(r'aria-label="Vignette (\d)"', html) == ["1", "2"]
    assert 'aria-label="Table 1: a, b"' in html
    assert NUMBERED.findall(html) == ["1"]


def test_a_heading_inside_a_block_does_not_shift_those_of_the_text(client, discussion):
    prose = {"type": "prose", "value": "## One\n\n### Two", "id": "p"}
    later = {"type": "prose", "value": "### Three", "id": "q"}
    page = put(discussion, prose, stored("vignette", text="# Big\n\nText."), later)
    headings = RenderedText.objects.get(page_id=page.pk).headings
    assert [(h["text"], h["level"]) for h in headings] == [("One", 2), ("Two", 3), ("Three", 3)]


def test_a_text_stored_before_these_blocks_came_is_read_as_it_was(client, discussion):
    page = put(discussion, stored("quotation"), {"type": "prose", "value": "Old.", "id": "o"})
    assert "Some words." in shown(client, page.url)


def test_who_withdraws_their_agreement_is_no_longer_linked(client, spoken, person):
    assert 'href="/people/ann/"' in shown(client, spoken.url)
    person.agreed_to_page_at = None
    person.save()
    assert 'href="/people/ann/"' not in shown(client, spoken.url)
    assert "<bdi>Ann Osei</bdi>" in shown(client, spoken.url)


def test_the_clock_stores_such_a_text_again(spoken, person):
    person.save()
    assert render_stale_texts() == 1
    assert RenderedText.objects.get(page_id=spoken.pk).renderer == RENDERER


def test_a_change_of_somebody_else_leaves_it_stored(spoken, colleague):
    colleague.colloquy_person.save()
    assert RenderedText.objects.get(page_id=spoken.pk).renderer == RENDERER


def test_a_picture_that_is_deleted_leaves_its_caption(client, discussion, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = make_image()
    picture = {"image": image.pk, "alt_text": "Circles", "decorative": False}
    page = put(discussion, stored("figure", image=picture))
    assert "<picture>" in shown(client, page.url)
    image.delete()
    html = shown(client, page.url)
    assert "<picture>" not in html
    assert "What is known." in html


def test_publishing_makes_the_sizes_of_a_picture_and_reading_makes_none(
    client, discussion, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    image = make_image()
    picture = {"image": image.pk, "alt_text": "Circles", "decorative": False}
    page = put(discussion, stored("figure", image=picture))
    made = image.renditions.count()
    shown(client, page.url)
    assert made == image.renditions.count() == 6


@pytest.fixture
def sent(client, author, draft):
    """Sends the editor's form with one vignette whose disguise is not said yet."""

    def send(**action):
        vignette = {"text": "A client said.", "disguise": "", "made": ""}
        form = {
            "title": draft.title,
            "slug": draft.slug,
            "summary": "A summary.",
            "interests": "None.",
            "tags": "",
            "body": streamfield([("vignette", vignette)]),
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
        }
        client.force_login(author)
        return client.post(f"/admin/pages/{draft.pk}/edit/", nested_form_data(form) | action)

    return send


def test_an_unfinished_vignette_is_saved_as_a_draft(sent, draft):
    assert sent().status_code == 302
    saved = DiscussionPage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    assert saved.body[0].value["text"] == "A client said."


def test_it_is_not_submitted_and_what_was_typed_is_still_there(sent, draft):
    response = sent(**{"action-submit": "1"})
    assert response.status_code == 200
    assert "A client said." in response.content.decode()
    assert DiscussionPage.objects.get(pk=draft.pk).current_workflow_state is None


def queries_of(client, page) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(page.url)
    return len(captured)


def test_reading_many_blocks_costs_no_more_queries(client, discussion, index, author):
    few = put(discussion, stored("question"))
    many = put(make_discussion(index, author, title="Many"), *[stored("question")] * 50)
    for page in (few, many):
        client.get(page.url)
    assert queries_of(client, many) == queries_of(client, few)
