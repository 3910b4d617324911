"""Writing a discussion in the admin: what the form fills in by itself."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from discussions.models import DiscussionPage


@pytest.fixture
def written(client, index):
    """Sends the form for a new discussion, or for an existing one, with an empty byline."""

    def write(user, page=None) -> DiscussionPage:
        form = {
            "title": "Looking a client up",
            "slug": "looking-a-client-up",
            "summary": "",
            "interests": "None.",
            "tags": "",
            "body": streamfield([("prose", "A text.")]),
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
        }
        add = f"/admin/pages/add/colloquy_discussions/discussionpage/{index.pk}/"
        client.force_login(user)
        address = f"/admin/pages/{page.pk}/edit/" if page else add
        assert client.post(address, nested_form_data(form)).status_code == 302
        return DiscussionPage.objects.get().get_latest_revision_as_object()

    return write


def names(page) -> list[str]:
    return [byline.person.name for byline in page.bylines.all()]


def test_an_empty_byline_is_the_writers_own(written, author):
    assert names(written(author)) == ["Ada Author"]


def test_saving_again_names_the_writer_once(written, author):
    page = written(author)
    assert names(written(author, page)) == ["Ada Author"]


def test_an_editor_does_not_become_the_author_by_saving(written, stranger, index, editor):
    index.add_child(
        instance=DiscussionPage(title="Unsigned", interests="None.", owner=stranger, live=False)
    )
    page = DiscussionPage.objects.get()
    page.save_revision(user=stranger)
    assert names(written(editor, page)) == []
