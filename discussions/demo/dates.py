"""The year in which the demonstration takes place; it ends when it is loaded."""

from datetime import datetime, timedelta
from zlib import crc32

from django.utils import timezone
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState

from hub.pages.models import PageVersion

# What an editor takes to answer.
CHECK = timedelta(hours=20)


def day(days_ago: int, slug: str) -> datetime:
    """A moment of the working day so many days ago, the same for the same page; never to come."""
    now = timezone.localtime()
    minutes = crc32(slug.encode()) % (10 * 60)
    morning = (now - timedelta(days=days_ago)).replace(hour=8, minute=0, second=0, microsecond=0)
    return min(morning + timedelta(minutes=minutes), now - timedelta(minutes=5))


def after(days: int) -> datetime:
    """So many days from now, on the hour."""
    later = timezone.localtime() + timedelta(days=days)
    return later.replace(minute=0, second=0, microsecond=0)


def set_back(page, *, since: datetime, to: datetime) -> None:
    """Let all that was recorded about `page` after `since` have happened at `to`.

    It was submitted a day before it was checked. Digests and numbers stay true: no date of these
    is part of a text.
    """
    asked = to - CHECK
    page.revisions.filter(created_at__gte=since).update(created_at=asked)
    submissions = WorkflowState.objects.for_instance(page).filter(created_at__gte=since)
    states = TaskState.objects.filter(workflow_state__in=submissions)
    states.filter(finished_at__isnull=False).update(finished_at=to)
    states.update(started_at=asked)
    submissions.update(created_at=asked)
    PageLogEntry.objects.filter(page=page.pk, timestamp__gte=since).update(timestamp=to)
    _set_page_back(page, since=since, to=to, asked=asked)
    _set_versions_back(page, since=since, to=to)


def _set_page_back(page, *, since, to, asked) -> None:
    stored = Page.objects.filter(pk=page.pk)
    stored.filter(first_published_at__gte=since).update(first_published_at=to)
    stored.filter(last_published_at__gte=since).update(last_published_at=to)
    stored.update(latest_revision_created_at=asked)


def _set_versions_back(page, *, since, to) -> None:
    first = Page.objects.values_list("first_published_at", flat=True).get(pk=page.pk)
    for version in PageVersion.objects.filter(page=page.pk, published_at__gte=since):
        dates = {"first_published_at": first, "last_published_at": to}
        PageVersion.objects.filter(pk=version.pk).update(
            published_at=to, snapshot=version.snapshot | dates
        )
