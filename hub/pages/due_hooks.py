"""Wagtail hooks about pages that are due for review. Imported by hub/wagtail_hooks.py."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from hub.pages.due import due_since, state_of
from hub.pages.due_report import DUE_REPORT, DueReportView, may_see_report
from hub.pages.due_services import may_confirm
from hub.pages.due_views import still_right
from hub.pages.publication import Publication


@hooks.register("register_admin_urls")
def register_due_urls():
    return [
        path("colloquy/due/", DueReportView.as_view(), name="colloquy_due_report"),
        path(
            "colloquy/due/results/",
            DueReportView.as_view(results_only=True),
            name="colloquy_due_report_results",
        ),
        path("colloquy/pages/<int:page_id>/still-right/", still_right, name="colloquy_still_right"),
    ]


class DueMenuItem(MenuItem):
    """For editors and for whoever writes."""

    def is_shown(self, request) -> bool:
        return may_see_report(request.user)


@hooks.register("register_reports_menu_item")
def register_due_report():
    return DueMenuItem(
        gettext_lazy("Due for review"),
        reverse("colloquy_due_report"),
        name=DUE_REPORT,
        icon_name="time",
        order=100,
    )


@hooks.register("register_page_header_buttons")
def still_right_button(page, user, next_url=None, view_name=None):
    """Where the page one edits waits to be read again."""
    if not isinstance(page, Publication) or not page.live or not page.pk:
        return
    if due_since(page, state_of(page)) and may_confirm(page, user):
        address = reverse("colloquy_still_right", args=[page.pk])
        yield Button(_("Read again, still right"), address, icon_name="check", priority=50)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    actions.register_action(
        "colloquy.still_right", _("Still right"), _("Read again and found right")
    )
