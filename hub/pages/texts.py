"""The text of a page as a reader gets it: rendered when published, kept beside the revision."""

from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page, ReferenceIndex

from hub.pages.models import RenderedText
from hub.text.rendering import HeadingIds, plain_text, reading_minutes, word_count

# Raise it when a change of hub/text or of a block template changes the HTML; the clock then
# renders the stored texts anew.
RENDERER = 3
OUTDATED = 0


@dataclass(frozen=True)
class PageText:
    """A rendered body: safe HTML, its headings for the list of contents, its length."""

    html: SafeString
    headings: list[dict]
    words: int

    @property
    def minutes(self) -> int:
        return reading_minutes(self.words)


def text_of(page) -> PageText:
    """The text of `page` as it stands in memory; stored HTML while it is served, at most one query.

    Anything else, drafts and previews above all, is rendered on the spot: a draft object carries
    the id of the live revision as well.
    """
    if page.is_served and page.live_revision_id:
        stored = getattr(page, "colloquy_text", None)
        if stored and _is_current(stored, page):
            return PageText(mark_safe(stored.html), stored.headings, stored.words)  # noqa: S308
    return render_text(page)


def _is_current(stored: RenderedText, page) -> bool:
    """Whether it is the text of the live revision, made by the renderer of today."""
    return stored.revision_id == page.live_revision_id and stored.renderer == RENDERER


def stored_texts(page_ids) -> QuerySet[RenderedText]:
    """The stored texts of those pages, without the ones that are to be rendered anew."""
    stored = RenderedText.objects.filter(page_id__in=page_ids, renderer=RENDERER)
    return stored.filter(revision_id=F("page__live_revision_id"))


def render_text(page) -> PageText:
    """Render the body of `page` now. Heading ids are unique over the whole page."""
    ids = HeadingIds()
    html = page.body.render_as_block({"page": page, "heading_ids": ids})
    headings = [{"id": h.id, "text": h.text, "level": h.level} for h in ids.headings]
    return PageText(html, headings, word_count(plain_text(html)))


def store_text(page) -> None:
    """Keep the rendered text of a page that has just been published, and what it refers to.

    Wagtail notes that in a job; until then a document of a restricted page would be open.
    """
    ReferenceIndex.create_or_update_for_object(page)
    text = render_text(page)
    RenderedText.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "revision_id": page.live_revision_id,
            "renderer": RENDERER,
            "html": str(text.html),
            "headings": text.headings,
            "words": text.words,
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
