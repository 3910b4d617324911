"""Panels of the page editor that Wagtail has no word for."""

from wagtail.admin.panels import MultiFieldPanel


class OncePublished(MultiFieldPanel):
    """A group of fields that makes sense for a page that readers already know."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            return super().is_shown() and bool(self.instance.first_published_at)
