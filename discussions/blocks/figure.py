"""A picture with its caption."""

import re
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

from discussions.blocks.citing import MayCite
from discussions.blocks.pictures import picture_of
from hub.citations.choosing.blocks import ReferenceChooserBlock


def _says_the_file_alone(image) -> bool:
    """Whether the alternative text is what Wagtail made of the file's name."""
    if image.decorative:
        return False
    stem = PurePath(image.file.name).stem
    said = (image.contextual_alt_text or "").strip().casefold()
    return said in {stem.casefold(), re.sub(r"[_\s-]+", " ", stem).casefold()}


class FigureBlock(MayCite):
    """A picture, described in words unless it is marked as decoration."""

    came_later = frozenset({"reference", "locator"})

    image = ImageBlock(
        label=_("Picture"),
        help_text=_(
            "Say in the alternative text what one sees and why it is here. A moving picture is "
            "shown still. Nobody may be recognizable without having agreed."
        ),
    )
    caption = blocks.TextBlock(
        required=False,
        default="",
        rows=2,
        max_length=500,
        label=_("Caption"),
        help_text=_("What the reader should see in it."),
    )
    credit = blocks.CharBlock(
        required=False,
        default="",
        max_length=200,
        label=_("Credit"),
        help_text=_("Who made it, and under which license."),
    )
    reference = ReferenceChooserBlock(
        required=False,
        help_text=_("If the picture, or what it shows, comes from a work that you cite."),
    )
    locator = blocks.CharBlock(
        required=False,
        default="",
        max_length=100,
        label=_("Place in the reference"),
        help_text=_("Such as “p. 12” or “Figure 3”."),
    )

    def clean(self, value):
        """As Wagtail, but the name of a file, which stands there at first, describes nothing."""
        value = super().clean(value)
        image = value["image"]
        if image and not self.is_deferred_validation and _says_the_file_alone(image):
            message = _("Say what one sees; this is the name of the file.")
            error = StructBlockValidationError({"alt_text": ValidationError(message)})
            raise StructBlockValidationError({"image": error})
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        image = value.get("image")
        alt = (image.contextual_alt_text or "") if image else ""
        return context | {"picture": image and picture_of(image, alt), "alt": alt}

    class Meta:
        icon = "image"
        label = _("Figure")
        description = _(
            "A picture, drawing or diagram. Use it when it shows what words cannot; describe it "
            "for those who do not see it."
        )
        template = "colloquy/discussions/blocks/figure.html"
        preview_template = "colloquy/discussions/blocks/figure_preview.html"
        preview_value = {
            "image": None,
            "caption": _("Two circles of what is known: by the client, and by the therapist."),
            "credit": _("Drawn for Colloquy"),
            "reference": None,
            "locator": "",
        }
        label_format = _("Figure: {caption}")
