"""Wagtail's screens for our page types, with our side panel and whole transactions."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from hub.pages.editor_check import TextChanged
from hub.pages.visibility import visibility_of


class ReadersSidePanel(BaseSidePanel):
    """Who may read this page: shown beside the editor, changed at once on a screen of its own."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Who may read this")
        icon_name = "view"

    name = "colloquy-readers"
    title = _("Who may read this")
    template_name = "colloquy/hub/pages/admin/readers_panel.html"
    order = 150

    def get_context_data(self, parent_context):
        page = self.object
        return super().get_context_data(parent_context) | {
            "page": page,
            "visibility": visibility_of(page),
            "inherited": visibility_of(page, inherited_only=True),
            "tester": page.permissions_for_user(self.request.user),
        }


class HubEditView(EditView):
    """Publishing, and the versions and rendered text that go with it, happen together or not."""

    def get_side_panels(self):
        panels = super().get_side_panels()
        if not self.expects_json_response:
            panels.append(ReadersSidePanel(self.page, self.request))
        return panels

    @transaction.atomic
    def publish_action(self):
        return super().publish_action()

    def add_save_confirmation_message(self):
        if getattr(self, "workflow_action", "") != "approve":
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


class HubCreateView(CreateView):
    """As editing: one transaction for creating and publishing."""

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
    workflow_action_view_class = HubWorkflowActionView
    add_to_admin_menu = False


def _ask_to_read_again(request, page):
    messages.error(
        request,
        _(
            "The text was changed after it was submitted, by somebody else. Read it again; when "
            "you save or publish it from here, that is the text that goes out."
        ),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
