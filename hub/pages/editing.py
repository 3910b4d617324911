"""Wagtail's screens for our page types, with our side panel and whole transactions."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from hub.citations.choosing.side_panel import CitationsSidePanel
from hub.citations.services import may_add_references
from hub.pages.answering import comments_of
from hub.pages.editor_check import TextChanged
from hub.pages.mixins import TextualPage
from hub.pages.publication import Publication
from hub.pages.visibility import visibility_of


class ReadersSidePanel(BaseSidePanel):
    """Who may read this page: shown beside the editor, changed at once on a screen of its own."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Who may read this")
        icon_name = "view"

    name = "colloquy-readers"
    title = gettext_lazy("Who may read this")
    template_name = "colloquy/hub/pages/admin/readers_panel.html"
    order = 150

    def get_context_data(self, parent_context):
        page = self.object
        context = super().get_context_data(parent_context)
        if not page.pk:
            return context
        return context | {
            "page": page,
            "visibility": visibility_of(page),
            "inherited": visibility_of(page, inherited_only=True),
            "tester": page.permissions_for_user(self.request.user),
            "comments": comments_of(page) if isinstance(page, Publication) else None,
        }


def our_side_panels(page, request) -> list[BaseSidePanel]:
    panels = [ReadersSidePanel(page, request)]
    if isinstance(page, TextualPage) and may_add_references(request.user):
        panels.append(CitationsSidePanel(page, request))
    return panels


class WholeTransactions:
    """Publishing, and the versions and rendered text that go with it, happen together or not."""

    def get_side_panels(self):
        panels = super().get_side_panels()
        # Also when the editor of a new page becomes that of a saved one, without being loaded anew.
        if not self.expects_json_response:
            panels += our_side_panels(self.page, self.request)
        return panels

    def dispatch(self, request, page_id, **kwargs):
        """One saving at a time: an autosave under way would undo what is being submitted.

        Wagtail reads which revision is the latest, and only then decides to write over it.
        """
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        with transaction.atomic():
            Page.objects.select_for_update().filter(pk=page_id).first()
            return super().dispatch(request, page_id, **kwargs)

    @transaction.atomic
    def publish_action(self):
        return super().publish_action()

    def get(self, request, *args, **kwargs):
        note = _note_of_sending_back(self.workflow_state)
        if note:
            text = _("An editor sent this back: “%(note)s”") % {"note": note}
            messages.warning(request, text)
        return super().get(request, *args, **kwargs)

    def add_save_confirmation_message(self):
        action = getattr(self, "workflow_action", "")
        if action == "reject":
            text = _("“%(title)s” is sent back to its author, with your words.")
            messages.success(self.request, text % {"title": self.page.title})
            return
        if action != "approve":
            super().add_save_confirmation_message()
            return
        page = type(self.page).objects.get(pk=self.page.pk)
        text = _("“%(title)s” is published.") % {"title": page.title}
        buttons = [messages.button(page.url, _("Read it"))] if page.live and page.url else []
        messages.success(self.request, text, buttons=buttons)

    @transaction.atomic
    def perform_workflow_action(self):
        try:
            with transaction.atomic():
                return super().perform_workflow_action()
        except TextChanged:
            return _ask_to_read_again(self.request, self.page)
        except ValidationError as error:
            return _say_what_is_wrong(self.request, self.page, error)


class HubEditView(WholeTransactions, EditView):
    """Editing a page of ours."""


class HubRevertView(WholeTransactions, RevisionsRevertView):
    """Going back to an earlier text, which Wagtail edits and publishes on a screen of its own."""


class HubCreateView(CreateView):
    """As editing: one transaction for creating and publishing, and the same side panel."""

    def get_side_panels(self):
        panels = super().get_side_panels()
        panels += our_side_panels(self.page, self.request)
        return panels

    @transaction.atomic
    def publish_action(self):
        return super().publish_action()


class HubWorkflowActionView(WorkflowActionView):
    """Deciding from a list, without opening the page."""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except TextChanged:
            return _ask_to_read_again(request, self.object)
        except ValidationError as error:
            return _say_what_is_wrong(request, self.object, error)


class HubHistoryView(PageHistoryView):
    """The history names who wrote what, so only those who may edit the page see it."""

    def dispatch(self, request, *args, **kwargs):
        if not self.object.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class HubPageViewSet(PageViewSet):
    """Registered once for each page type of ours (hub/pages/hooks.py)."""

    add_view_class = HubCreateView
    edit_view_class = HubEditView
    history_view_class = HubHistoryView
    revisions_revert_view_class = HubRevertView
    workflow_action_view_class = HubWorkflowActionView
    add_to_admin_menu = False


def _note_of_sending_back(state) -> str:
    """What the editor wrote to the author, as long as the page has not been submitted again."""
    if state is None or state.status != state.STATUS_NEEDS_CHANGES:
        return ""
    return state.current_task_state.comment if state.current_task_state else ""


def _say_what_is_wrong(request, page, error: ValidationError):
    """The text could not be published as it is; its editor screen shows where."""
    text = _("This page cannot be published yet: something in its text is missing or too long.")
    messages.error(request, " ".join([text, *_said_in_blocks(page, error)]))
    return redirect("wagtailadmin_pages:edit", page.pk)


def _said_in_blocks(page, error: ValidationError) -> list[str]:
    """What is wrong with each block of the text, with its number and kind."""
    of_blocks = getattr(error, "block_errors", None) or {}
    said = []
    for number, each in of_blocks.items():
        if not isinstance(number, int) or not hasattr(each, "error_list"):
            continue
        label = page.body.stream_block.child_blocks[page.body[number].block_type].label
        words = {"number": number + 1, "block": label, "problem": " ".join(each.messages)}
        said.append(_("Block %(number)d, %(block)s: %(problem)s") % words)
    return said


def _ask_to_read_again(request, page):
    messages.error(
        request,
        _(
            "The text was changed after it was submitted, by somebody else. Read it again; when "
            "you save or publish it from here, that is the text that goes out."
        ),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
