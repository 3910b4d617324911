"""Terms that readers may choose from: only those in use, each meaning once."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import get_language
from wagtail.coreutils import get_supported_content_language_variant

from hub.pages.facets import Choice, Facet
from hub.vocabulary.models import Term


@dataclass(frozen=True)
class Meaning:
    """A term with its translations and what was merged into it, as one choice."""

    slug: str
    label: str
    # Every address that led or leads to it, and the rows that pages may carry for it.
    slugs: frozenset[str]
    rows: frozenset[int]


def meanings_in_use(used: dict[str, QuerySet]) -> dict[str, list[Meaning]]:
    """For each facet, the meanings among the terms whose numbers its query in `used` gives.

    By label, in the language that is spoken where there is a translation. One query, however
    many facets and terms.
    """
    key = Coalesce("merged_into__translation_key", "translation_key")
    wanted = Q(pk__in=[])
    for facet, numbers in used.items():
        terms = Term.objects.filter(facet=facet, pk__in=numbers).order_by()
        keys = terms.annotate(key=key).values("key")
        same = Q(translation_key__in=keys) | Q(merged_into__translation_key__in=keys)
        wanted |= Q(facet=facet) & same
    rows = Term.objects.filter(wanted).annotate(key=key, language=F("locale__language_code"))
    groups: dict = {facet: {} for facet in used}
    for row in rows.order_by("pk"):
        groups[row.facet].setdefault(row.key, []).append(row)
    return {facet: _by_label(found.values()) for facet, found in groups.items()}


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


def _meaning(rows: list[Term], language: str) -> Meaning:
    current = [row for row in rows if row.merged_into_id is None] or rows
    shown = next((row for row in current if row.language == language), current[0])
    return Meaning(
        slug=shown.slug,
        label=shown.label,
        slugs=frozenset(row.slug for row in rows),
        rows=frozenset(row.pk for row in rows),
    )
