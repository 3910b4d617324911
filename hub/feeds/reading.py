"""Which pages are in feeds and in the sitemap, and since when they read as they do."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest
from wagtail.models import Page, Site

from hub.pages.models import PageVersion
from hub.pages.registry import registry
from hub.pages.visibility import HubPageQuerySet


def site_of(request: HttpRequest) -> Site:
    """Raises Http404 where no site answers, as pages do."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    return site


def open_pages(site: Site, model: type[Page] = Page) -> HubPageQuerySet:
    """The pages of `site`, of one type or all, that anybody may read.

    Each with `revised_at` and `language`. Whoever asks: what a feed reader or a search engine
    takes away is handed on to others. No aliases, since they show another page's text.
    """
    pages = HubPageQuerySet(model).visible_to(AnonymousUser(), site).filter(alias_of=None)
    return pages.annotate(revised_at=revised_at(), language=F("locale__language_code"))


def open_publications(site: Site) -> HubPageQuerySet:
    """Those that people write and sign, newest first."""
    return open_pages(site).type(*registry.publications).newest_first()


def revised_at(page: str = ""):
    """When the text of a page last changed, as an expression on the table that refers to `page`.

    Saving a draft, reading again and rendering anew change nothing. What was never published
    through a revision has the dates that Wagtail keeps.
    """
    row, fields = (f"{page}_id", f"{page}__") if page else ("pk", "")
    versions = PageVersion.objects.filter(page=OuterRef(row)).order_by("-number")
    kept = ("last_published_at", "first_published_at", "latest_revision_created_at")
    return Coalesce(
        Subquery(versions.values("published_at")[:1]), *(f"{fields}{name}" for name in kept)
    )
