"""The pages that others are written under, as an abstract mixin: how one publishes there."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Workflow
from wagtail.url_routing import RouteResult

from hub.pages.due import months_after
from hub.pages.licenses import License
from hub.pages.mixins import HubPage
from hub.pages.reading import page_below


class Route(models.TextChoices):
    """The ways to publish a page."""

    POST = "post", _("as a post")


class SectionIndex(HubPage):
    """A page under which people write; says which ways of publishing are open there."""

    posts_allowed = models.BooleanField(
        _("Posts are allowed"),
        default=True,
        help_text=_("A post is published without peer review, and marked so."),
    )
    authors_publish_alone = models.BooleanField(
        _("Authors publish their posts alone"),
        default=False,
        help_text=_("Without this, an editor checks each post before it appears."),
    )
    post_workflow = models.ForeignKey(
        Workflow,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("workflow for posts"),
        help_text=_("Made together with this page. Change it only if you know why."),
    )

    default_license = models.CharField(
        _("license of new pages"), max_length=40, choices=License.choices, default=License.CC_BY
    )
    months_to_next_check = models.PositiveSmallIntegerField(
        _("months until the next check"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("When a new page is to be read again with fresh eyes; authors may change it."),
    )
    comments_open = models.BooleanField(_("new pages are open for comments"), default=True)
    comments_days = models.PositiveSmallIntegerField(
        _("days for comments"),
        null=True,
        blank=True,
        help_text=_("How long a new page stays open. Empty: without an end."),
    )

    defaults_panels = [
        MultiFieldPanel(
            ["default_license", "months_to_next_check", "comments_open", "comments_days"],
            heading=_("What new pages start with"),
        )
    ]
    publishing_panels = [
        MultiFieldPanel(
            # Editors must not free their own posts from being checked.
            [
                FieldPanel(name, permission="superuser")
                for name in ("posts_allowed", "authors_publish_alone", "post_workflow")
            ],
            heading=_("Ways to publish"),
        )
    ]

    class Meta:
        abstract = True

    def next_check_from(self, day: date) -> date:
        """When a page checked on `day` is to be read again; a 31st may become a 30th or less."""
        return months_after(day, self.months_to_next_check)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """As Wagtail, but a page below comes with what it shows, in one query."""
        child = page_below(self, path_components[0]) if path_components else None
        if child is None:
            return super().route(request, path_components)
        return child.route(request, path_components[1:])

    def get_workflow(self) -> Workflow | None:
        """Wagtail asks the index what a page created below it would be submitted to."""
        return self.workflow_for(Route.POST)

    @property
    def has_workflow(self) -> bool:
        return self.get_workflow() is not None

    def workflow_for(self, route: str) -> Workflow | None:
        """The workflow that a page below goes through, or None where that way is closed."""
        if route == Route.POST and self.posts_allowed:
            return self.post_workflow
        return None
