"""What our page types share, as abstract mixins. The concrete pages stay thin.

`HubPage` is for every page type of ours, `TextualPage` for those with a text. The pages others are
written under are in section_index.py, what people write, sign and discuss in publication.py.
"""

from dataclasses import replace
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page, PageManager, Site
from wagtail.search import index
from wagtail.url_routing import RouteResult

from hub.citations.on_page.recording import authors_cited
from hub.metadata import things
from hub.metadata.caching import ask_before_use
from hub.metadata.head import ARTICLE, ZOTERO_TYPES, Here, Metadata, Work
from hub.metadata.pictures import first_picture
from hub.pages.drafts import hides_draft_title
from hub.pages.reading import versions_of
from hub.pages.reserved import ReservedAddressForm, refuse_reserved_address
from hub.pages.texts import PageText, text_for, text_of
from hub.pages.visibility import HubPageQuerySet, restrictions_on
from hub.search.fields import TITLE, to_find
from hub.text.words import plain_text


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
    # Set while the page is served, where Wagtail and the page itself ask for them again.
    found_restrictions = None

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

    def serve(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """As Wagtail, with what the page says about itself, and what caches may do with it."""
        response = super().serve(request, *args, **kwargs)
        metadata = self.metadata(request, response.context_data)
        response.context_data["metadata"] = metadata
        return self.for_caches(request, response)

    def for_caches(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Whether and how caches may keep an answer that shows this page; see caching.py.

        What Wagtail says of a page that not everybody may read, stands.
        """
        if self.get_view_restrictions():
            return response
        return ask_before_use(request, response, changed_at=self.changed_at)

    @property
    def changed_at(self) -> datetime | None:
        """When what this page shows was last published; None where no such day tells all."""
        return None

    def metadata(self, request: HttpRequest, context: dict) -> Metadata:
        """What the head says about this page, shown with `context`.

        No query while it is served; one for the text of an alias.
        """
        here = Here.of(request)
        address = self.get_full_url(request) or here.home
        way = [*self.way_to(request, here), (self.title, address)]
        return Metadata(
            here,
            self.seo_title or self.title,
            address,
            description=self.search_description,
            is_open=not self.get_view_restrictions(),
            things=[things.breadcrumbs(way)] if address != here.home else [],
        )

    def way_to(self, request: HttpRequest, here: Here) -> list[things.Step]:
        """Home, and the page above this one where it is known and live; no query."""
        steps = [(here.home_title, here.home)]
        above = getattr(self, "_cached_parent_obj", None)
        if above is not None and above.live:
            steps.append((above.title, above.get_full_url(request) or here.home))
        return list(dict.fromkeys(steps))

    def get_view_restrictions(self) -> models.QuerySet:
        """Those of the page, its ancestors, and what they are aliases of; at most one query."""
        if self.found_restrictions is not None:
            return self.found_restrictions
        return restrictions_on(self)

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
    # What it is as a work that somebody cites, in the words of CSL.
    csl_type = "webpage"
    # Set while the live page answers a reader; only then is its stored HTML the right one.
    is_served = False
    # Set while a preview is made: what a draft misses is named there.
    is_previewed = False

    search_fields = [
        *Page.search_fields,
        index.SearchField("title", boost=TITLE),
        index.SearchField("title_to_find", boost=TITLE),
        index.SearchField("text_to_find"),
    ]

    class Meta:
        abstract = True

    def title_to_find(self) -> str:
        """The title once more: Wagtail keeps `title` apart, and our search reads one vector."""
        return to_find(self.title)

    # Wagtail asks five times for each indexing, which begins with an object from the database.
    @cached_property
    def text_to_find(self) -> str:
        """The words of the body, and whom it cites, for the search; one query."""
        words = self.body.stream_block.get_searchable_content(self.body)
        return to_find("\n".join([*words, *authors_cited(self)]))

    def serve(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        self.is_served = True
        return super().serve(request, *args, **kwargs)

    @property
    def changed_at(self) -> datetime | None:
        return self.last_published_at

    def metadata(self, request: HttpRequest, context: dict) -> Metadata:
        about = super().metadata(request, context)
        return replace(
            about,
            kind=ARTICLE,
            published_at=context["published_at"],
            revised_at=context["revised_at"],
            picture=first_picture(context["body"].html, about.here.absolute),
            preferred=self._address_of_source(request) if self.alias_of_id else "",
            work=self.as_work(context),
        )

    def as_work(self, context: dict) -> Work:
        """What reference managers save of this page, or of the version that `context` shows."""
        is_old = "is_superseded" in context
        return Work(
            kind=ZOTERO_TYPES[self.csl_type],
            title=context["title"] if is_old else self.title,
            published_at=context["version"].published_at if is_old else context["published_at"],
        )

    def _address_of_source(self, request: HttpRequest) -> str:
        """Where the page is that this alias shows, if anybody may read it on this site; a query."""
        site = Site.find_for_request(request)
        pages = HubPageQuerySet(Page).visible_to(AnonymousUser(), site)
        source = pages.filter(pk=self.alias_of_id).first()
        return source.get_full_url(request) if source else ""

    def works_cited(self, context: dict) -> list[str]:
        """The entries of the page's list of references that this reader sees, as plain text."""
        cited = getattr(context["body"], "references", [])
        return [plain_text(entry["html"]) for entry in cited]

    def metadata_of_version(self, request: HttpRequest, context: dict) -> Metadata:
        """As `metadata`, for the version that `context` shows; this page is the one to be found."""
        version = context["version"]
        about = super().metadata(request, context)
        words = {"title": context["title"], "number": version.number}
        address = about.here.absolute(version.url)
        way = [*self.way_to(request, about.here), (context["title"], about.address)]
        way.append((_("Version %(number)d") % words, address))
        return replace(
            about,
            title=_("%(title)s, version %(number)d") % words,
            description=context.get("summary", ""),
            address=address,
            preferred=about.address,
            kind=ARTICLE,
            published_at=version.published_at,
            is_indexed=False,
            work=self.as_work(context),
            things=[things.breadcrumbs(way)],
        )

    @cached_property
    def text(self) -> PageText:
        """The rendered body; at most one query."""
        return text_of(self)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        versions = versions_of(self, request)
        self.is_previewed = getattr(request, "is_preview", False)
        return super().get_context(request, *args, **kwargs) | {
            "body": text_for(request, self.text),
            "address": self.get_full_url(request),
            "versions": versions,
            "version": versions[0] if versions else None,
            "published_at": self.first_published_at,
            "revised_at": versions[0].published_at if len(versions) > 1 else None,
        }
