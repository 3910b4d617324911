"""A picture with its caption. Its sizes are made when the page is rendered, so at publishing."""

import logging

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

logger = logging.getLogger(__name__)

# The measure of the text, and the same for screens of double density. Heights keep a tall
# picture on one screen.
SMALL, LARGE = (576, 900), (1152, 1800)
SIZES = "(min-width: 40rem) 36rem, 100vw"


class FigureBlock(blocks.StructBlock):
    """A picture, described in words unless it is marked as decoration."""

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
        }
        label_format = _("Figure: {caption}")


def picture_of(image, alt: str) -> Picture | None:
    """The picture in AVIF, WebP and JPEG, never larger than the original; None if it is broken.

    The first time costs a few seconds for a large original, afterwards one query. Drawings
    that scale (SVG, where a site allows them) stay as they are.
    """
    attrs = {"class": "figure-image", "loading": "lazy", "decoding": "async", "alt": alt}
    try:
        renditions = get_renditions_or_not_found(image, _filters(image))
    except Exception as error:
        # A page must not fail on a file (DESIGN § 6.11).
        logger.error("Image %s could not be read: %s", image.pk, type(error).__name__)
        return None
    if any(not rendition.width for rendition in renditions.values()):
        return None
    return Picture(renditions, attrs if len(renditions) == 1 else attrs | {"sizes": SIZES})


def _filters(image) -> list[Filter]:
    if image.is_svg():
        return [Filter(spec=f"{_within(LARGE)}|preserve-svg")]
    fits = image.width <= SMALL[0] and image.height <= SMALL[1]
    # Two of the same width would be one candidate named twice.
    boxes = [SMALL] if fits else [SMALL, LARGE]
    # What is transparent would be dark in dark mode, and lines on it could not be seen.
    return [
        Filter(spec=f"{_within(box)}|bgcolor-ffffff|format-{format_}")
        for format_ in ("avif", "webp", "jpeg")
        for box in boxes
    ]


def _within(box: tuple[int, int]) -> str:
    return f"max-{box[0]}x{box[1]}"
