"""Setting who may read a page: at once, tightened by authors, loosened by editors."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility, visibility_of
from tests.factories import make_discussion, multiply


@pytest.fixture
def screen(discussion):
    return reverse("colloquy_page_visibility", args=[discussion.pk])


def test_an_author_tightens_at_once(client, author, discussion, screen):
    client.force_login(author)
    client.post(screen, {"visibility": "clinicians"})
    assert visibility_of(discussion) == Visibility.CLINICIANS
    assert client.get("/discussions/").context["items"] == []


def test_an_author_cannot_loosen(discussion, author):
    set_visibility(page=discussion, visibility=Visibility.CLINICIANS, by=author)
    with pytest.raises(PermissionDenied):
        set_visibility(page=discussion, visibility=Visibility.PUBLIC, by=author)


def test_the_screen_says_why_an_author_cannot_loosen(client, author, discussion, screen):
    set_visibility(page=discussion, visibility=Visibility.CLINICIANS, by=author)
    client.force_login(author)
    response = client.post(screen, {"visibility": "public"})
    assert response.status_code == 422
    assert "Only an editor can open this page to more people." in response.content.decode()
    assert visibility_of(discussion) == Visibility.CLINICIANS


def test_an_editor_loosens(discussion, author, editor):
    set_visibility(page=discussion, visibility=Visibility.CLINICIANS, by=author)
    set_visibility(page=discussion, visibility=Visibility.PUBLIC, by=editor)
    assert visibility_of(discussion) == Visibility.PUBLIC


def test_a_page_is_never_looser_than_the_pages_above(index, discussion, administrator, editor):
    set_visibility(page=index, visibility=Visibility.MEMBERS, by=administrator)
    with pytest.raises(ValidationError):
        set_visibility(page=discussion, visibility=Visibility.PUBLIC, by=editor)


@pytest.mark.parametrize("who", ["stranger", "colleague", "moderator"])
def test_others_cannot_open_the_screen(client, request, who, screen):
    client.force_login(request.getfixturevalue(who))
    assert client.post(screen, {"visibility": "members"}).status_code in (302, 403)
    assert client.get("/discussions/").context["items"] != []


def test_publishing_a_draft_keeps_the_visibility(discussion, author):
    """A draft must not loosen it: visibility is no part of a revision."""
    revision = discussion.save_revision(user=author)
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=author)
    revision.publish()
    assert visibility_of(discussion) == Visibility.MEMBERS


def test_a_restricted_page_answers_403_without_its_title(client, discussion, author):
    set_visibility(page=discussion, visibility=Visibility.CLINICIANS, by=author)
    response = client.get(discussion.url)
    body = response.content.decode()
    assert response.status_code == 403
    assert "clinicians whose license" in body
    assert discussion.title not in body
    assert discussion.summary not in body
    assert "/account/login/?next=%2Fdiscussions%2F" in body


def test_a_member_meets_a_clinicians_page_without_a_link_to_sign_in(client, discussion, stranger):
    set_visibility(page=discussion, visibility=Visibility.CLINICIANS, by=discussion.owner)
    client.force_login(stranger)
    response = client.get(discussion.url)
    assert response.status_code == 403
    assert "/account/login/?next" not in response.content.decode()


def test_a_restricted_page_is_never_cached(client, discussion, author, stranger):
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=author)
    assert "no-store" in client.get(discussion.url)["Cache-Control"]
    client.force_login(stranger)
    response = client.get(discussion.url)
    assert response.status_code == 200
    assert "private" in response["Cache-Control"]


def test_an_old_version_of_a_restricted_page_is_restricted_too(client, discussion, author):
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=author)
    response = client.get(f"{discussion.url}v1/")
    assert response.status_code == 403
    assert discussion.title not in response.content.decode()


def test_the_index_keeps_its_number_of_queries(
    client, index, author, django_assert_max_num_queries
):
    """The same count for one discussion and for twenty."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    page = make_discussion(index, author, title="One")
    client.get(index.url)
    with CaptureQueriesContext(connection) as one:
        client.get(index.url)
    multiply(page, 19)
    with CaptureQueriesContext(connection) as twenty:
        client.get(index.url)
    assert len(twenty) == len(one)
