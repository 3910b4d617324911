"""What a draft cites, noted when it is saved: what is cited must not be deleted a moment later."""

from functools import partial

from django.db import transaction
from wagtail.models import Revision

from hub.citations.models import Citation
from hub.citations.on_page.composing import Composition
from hub.citations.on_page.recording import record_citations
from hub.citations.on_page.tasks import add_cited_dois, render_citations
from hub.pages.texts import body_html


def follow_draft(revision: Revision) -> None:
    """Record what a saved draft cites, and have the engine asked where it was not asked before.

    Cheap for a text that cites nothing. Nothing is asked twice: a draft is saved twice a second.
    """
    page_id = int(revision.object_id)
    if not _may_cite(revision.content.get("body")):
        Citation.objects.filter(page_id=page_id, version=Citation.Version.DRAFT).delete()
        return
    page = revision.as_object()
    composition = Composition(body_html(page), page)
    record_citations(composition, Citation.Version.DRAFT)
    if composition.asked and composition.asked.kept(page_id) is None:
        transaction.on_commit(partial(render_citations.enqueue, page_id))
    if dois := composition.unknown_dois:
        transaction.on_commit(partial(add_cited_dois.enqueue, page_id, dois, revision.user_id))


def _may_cite(body) -> bool:
    """Whether a text, as revisions hold it, has an @, or a block with a work of the library."""
    return isinstance(body, str) and ("@" in body or '"reference"' in body)
