"""What a clinician meets first in the admin: where to begin, and what is not finished."""

from wagtail.admin.ui.components import Component
from wagtail.models import Page

from hub.pages.drafts import our_page_models
from hub.pages.publication import Publication
from hub.pages.section_index import SectionIndex

DRAFTS = 5


class WritePanel(Component):
    """Links to begin a page wherever this user may, and their newest unfinished pages."""

    name = "colloquy_write"
    template_name = "colloquy/hub/pages/admin/write_panel.html"
    order = 50

    def __init__(self, user) -> None:
        self.user = user

    def get_context_data(self, parent_context):
        return {"beginnings": self._beginnings(), "drafts": self._drafts()}

    def _beginnings(self) -> list[dict]:
        """One for each page type below each index where this user may add; few indexes exist."""
        indexes = [model for model in our_page_models() if issubclass(model, SectionIndex)]
        pages = Page.objects.type(*indexes).live().specific() if indexes else []
        return [
            {"index": index, "model": model._meta, "name": model._meta.verbose_name}
            for index in pages
            if index.permissions_for_user(self.user).can_add_subpage()
            for model in index.creatable_subpage_models()
        ]

    def _drafts(self):
        kinds = [model for model in our_page_models() if issubclass(model, Publication)]
        pages = Page.objects.type(*kinds).filter(owner=self.user, has_unpublished_changes=True)
        return pages.order_by("-latest_revision_created_at")[:DRAFTS]
