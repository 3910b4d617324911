"""The photo of a person, as it is shown on their own page and nowhere else."""

import logging

from django.utils.translation import gettext as _

from hub.people.models import Person

# WebP, because Willow keeps the camera's notes (place and time included) in JPEG and PNG.
PORTRAIT = "fill-288x288|format-webp|webpquality-82"
SIZE = 144

logger = logging.getLogger("colloquy.people")


def portrait_of(person: Person) -> dict | None:
    """Address, size and alternative text of the portrait; None without one that can be read.

    One query where it was made before; `make_portrait` makes it when the profile is saved.
    """
    if person.photo is None:
        return None
    try:
        rendition = person.photo.get_rendition(PORTRAIT)
    except Exception:
        # The file is gone or is no image: the page must not fail on it.
        logger.warning("The photo of person %s cannot be shown", person.pk)
        return None
    return {
        "url": rendition.url,
        "width": SIZE,
        "height": SIZE * rendition.height // rendition.width,
        "alt": _("Portrait of %(name)s") % {"name": person.name},
    }
