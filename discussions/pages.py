"""Discussions: the index they stand under, and the page itself. Behavior is in hub.pages."""

from dataclasses import replace

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from discussions.blocks import DiscussionBody
from discussions.discussion import AbstractDiscussion
from discussions.filters import DiscussionFilter
from discussions.forms import DiscussionForm
from hub.feeds.links import links_for_index
from hub.metadata.head import Metadata
from hub.metadata.listings import as_listing
from hub.pages.mixins import link_to_page
from hub.pages.panels import ChecklistPanel, OncePublished, StrangersPanel
from hub.pages.reading import numbered_page, pages_for_rows, rows_of
from hub.pages.section_index import SectionIndex
from hub.people.models import AbstractByline
from hub.people.roles import reader_of
from hub.vocabulary.choosing import TermPicker
from hub.vocabulary.models import AbstractTagging


class DiscussionIndexPage(SectionIndex, Page):
    """Where discussions stand and are listed."""

    page_ptr = link_to_page("discussion_index")
    introduction = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, "introduction"]
    settings_panels = [
        *SectionIndex.defaults_panels,
        *SectionIndex.publishing_panels,
        *Page.settings_panels,
    ]
    subpage_types = ["colloquy_discussions.DiscussionPage"]
    template = "colloquy/discussions/discussion_index.html"

    class Meta:
        verbose_name = _("discussion index")
        verbose_name_plural = _("discussion indexes")

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        discussions = DiscussionPage.objects.child_of(self)
        site = Site.find_for_request(request)
        chosen = DiscussionFilter(request, discussions.visible_to(reader_of(request), site))
        page_obj = numbered_page(chosen.results(), request)
        return super().get_context(request, *args, **kwargs) | {
            "intro": self.introduction,
            "items": rows_of(pages_for_rows(DiscussionPage, page_obj.object_list), request),
            "page_obj": page_obj,
            "selection": chosen.selection,
            "querystring": chosen.selection.querystring,
            "feeds": links_for_index(self),
        }

    def metadata(self, request: HttpRequest, context: dict) -> Metadata:
        about = super().metadata(request, context)
        return as_listing(
            replace(
                about,
                description=about.description or self.introduction,
                is_indexed=context["selection"].is_worth_finding,
            ),
            [(item.title, item.url) for item in context["items"]],
            context["page_obj"],
            querystring=context["querystring"],
        )


class DiscussionPage(AbstractDiscussion, Page):
    """An ethics discussion, the main thing published."""

    page_ptr = link_to_page("discussion")
    body = StreamField(
        DiscussionBody(),
        # So that one can begin to write at once.
        default=[("prose", "")],
        verbose_name=_("text"),
    )
    tags = ClusterTaggableManager(
        through="colloquy_discussions.TaggedDiscussion", blank=True, verbose_name=_("tags")
    )

    base_form_class = DiscussionForm
    parent_page_types = ["colloquy_discussions.DiscussionIndexPage"]
    subpage_types = []
    template = "colloquy/discussions/discussion.html"
    version_template = "colloquy/discussions/version.html"

    # In the order one thinks; a short post ends with its topics, and the rest is filled in.
    content_panels = [
        *Page.content_panels,
        FieldPanel("body"),
        FieldPanel(
            "terms",
            widget=TermPicker,
            help_text=_("One topic at least; readers find your text by it."),
        ),
        FieldPanel("summary", widget=AdminAutoHeightTextInput(attrs={"rows": 2})),
        FieldPanel("interests", widget=AdminAutoHeightTextInput(attrs={"rows": 2})),
        MultiFieldPanel(
            ["kind", "asks", "pointer_url", "pointer_source"],
            heading=_("Kind of discussion"),
            classname="collapsed",
        ),
        InlinePanel(
            "bylines",
            label=_("author"),
            heading=_("Authors"),
            help_text=_("In the order they are printed. Left empty, the page is yours alone."),
            classname="collapsed",
        ),
        FieldPanel("tags", classname="collapsed"),
        OncePublished(
            [FieldPanel("change_kind"), FieldPanel("change_note")],
            heading=_("New version"),
        ),
        ChecklistPanel(heading=_("Before you submit")),
    ]
    promote_panels = [
        StrangersPanel(
            [
                "quotable",
                FieldPanel(
                    "search_description",
                    heading=_("Description in a search"),
                    help_text=_("Left empty, it is your summary."),
                ),
                FieldPanel(
                    "seo_title",
                    heading=_("Title in a search"),
                    help_text=_("Left empty, it is the title of the page."),
                ),
                FieldPanel(
                    "slug",
                    heading=_("Address"),
                    help_text=_("The last part of the page’s address; made from the title."),
                ),
            ],
            heading=_("How strangers will meet this"),
        )
    ]
    settings_panels = [FieldPanel("license"), FieldPanel("review_by"), *Page.settings_panels]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Write")),
            ObjectList(promote_panels, heading=_("How strangers will meet this")),
            ObjectList(settings_panels, heading=_("Settings")),
        ],
        base_form_class=DiscussionForm,
    )

    class Meta:
        verbose_name = _("discussion")
        verbose_name_plural = _("discussions")


class DiscussionAuthor(AbstractByline):
    """One author of a discussion."""

    page = ParentalKey(DiscussionPage, on_delete=models.CASCADE, related_name="bylines")

    class Meta(AbstractByline.Meta):
        verbose_name = _("author of a discussion")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "person"], name="colloquy_discussion_author_once"
            )
        ]


class TaggedDiscussion(AbstractTagging):
    """One tag on a discussion."""

    content_object = ParentalKey(
        DiscussionPage, on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["content_object", "tag"], name="colloquy_discussion_tag_once"
            )
        ]
