"""Jobs about references: their entries as the engine sets them."""

from collections.abc import Sequence

from django_tasks import task

from hub.citations.engine.formatting import fingerprint, format_by_engine
from hub.citations.models import Reference, Style

# An entry that stands alone, in choosers and on /references/, is set in one style everywhere.
ENTRY_STYLE, ENTRY_LOCALE = Style.APA, "en-US"
AT_ONCE = 200


@task
def render_entries(reference_ids: list[int]) -> int:
    """Set the entries of these references anew where they are not; returns how many were.

    Without the engine those stay that there are, and the clock asks again.
    """
    return sum(
        _render(reference_ids[start : start + AT_ONCE])
        for start in range(0, len(reference_ids), AT_ONCE)
    )


def _render(numbers: Sequence[int]) -> int:
    rows = Reference.objects.filter(pk__in=numbers).only("key", "item", "entry_fingerprint")
    stale = {row.key: row for row in rows if is_stale(row)}
    items = {key: row.item for key, row in stale.items()}
    entries = format_by_engine(items, style=ENTRY_STYLE, locale=ENTRY_LOCALE) or {}
    for key, html in entries.items():
        row = stale[key]
        # By its item: one that was changed meanwhile has a job of its own.
        same = Reference.objects.filter(pk=row.pk, item=row.item)
        same.update(entry_html=html, entry_fingerprint=entry_fingerprint(row.key, row.item))
    return len(entries)


def is_stale(reference: Reference) -> bool:
    """Whether its entry is the plain form, or what an older engine, style or item gave."""
    return reference.entry_fingerprint != entry_fingerprint(reference.key, reference.item)


def entry_fingerprint(key: str, item: dict) -> str:
    """What an entry that stands alone is made of."""
    return fingerprint((), {key: item}, reading=[key], style=ENTRY_STYLE, locale=ENTRY_LOCALE)
