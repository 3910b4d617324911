"""What a reader finds: which pages and people match, how many of each type, in what order.

What this reader may not see is taken out before anything is counted, ordered or shown. Wagtail's
index is asked directly and in one of its two vectors, which holds the title as well: joining both
for every page took six times as long, and no index of the database helped.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import (
    Count,
    DateTimeField,
    F,
    Func,
    IntegerField,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext as _
from wagtail.models import Page, Site
from wagtail.search.models import IndexEntry

from hub.pages.numbers import IsAnyOf, as_array
from hub.pages.page_types import TextPage
from hub.pages.registry import registry
from hub.pages.visibility import HubPageQuerySet
from hub.people.models import Person
from hub.vocabulary.models import Facet as Vocabulary

# Terms are found in memory and stand in no table of the index that is asked.
TERM = 0
# Of more matches, those with the words in the title and the newest are ranked; the others follow.
MOST_RANKED = 300


@dataclass(frozen=True)
class Kind:
    """One type of what can be found: in addresses, in words, and by its content type."""

    value: str
    label: str
    marker: int


@dataclass(frozen=True)
class Match:
    """One page or person found."""

    marker: int
    pk: int
    since: datetime | None

    @property
    def age(self) -> tuple:
        """For ordering from new to old; what has no day comes last."""
        return (self.since is None, -self.since.timestamp() if self.since else 0, -self.pk)


def kinds() -> list[Kind]:
    """Every type of what can be found; registered publications first. No query once warm."""
    types = ContentType.objects.get_for_models(*registry.publications, TextPage, Person)
    publications = [
        Kind(model._meta.model_name.removesuffix("page"), model._meta.verbose_name, types[model].pk)
        for model in registry.publications
    ]
    return [
        *publications,
        Kind("page", _("page"), types[TextPage].pk),
        Kind("person", _("person"), types[Person].pk),
        Kind("term", _("topic or other term"), TERM),
    ]


class Matches:
    """Everything that matches `query` and that `reader` may see on `site`."""

    def __init__(self, reader, site: Site | None, query: SearchQuery) -> None:
        self._reader, self._site, self._query = reader, site, query
        self._person = ContentType.objects.get_for_model(Person).pk
        models = ContentType.objects.get_for_models(*registry.publications, TextPage)
        self._pages = [found.pk for found in models.values()]

    @cached_property
    def all(self) -> list[Match]:
        """One query."""
        rows = self.pages.values_list("content_type_id", "pk", "first_published_at")
        no_day = Value(None, DateTimeField())
        person = Value(self._person, IntegerField())
        people = self._people.annotate(marker=person, since=no_day)
        found = rows.union(people.values_list("marker", "pk", "since"), all=True)
        return [Match(*row) for row in found]

    @property
    def pages(self) -> HubPageQuerySet:
        """The pages found, as a query of its own."""
        visible = HubPageQuerySet(Page).visible_to(self._reader, self._site).order_by()
        return visible.filter(self._is_among(self._pages), content_type_id__in=self._pages)

    @property
    def _people(self) -> QuerySet:
        people = Person.objects.with_public_page() if self._site else Person.objects.none()
        return people.filter(self._is_among([self._person])).order_by()

    def _is_among(self, markers: Sequence[int]) -> Func:
        """Whether a row's number is one that the index gives; it is asked once, not per row."""
        entries = self._entries(markers).annotate(number=Cast("object_id", IntegerField()))
        return IsAnyOf(F("pk"), ArraySubquery(entries.values("number")))

    def _entries(self, markers: Iterable[int]) -> QuerySet:
        entries = IndexEntry.objects
        return entries.filter(content_type_id__in=markers, body=self._query)

    def best_first(self, matches: Sequence[Match], as_typed: SearchQuery) -> list[Match]:
        """`matches` by rank, ties from new to old; one query, two where they are very many.

        What holds the very words that were typed is better than what holds others for them.
        """
        newest = newest_first(matches)
        if len(newest) > MOST_RANKED:
            titled = self._with_words_in_title()
            newest.sort(key=lambda match: (match.marker, match.pk) not in titled)
        ranked, rest = newest[:MOST_RANKED], newest[MOST_RANKED:]
        scores = self._scores(ranked, as_typed)
        ranked.sort(key=lambda match: (-scores.get((match.marker, match.pk), 0), match.age))
        return ranked + newest_first(rest)

    def _scores(self, matches: Sequence[Match], as_typed: SearchQuery) -> dict:
        entries = self._entries({match.marker for match in matches})
        entries = entries.filter(object_id__in=[str(match.pk) for match in matches])
        body = F("body")
        score = SearchRank(body, as_typed) + SearchRank(body, self._query)
        scored = entries.annotate(score=score)
        rows = scored.values_list("content_type_id", "object_id", "score")
        return {(marker, int(number)): score for marker, number, score in rows}

    def _with_words_in_title(self) -> set[tuple[int, int]]:
        entries = self._entries(self._pages).filter(title=self._query)
        rows = entries.values_list("content_type_id", "object_id")
        return {(marker, int(number)) for marker, number in rows}


def newest_first(matches: Iterable[Match]) -> list[Match]:
    return sorted(matches, key=lambda match: match.age)


def numbers_by_marker(matches: Iterable[Match]) -> dict[int, int]:
    return Counter(match.marker for match in matches)


def numbers_by_topic(matches: Sequence[Match]) -> dict[tuple[int, UUID], int]:
    """How many of these pages carry each topic, by type and the topics' common keys.

    One query, none without pages.
    """
    if not matches:
        return {}
    queries = [_counted(model, _numbers(matches)) for model in registry.publications]
    rows = queries[0].union(*queries[1:], all=True) if queries else ()
    return {(marker, key): number for marker, key, number in rows}


def carrying(matches: Sequence[Match], terms: set[int]) -> list[Match]:
    """Those of these pages that carry one of `terms`; one query, none without terms."""
    if not terms:
        return list(matches)
    queries = [
        _terms_on(model, _numbers(matches)).filter(term_id__in=terms).values_list(_page_of(model))
        for model in registry.publications
    ]
    rows = queries[0].union(*queries[1:]) if queries else ()
    found = {number for (number,) in rows}
    pages = {kind.marker for kind in kinds()[: len(registry.publications)]}
    return [match for match in matches if match.marker in pages and match.pk in found]


def _counted(model, pages: Cast) -> QuerySet:
    """Type, key and number of pages, for one page type."""
    marker = Value(ContentType.objects.get_for_model(model).pk, IntegerField())
    key = Coalesce("term__merged_into__translation_key", "term__translation_key")
    topics = _terms_on(model, pages).filter(term__facet=Vocabulary.TOPIC)
    number = Count(_page_of(model), distinct=True)
    grouped = topics.annotate(marker=marker, key=key).values("marker", "key")
    return grouped.annotate(number=number).values_list("marker", "key", "number")


def _terms_on(model, pages: Cast) -> QuerySet:
    """The rows that tie terms to these pages of one type."""
    return model.terms.through.objects.filter(IsAnyOf(F(_page_of(model)), pages)).order_by()


def _page_of(model) -> str:
    """What the table of a page type's terms calls the page."""
    return f"{model._meta.get_field('terms').m2m_field_name()}_id"


def _numbers(matches: Iterable[Match]) -> Cast:
    return as_array(match.pk for match in matches)
