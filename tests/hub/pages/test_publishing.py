"""Publishing as a post: one editor's check, bound to the text, never by the author."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from discussions.models import DiscussionPage
from hub.pages.editor_check import EditorCheckState, EditorCheckTask, TextChanged
from hub.pages.models import PageVersion
from tests.factories import make_discussion


@pytest.fixture
def submitted(draft, author):
    """The author's draft, waiting for an editor."""
    draft.get_workflow().start(draft, author)
    return DiscussionPage.objects.get(pk=draft.pk)


def check_of(page) -> EditorCheckState:
    return page.current_workflow_task_state.specific


def form_for(title):
    """What the edit form of a discussion sends."""
    return nested_form_data(
        {
            "title": title,
            "slug": "an-unfinished-thought",
            "summary": "A summary.",
            "interests": "None.",
            "kind": "question",
            "asks": "everyone",
            "license": "CC-BY-4.0",
            "tags": "",
            "body": streamfield([("prose", "A text.")]),
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
        }
    )


def act(page, user, action="approve", **extra):
    state = check_of(page)
    state.task.specific.on_action(state, user, action, **extra)
    return DiscussionPage.objects.get(pk=page.pk)


def test_an_editor_publishes_the_submitted_text(submitted, editor):
    assert act(submitted, editor).live


def test_the_author_cannot_check_their_own_post(submitted, author):
    with pytest.raises(PermissionDenied):
        act(submitted, author)


def test_an_editor_cannot_check_their_own_post(index, editor):
    page = make_discussion(index, editor, live=False)
    page.get_workflow().start(page, editor)
    with pytest.raises(PermissionDenied):
        act(DiscussionPage.objects.get(pk=page.pk), editor)


def test_leaving_the_byline_does_not_make_ones_own_post_somebody_elses(index, author, editor):
    """The stored byline counts beside the draft's."""
    page = make_discussion(index, editor, live=False)
    DiscussionPage.objects.filter(pk=page.pk).update(owner=author)
    page = DiscussionPage.objects.get(pk=page.pk)
    draft = page.get_latest_revision_as_object()
    draft.bylines = []
    assert draft.is_work_of(editor)


def test_where_the_index_allows_it_an_author_publishes_alone(client, index, author):
    type(index).objects.filter(pk=index.pk).update(authors_publish_alone=True)
    page = make_discussion(index, author, live=False)
    assert page.permissions_for_user(author).can_publish()


def test_where_an_editor_checks_an_author_cannot_publish(draft, author):
    assert not draft.permissions_for_user(author).can_publish()


def test_another_clinician_can_neither_publish_nor_edit(draft, colleague):
    tester = draft.permissions_for_user(colleague)
    assert not tester.can_publish()
    assert not tester.can_edit()


def test_nobody_publishes_around_a_running_check(submitted, editor):
    assert not submitted.permissions_for_user(editor).can_publish()


def test_a_page_in_a_check_is_locked_for_its_author(client, submitted, author):
    client.force_login(author)
    response = client.post(
        reverse("wagtailadmin_pages:edit", args=[submitted.pk]), form_for("Another text")
    )
    assert "could not be saved as it is locked" in response.content.decode()
    submitted.refresh_from_db()
    assert submitted.title == "An unfinished thought"


def test_a_text_swapped_after_submitting_is_not_published(submitted, author, editor):
    """Autosave and reverting rewrite the latest revision behind the lock."""
    revision = submitted.get_latest_revision()
    revision.content["title"] = "Swapped"
    revision.save()
    with pytest.raises(TextChanged):
        act(submitted, editor)
    submitted.refresh_from_db()
    assert not submitted.live


def test_a_newer_revision_by_somebody_else_is_not_published(submitted, author, editor):
    newer = submitted.get_latest_revision_as_object()
    newer.title = "Newer"
    newer.save_revision(user=author)
    with pytest.raises(TextChanged):
        act(submitted, editor)


def test_a_text_the_editor_has_saved_is_published_as_saved(submitted, editor):
    mended = submitted.get_latest_revision_as_object()
    mended.title = "Mended"
    mended.save_revision(user=editor)
    assert act(submitted, editor).title == "Mended"


