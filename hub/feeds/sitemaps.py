"""The sitemap in parts: pages, people, topics, tags, works cited, and the lists of them.

Django's `Sitemap`, with addresses of the Wagtail site, and dates that come from one query for
each part and page type.
"""

from datetime import datetime
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.contrib.sitemaps import Sitemap
from django.db.models import F, Max, QuerySet
from django.db.models.functions import Coalesce, Left, Length
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.models import Page, get_page_models

from hub.citations.models import Citation, Reference
from hub.citations.reading import LIVE
from hub.feeds.reading import open_pages, open_publications, revised_at, site_of
from hub.pages.mixins import HubPage, TextualPage
from hub.pages.registry import registry
from hub.people.models import Person
from hub.vocabulary.models import Tag, Term

LIMIT = 2_000


class SitePart(Sitemap):
    """A part of the sitemap of the site that `request` is for."""

    limit = LIMIT

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.site = site_of(request)
        self.protocol = urlsplit(self.site.root_url).scheme

    def get_domain(self, site=None) -> str:
        return urlsplit(self.site.root_url).netloc

    @cached_property
    def paginator(self):
        # Django makes a new one each time it is asked, and that counts anew.
        return super().paginator

    def _newest(self, rows: QuerySet, *, page: str, key) -> QuerySet:
        """What `rows` tie to pages, with when the newest of those pages last changed."""
        pages = open_publications(self.site).order_by().values("pk")
        tied = rows.filter(**{f"{page}__in": pages}).order_by()
        dated = tied.annotate(key=key).values("key").annotate(newest=Max(revised_at(page)))
        return dated.values_list("key", "newest")


class PagesPart(SitePart):
    """Our pages. One that lists others is as new as the newest thing under it."""

    def items(self) -> QuerySet:
        ours = [model for model in get_page_models() if issubclass(model, HubPage)]
        return open_pages(self.site).type(*ours).order_by("path")

    def location(self, page: Page) -> str:
        return page.get_url_parts(self.request)[2]

    def lastmod(self, page: Page) -> datetime | None:
        if issubclass(page.specific_class, TextualPage):
            return page.revised_at
        below = (date for path, date in self.dates.items() if path.startswith(page.path))
        return max(filter(None, [page.revised_at, *below]), default=None)

    def get_latest_lastmod(self) -> datetime | None:
        return self.items().aggregate(newest=Max("revised_at"))["newest"]

    @cached_property
    def dates(self) -> dict[str, datetime]:
        """When the newest thing directly under a page last changed, by the page's path."""
        parent = Left("path", Length("path") - Page.steplen)
        rows = open_publications(self.site).order_by().annotate(parent=parent).values("parent")
        return dict(rows.annotate(newest=Max("revised_at")).values_list("parent", "newest"))


class WordsPart(SitePart):
    """People, terms or tags, each as new as the newest page that belongs to it."""

    def items(self) -> list:
        return self.listed

    def location(self, item) -> str:
        return item.url

    def lastmod(self, item) -> datetime | None:
        return self.dates.get(self.key_of(item))


class PeoplePart(WordsPart):
    """People with a public page: as new as their agreement, or as what they last signed."""

    @cached_property
    def listed(self) -> list[Person]:
        return list(Person.objects.with_public_page().order_by("pk"))

    def lastmod(self, person: Person) -> datetime:
        return max(filter(None, [person.agreed_to_page_at, self.dates.get(person.pk)]))

    @cached_property
    def dates(self) -> dict[int, datetime]:
        found = {}
        for model in registry.publications:
            rows = model._meta.get_field("bylines").related_model.objects.all()
            _keep_newest(found, self._newest(rows, page="page", key=F("person_id")))
        return found


class TopicsPart(WordsPart):
    """The terms that anybody may read something on, each address once."""

    @cached_property
    def listed(self) -> list[Term]:
        terms = Term.objects.current().filter(translation_key__in=self.dates)
        return list(terms.order_by("slug", "pk").distinct("slug"))

    def key_of(self, term: Term):
        return term.translation_key

    @cached_property
    def dates(self) -> dict:
        """By translation key, since the page of a term shows what carries a translation."""
        found = {}
        for model in registry.publications:
            field = model._meta.get_field("terms")
            term = field.m2m_reverse_field_name()
            key = Coalesce(f"{term}__merged_into__translation_key", f"{term}__translation_key")
            rows = field.remote_field.through.objects.all()
            _keep_newest(found, self._newest(rows, page=field.m2m_field_name(), key=key))
        return found


class TagsPart(WordsPart):
    """The tags that anybody may read something under."""

    @cached_property
    def listed(self) -> list[Tag]:
        return list(Tag.objects.filter(pk__in=self.dates).order_by("pk"))

    def key_of(self, tag: Tag) -> int:
        return tag.pk

    @cached_property
    def dates(self) -> dict[int, datetime]:
        found = {}
        for model in registry.publications:
            key = Coalesce("tag__merged_into_id", "tag_id")
            rows = model.tags.through.objects.all()
            _keep_newest(found, self._newest(rows, page="content_object", key=key))
        return found


class WorksPart(WordsPart):
    """The works of the library that anybody may see, each as new as what last cites it.

    Of one that an editor lists and nothing cites, nobody can tell.
    """

    @cached_property
    def listed(self) -> list[Reference]:
        works = Reference.objects.visible_to(AnonymousUser(), self.site)
        return list(works.order_by("pk").only("key"))

    def location(self, work: Reference) -> str:
        return work.get_absolute_url()

    def key_of(self, work: Reference) -> int:
        return work.pk

    @cached_property
    def dates(self) -> dict[int, datetime]:
        rows = Citation.objects.filter(version=LIVE)
        return dict(self._newest(rows, page="page", key=F("reference_id")))


class ListsPart(SitePart):
    """The lists of people, topics and works; nothing tells when they last changed."""

    def items(self) -> list[str]:
        return ["colloquy:people:index", "colloquy:topics:index", "colloquy:references:index"]

    def location(self, name: str) -> str:
        return reverse(name)


def _keep_newest(found: dict, dated) -> None:
    for key, newest in dated:
        found[key] = max(filter(None, [newest, found.get(key)]), default=None)


PARTS: dict[str, type[SitePart]] = {
    "pages": PagesPart,
    "people": PeoplePart,
    "topics": TopicsPart,
    "tags": TagsPart,
    "works": WorksPart,
    "lists": ListsPart,
}
