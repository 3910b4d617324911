"""What the clock does to pages every minute: scheduled publishing, expiry, stale renderings."""

import logging

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from hub.pages.mixins import TextualPage
from hub.pages.models import RenderedText
from hub.pages.texts import RENDERER, store_text

logger = logging.getLogger("colloquy.clock")
BATCH = 100


def publish_due_pages() -> int:
    """Publish every scheduled revision whose time has come, each in a transaction of its own.

    Wagtail's `publish_scheduled` does the same without one, and stops at the first that fails.
    """
    due = Revision.page_revisions.filter(approved_go_live_at__lt=timezone.now())
    count = 0
    # All of them: some that fail every minute must not keep the others from their turn.
    for revision in due.order_by("approved_go_live_at").iterator(BATCH):
        count += _in_its_own_transaction(
            lambda revision=revision: revision.publish(log_action="wagtail.publish.scheduled"),
            f"revision {revision.pk}",
        )
    return count


def expire_due_pages() -> int:
    """Unpublish every live page past its expiry."""
    count = 0
    for page in Page.objects.live().filter(expire_at__lt=timezone.now()).iterator(BATCH):
        count += _in_its_own_transaction(
            lambda page=page: page.specific.unpublish(
                set_expired=True, log_action="wagtail.unpublish.scheduled"
            ),
            f"page {page.pk}",
        )
    return count


def render_stale_texts() -> int:
    """Render live pages anew whose stored HTML an older renderer made."""
    stale = RenderedText.objects.filter(page__live=True).exclude(renderer=RENDERER)
    pages = Page.objects.filter(pk__in=stale.values("page_id")[:BATCH]).specific()
    count = 0
    for page in pages:
        if isinstance(page, TextualPage):
            done = _in_its_own_transaction(lambda page=page: store_text(page), f"page {page.pk}")
            count += done
            if not done:
                # Rendered for each reader from now on, and out of the way of the others.
                RenderedText.objects.filter(page_id=page.pk).delete()
    return count


def _in_its_own_transaction(act, what: str) -> int:
    """Do it; one that fails is logged and tried again next minute, the others go on."""
    try:
        with transaction.atomic():
            act()
    except Exception:
        logger.exception("The clock failed on %s", what)
        return 0
    return 1
