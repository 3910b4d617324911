"""Ways around a rule that were found once, each closed by a test."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import PageViewRestriction, Site

from discussions.models import DiscussionAuthor, DiscussionPage
from hub.jobs.health import queue_health
from hub.pages import clock
from hub.pages.models import PageVersion
from hub.pages.page_types import HomePage
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility, visibility_of
from hub.people.models import Person
from tests.factories import make_discussion, make_index, make_scheduled

pytestmark = pytest.mark.django_db


def check_of(page):
    return DiscussionPage.objects.get(pk=page.pk).current_workflow_task_state.specific


@pytest.fixture
def changed(discussion, author):
    """A live page whose newer draft says something else, waiting for an editor."""
    draft = discussion.get_latest_revision_as_object()
    draft.body = [("prose", "Entirely new words.")]
    draft.save_revision(user=author)
    page = DiscussionPage.objects.get(pk=discussion.pk)
    page.get_workflow().start(page, author)
    return page


def test_what_an_editor_previews_is_the_draft(client, changed, editor):
    client.force_login(editor)
    state = check_of(changed)
    for address in (
        reverse("wagtailadmin_pages:view_draft", args=[changed.pk]),
        reverse("wagtailadmin_pages:workflow_preview", args=[changed.pk, state.task_id]),
    ):
        assert "Entirely new words." in client.get(address).content.decode(), address


def test_a_reader_still_gets_the_live_text(client, changed):
    assert "Entirely new words." not in client.get(changed.url).content.decode()


def test_a_coauthor_of_the_draft_alone_cannot_check_it(discussion, author, editor):
    draft = discussion.get_latest_revision_as_object()
    draft.bylines.add(DiscussionAuthor(person=editor.colloquy_person))
    draft.save_revision(user=author)
    page = DiscussionPage.objects.get(pk=discussion.pk)
    page.get_workflow().start(page, author)
    state = check_of(page)
    with pytest.raises(PermissionDenied):
        state.task.specific.on_action(state, editor, "approve")


def test_a_published_copy_keeps_its_drafts_words_to_itself(client, changed, administrator):
    copy = changed.copy(
        update_attrs={"slug": "copy"}, keep_live=True, copy_revisions=True, user=administrator
    )
    for version in PageVersion.objects.filter(page_id=copy.pk):
        assert "Entirely new words." not in str(version.snapshot)


def test_an_alias_is_for_no_more_people_than_its_page(discussion, index, author, site):
    alias = discussion.create_alias(update_slug="alias")
    set_visibility(page=discussion, visibility=Visibility.CLINICIANS, by=author)
    assert not DiscussionPage.objects.visible_to(AnonymousUser(), site).exists()
    assert visibility_of(alias) == Visibility.CLINICIANS


def test_pages_of_a_site_inside_a_site_belong_to_it_alone(home, index, author, site):
    inner = home.add_child(instance=HomePage(title="Inner", slug="inner"))
    Site.objects.create(hostname="inner.example", root_page=inner)
    page = make_discussion(make_index(inner), author, title="Inside")
    outer = DiscussionPage.objects.visible_to(AnonymousUser(), site)
    assert not outer.filter(pk=page.pk).exists()


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("wagtailadmin_explore", "page"),
        ("wagtailadmin_choose_page_child", "page"),
        ("wagtailadmin_pages:move_confirm", "page index"),
    ],
)
def test_numbers_of_others_drafts_lead_nowhere(client, draft, index, colleague, name, arguments):
    numbers = {"page": draft.pk, "index": index.pk}
    address = reverse(name, args=[numbers[each] for each in arguments.split()])
    client.force_login(colleague)
    assert draft.title not in client.get(address).content.decode()


@pytest.mark.parametrize("action", ["delete", "move", "publish", "unpublish"])
@pytest.mark.parametrize("which", ["one", "all"])
def test_bulk_screens_show_no_drafts_of_others(client, draft, index, colleague, action, which):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = f"?id={draft.pk}" if which == "one" else f"?id=all&childOf={index.pk}"
    client.force_login(colleague)
    assert draft.title not in client.get(address + query, follow=True).content.decode()


def test_nobody_publishes_posts_in_bulk(client, draft, editor):
    client.force_login(editor)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={draft.pk}")
    draft.refresh_from_db()
    assert not draft.live


def test_a_new_note_on_the_same_text_is_no_new_version(discussion, author):
    discussion.change_note = "Nothing really."
    discussion.tags.add("a tag")
    discussion.save_revision(user=author).publish()
    again = DiscussionPage.objects.get(pk=discussion.pk)
    again.change_note = ""
    again.save_revision(user=author).publish()
    assert PageVersion.objects.filter(page=discussion).count() == 2


def test_a_shared_password_covers_the_versions_too(client, discussion):
    PageViewRestriction.objects.create(
        page=discussion, restriction_type=PageViewRestriction.PASSWORD, password="open sesame"
    )
    response = client.get(f"{discussion.url}v1/")
    assert response.status_code == 302
    assert response["Location"] == discussion.url


def test_versions_of_a_restricted_page_are_not_cached(client, discussion, author, stranger):
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=author)
    client.force_login(stranger)
    assert "no-store" in client.get(f"{discussion.url}v1/")["Cache-Control"]


def test_an_author_cannot_replace_what_an_editor_restricted(discussion, author):
    restriction = PageViewRestriction.objects.create(
        page=discussion, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.create(name="The board"))
    with pytest.raises(PermissionDenied):
        set_visibility(page=discussion, visibility=Visibility.CLINICIANS, by=author)


def test_moving_a_page_opens_it_to_nobody(client, home, index, author, administrator):
    set_visibility(page=index, visibility=Visibility.CLINICIANS, by=administrator)
    page = make_discussion(index, author)
    elsewhere = make_index(home, slug="elsewhere")
    client.force_login(administrator)
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, elsewhere.pk]))
    page.refresh_from_db()
    assert page.url.startswith("/elsewhere/")
    assert visibility_of(DiscussionPage.objects.get(pk=page.pk)) == Visibility.CLINICIANS


def test_an_editor_cannot_untie_themselves_from_what_they_wrote(client, editor):
    person = editor.colloquy_person
    client.force_login(editor)
    address = reverse("wagtailsnippets_colloquy_hub_person:edit", args=[person.pk])
    fields = {"name": person.name, "slug": person.slug, "profession": "x", "user": ""}
    response = client.post(address, fields)
    assert "Ask an administrator" in response.content.decode()
    person.refresh_from_db()
    assert person.user == editor


def test_where_authors_publish_alone_they_sign_for_themselves_alone(index, author, editor):
    type(index).objects.filter(pk=index.pk).update(authors_publish_alone=True)
    page = make_discussion(index, author, live=False)
    page.bylines = [DiscussionAuthor(person=editor.colloquy_person)]
    assert not page.permissions_for_user(author).can_publish()


def test_where_no_posts_are_allowed_no_editor_publishes_any(index, draft, editor):
    assert draft.permissions_for_user(editor).can_publish()
    type(index).objects.filter(pk=index.pk).update(posts_allowed=False)
    page = DiscussionPage.objects.get(pk=draft.pk)
    assert not page.permissions_for_user(editor).can_publish()


def test_what_a_moderator_took_down_is_not_copied(discussion, author, moderator):
    take_down(page=discussion, by=moderator, reason="A person could be recognized.")
    page = DiscussionPage.objects.get(pk=discussion.pk)
    assert not page.permissions_for_user(author).can_copy()


def test_a_page_without_the_right_route_is_not_published_by_an_editor(draft, editor):
    draft.publishing_route = "review"
    assert not draft.permissions_for_user(editor).can_publish()


def test_a_version_names_who_published_it(draft, author, editor):
    draft.get_workflow().start(draft, author)
    state = check_of(draft)
    state.task.specific.on_action(state, editor, "approve")
    version = PageVersion.objects.get(page=draft)
    assert version.published_by == editor
    assert not version.by_its_author


def test_how_a_page_was_published_stays_true_when_the_rule_changes(discussion, index, editor):
    PageVersion.objects.filter(page=discussion).update(by_its_author=False)
    type(index).objects.filter(pk=index.pk).update(authors_publish_alone=True)
    page = DiscussionPage.objects.get(pk=discussion.pk)
    assert page.review_record() == "Not peer reviewed. Published by an editor."


def test_an_invalid_text_is_answered_in_words_when_approved_from_a_list(
    client, draft, author, editor
):
    emptied = draft.get_latest_revision_as_object()
    emptied.body = [("quotation", {"quote": "", "source": "", "locator": "", "address": ""})]
    emptied.save_revision(user=author)
    page = DiscussionPage.objects.get(pk=draft.pk)
    page.get_workflow().start(page, author)
    state = check_of(page)
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    response = client.post(address, {"comment": ""}, follow=True)
    assert "cannot be published yet" in response.content.decode()


def test_whoever_signed_a_page_is_not_deleted(client, discussion, administrator):
    person = discussion.bylines.get().person
    client.force_login(administrator)
    discussion.bylines.all().delete()
    client.post(reverse("wagtailsnippets_colloquy_hub_person:delete", args=[person.pk]))
    assert Person.objects.filter(pk=person.pk).exists()


def test_a_page_is_not_sent_back_without_words(client, draft, author, editor):
    draft.get_workflow().start(draft, author)
    state = check_of(draft)
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "reject", state.pk])
    client.post(address, {"comment": " "})
    assert check_of(draft).status == "in_progress"


def test_editors_are_told_what_waits_and_authors_are_not(
    draft, author, editor, second_editor, mailoutbox
):
    from hub.pages.tasks import tell_editors

    draft.get_workflow().start(draft, author)
    mailoutbox.clear()
    assert tell_editors.call(draft.pk) == 2
    assert [mail.to for mail in mailoutbox] == [[editor.email], [second_editor.email]]
    assert "May I look her up?" not in mailoutbox[0].body


def test_editors_are_not_told_of_what_one_of_them_has_settled(draft, author, editor, mailoutbox):
    from hub.pages.tasks import tell_editors

    draft.get_workflow().start(draft, author)
    state = check_of(draft)
    state.task.specific.on_action(state, editor, "approve")
    mailoutbox.clear()
    assert tell_editors.call(draft.pk) == 0
    assert not mailoutbox


def test_addresses_in_any_script_keep_what_is_behind_them(client, index, author):
    page = make_discussion(index, author, slug=slugify("größe", allow_unicode=True))
    assert "This is version 1" in client.get(f"{page.url}v1/").content.decode()


def test_scheduled_pages_that_fail_do_not_keep_the_others(index, author, monkeypatch):
    monkeypatch.setattr(clock, "BATCH", 2)
    past = timezone.now() - timedelta(hours=1)
    for number in range(5):
        page = make_scheduled(index, author, title=f"Scheduled {number}")
        revision = page.get_latest_revision()
        revision.approved_go_live_at = past + timedelta(minutes=number)
        revision.content["go_live_at"] = past.isoformat()
        if number < 4:
            revision.content["title"] = None
        revision.save()
    assert clock.publish_due_pages() == 1


def test_a_job_that_is_tried_again_does_not_look_forgotten(db):
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.all().delete()
    now = timezone.now()
    DBTaskResult.objects.create(
        task_path="a.job",
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        run_after=now - timedelta(seconds=5),
        exception_class_path="",
        traceback="",
    )
    DBTaskResult.objects.update(enqueued_at=now - timedelta(hours=5))
    assert queue_health()["no_worker"] is False


def test_an_editor_without_rights_on_the_index_publishes_nothing_there(index, draft, editor):
    from wagtail.models import GroupPagePermission

    assert draft.permissions_for_user(editor).can_publish()
    GroupPagePermission.objects.filter(page=index).delete()
    page = DiscussionPage.objects.get(pk=draft.pk)
    again = type(editor).objects.get(pk=editor.pk)
    assert not page.permissions_for_user(again).can_publish()


def test_a_page_below_an_alias_is_restricted_like_what_the_alias_shows(home, discussion, index):
    copy = home.add_child(instance=HomePage(title="Copies", slug="copies"))
    alias = index.create_alias(parent=copy, update_slug="alias")
    below = alias.add_child(instance=HomePage(title="Below", slug="below"))
    assert not below.get_view_restrictions().exists()
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert below.get_view_restrictions().exists()
