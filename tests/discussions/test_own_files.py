"""Authors choose among their own pictures and documents, and see none of a colleague's."""

import re

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection


@pytest.fixture
def files(index, author, colleague):
    ours = Collection.objects.get(name="Colloquy")
    for owner, name in ((author, "Of the author"), (colleague, "Of the colleague")):
        for model in (get_image_model(), get_document_model()):
            model.objects.create(
                title=name, file=get_test_image_file(), collection=ours, uploaded_by_user=owner
            )


SCREENS = [
    "wagtailimages_chooser:choose",
    "wagtaildocs_chooser:choose",
    "wagtailimages:index",
    "wagtaildocs:index",
]


@pytest.mark.parametrize("screen", SCREENS)
def test_an_author_finds_their_own_files_alone(client, files, author, screen):
    client.force_login(author)
    html = client.get(reverse(screen)).content.decode()
    assert "Of the author" in html
    assert "Of the colleague" not in html


@pytest.mark.parametrize("kind", ["Image", "Document"])
def test_the_dashboard_counts_for_an_author_their_own_files_alone(
    client, files, author, editor, kind
):
    numbers = []
    for user in (editor, author):
        client.force_login(user)
        words = re.sub(r"<[^>]+>", "", client.get("/admin/").content.decode())
        numbers.append(int(re.search(rf"(\d+)\s*{kind}", words)[1]))
    assert numbers == [2, 1]


@pytest.mark.parametrize("screen", SCREENS)
def test_an_editor_finds_the_files_of_all(client, files, editor, screen):
    client.force_login(editor)
    html = client.get(reverse(screen)).content.decode()
    assert "Of the author" in html
    assert "Of the colleague" in html


def test_wagtails_suggestions_name_an_author_no_tag(client, index, author, editor):
    tag = ContentType.objects.get(app_label="colloquy_hub", model="tag")
    address = reverse("wagtailadmin_tag_model_autocomplete", args=[tag.app_label, tag.model])
    client.force_login(author)
    assert client.get(address, {"term": "a"}).status_code == 404
    client.force_login(editor)
    assert client.get(address, {"term": "a"}).status_code == 200
