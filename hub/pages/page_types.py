"""The hub's own page types: the home page, and plain pages such as privacy or help."""

from dataclasses import replace

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page

from hub.feeds.links import links_to_sections
from hub.metadata import things
from hub.metadata.head import Metadata
from hub.pages.mixins import HubPage, TextualPage, link_to_page
from hub.pages.opening import opening_in
from hub.pages.reading import found_in, rows_of, specific_for_rows, visible_publications
from hub.text.blocks import ProseBlock

ROWS_AT_HOME = 9


class HomePage(HubPage, Page):
    """The front page of a site: the newest discussion large, those before it below."""

    page_ptr = link_to_page("home_page")
    introduction = models.CharField(
        _("introduction"),
        max_length=300,
        blank=True,
        help_text=_("Who writes here and for whom, in one or two sentences."),
    )

    content_panels = [*Page.content_panels, "introduction"]
    template = "colloquy/hub/pages/home.html"
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        found = found_in(visible_publications(request)[: ROWS_AT_HOME + 1])
        rows = rows_of(specific_for_rows(found), request)
        return super().get_context(request, *args, **kwargs) | {
            "lead": rows[0] if rows else None,
            "items": rows[1:],
            "writers": self._writers(),
            "feeds": links_to_sections(),
        }

    def metadata(self, request: HttpRequest, context: dict) -> Metadata:
        about = super().metadata(request, context)
        about = replace(about, description=about.description or self.introduction)
        site = things.website(about.here, about.description)
        return replace(about, things=[site, *about.things])

    def _writers(self) -> dict | None:
        if not self.introduction:
            return None
        return {
            "text": self.introduction,
            "url": reverse("colloquy:people:index"),
            "link_text": _("Everyone who writes here"),
        }


class TextPage(TextualPage, Page):
    """A page of plain text: help in a crisis, privacy, accessibility, house rules, about."""

    page_ptr = link_to_page("text_page")
    body = StreamField([("prose", ProseBlock())], verbose_name=_("text"))

    content_panels = [*Page.content_panels, "body"]
    subpage_types = []
    template = "colloquy/hub/pages/text_page.html"

    class Meta:
        verbose_name = _("text page")

    def metadata(self, request: HttpRequest, context: dict) -> Metadata:
        about = super().metadata(request, context)
        opening = about.description or opening_in(context["body"].html)
        about = replace(about, description=opening)
        cited = self.works_cited(context)
        page = things.text(about, "WebPage", name=self.title, citation=cited)
        return replace(about, things=[page, *about.things])
