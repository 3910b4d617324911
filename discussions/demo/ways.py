"""What happens to a page after it was written: checked, sent back, expired, revised."""

from collections.abc import Callable

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import PageLogEntry

from discussions.demo.blocks import body_of
from discussions.demo.content import DemoDiscussion, Revision, State
from discussions.demo.dates import day, set_back
from discussions.models import DiscussionPage

EDITOR = "editor@colloquy.example"
ADMINISTRATOR = "admin@colloquy.example"
ENDED = "wagtail.unpublish.scheduled"


def _leave(page: DiscussionPage, discussion: DemoDiscussion) -> None:
    """It stays its author's draft."""


def _submit(page: DiscussionPage, discussion: DemoDiscussion) -> None:
    page.get_workflow().start(page, page.owner)


def _check(page: DiscussionPage, discussion: DemoDiscussion) -> None:
    """As everybody's post: an editor's check. One with a date to appear is scheduled by it."""
    _submit(page, discussion)
    _decide(page, "approve", comment="")


def _send_back(page: DiscussionPage, discussion: DemoDiscussion) -> None:
    _submit(page, discussion)
    _decide(page, "reject", comment=discussion.note)


def _expire(page: DiscussionPage, discussion: DemoDiscussion) -> None:
    """Published, and ended as the clock ends it, on the day its author had named."""
    _check(page, discussion)
    page = DiscussionPage.objects.get(pk=page.pk)
    page.unpublish(set_expired=True, log_action=ENDED)
    PageLogEntry.objects.filter(page=page.pk, action=ENDED).update(timestamp=page.expire_at)


# Each goes on from a page whose text is saved as a revision.
WAYS: dict[State, Callable[[DiscussionPage, DemoDiscussion], None]] = {
    State.PUBLISHED: _check,
    State.DRAFT: _leave,
    State.SUBMITTED: _submit,
    State.SENT_BACK: _send_back,
    State.SCHEDULED: _check,
    State.EXPIRED: _expire,
}


def add_version(page: DiscussionPage, discussion: DemoDiscussion, revision: Revision) -> None:
    """Publish the next version of a live page, with its note to readers."""
    began = timezone.now()
    page = DiscussionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    page.body = body_of(discussion, revision.blocks, index=page.section, owner=page.owner)
    page.change_kind, page.change_note = revision.kind, revision.note
    page.save_revision(user=page.owner)
    _check(page, discussion)
    set_back(page, since=began, to=day(revision.days_ago, discussion.slug))


def _decide(page: DiscussionPage, action: str, *, comment: str) -> None:
    """By the editor; the administrator decides about the editor's own."""
    accounts = get_user_model().objects
    checker = accounts.get(email=EDITOR)
    if page.is_work_of(checker):
        checker = accounts.get(email=ADMINISTRATOR)
    state = DiscussionPage.objects.get(pk=page.pk).current_workflow_task_state.specific
    state.task.specific.on_action(state, checker, action, comment=comment)
