"""The smallest page that somebody would still write with Wagtail."""

from wagtail.fields import RichTextField
from wagtail.models import Page


class MinimalPage(Page):
    """One rich text field, shown in a template of ten lines."""

    body = RichTextField()

    content_panels = [*Page.content_panels, "body"]
    template = "floor/minimal_page.html"
