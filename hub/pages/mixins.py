"""What our page types share, as abstract mixins. The concrete pages stay thin.

`HubPage` is for every page type of ours, `TextualPage` for those with a text, `SectionIndex` for
the pages others are written under, `Publication` for what people write, sign and discuss.
"""

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageManager, Workflow
from wagtail.url_routing import RouteResult

from hub.pages.drafts import hides_draft_title
from hub.pages.models import PageState, PageVersion
from hub.pages.reading import authors_of, versions_of
from hub.pages.reserved import ReservedAddressForm, refuse_reserved_address
from hub.pages.texts import PageText, text_of
from hub.pages.visibility import HubPageQuerySet
from hub.people.models import Person


def link_to_page(name: str) -> models.OneToOneField:
    """The `page_ptr` of a page type of ours, under a name of our own on the page.

    Django would call it by the class alone, and a host's page type of the same name, such as
    `HomePage` in every stock project, would then clash with ours.
    """
    return models.OneToOneField(
        Page, on_delete=models.CASCADE, parent_link=True, related_name=f"colloquy_{name}"
    )


class HubPage(models.Model):
    """Every page type of ours: who may do what, what expired, which addresses are taken."""

    objects = PageManager.from_queryset(HubPageQuerySet)()

    allowed_http_methods = ["GET", "HEAD", "OPTIONS"]
    base_form_class = ReservedAddressForm

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.pk:
            refuse_reserved_address(slug=self.slug, parent=self.get_parent())

    def permissions_for_user(self, user):
        from hub.pages.permissions import HubPagePermissionTester

        return HubPagePermissionTester(user, self)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """As Wagtail, but a page past its expiry is gone at once, not when the clock next runs."""
        if not path_components and self.has_expired_by_now:
            raise Http404
        return super().route(request, path_components)

    def get_admin_display_title(self) -> str:
        """The draft's title, but only for those who may know of the draft."""
        return self.title if hides_draft_title(self) else super().get_admin_display_title()

    @property
    def has_expired_by_now(self) -> bool:
        return self.expire_at is not None and self.expire_at <= timezone.now()


class TextualPage(HubPage):
    """A page with a `body` StreamField, whose HTML is made once when it is published."""

    # What `<page>/v<n>/` is shown in.
    version_template = "colloquy/hub/pages/version.html"
    # Set while the live page answers a reader; only then is its stored HTML the right one.
    is_served = False

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        self.is_served = True
        return super().serve(request, *args, **kwargs)

    @cached_property
    def text(self) -> PageText:
        """The rendered body; at most one query."""
        return text_of(self)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        versions = versions_of(self, request)
        return super().get_context(request, *args, **kwargs) | {
            "body": self.text,
            "address": self.get_full_url(request),
            "versions": versions,
            "version": versions[0] if versions else None,
            "published_at": self.first_published_at,
            "revised_at": versions[0].published_at if len(versions) > 1 else None,
        }


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


class Publication(TextualPage):
    """What people write and sign: summary, authors, interests, versions, the two routes.

    A concrete page brings `bylines` (AbstractByline), `body` (StreamField) and `tags`.
    """

    summary = models.CharField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences. They stand under the title and in every listing."),
    )
    interests = models.TextField(
        _("declaration of interests"),
        max_length=1_500,
        help_text=_(
            "Employers, funding, products, relations that bear on this text. “None” is an answer."
        ),
    )
    # `route` itself is a method of Wagtail pages.
    publishing_route = models.CharField(
        _("way to publish"),
        max_length=16,
        choices=Route.choices,
        default=Route.POST,
        editable=False,
    )
    change_kind = models.CharField(
        _("kind of change"),
        max_length=16,
        blank=True,
        choices=[
            ("material", _("material: what it says has changed")),
            ("wording", _("wording: the same, said better")),
            ("fix", _("fix: a slip or a broken link")),
            ("correction", _("correction: something was wrong")),
        ],
        help_text=_("Readers see it in the list of versions."),
    )
    change_note = models.CharField(
        _("what changed"), max_length=250, blank=True, help_text=_("One line, for readers.")
    )
    review_by = models.DateField(
        _("next check due"),
        null=True,
        blank=True,
        help_text=_("When to read this again with fresh eyes. Readers see the date."),
    )

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """A page that was taken down still answers at its address: 410, with date and reason."""
        if not path_components and not self.live:
            state = PageState.objects.filter(page_id=self.pk, taken_down_at__isnull=False).first()
            if state:
                return RouteResult(self, kwargs={"taken_down": state})
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, taken_down: PageState | None = None) -> HttpResponse:
        return self.serve_taken_down(request) if taken_down else super().serve(request)

    def serve_taken_down(self, request: HttpRequest) -> HttpResponse:
        """The 410 answer of the page and of all its versions: date and reason, no title."""
        context = {"state": PageState.objects.get(page_id=self.pk)}
        return render(request, "colloquy/hub/pages/gone.html", context, status=410)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "summary": self.summary,
            "bylines": authors_of(self),
            "badges": self.badges(),
            "review_record": {"text": self.review_record()},
            "interests": [{"text": self.interests}] if self.interests else [],
            "next_check": self.review_by,
        }

    def review_record(self) -> str:
        """Who has reviewed this page, said also when nobody has."""
        version = PageVersion.objects.filter(page_id=self.pk).only("by_its_author").first()
        if version and version.by_its_author:
            return _("Not peer reviewed. Published by its author.")
        return _("Not peer reviewed. Published by an editor.")

    def badges(self) -> list[dict]:
        """Facts about this page in words; the first part of the margin says the same at length."""
        badges = [{"kind": "mute", "label": _("Not peer reviewed")}]
        if self.review_by and self.review_by < timezone.localdate():
            since = date_format(self.review_by, "F Y")
            badges.append(
                {"kind": "open", "label": _("Review due since %(month)s") % {"month": since}}
            )
        return badges

    def get_workflow(self) -> Workflow | None:
        """The index's workflow for this page's route; elsewhere, Wagtail's own answer."""
        parent = self.get_parent()
        parent = parent.specific if parent else None
        if isinstance(parent, SectionIndex):
            return parent.workflow_for(self.publishing_route)
        return super().get_workflow()

    @property
    def has_workflow(self) -> bool:
        return self.get_workflow() is not None

    @property
    def section(self) -> SectionIndex | None:
        """The index this page stands under, if it is one of ours."""
        parent = self.get_parent()
        parent = parent.specific if parent else None
        return parent if isinstance(parent, SectionIndex) else None

    def author_ids(self) -> set[int]:
        """The ids of the accounts whose own work this page is: its owner and its byline.

        The byline of the draft in hand and of the stored page: leaving the byline in a draft
        does not make one's own work somebody else's. Two queries more than the byline's.
        """
        bylines = self._meta.get_field("bylines").related_model.objects.filter(page_id=self.pk)
        people = {byline.person_id for byline in self.bylines.all()}
        if self.pk:
            people |= set(bylines.values_list("person_id", flat=True))
        # By query: a draft may name somebody whose record is gone.
        users = Person.objects.filter(pk__in=people).values_list("user_id", flat=True)
        return ({*users} | {self.owner_id}) - {None}

    def is_work_of(self, user) -> bool:
        return user.pk in self.author_ids()
