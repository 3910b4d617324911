"""Somebody else's words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class QuotationBlock(blocks.StructBlock):
    """Somebody else's words, with where they stand. Source and place are both required."""

    quote = blocks.TextBlock(label=_("Quoted words"), rows=4, max_length=3_000)
    source = blocks.CharBlock(
        label=_("Source"),
        max_length=300,
        help_text=_("Who said it and where: author, title, year."),
    )
    locator = blocks.CharBlock(
        label=_("Place in the source"),
        max_length=100,
        help_text=_("Page, section or paragraph, such as “p. 12” or “Standard 4.01”."),
    )
    address = blocks.URLBlock(
        label=_("Address"),
        required=False,
        max_length=500,
        help_text=_("Where the source can be read, if it is on the web; it becomes a link."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Words of somebody else, longer than a phrase, with their source.")
        template = "colloquy/discussions/blocks/quotation.html"
        preview_template = "colloquy/discussions/blocks/preview.html"
        preview_value = {
            "quote": _("Seek consultation before you search, and write down why."),
            "source": _("A. Author, An invented guideline, 2026"),
            "locator": _("Section 2"),
            "address": "",
        }
        label_format = _("Quotation: {source}")
