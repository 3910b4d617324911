"""Somebody else's words."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from discussions.blocks.citing import MayCite
from hub.citations.choosing.blocks import ReferenceChooserBlock


class QuotationBlock(MayCite):
    """Somebody else's words, with where they stand.

    The source is a work of the library or told in words; it and the place in it are required.
    """

    quote = blocks.TextBlock(label=_("Quoted words"), rows=4, max_length=3_000)
    reference = ReferenceChooserBlock(
        required=False,
        help_text=_("The work it stands in, if you cite it; it joins the references of the page."),
    )
    source = blocks.CharBlock(
        required=False,
        default="",
        label=_("Source"),
        max_length=300,
        help_text=_(
            "Who said it and where: author, title, year. May stay empty if a reference is chosen."
        ),
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

    def clean(self, value):
        value = super().clean(value)
        if not (value.get("reference") or value["source"] or self.is_deferred_validation):
            message = _("Choose a reference, or write who said it and where.")
            raise StructBlockValidationError({"source": ValidationError(message)})
        return value

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Words of somebody else, longer than a phrase, with their source.")
        template = "colloquy/discussions/blocks/quotation.html"
        preview_template = "colloquy/discussions/blocks/preview.html"
        preview_value = {
            "quote": _("Seek consultation before you search, and write down why."),
            "reference": None,
            "source": _("A. Author, An invented guideline, 2026"),
            "locator": _("Section 2"),
            "address": "",
        }
        label_format = _("Quotation: {quote}")
