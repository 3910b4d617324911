"""Uploaded files: images are handed out, documents only where it is asked who may read them."""

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_an_image_is_handed_out(client):
    image = get_image_model().objects.create(title="A photo", file=get_test_image_file())
    assert client.get(image.file.url).status_code == 200


@pytest.mark.parametrize("way", ["", "./", "images/../", "/", "documents/../"])
def test_the_file_of_a_document_is_not(client, home, way):
    document = get_document_model().objects.create(
        title="Handout", file=ContentFile(b"Words.", "handout.txt")
    )
    address = f"{settings.MEDIA_URL}{way}{document.file.name}"
    assert client.get(address, follow=True).status_code == 404
    assert client.get(document.url).status_code == 200
