"""Works to read on, each with why."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from hub.citations.choosing.blocks import ReferenceChooserBlock

MOST_WORKS = 30


class WorkToReadBlock(blocks.StructBlock):
    """One work of the library, and what a reader finds there."""

    reference = ReferenceChooserBlock()
    why = blocks.CharBlock(
        label=_("Why"),
        max_length=300,
        help_text=_("One line: what one finds there, and for whom it is."),
    )

    class Meta:
        icon = "openquote"
        label = _("Work")


class FurtherReadingBlock(blocks.StructBlock):
    """Works that the text does not cite, or not only, for whoever wants to read on."""

    heading = blocks.CharBlock(
        required=False,
        default="",
        max_length=100,
        label=_("Heading"),
        help_text=_("Left empty, it is “Further reading”."),
    )
    works = blocks.ListBlock(WorkToReadBlock(), min_num=1, max_num=MOST_WORKS, label=_("Works"))

    def get_context(self, value, parent_context=None):
        """Without the works that a draft has not chosen yet."""
        context = super().get_context(value, parent_context)
        works = [work for work in value.get("works") or [] if work.get("reference")]
        return context | {"works": works}

    class Meta:
        icon = "list-ul"
        label = _("Further reading")
        description = _(
            "Works of the library, each with a line why it is worth reading. Use it for what "
            "leads on; what your argument rests on is cited in the text."
        )
        template = "colloquy/discussions/blocks/further_reading.html"
        preview_template = "colloquy/discussions/blocks/further_reading_preview.html"
        preview_value = {"heading": "", "works": []}
        label_format = _("Further reading: {heading}")
