"""Which references are due for a look, and looking at them. Asked once a month, by jobs."""

import logging
import time
from dataclasses import asdict
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.dispatch import Signal
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, Site

from hub.citations.checking.outcomes import Outcome, Seen, seen_at_address, seen_at_handle
from hub.citations.checking.rules import verdict_on
from hub.citations.models import Citation, CitationSettings, Reference
from hub.pages.visibility import HubPageQuerySet

logger = logging.getLogger("colloquy.citations")

# A batch is one job, and at worst each look takes the fetcher's ten seconds.
BATCH = 20
SECONDS_BETWEEN = 1.0

# Sent with `reference_id` after an address was found gone, or is there again: readers see it.
gone_changed = Signal()


def checkable() -> QuerySet[Reference]:
    """Works with an address or DOI that a page names which everybody may read.

    Asking reveals an interest, so nothing is asked for drafts and restricted pages, nor for sites
    that do not want it.
    """
    cited = Citation.objects.filter(
        reference=OuterRef("pk"), version=Citation.Version.LIVE, page__in=_pages_to_check()
    )
    has_place = ~Q(url="") | ~Q(doi="")
    # Our own pages are not asked over the network.
    return Reference.objects.filter(has_place, Exists(cited), page=None)


def due_for_check() -> QuerySet[Reference]:
    """Those whose time has come, the longest waiting first."""
    due = Q(next_check_at=None) | Q(next_check_at__lte=timezone.now())
    return checkable().filter(due).order_by(F("next_check_at").asc(nulls_first=True), "pk")


def enqueue_due_checks() -> int:
    """One batch, while none is under way: so no host gets two at once. Run by the clock."""
    from hub.citations.checking.tasks import check_references

    path = check_references.module_path
    waiting = DBTaskResult.objects.filter(task_path=path)
    if (waiting.ready() | waiting.running()).exists():
        return 0
    due = list(due_for_check().values_list("pk", flat=True)[:BATCH])
    if due:
        check_references.enqueue(due)
    return len(due)


def check_each(reference_ids: list[int]) -> int:
    """Look at those still due, at most one a second at a host; returns how many."""
    asked_at: dict[str, float] = {}
    due = list(due_for_check().filter(pk__in=reference_ids))
    for reference in due:
        _wait_for_turn(_host(reference), asked_at)
        try:
            check_reference(reference)
        except DatabaseError:
            raise
        except Exception as problem:
            # Put off, or the same one would stop every batch. Only the type of what went wrong: its
            # text may hold what was read.
            logger.error("A look at an address failed on %s", type(problem).__name__)
            _put_off(reference)
    return len(due)


def check_reference(reference: Reference) -> str:
    """Look once and keep what was seen; the new state. Nothing is kept of a work that was changed
    meanwhile: what was seen is not its address any more."""
    is_doi = bool(reference.doi)
    seen = seen_at_handle(reference.doi) if is_doi else seen_at_address(reference.url)
    now = timezone.now()
    verdict = verdict_on(reference, seen, now=now)
    same = Reference.objects.filter(pk=reference.pk, url=reference.url, doi=reference.doi)
    kept = same.update(checked_at=now, **asdict(verdict))
    gone = Reference.LinkState.GONE
    if kept and (verdict.link_state == gone) != (reference.link_state == gone):
        gone_changed.send(sender=Reference, reference_id=reference.pk)
    return verdict.link_state


def _put_off(reference: Reference) -> None:
    verdict = verdict_on(reference, Seen(Outcome.POSTPONED), now=timezone.now())
    Reference.objects.filter(pk=reference.pk).update(next_check_at=verdict.next_check_at)


def _pages_to_check() -> QuerySet:
    """Ids of pages, on sites that check links, that strangers may read."""
    silent = CitationSettings.objects.filter(checks_links=False).values("site")
    public = HubPageQuerySet(Page).none()
    for site in Site.objects.exclude(pk__in=silent).select_related("root_page"):
        public = public | HubPageQuerySet(Page).visible_to(AnonymousUser(), site)
    return public.values("pk")


def _host(reference: Reference) -> str:
    return "doi.org" if reference.doi else urlsplit(reference.url).hostname or ""


def _wait_for_turn(host: str, asked_at: dict[str, float]) -> None:
    wait = asked_at.get(host, 0) + SECONDS_BETWEEN - time.monotonic()
    if wait > 0:
        time.sleep(wait)
    asked_at[host] = time.monotonic()
