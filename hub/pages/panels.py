"""Panels of the page editor that Wagtail has no word for."""

from django.forms import Media
from wagtail.admin.panels import MultiFieldPanel, Panel
from wagtail.admin.staticfiles import versioned_static
from wagtail.models import Site

from hub.pages.checklist import checklist_of
from hub.pages.strangers import Meeting


class OncePublished(MultiFieldPanel):
    """A group of fields that makes sense for a page that readers already know."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and bool(self.instance.first_published_at)


class ChecklistPanel(Panel):
    """What is missing before one may submit; a script keeps it up to date while one writes."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "colloquy/hub/pages/admin/checklist.html"

        def get_context_data(self, parent_context=None):
            items = checklist_of(self.instance, writer=self.request.user)
            return super().get_context_data(parent_context) | {
                "items": items,
                "missing": sum(not item.done for item in items),
            }

        @property
        def media(self) -> Media:
            return _ours(js="writing.js")


class StrangersPanel(MultiFieldPanel):
    """The fields that speak for a page elsewhere, and how that will look."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "colloquy/hub/pages/admin/strangers.html"

        def get_context_data(self, parent_context=None):
            page = self.instance
            site = Site.find_for_request(self.request)
            return super().get_context_data(parent_context) | {
                "meeting": Meeting(page),
                "site_name": site.site_name or site.hostname if site else "",
                "address": (page.get_full_url(self.request) or "") if page.pk else "",
            }

        @property
        def media(self) -> Media:
            return super().media + _ours(js="strangers.js")


def _ours(*, js: str) -> Media:
    return Media(
        js=[versioned_static(f"colloquy/hub/pages/{js}")],
        css={"all": [versioned_static("colloquy/hub/pages/writing.css")]},
    )
