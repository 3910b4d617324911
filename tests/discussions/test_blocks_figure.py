"""A figure: described or decorative, in three formats, and never the end of a page."""

from io import BytesIO
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from PIL import Image as Bitmap
from wagtail.images import get_image_model
from wagtail.models import Collection

from discussions.blocks.pictures import make_sizes, picture_of
from hub.people.models import RoleName
from hub.people.roles import group_of
from tests.discussions.written import cleaned, html_of, make_image, stored
from tests.hub.text.parsing import elements, tags

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return make_image()


def figure(image, *, alt_text="Two circles", decorative=False, **changes) -> dict:
    picture = {"image": image.pk, "alt_text": alt_text, "decorative": decorative}
    return stored("figure", image=picture, **changes)


def attributes_of(html: str) -> dict:
    return next(attributes for tag, attributes in elements(html) if tag == "img")


def test_a_picture_needs_words_or_is_decoration(image):
    with pytest.raises(ValidationError):
        cleaned(figure(image, alt_text=""))
    assert cleaned(figure(image, alt_text=""), as_draft=True)
    assert cleaned(figure(image, alt_text="", decorative=True))


def test_without_a_picture_it_is_not_submitted():
    with pytest.raises(ValidationError):
        cleaned(stored("figure"))


def test_it_comes_in_three_formats_with_its_size(image):
    shown = html_of(figure(image))
    types = [a["type"] for tag, a in elements(shown) if tag == "source"]
    assert types == ["image/avif", "image/webp"]
    img = attributes_of(shown)
    assert img["src"].endswith(".jpg")
    assert (img["width"], img["height"]) == ("576", "398")
    assert img["loading"] == "lazy"
    assert img["alt"] == "Two circles"


def test_widths_are_those_of_the_text_and_twice_that(image):
    assert "576w" in attributes_of(html_of(figure(image)))["srcset"]
    assert "1152w" in attributes_of(html_of(figure(image)))["srcset"]


def test_decoration_has_no_words(image):
    shown = html_of(figure(image, alt_text="left over", decorative=True))
    assert attributes_of(shown)["alt"] == ""


def test_a_small_picture_is_not_made_larger(image):
    small = make_image(size=(40, 30))
    img = attributes_of(html_of(figure(small)))
    assert (img["width"], img["height"]) == ("40", "30")
    assert "srcset" not in img


def test_words_with_quotes_stay_inside_their_attribute(image):
    img = attributes_of(html_of(figure(image, alt_text='"><script>x</script>')))
    assert img["alt"] == '"><script>x</script>'


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "1"])
def test_any_kind_of_bitmap_can_be_shown(image, mode):
    assert "img" in tags(html_of(figure(make_image(mode=mode))))


def test_what_moves_is_shown_still(image):
    frames = [Bitmap.new("RGB", (800, 600), color) for color in ("red", "blue")]
    file = BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    moving = get_image_model().objects.create(title="Moving", file=ImageFile(file, "m.gif"))
    renditions = picture_of(moving, "").renditions
    assert not any(getattr(Bitmap.open(r.file.path), "is_animated", False) for r in renditions)


def test_a_very_tall_picture_fits_a_screen(image):
    img = attributes_of(html_of(figure(make_image(size=(20, 9000)))))
    assert int(img["height"]) <= 900


def test_a_drawing_that_scales_stays_as_it_is(image, settings):
    settings.WAGTAILIMAGES_EXTENSIONS = ["svg"]
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><path d="M0 0h9"/></svg>'
    drawing = get_image_model().objects.create(
        title="Drawing", file=ImageFile(BytesIO(svg), "d.svg"), width=80, height=60
    )
    assert attributes_of(html_of(figure(drawing)))["src"].endswith(".svg")


@pytest.mark.parametrize("damage", ["gone", "broken"])
def test_a_file_that_cannot_be_read_leaves_its_words(image, damage):
    path = image.file.path
    if damage == "gone":
        image.file.storage.delete(image.file.name)
    else:
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n not an image")
    shown = html_of(figure(image))
    assert "This picture cannot be shown." in shown
    assert "Two circles" in shown
    assert "What is known." in shown


def test_caption_and_credit_may_be_missing(image):
    assert "figcaption" not in tags(html_of(figure(image, caption="", credit="")))


def test_the_same_picture_twice_keeps_both_descriptions(image):
    shown = html_of(figure(image, alt_text="First"), figure(image, alt_text="Second"))
    assert [a["alt"] for tag, a in elements(shown) if tag == "img"] == ["First", "Second"]


def test_once_its_sizes_are_there_a_picture_costs_one_query(image, django_assert_num_queries):
    picture_of(image, "")
    again = get_image_model().objects.get(pk=image.pk)
    with django_assert_num_queries(1):
        assert picture_of(again, "")


@pytest.fixture
def enqueued(monkeypatch) -> list[int]:
    """The ids of the images whose sizes a job was asked to make."""
    asked = []
    job = SimpleNamespace(enqueue=asked.append)
    monkeypatch.setattr("discussions.blocks.pictures.make_sizes", job)
    return asked


def test_a_job_makes_the_sizes_of_what_our_authors_upload(
    image, index, enqueued, django_capture_on_commit_callbacks
):
    clinicians = group_of(RoleName.CLINICIAN)
    image.collection = Collection.objects.filter(
        group_permissions__group=clinicians, depth=2
    ).first()
    with django_capture_on_commit_callbacks(execute=True):
        image.save()
    assert enqueued == [image.pk]
    make_sizes.call(image.pk)
    assert image.renditions.count() == 6


def test_a_hosts_other_images_stay_as_they_are(
    image, index, enqueued, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image.save()
    assert enqueued == []


def test_the_job_forgives_an_image_that_is_gone(image):
    assert make_sizes.call(0) is None


def test_the_name_of_the_file_is_no_description(image):
    stem = image.file.name.rpartition("/")[2].rpartition(".")[0]
    with pytest.raises(ValidationError):
        cleaned(figure(image, alt_text=stem))
    assert cleaned(figure(image, alt_text=stem), as_draft=True)
