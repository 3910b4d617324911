"""Taking a page down: at once, by its author or a moderator, with nothing lost."""

from html import unescape

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.models import Page

from discussions.models import DiscussionPage
from hub.pages.models import PageState, PageVersion
from hub.pages.services import take_down
from tests.factories import make_discussion, make_index


@pytest.fixture
def screen(discussion):
    return reverse("colloquy_take_down", args=[discussion.pk])


@pytest.mark.parametrize("who", ["author", "moderator", "editor"])
def test_these_may_take_it_down(client, request, discussion, who):
    take_down(page=discussion, by=request.getfixturevalue(who), reason="Out of date.")
    assert client.get(discussion.url).status_code == 410


@pytest.mark.parametrize("who", ["stranger", "colleague"])
def test_others_may_not(client, request, discussion, who, screen):
    by = request.getfixturevalue(who)
    with pytest.raises(PermissionDenied):
        take_down(page=discussion, by=by, reason="I disagree.")
    client.force_login(by)
    client.post(screen, {"reason": "I disagree."})
    assert client.get(discussion.url).status_code == 200


def test_readers_get_the_reason_and_no_title(client, discussion, author):
    take_down(page=discussion, by=author, reason="The law has changed.")
    body = client.get(discussion.url).content.decode()
    assert "The law has changed." in body
    assert "by its author" in body
    assert discussion.title not in body


def test_without_a_reason_nothing_happens(client, discussion, author, screen):
    client.force_login(author)
    assert client.post(screen, {"reason": " "}).status_code == 422
    with pytest.raises(ValidationError):
        take_down(page=discussion, by=author, reason=" ")
    assert client.get(discussion.url).status_code == 200


def test_it_works_at_once_also_during_a_check(client, discussion, author):
    discussion.summary = "A new summary."
    discussion.save_revision(user=author)
    page = DiscussionPage.objects.get(pk=discussion.pk)
    page.get_workflow().start(page, author)
    take_down(page=page, by=author, reason="Withdrawn.")
    page = DiscussionPage.objects.get(pk=discussion.pk)
    assert not page.live
    assert not page.workflow_in_progress


def test_the_text_and_its_versions_are_kept(discussion, author):
    take_down(page=discussion, by=author, reason="Withdrawn.")
    assert PageVersion.objects.filter(page=discussion).count() == 1
    assert discussion.get_latest_revision().content["title"] == discussion.title


def test_a_scheduled_change_does_not_bring_it_back(discussion, author):
    from datetime import timedelta

    from django.utils import timezone

    from hub.pages.clock import publish_due_pages

    revision = discussion.save_revision(user=author)
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    take_down(page=discussion, by=author, reason="Withdrawn.")
    assert publish_due_pages() == 0


def test_its_versions_are_gone_with_it(client, discussion, author):
    take_down(page=discussion, by=author, reason="The law has changed.")
    response = client.get(f"{discussion.url}v1/")
    body = response.content.decode()
    assert response.status_code == 410
    assert "The law has changed." in body
    assert discussion.title not in body


def test_publishing_it_again_lifts_it(client, discussion, author):
    take_down(page=discussion, by=author, reason="Withdrawn.")
    DiscussionPage.objects.get(pk=discussion.pk).get_latest_revision().publish()
    assert client.get(discussion.url).status_code == 200
    assert PageState.objects.get(page=discussion).taken_down_at is None


def test_an_author_cannot_lift_what_a_moderator_took_down(index, author, moderator):
    type(index).objects.filter(pk=index.pk).update(authors_publish_alone=True)
    page = make_discussion(index, author)
    take_down(page=page, by=moderator, reason="A person could be recognized.")
    page = DiscussionPage.objects.get(pk=page.pk)
    assert not page.permissions_for_user(author).can_publish()


@pytest.mark.parametrize("who", ["author", "editor", "administrator"])
def test_nobody_deletes_a_page_once_published(request, discussion, who):
    assert not discussion.permissions_for_user(request.getfixturevalue(who)).can_delete()


def test_an_author_may_delete_a_draft_never_published(draft, author):
    assert draft.permissions_for_user(author).can_delete()


def test_nobody_deletes_a_parent_of_ours(client, home, discussion, administrator):
    client.force_login(administrator)
    client.post(reverse("wagtailadmin_pages:delete", args=[home.pk]))
    assert DiscussionPage.objects.filter(pk=discussion.pk).exists()


@pytest.mark.parametrize("bulk", [False, True])
def test_deleting_a_hosts_page_above_ours_is_refused_with_a_reason(
    client, author, administrator, bulk
):
    above = Page.get_first_root_node().add_child(instance=Page(title="A host’s", slug="a-hosts"))
    page = make_discussion(make_index(above), author)
    client.force_login(administrator)
    address = reverse("wagtailadmin_pages:delete", args=[above.pk])
    if bulk:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
        address += f"?id={above.pk}"
    response = client.post(address, follow=True)
    assert "Take it down instead of deleting it" in unescape(response.content.decode())
    assert DiscussionPage.objects.filter(pk=page.pk).exists()


def test_the_database_itself_refuses_to_delete_it(discussion):
    with pytest.raises(ProtectedError):
        discussion.delete()


def test_a_moderator_finds_the_way_in_the_user_bar(client, discussion, moderator, screen):
    client.force_login(moderator)
    assert screen in client.get(discussion.url).content.decode()


def test_a_stranger_is_shown_no_such_way(client, discussion, stranger, screen):
    client.force_login(stranger)
    assert screen not in client.get(discussion.url).content.decode()