def test_what_is_published_is_the_pinned_revision_not_the_latest(submitted, author, editor):
    state = check_of(submitted)
    late = submitted.get_latest_revision_as_object()
    late.title = "Saved meanwhile"
    task = state.task.specific

    def save_then_approve(user, comment=""):
        late.save_revision(user=author)
        return type(state).approve(state, user=user, comment=comment)

    state.refresh_from_db()
    task._bind_to_what_was_read(state, submitted, editor)
    save_then_approve(editor)
    submitted.refresh_from_db()
    assert submitted.live
    assert submitted.title == "An unfinished thought"


def test_a_check_is_decided_once(submitted, editor, second_editor):
    state = check_of(submitted)
    task = state.task.specific
    task.on_action(state, editor, "approve")
    with pytest.raises(PermissionDenied):
        task.on_action(state, second_editor, "reject")


def test_the_state_in_the_address_decides_about_its_own_page(submitted, index, editor):
    """Acting on one page through another's address reaches the page of the state."""
    own = make_discussion(index, editor, title="Own", live=False)
    own.get_workflow().start(own, editor)
    own_state = check_of(DiscussionPage.objects.get(pk=own.pk))
    with pytest.raises(PermissionDenied):
        check_of(submitted).task.specific.on_action(own_state, editor, "approve")


def test_unknown_data_from_the_browser_is_ignored(submitted, editor):
    assert act(submitted, editor, update=False, nonsense=[1]).live


def test_sending_back_keeps_the_note_and_publishes_nothing(submitted, editor):
    page = act(submitted, editor, action="reject", comment="Say who was asked.")
    assert not page.live
    assert page.current_workflow_state.current_task_state.comment == "Say who was asked."


def test_disabling_the_task_publishes_nothing(submitted, administrator):
    with pytest.raises(PermissionDenied):
        EditorCheckTask.objects.get().deactivate(user=administrator)
    submitted.refresh_from_db()
    assert not submitted.live


def test_an_empty_required_block_is_not_published(submitted, editor):
    from django.core.exceptions import ValidationError

    emptied = submitted.get_latest_revision_as_object()
    emptied.body = [("quotation", {"quote": "", "source": "", "locator": "", "address": ""})]
    emptied.save_revision(user=editor)
    with pytest.raises(ValidationError):
        act(submitted, editor)
    submitted.refresh_from_db()
    assert not submitted.live


def test_other_pages_are_handed_to_wagtails_own_action(home, administrator):
    """A home page is no post: its workflow ends as Wagtail ends it."""
    from django.contrib.auth.models import Group

    group = Group.objects.create(name="A host's approvers")
    task = GroupApprovalTask.objects.create(name="Approve")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="A host's workflow")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    home.title = "Changed"
    home.save_revision(user=administrator)
    state = workflow.start(home, administrator)
    state.current_task_state.approve(user=administrator)
    home.refresh_from_db()
    assert home.title == "Changed"


def test_an_author_cannot_approve_through_a_hosts_workflow(index, author, administrator):
    """Whatever workflow an index is given, the finish action refuses one's own work."""
    from django.contrib.auth.models import Group

    group = Group.objects.create(name="Approvers")
    author.groups.add(group)
    task = GroupApprovalTask.objects.create(name="Approve")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="Lax")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    page = make_discussion(index, author, live=False)
    state = workflow.start(page, author)
    with pytest.raises(PermissionDenied):
        state.current_task_state.approve(user=author)
    page.refresh_from_db()
    assert not page.live


def test_publishing_writes_the_first_version(submitted, editor):
    page = act(submitted, editor)
    version = PageVersion.objects.get(page=page)
    assert (version.number, version.kind) == (1, "first")


def test_publishing_the_same_text_again_makes_no_version(discussion, author):
    discussion.save_revision(user=author).publish()
    assert PageVersion.objects.filter(page=discussion).count() == 1


def test_a_changed_text_is_the_next_version_with_its_note(discussion, author):
    discussion.summary = "Another summary."
    discussion.change_kind, discussion.change_note = "correction", "The summary was wrong."
    discussion.save_revision(user=author).publish()
    version = PageVersion.objects.filter(page=discussion).first()
    assert (version.number, version.kind) == (2, "correction")
    assert version.note == "The summary was wrong."


def test_scheduling_writes_no_version(index, author):
    from tests.factories import make_scheduled

    page = make_scheduled(index, author)
    assert not PageVersion.objects.filter(page=page).exists()
