"""What a publication needs before it can be submitted, as the author sees it while writing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.blocks import BaseStreamBlock, BaseStructBlock, ListBlock
from wagtail.images.blocks import ImageBlock

from hub.citations.choosing.cited import cited_here
from hub.pages.opening import opening_of
from hub.vocabulary.models import Facet, Term


@dataclass(frozen=True)
class Item:
    """One line of the list. `rule` names what the script looks at while one writes."""

    rule: str
    label: str
    done: bool
    # The field it leads to, as in the form.
    field: str


def checklist_of(page, *, writer=None) -> list[Item]:
    """The same that the form asks for when submitting (publication_form.py); two queries, and
    some more for a text that cites.

    `writer` is the account whose own page this is when nobody is named.
    """
    items = [
        Item("filled", _("A title"), bool(page.title), "title"),
        Item("text", _("A text"), _has_text(page), "body"),
    ]
    if Term.objects.current().filter(facet=Facet.TOPIC).exists():
        items.append(Item("topic", _("A topic"), _has_topic(page), "terms"))
    summary = _("A summary; left empty, your first paragraph begins it")
    if page.first_published_at:
        is_said = not page.has_unpublished_changes or bool(page.change_kind and page.change_note)
        items.append(Item("change", _("What changed, for your readers"), is_said, "change_note"))
    items += [
        Item("summary", summary, bool(page.summary or opening_of(page.body)), "summary"),
        Item("filled", _("A declaration of interests"), bool(page.interests), "interests"),
        Item("author", _("An author"), _has_author(page, writer), "bylines"),
        Item("alt", _("Alternative texts for all images"), _has_alternatives(page), "body"),
    ]
    cited = cited_here(page)
    if cited.works or not cited.is_whole:
        label = _("A work of the library for each citation")
        items.append(Item("citations", label, cited.is_whole, "body"))
    return items


def _has_text(page) -> bool:
    return any(block.value for block in page.body)


def _has_topic(page) -> bool:
    return any(term.facet == Facet.TOPIC for term in page.terms.all())


def _has_author(page, writer) -> bool:
    is_own = page.owner_id is None or (writer is not None and page.owner_id == writer.pk)
    return bool(page.bylines.all()) or (is_own and hasattr(writer, "colloquy_person"))


def _has_alternatives(page) -> bool:
    """Whether every image is described or marked as decoration, however deep it stands."""
    images = _images(page.body.stream_block, page.body)
    return all(image.decorative or image.contextual_alt_text for image in images if image)


def _images(block, value):
    if isinstance(block, ImageBlock):
        yield value
    elif isinstance(block, BaseStreamBlock):
        for child in value:
            yield from _images(child.block, child.value)
    elif isinstance(block, BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from _images(child, value.get(name))
    elif isinstance(block, ListBlock):
        for child in value:
            yield from _images(block.child_block, child)
