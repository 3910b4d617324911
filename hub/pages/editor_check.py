"""The workflow step of a post: one editor reads it and publishes exactly what was read."""

from functools import partial

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.locks import WorkflowLock
from wagtail.models import Page, Task, TaskState

from hub.pages.digest import digest_of
from hub.pages.permissions import may_publish_post
from hub.pages.tasks import tell_editors

PUBLISH = _("Publish")
PUBLISH_WITH_NOTE = _("Publish with a note to the author")


class SendBackForm(forms.Form):
    """A page is sent back with words, or its author cannot know what to do."""

    comment = forms.CharField(
        label=_("What should the author change?"),
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Say what to change; the author gets these words.")},
    )


class TextChanged(Exception):
    """The text is not the one that was submitted, and the editor has not read the new one."""


class EditorCheckLock(WorkflowLock):
    """Says to the author, in our words, why the page cannot be edited during a check."""

    def get_message(self, user):
        if not self.for_user(user):
            return None
        return _(
            "An editor is checking this page, so its text stands still. To change it now, "
            "choose “Cancel workflow” and submit it again."
        )

    def get_description(self, user, can_lock=False):
        return _("Only the editor who checks this page can change it.")


class EditorCheckState(TaskState):
    """One check, bound to the text that was submitted."""

    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("editor's check")
        verbose_name_plural = _("editors' checks")


class EditorCheckTask(Task):
    """One editor's check. Nobody checks their own post unless the index allows it."""

    task_state_class = EditorCheckState
    lock_class = EditorCheckLock

    class Meta:
        verbose_name = _("editor's check of a post")
        verbose_name_plural = _("editors' checks of posts")

    @classmethod
    def get_description(cls):
        return _("Any Colloquy editor who did not write the page can publish it or send it back.")

    def start(self, workflow_state, user=None):
        state = super().start(workflow_state, user)
        state.digest = digest_of(state.revision.content)
        state.save(update_fields=["digest"])
        transaction.on_commit(partial(tell_editors.enqueue, int(workflow_state.object_id)))
        return state

    def get_form_for_action(self, action):
        return SendBackForm if action == "reject" else super().get_form_for_action(action)

    def may_check(self, page, user) -> bool:
        if not user.is_active:
            return False
        return user.is_superuser or may_publish_post(user, page.specific)

    def user_can_access_editor(self, obj, user):
        return self.may_check(obj, user)

    def locked_for_user(self, obj, user):
        return not self.may_check(obj, user)

    def get_actions(self, obj, user):
        if not self.may_check(obj, user):
            return []
        return [
            ("reject", _("Send back with a note"), True),
            ("approve", PUBLISH, False),
            ("approve", PUBLISH_WITH_NOTE, True),
        ]

    def get_task_states_user_can_moderate(self, user, **kwargs):
        # A plain TaskState queryset: a subclass or distinct() breaks everybody's admin home.
        if not (user.is_superuser or user.has_perm("colloquy_hub.publish_post")):
            return TaskState.objects.none()
        return TaskState.objects.filter(
            task_id=self.pk, status=TaskState.STATUS_IN_PROGRESS
        ).exclude(workflow_state__requested_by=user)

    @transaction.atomic
    def on_action(self, task_state, user, action_name, **kwargs):
        """Publish or send back. Raises PermissionDenied, or TextChanged before publishing.

        Wagtail passes JSON from the browser as keywords and does not tie the state in the address
        to the page in it, so the page is taken from the state and only the comment from `kwargs`.
        """
        # The page first, as whoever saves it does: in another order two editors block each other.
        page = _locked_page(task_state)
        state = EditorCheckState.objects.select_for_update().get(pk=task_state.pk)
        # The byline of the text that is decided about, which the stored page may not have yet.
        if not self.may_check(page.get_latest_revision_as_object(), user):
            raise PermissionDenied
        comment = str(kwargs.get("comment", "")).replace("\0", "")
        if action_name == "approve":
            self._bind_to_what_was_read(state, page, user)
            state.approve(user=user, comment=comment)
        elif action_name == "reject":
            state.reject(user=user, comment=comment)

    def _bind_to_what_was_read(self, state: EditorCheckState, page, user) -> None:
        """Pin the revision to publish: the submitted text, or the one this editor has saved."""
        revision = page.get_latest_revision()
        digest = digest_of(revision.content)
        if digest != state.digest and revision.user_id != user.pk:
            raise TextChanged
        state.revision, state.digest = revision, digest
        state.save(update_fields=["revision", "digest"])


def _locked_page(state: TaskState):
    """The page that is being checked, its row locked against saving and a second decision."""
    page_id = state.workflow_state.object_id
    return Page.objects.select_for_update().get(pk=page_id).specific
