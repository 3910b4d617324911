"""Running text in a StreamField, written in Markdown."""

from collections.abc import Callable
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtailmarkdown.blocks import MarkdownBlock

from .citing import without_citations
from .documents import documents_linked_from
from .rendering import MAX_LENGTH, plain_text, render_aside, render_for_editors
from .widgets import AsideTextarea, ProseTextarea

_HELP = _(
    "For running text. Leave an empty line between paragraphs; ## begins a heading, - a list "
    "item, > a quotation. For a quotation with its source, take the block made for it."
)

_EXAMPLE = """## Before the first session

Write down **what you look up** and why. A client who finds out later asks two things:

- what did you read,
- and what did you do with it?
"""


_ASIDE_HELP = _("Leave an empty line between paragraphs. A heading becomes a bold line.")


class ProseBlock(MarkdownBlock):
    """Markdown for authors and editors, rendered by hub.text only.

    Blocks of one page keep their heading ids apart when the page's context holds one
    `HeadingIds` as `heading_ids`. In a stream, the block's own id is its anchor.
    """

    widget_class = ProseTextarea
    # What else a text is asked before it is published, by whoever knows more than its markup:
    # each gets the HTML, and raises ValidationError.
    checks: ClassVar[list[Callable[[str], None]]] = []

    def __init__(self, rows: int = 12, help_text: str = _HELP, **kwargs) -> None:
        super().__init__(rows=rows, help_text=help_text, **kwargs)

    @cached_property
    def field(self) -> forms.CharField:
        # Leading spaces are markup (code), so they are not stripped.
        return forms.CharField(
            widget=self.widget_class(attrs={"rows": self.rows}),
            strip=False,
            **self.field_options,
        )

    def clean(self, value: str) -> str:
        """Refuse what could not be shown as it was meant; heading levels not in a draft.

        A skipped level is put right in silence, since that changes nothing for the reader.
        """
        value = super().clean(value)
        if self.field.required and not value.strip():
            raise ValidationError(self.field.error_messages["required"], code="required")
        if len(value) > MAX_LENGTH:
            raise ValidationError(_too_long(len(value)), code="too_long")
        if not self.is_deferred_validation:
            self.check_headings(value)
            html = render_for_editors(value).html
            for check in self.checks:
                check(html)
        return value

    def check_headings(self, value: str) -> None:
        for heading in render_for_editors(value).headings:
            if not heading.is_faithful:
                raise ValidationError(_uneven(heading.text), code="heading_levels")

    def render_basic(self, value: str, context: dict | None = None) -> SafeString:
        context = context or {}
        html = render_for_editors(value or "", heading_ids=context.get("heading_ids")).html
        anchor = format_html(' id="{}"', context["id"]) if context.get("id") else ""
        return format_html('<div class="prose"{}>{}</div>', anchor, html)

    def get_searchable_content(self, value: str) -> list[str]:
        """The words a reader sees, without signs, link addresses and what is cited."""
        return _words_of(render_for_editors(value or "").html) if self.search_index else []

    def extract_references(self, value: str):
        """The documents linked to, for Wagtail's index of what is used where."""
        from wagtail.documents import get_document_model

        for number in documents_linked_from(render_for_editors(value or "").html):
            yield get_document_model(), str(number), "", ""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, headings, lists, tables and links, written in Markdown")
        preview_value = _EXAMPLE
        preview_template = "colloquy/hub/text/block_preview.html"


class AsideBlock(ProseBlock):
    """Markdown inside another block: a vignette, a callout, a turn of a dialogue.

    It has no headings and no anchor of its own; the block around it has one.
    """

    widget_class = AsideTextarea

    def __init__(self, rows: int = 5, help_text: str = _ASIDE_HELP, **kwargs) -> None:
        super().__init__(rows=rows, help_text=help_text, **kwargs)

    def check_headings(self, value: str) -> None:
        """Nothing to check: what is written as a heading is shown as a strong paragraph."""

    def render_basic(self, value: str, context: dict | None = None) -> SafeString:
        # The block picker's example is translated when it is shown.
        html = render_aside(str(value or ""), heading_ids=(context or {}).get("heading_ids"))
        return format_html('<div class="prose">{}</div>', html)

    def get_searchable_content(self, value: str) -> list[str]:
        return _words_of(render_aside(value or "")) if self.search_index else []


def _words_of(html: str) -> list[str]:
    return [plain_text(without_citations(html))]


def _too_long(length: int) -> str:
    facts = {"length": f"{length:,}", "most": f"{MAX_LENGTH:,}"}
    message = gettext(
        "This text has %(length)s characters, and a block holds %(most)s. Divide it into several."
    )
    return message % facts


def _uneven(heading: str) -> str:
    return gettext(
        "The level of the heading “%(heading)s” cannot be shown as written. There are three "
        "levels, ## and ### and ####: give headings of the same weight the same number of #, "
        "and each deeper one a single # more."
    ) % {"heading": heading}
