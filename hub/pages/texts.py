"""The text of a page as a reader gets it: rendered when published, kept beside the revision."""

from dataclasses import dataclass, field, replace

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex, Site

from hub.citations.models import Citation
from hub.citations.on_page.composing import Composition, headings_in
from hub.citations.on_page.recording import record_citations
from hub.citations.on_page.showing import closed_among, own_pages_in, without_closed
from hub.pages.models import RenderedText
from hub.people.roles import reader_of
from hub.text.rendering import HeadingIds, plain_text, reading_minutes, word_count

# Raise it when a change of hub/text or of a block template changes the HTML; the clock then
# renders the stored texts anew.
RENDERER = 4
OUTDATED = 0


@dataclass(frozen=True)
class PageText:
    """A rendered body: safe HTML, its headings for the list of contents, its length.

    `references` are the works it cites in the order of their list (on_page/composing.py).
    `fingerprint` is that of the engine's rendering of them, empty where there is none yet.
    """

    html: SafeString
    headings: list[dict]
    words: int
    references: list[dict] = field(default_factory=list)
    fingerprint: str = ""

    @property
    def minutes(self) -> int:
        return reading_minutes(self.words)

    @property
    def outline(self) -> list[dict]:
        """The headings, and that of the reference list."""
        if not self.references:
            return self.headings
        return [*self.headings, {"id": "references", "text": _("References"), "level": 2}]


def text_of(page) -> PageText:
    """The text of `page` as it stands in memory; stored HTML while it is served, at most one query.

    Anything else, drafts and previews above all, is rendered on the spot: a draft object carries
    the id of the live revision as well.
    """
    if page.is_served and page.live_revision_id:
        stored = getattr(page, "colloquy_text", None)
        if stored and _is_current(stored, page):
            return _as_stored(stored)
    return render_text(page, is_draft=page.is_previewed)


def _as_stored(stored: RenderedText) -> PageText:
    return PageText(
        mark_safe(stored.html),  # noqa: S308 (rendered here)
        stored.headings,
        stored.words,
        stored.references,
        stored.fingerprint,
    )


def text_for(request: HttpRequest, text: PageText) -> PageText:
    """`text` without what it tells of pages that this reader may not read.

    One query where it cites pages of this site, else none.
    """
    own = own_pages_in(text.html) | {each["page"] for each in text.references if each["page"]}
    closed = closed_among(own, reader_of(request), Site.find_for_request(request)) if own else ()
    if not closed:
        return text
    return replace(
        text,
        html=mark_safe(without_closed(text.html, closed)),  # noqa: S308 (rendered here)
        references=[each for each in text.references if each["page"] not in closed],
    )


def _is_current(stored: RenderedText, page) -> bool:
    """Whether it is the text of the live revision, made by the renderer of today."""
    return stored.revision_id == page.live_revision_id and stored.renderer == RENDERER


def stored_texts(page_ids) -> QuerySet[RenderedText]:
    """The stored texts of those pages, without the ones that are to be rendered anew."""
    stored = RenderedText.objects.filter(page_id__in=page_ids, renderer=RENDERER)
    return stored.filter(revision_id=F("page__live_revision_id"))


def body_html(page, ids: HeadingIds | None = None) -> SafeString:
    """The body of `page` with placeholders where it cites something."""
    return page.body.render_as_block({"page": page, "heading_ids": ids or HeadingIds()})


def render_text(page, *, is_draft: bool = False) -> PageText:
    """Render the body of `page` now. Heading ids are unique over the whole page.

    As readers get it, or with what a draft still misses. Where it cites something, four queries
    more, however much that is; the engine is never asked here.
    """
    return _rendered(page, is_draft=is_draft)[0]


def _rendered(page, *, is_draft: bool) -> tuple[PageText, Composition]:
    ids = HeadingIds()
    composition = Composition(body_html(page, ids), page)
    composed = composition.composed(is_draft=is_draft)
    headings = [{"id": h.id, "text": h.text, "level": h.level} for h in ids.headings]
    if composition.places:
        headings = headings_in(composed.html, headings)
    text = PageText(
        html=mark_safe(composed.html),  # noqa: S308 (rendered by blocks and formatters)
        headings=headings,
        words=word_count(plain_text(composed.html)),
        references=composed.references,
        fingerprint=composed.fingerprint,
    )
    return text, composition


def store_text(page) -> None:
    """Keep the rendered text of a page that has just been published, and what it refers to.

    Wagtail notes that in a job; until then a document of a restricted page would be open. The
    page's row is locked.
    """
    ReferenceIndex.create_or_update_for_object(page)
    text, composition = _rendered(page, is_draft=False)
    record_citations(composition, Citation.Version.LIVE)
    RenderedText.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "revision_id": page.live_revision_id,
            "renderer": RENDERER,
            "html": str(text.html),
            "headings": text.headings,
            "words": text.words,
            "references": text.references,
            "fingerprint": text.fingerprint,
        },
    )


def outdate_texts_showing(thing) -> None:
    """Have the texts that show a person or an image rendered anew.

    Until the clock has stored them again, they are rendered for each reader.
    """
    shown = ReferenceIndex.get_references_to(thing).filter(model_path__startswith="body.")
    users = shown.select_related("base_content_type")
    pages = [ref.object_id for ref in users if ref.base_content_type.model_class() is Page]
    RenderedText.objects.filter(page_id__in=pages).update(renderer=OUTDATED)
