"""Jobs that have the citations of pages rendered by the engine, never twice for the same."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django_tasks import task
from wagtail.models import Page, Site

from hub.citations.importing.lookups import look_up
from hub.citations.importing.models import Lookup
from hub.citations.models import Citation, CitationRendering, Reference
from hub.citations.on_page.composing import Composition
from hub.citations.on_page.recording import record_citations
from hub.citations.services import save_reference
from hub.citations.this_page import cite_as
from hub.jobs.waiting import enqueue_once
from hub.pages.mixins import TextualPage
from hub.pages.models import RenderedText
from hub.pages.texts import body_html, store_text
from hub.search.services import index_pages

# Of one page: the published text, its draft, and what may be published again.
KEPT = 20
# Works that one saving may have looked up.
MOST_LOOKED_UP = 50


@task
def render_citations(page_id: int) -> None:
    """Render the citations of a page, published and draft, and how it is cited itself.

    What readers have stays up meanwhile. A fingerprint that is known costs no engine; two workers
    at once do the same twice and keep it once.
    """
    page = _textual_page(page_id)
    if page is None or page.alias_of_id:
        return
    if page.live:
        _render_live(page)
    _render_draft(page)
    _forget_old_renderings(page_id)


@task
def render_pages_citing(reference_id: int) -> int:
    """Have every page that cites a work rendered anew, a job for each; returns how many.

    The search finds pages by whom they cite, so that it learns at once who that is now.
    """
    citing = Citation.objects.filter(reference_id=reference_id)
    live = citing.filter(version=Citation.Version.LIVE)
    index_pages(Page.objects.filter(pk__in=live.values("page")))
    return _render_all(citing.values_list("page_id", flat=True))


@task
def render_pages_of_site(site_id: int) -> int:
    """The same for every page of a site that cites anything, since its style has changed."""
    site = Site.objects.select_related("root_page").filter(pk=site_id).first()
    if site is None:
        return 0
    citing = Citation.objects.filter(page__path__startswith=site.root_page.path)
    return _render_all(citing.values_list("page_id", flat=True))


@task
def add_cited_dois(page_id: int, dois: list[str], user_id: int | None) -> int:
    """Look up works that a text cites by DOI, and add them in the name of who cited them.

    Returns how many were added. What cannot be found stays a link, and is not published.
    """
    user = get_user_model().objects.filter(pk=user_id).first()
    added = 0
    for doi in dois[:MOST_LOOKED_UP] if user else []:
        found = look_up(Lookup.Kind.DOI, doi)
        if found.item and not Reference.objects.filter(doi=doi).exists():
            added += _add(found, user)
    if added:
        enqueue_once(render_citations, page_id)
    return added


def _textual_page(page_id: int) -> TextualPage | None:
    page = Page.objects.filter(pk=page_id).specific().first()
    return page if isinstance(page, TextualPage) else None


def _render_live(page: TextualPage) -> None:
    _ask_engine(Composition(body_html(page), page))
    cited_as = cite_as(page)
    with transaction.atomic():
        Page.objects.select_for_update().get(pk=page.pk)
        # Another text may have been published meanwhile; its own job renders that one.
        page = _textual_page(page.pk)
        if page.live:
            store_text(page)
            RenderedText.objects.filter(page_id=page.pk).update(cite_as=cited_as)


def _render_draft(page: TextualPage) -> None:
    if not page.has_unpublished_changes:
        Citation.objects.filter(page_id=page.pk, version=Citation.Version.DRAFT).delete()
        return
    draft = page.get_latest_revision_as_object()
    composition = Composition(body_html(draft), draft)
    record_citations(composition, Citation.Version.DRAFT)
    _ask_engine(composition)


def _ask_engine(composition: Composition) -> None:
    asked, page_id = composition.asked, composition.page.pk
    if asked and asked.kept(page_id) is None:
        asked.by_engine(page_id)


def _forget_old_renderings(page_id: int) -> None:
    rows = CitationRendering.objects.filter(page_id=page_id)
    kept = rows.order_by("-rendered_at").values("pk")[:KEPT]
    rows.exclude(pk__in=kept).exclude(
        fingerprint__in=RenderedText.objects.filter(page_id=page_id).values("fingerprint")
    ).delete()


def _render_all(page_ids) -> int:
    numbers = sorted(set(page_ids))
    for number in numbers:
        enqueue_once(render_citations, number)
    return len(numbers)


def _add(found: Lookup, user) -> int:
    values = {"notice": found.notice, "notice_url": found.notice_url}
    try:
        with transaction.atomic():
            save_reference(item=found.item, by=user, source=Reference.Source.DOI, **values)
    except (PermissionDenied, ValidationError):
        # Somebody else was quicker, or this person may cite and not add.
        return 0
    return 1
