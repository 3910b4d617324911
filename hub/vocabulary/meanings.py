"""Terms that readers may choose from: only those in use, each meaning once."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.coreutils import get_supported_content_language_variant

from hub.pages.facets import Choice, Facet
from hub.vocabulary.models import Term

KEY = Coalesce("merged_into__translation_key", "translation_key")
# A list offers a hundred terms, each of which would be made an object first.
_COLUMNS = ("pk", "facet", "label", "slug", "description", "synonyms", "merged_into_id")
_COLUMNS += ("key", "language")


@dataclass(frozen=True)
class Meaning:
    """A term with its translations and what was merged into it, as one choice."""

    slug: str
    label: str
    # Every address that led or leads to it, and the rows that pages may carry for it.
    slugs: frozenset[str]
    rows: frozenset[int]
    facet: str
    description: str
    # Labels and synonyms in every language, those of former terms included.
    names: tuple[str, ...]
    # What its rows, translated or merged, have in common.
    key: UUID

    @property
    def url(self) -> str:
        """The address of the page that lists what carries it."""
        return reverse("colloquy:topics:term", args=[self.slug])


def meanings_in_use(used: dict[str, QuerySet]) -> dict[str, list[Meaning]]:
    """For each facet, the meanings among the terms whose numbers its query in `used` gives.

    By label, in the language that is spoken where there is a translation. One query, however
    many facets and terms.
    """
    wanted = Q(pk__in=[])
    for facet, numbers in used.items():
        terms = Term.objects.filter(facet=facet, pk__in=numbers).order_by()
        # Named once only: the pages a reader may see are looked up inside of it.
        wanted |= Q(facet=facet, key__in=terms.annotate(key=KEY).values("key"))
    found: dict = {facet: [] for facet in used}
    for meaning in _meanings_of(wanted):
        found[meaning.facet].append(meaning)
    return found


def all_meanings() -> list[Meaning]:
    """Every term of every vocabulary, each meaning once, by label; one query."""
    return _meanings_of(Q())


def _meanings_of(wanted: Q) -> list[Meaning]:
    """Of the terms that answer `wanted`, which may ask for their `key`."""
    terms = Term.objects.annotate(key=KEY, language=F("locale__language_code")).filter(wanted)
    groups: dict = {}
    for row in terms.order_by("pk").values_list(*_COLUMNS, named=True):
        groups.setdefault((row.facet, row.key), []).append(row)
    return _by_label(groups.values())


def all_words_for(terms: Iterable[Term]) -> list[str]:
    """Every label and synonym of what `terms` stand for, in all languages; one query."""
    keys = [term.current.translation_key for term in terms]
    words = [(row.label, row.synonyms) for row in Term.objects.meanings(keys)] if keys else []
    return [text for pair in words for text in pair if text]


def choices_of(meanings: list[Meaning]) -> list[Choice]:
    """What a reader may choose; former and translated addresses mean the same."""
    return [Choice(meaning.slug, meaning.label, meaning.slugs) for meaning in meanings]


def rows_chosen(meanings: list[Meaning], facet: Facet) -> set[int]:
    """The rows that pages or people may carry for what was chosen of `meanings`."""
    return {row for meaning in meanings if meaning.slug in facet.values for row in meaning.rows}


def _by_label(groups) -> list[Meaning]:
    language = get_supported_content_language_variant(get_language() or settings.LANGUAGE_CODE)
    found = [_meaning(group, language) for group in groups]
    return sorted(found, key=lambda meaning: meaning.label.casefold())


def _meaning(rows: list, language: str) -> Meaning:
    current = [row for row in rows if row.merged_into_id is None] or rows
    shown = next((row for row in current if row.language == language), current[0])
    return Meaning(
        slug=shown.slug,
        label=shown.label,
        slugs=frozenset(row.slug for row in rows),
        rows=frozenset(row.pk for row in rows),
        facet=shown.facet,
        description=shown.description,
        names=tuple(name for row in rows for name in (row.label, *row.synonyms.splitlines())),
        key=shown.key,
    )
