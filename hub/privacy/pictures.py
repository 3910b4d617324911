"""What a camera writes into a picture: place, time, device, name. None of it is kept."""

import io
import logging

from django.core.files.base import ContentFile
from PIL import Image, UnidentifiedImageError

from hub.pages.sections import is_in_our_collection

logger = logging.getLogger("colloquy.privacy")

# Formats whose files cameras and telephones write such notes into.
NOTED = {"JPEG", "PNG", "WEBP", "AVIF", "TIFF"}
NOTES = {"exif", "xmp", "XML:com.adobe.xmp", "Raw profile type exif", "photoshop", "comment"}
ORIENTATION = 0x0112


def forget_origin_when_uploaded(sender, instance, raw=False, **kwargs) -> None:
    """Before the file of an image of ours is stored: its notes go, so that no copy has them.

    A host's images outside our collection stay as they are.
    """
    # Stored already, unless the file is a new one.
    if raw or getattr(instance.file, "_committed", True) or not is_in_our_collection(instance):
        return
    bare = without_notes(instance.file)
    if bare is None:
        return
    instance.file = ContentFile(bare, name=instance.file.name)
    instance._set_image_file_metadata()


def without_notes(file) -> bytes | None:
    """The picture in `file` without what the camera wrote beside it, which way up kept.

    None where there is nothing to take away: no notes, a moving picture, or no picture at all.
    """
    file.seek(0)
    try:
        with Image.open(file) as picture:
            if picture.format not in NOTED or getattr(picture, "n_frames", 1) > 1:
                return None
            if not NOTES & picture.info.keys():
                return None
            return _saved_bare(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        # Wagtail's own check of uploads says what is wrong with such a file.
        logger.warning("The notes in a picture could not be read: %s", type(error).__name__)
        return None
    finally:
        file.seek(0)


def _saved_bare(picture: Image.Image) -> bytes:
    upright = Image.Exif()
    turned = picture.getexif().get(ORIENTATION)
    if turned:
        upright[ORIENTATION] = turned
    picture.load()
    for note in NOTES:
        picture.info.pop(note, None)
    how = {"JPEG": {"quality": "keep"}, "WEBP": {"quality": 90}, "AVIF": {"quality": 90}}
    out = io.BytesIO()
    picture.save(out, picture.format, exif=upright.tobytes(), **how.get(picture.format, {}))
    return out.getvalue()
