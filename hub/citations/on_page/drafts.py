"""What a draft cites, noted when it is saved: what is cited must not be deleted a moment later."""

from functools import partial

from django.db import transaction
from wagtail.models import Revision

from hub.citations.models import Citation
from hub.citations.on_page.composing import Composition
from hub.citations.on_page.recording import record_citations
from hub.citations.on_page.tasks import add_cited_dois, render_citations
from hub.jobs.waiting import enqueue_once
from hub.pages.texts import body_html


def follow_draft(revision: Revision) -> None:
    """Record what a saved draft cites, and have the engine asked where it was not asked before.

    Cheap for a text that cites nothing. A draft is saved every few seconds, so a page has one job
    waiting at most.
    """
    page_id = int(revision.object_id)
    if not _may_cite(revision.content.get("body")):
        Citation.objects.filter(page_id=page_id, version=Citation.Version.DRAFT).delete()
        return
    page = revision.as_object()
    composition = Composition(body_html(page), page)
    record_citations(composition, Citation.Version.DRAFT)
    if composition.asked and composition.asked.kept(page_id) is None:
        transaction.on_commit(partial(enqueue_once, render_citations, page_id))
    if dois := composition.unknown_dois:
        job = partial(enqueue_once, add_cited_dois, page_id, dois, revision.user_id)
        transaction.on_commit(job)


def _may_cite(body) -> bool:
    """Whether a text, as revisions hold it, has an @, or a block with a work of the library."""
    return isinstance(body, str) and ("@" in body or '"reference"' in body)
