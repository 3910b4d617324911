"""What the clock does for citations: asking the engine again where the plain form still stands."""

from datetime import timedelta

from django.core.cache import cache

from hub.citations.models import Citation
from hub.citations.on_page.tasks import render_citations
from hub.pages.models import RenderedText

BATCH = 20
# The engine may be missing for good, and then nobody is helped by asking each minute.
AGAIN_AFTER = timedelta(hours=1)


def render_what_stands_plain() -> int:
    """Have some published pages rendered whose job was lost, or found no engine."""
    plain = RenderedText.objects.filter(fingerprint="", page__live=True)
    citing = Citation.objects.filter(version=Citation.Version.LIVE).values("page_id")
    numbers = plain.filter(page_id__in=citing).order_by("page_id").values_list("page_id", flat=True)
    count = 0
    for number in numbers.iterator():
        if count < BATCH and cache.add(f"colloquy-cites-{number}", 1, AGAIN_AFTER.total_seconds()):
            render_citations.enqueue(number)
            count += 1
    return count
