"""The one picture that discussions with a picture show."""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image as Bitmap
from wagtail.images import get_image_model


def make_image():
    """A stored image of 1,400 by 900 points; its sizes are made when it is first rendered."""
    bitmap = Bitmap.new("RGB", (1_400, 900), "#dad4c6")
    bitmap.paste("#44504b", (700, 0, 1_400, 900))
    file = BytesIO()
    bitmap.save(file, "PNG")
    file.seek(0)
    return get_image_model().objects.create(
        title="Two fields", file=ImageFile(file, name="two-fields.png")
    )
