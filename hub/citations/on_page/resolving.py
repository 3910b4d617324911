"""From the keys that texts hold to the works they mean."""

from collections.abc import Iterable
from difflib import get_close_matches

from django.db.models import Q
from django.db.models.functions import Lower

from hub.citations.models import Reference, ReferenceKey
from hub.citations.syntax import DOI

NEAREST = 3
# Keys that are compared; more of one beginning are seldom of help.
MOST_COMPARED = 500


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


def nearest_keys(key: str) -> list[str]:
    """Known keys that may have been meant, the likeliest first; one query."""
    small = key.lower()
    keys = ReferenceKey.objects.annotate(small=Lower("key"))
    alike = keys.filter(Q(small__startswith=small[:2]) | Q(small__endswith=small[-5:]))
    known = dict(alike.order_by("-pk").values_list("small", "key")[:MOST_COMPARED])
    return [known[each] for each in get_close_matches(small, known, n=NEAREST, cutoff=0.6)]
