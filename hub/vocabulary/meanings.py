"""Terms that readers may choose from: only those in use, each meaning once."""

from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Coalesce
from wagtail.models import Locale

from hub.vocabulary.models import Term


@dataclass(frozen=True)
class Meaning:
    """A term with its translations and what was merged into it, as one choice."""

    slug: str
    label: str
    # Every address that led or leads to it, and the rows that pages may carry for it.
    slugs: frozenset[str]
    rows: frozenset[int]


def meanings_in_use(used, facet: str) -> list[Meaning]:
    """The meanings of `facet` among the terms whose numbers the query `used` gives, by label.

    Two queries, however many terms: the rows, and the language that is spoken.
    """
    key = Coalesce("merged_into__translation_key", "translation_key")
    keys = Term.objects.filter(facet=facet, pk__in=used).order_by().annotate(key=key).values("key")
    rows = Term.objects.filter(
        Q(translation_key__in=keys) | Q(merged_into__translation_key__in=keys), facet=facet
    ).annotate(key=key)
    by_key: dict = {}
    for row in rows.order_by("pk"):
        by_key.setdefault(row.key, []).append(row)
    locale_id = Locale.get_active().pk
    found = [_meaning(group, locale_id) for group in by_key.values()]
    return sorted(found, key=lambda meaning: meaning.label.casefold())


def _meaning(rows: list[Term], locale_id: int) -> Meaning:
    current = [row for row in rows if row.merged_into_id is None] or rows
    shown = next((row for row in current if row.locale_id == locale_id), current[0])
    return Meaning(
        slug=shown.slug,
        label=shown.label,
        slugs=frozenset(row.slug for row in rows),
        rows=frozenset(row.pk for row in rows),
    )
