"""From the keys that texts hold to the works they mean."""

from collections.abc import Iterable
from difflib import get_close_matches

from django.db.models import Q, QuerySet
from django.db.models.functions import Length, Lower

from hub.citations.models import Reference, ReferenceKey
from hub.citations.syntax import DOI

NEAREST = 3
# Keys that are compared; more of one beginning are seldom of help.
MOST_COMPARED = 1_000
# Letters by which two keys may differ and still be taken for a slip of the hand, as a share.
LIKENESS = 0.6


def references_by_key(keys: Iterable[str]) -> dict[str, Reference]:
    """The works meant, by the keys as typed in small letters; what means none is left out.

    Keys of merged works and DOIs (`doi:10.x/y`) lead to the work, too. One query, and one more
    where DOIs are among them; none without keys.
    """
    wanted = {key.lower() for key in keys}
    dois = {key.removeprefix(DOI) for key in wanted if key.startswith(DOI)}
    found: dict[str, Reference] = {}
    if names := [key for key in wanted if not key.startswith(DOI)]:
        rows = ReferenceKey.objects.annotate(small=Lower("key")).filter(small__in=names)
        found = {row.small: row.reference for row in rows.select_related("reference")}
    if dois:
        found |= {DOI + work.doi: work for work in Reference.objects.filter(doi__in=dois)}
    return found


def nearest_keys(wanted: Iterable[str], among: QuerySet[Reference]) -> dict[str, list[str]]:
    """For each key that no work has: up to three that look like it, the likeliest first.

    Two queries for any number of keys. Only keys of works in `among`: a key tells of its work.
    """
    wanted = [key for key in dict.fromkeys(wanted) if key]
    known = set(
        ReferenceKey.objects.annotate(small=Lower("key"))
        .filter(small__in=[key.lower() for key in wanted])
        .values_list("small", flat=True)
    )
    unknown = [key for key in wanted if key.lower() not in known]
    if not unknown:
        return {}
    likely = _keys_that_begin_or_end_like(unknown, among)
    return {key: get_close_matches(key.lower(), likely, NEAREST, LIKENESS) for key in unknown}


def _keys_that_begin_or_end_like(keys: list[str], among: QuerySet[Reference]) -> list[str]:
    """A slip seldom spoils both ends, so the first or the last three letters are right."""
    ends = Q()
    for key in keys:
        ends |= Q(key__istartswith=key[:3]) | Q(key__iendswith=key[-3:])
    rows = ReferenceKey.objects.filter(ends, reference__in=among.values("pk"))
    return list(rows.order_by(Length("key"), "key").values_list("key", flat=True)[:MOST_COMPARED])
