"""Beside the editor of a page: what its text cites, renewed whenever it is saved."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.side_panels import BaseSidePanel

from hub.citations.choosing.cited import cited_here


class CitationsSidePanel(BaseSidePanel):
    """For pages with a text."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("What this page cites")
        icon_name = "openquote"

    name = "colloquy-citations"
    title = _("What this page cites")
    template_name = "colloquy/hub/citations/choosing/side_panel.html"
    order = 160

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        page = self.object
        if not page.pk:
            return context
        address = reverse("colloquy_page_citations", args=[page.pk])
        return context | cited_context(page, self.request.user) | {"address": address}


def cited_context(page, user) -> dict:
    """For cited.html: `cited`, and `works` as (work, where to change it if `user` may)."""
    cited = cited_here(page, user)
    finder = AdminURLFinder(user)
    return {
        "cited": cited,
        "works": [(work, finder.get_edit_url(work.reference)) for work in cited.works],
    }
