"""The sizes and formats in which a picture is sent."""

import logging
from functools import partial

from django.db import transaction
from django.db.models import prefetch_related_objects
from django_tasks import task
from wagtail.images import get_image_model
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

from hub.pages.sections import is_in_our_collection

logger = logging.getLogger(__name__)

# The measure of the text, and the same for screens of double density. Heights keep a tall
# picture on one screen.
SMALL, LARGE = (576, 900), (1152, 1800)
SIZES = "(min-width: 40rem) 36rem, 100vw"


def picture_of(image, alt: str) -> Picture | None:
    """The picture in AVIF, WebP and JPEG, never larger than the original; None if it is broken.

    Costs one query once the sizes are there, and seconds where they are not: the job has made
    them long before a page is published, unless the original came from elsewhere. Drawings that
    scale (SVG, where a site allows them) stay as they are.
    """
    attrs = {"class": "figure-image", "loading": "lazy", "decoding": "async", "alt": alt}
    # Else Wagtail writes each size it found back into the cache.
    prefetch_related_objects([image], "renditions")
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


@task
def make_sizes(image_id: int) -> None:
    """Make the sizes of an image before anybody waits for them: 27 megapixels took 27 seconds."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image:
        picture_of(image, "")


def make_sizes_when_saved(sender, instance, raw=False, **kwargs) -> None:
    """For what our authors upload only; a host's other images stay as they are."""
    if not raw and is_in_our_collection(instance):
        transaction.on_commit(partial(make_sizes.enqueue, instance.pk))
