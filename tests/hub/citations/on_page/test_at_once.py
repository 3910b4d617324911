"""Jobs that meet each other, a publishing or a deletion; on real connections."""

import json
from threading import Event

import pytest
from django.db.models import ProtectedError

from discussions.models import DiscussionPage
from hub.citations.models import Citation, CitationRendering, Reference
from hub.citations.on_page import asked, tasks
from hub.citations.on_page.clock import render_what_stands_plain
from hub.pages.models import RenderedText
from tests.factories import make_discussion, make_reference
from tests.hub.outside.certificates import certificate_for
from tests.hub.outside.outside_world import PUBLIC
from tests.hub.pages.test_concurrency import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def citing(index, author) -> DiscussionPage:
    make_reference("kolmes")
    return make_discussion(index, author, title="Citing", text="So [@kolmes].")


def test_two_workers_on_one_page_keep_one_rendering(citing, render):
    assert at_once(*[lambda: render(citing)] * 3) == [None] * 3
    assert CitationRendering.objects.count() == Citation.objects.count() == 1
    assert "E:Kolmes" in RenderedText.objects.get(page_id=citing.pk).html


def test_a_text_published_while_the_engine_works_is_the_one_that_stays(
    citing, engine, render, monkeypatch
):
    is_working, is_published = Event(), Event()
    format_page = engine.format_page

    def slowly(clusters, items, **more):
        is_working.set()
        is_published.wait(10)
        return format_page(clusters, items, **more)

    def publish():
        is_working.wait(10)
        page = DiscussionPage.objects.get(pk=citing.pk)
        page.body = [("prose", "Now it says [@kolmes, p. 9].")]
        page.save_revision().publish()
        is_published.set()

    monkeypatch.setattr(asked, "format_page", slowly)
    assert at_once(lambda: render(citing), publish) == [None, None]
    stored = RenderedText.objects.get(page_id=citing.pk)
    assert "Now it says" in stored.html
    assert stored.revision_id == DiscussionPage.objects.get(pk=citing.pk).live_revision_id


def test_what_is_cited_meanwhile_is_not_deleted(index, author):
    work = make_reference("kolmes")

    def cite():
        make_discussion(index, author, title="Citing", text="So [@kolmes].")

    cited, deleted = at_once(cite, work.delete)
    assert cited is None
    page = DiscussionPage.objects.get(title="Citing")
    is_there = Reference.objects.filter(pk=work.pk).exists()
    assert is_there == Citation.objects.filter(page=page).exists()
    assert not is_there or isinstance(deleted, ProtectedError)


def test_the_clock_asks_again_but_not_every_minute(citing, engine, render):
    assert render_what_stands_plain() == 1
    assert render_what_stands_plain() == 0
    render(citing)
    assert not RenderedText.objects.filter(fingerprint="").exists()


def test_a_doi_is_looked_up_once_the_draft_is_saved(index, author, world):
    work = {"type": "book", "title": ["Found"], "DOI": "10.1000/182"}
    body = json.dumps({"status": "ok", "message": work}).encode()
    host = "api.crossref.org"
    world(
        lambda visit: visit.answer(body, Content_Type="application/json"),
        names={host: [PUBLIC]},
        certificate=certificate_for(host),
    )
    page = make_discussion(index, author, live=False, text="So [@doi:10.1000/182].")
    assert tasks.add_cited_dois.func(page.pk, ["10.1000/182"], author.pk) == 1
    assert Reference.objects.get().created_by == author
    assert tasks.add_cited_dois.func(page.pk, ["10.1000/182"], author.pk) == 0
    assert tasks.add_cited_dois.func(page.pk, ["10.1000/183"], None) == 0
