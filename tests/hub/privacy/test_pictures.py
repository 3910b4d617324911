"""A picture tells no more than what one sees: not where and when it was taken, nor by whom."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from wagtail.images import get_image_model
from wagtail.models import Collection

from hub.privacy.pictures import ORIENTATION, without_notes

SECRET = "Dr. Recognizable"


def photograph(format_="JPEG", *, turned=6) -> bytes:
    """As a telephone takes it: lying on its side, with its place and its owner's name."""
    exif = Image.Exif()
    exif[ORIENTATION] = turned
    exif[Base.Artist] = SECRET
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (44.0, 3.0, 9.0)
    out = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, format_, exif=exif.tobytes())
    return out.getvalue()


def upload(collection, content=None):
    return get_image_model().objects.create(
        title="A room",
        collection=collection,
        file=ContentFile(content or photograph(), name="room.jpg"),
    )


@pytest.fixture
def ours(index) -> Collection:
    return Collection.objects.get(name="Colloquy")


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_place_and_owner_go_and_the_picture_stays_upright(format_):
    bare = without_notes(io.BytesIO(photograph(format_)))
    assert SECRET.encode() not in bare
    picture = Image.open(io.BytesIO(bare))
    assert dict(picture.getexif()) == {ORIENTATION: 6}
    assert not picture.getexif().get_ifd(IFD.GPSInfo)
    assert picture.size == (256, 256)


def test_a_picture_without_notes_stays_byte_for_byte():
    out = io.BytesIO()
    Image.linear_gradient("L").save(out, "PNG")
    assert without_notes(out) is None


@pytest.mark.parametrize("content", [b"", b"no picture", photograph()[:200]])
def test_what_is_no_picture_is_left_to_wagtails_check(content):
    assert without_notes(io.BytesIO(content)) is None


def test_an_upload_of_our_authors_is_stored_without_its_origin(ours):
    image = upload(ours)
    with image.file.open() as stored:
        content = stored.read()
    assert SECRET.encode() not in content
    assert image.file_size == len(content)
    assert SECRET.encode() not in image.get_rendition("max-100x100|format-jpeg").file.read()


def test_a_hosts_own_image_stays_as_it_is(ours):
    image = upload(Collection.get_first_root_node())
    with image.file.open() as stored:
        assert stored.read() == photograph()


def test_saving_an_image_again_leaves_its_file_alone(ours):
    image = upload(ours)
    name = image.file.name
    image.title = "The same room"
    image.save()
    assert image.file.name == name
