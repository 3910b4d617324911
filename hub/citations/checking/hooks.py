"""Wagtail hooks of the link checks. Imported by hub/wagtail_hooks.py."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from hub.citations.checking.report import LINK_REPORT, LinkReportView
from hub.citations.checking.views import archived_copy
from hub.citations.services import may_manage_references


@hooks.register("register_admin_urls")
def register_link_urls():
    return [
        path("colloquy/links/", LinkReportView.as_view(), name="colloquy_link_report"),
        path(
            "colloquy/links/results/",
            LinkReportView.as_view(results_only=True),
            name="colloquy_link_report_results",
        ),
        path("colloquy/links/<int:pk>/archived/", archived_copy, name="colloquy_archived_copy"),
    ]


class LinkMenuItem(MenuItem):
    """For editors."""

    def is_shown(self, request) -> bool:
        return may_manage_references(request.user)


@hooks.register("register_reports_menu_item")
def register_link_report():
    return LinkMenuItem(
        gettext_lazy("Links of references"),
        reverse("colloquy_link_report"),
        name=LINK_REPORT,
        icon_name="link",
        order=110,
    )
