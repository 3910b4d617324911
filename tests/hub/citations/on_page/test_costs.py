"""What citations cost a text that has none."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hub.citations.models import Citation
from hub.citations.on_page import drafts
from hub.citations.on_page.composing import Composition
from hub.citations.on_page.recording import record_citations
from tests.factories import make_discussion, make_reference

pytestmark = pytest.mark.django_db

QUOTATION = {"quote": "So it was.", "source": "A book", "locator": "", "address": ""}


@pytest.fixture
def page(index, author):
    page = make_discussion(index, author, title="Plain", text="No source is named here.")
    page.body.append(("quotation", {**QUOTATION, "reference": None}))
    return page


@pytest.fixture
def composed(monkeypatch) -> list:
    """The drafts whose text was rendered to see what they cite."""
    seen, real = [], drafts.body_html
    monkeypatch.setattr(drafts, "body_html", lambda page: seen.append(page.pk) or real(page))
    return seen


def test_a_draft_that_cites_nothing_is_not_rendered_when_it_is_saved(page, composed):
    page.save_revision()
    assert composed == []


def test_what_cites_nothing_any_more_is_recorded_in_one_query(page, cite):
    cite(page, make_reference("kolmes"))
    with CaptureQueriesContext(connection) as queries:
        record_citations(Composition("<p>Nothing.</p>", page), Citation.Version.LIVE)
    assert len(queries) == 1
    assert not Citation.objects.filter(page=page, version="live").exists()
