"""What the clock does for entries: having those set anew that the engine of today did not make."""

from datetime import timedelta

from django.core.cache import cache

from hub.citations.models import Reference
from hub.citations.tasks import is_stale, render_entries

# Looked through in one minute; the whole library once an hour.
BATCH = 500
REST = timedelta(hours=1)
_LAST_SEEN, _RESTS = "colloquy-entries-seen", "rests"


def render_stale_entries() -> int:
    """Have some entries set whose job was lost or found no engine, or that an older engine or
    style made; returns how many. What the cache forgets is looked at again.
    """
    last = cache.get(_LAST_SEEN, 0)
    if last == _RESTS:
        return 0
    works = Reference.objects.filter(pk__gt=last).order_by("pk")
    rows = list(works.only("key", "item", "entry_fingerprint")[:BATCH])
    stale = [row.pk for row in rows if is_stale(row)]
    if stale:
        render_entries.enqueue(stale)
    cache.set(_LAST_SEEN, rows[-1].pk if len(rows) == BATCH else _RESTS, REST.total_seconds())
    return len(stale)
