"""When a page is to be read again: its own review-by date, and marks that others set on it."""

from calendar import monthrange
from datetime import date

from django.db.models import Case, F, Q, When
from django.db.models.functions import Greatest, Least
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from hub.pages.models import PageState
from hub.pages.registry import registry
from hub.people.models import Person
from hub.text.days import day_in_words
from hub.vocabulary.models import PlatformChange

# What tells whether a page is due.
STATE_OF_A_ROW = ("due_since", "next_check")


def state_of(page) -> PageState:
    """The state of `page`; one that was never published has an empty one.

    One query, or none when the page was fetched together with it.
    """
    found = None
    if "colloquy_state" in page._state.fields_cache:
        found = getattr(page, "colloquy_state", None)
    elif page.pk:
        found = PageState.objects.filter(page_id=page.pk).first()
    return found or PageState(page_id=page.pk)


def change_behind(state: PageState) -> PlatformChange | None:
    """The change of a platform that made a page due; one query, none where nothing did."""
    if state.due_change_id is None:
        return None
    return PlatformChange.objects.select_related("term").get(pk=state.due_change_id)


def next_check_of(page, state: PageState) -> date | None:
    """The later of what the text says and of what "still right" has moved it to."""
    dates = [day for day in (page.review_by, state.next_check) if day]
    return max(dates, default=None)


def due_since(page, state: PageState) -> date | None:
    """Since when the page waits to be read again, or None."""
    days = [state.due_since] if state.due_since else []
    next_check = next_check_of(page, state)
    if next_check and next_check < timezone.localdate():
        days.append(next_check)
    return min(days, default=None)


def due_pages(pages=None):
    """The live ones of `pages`, or of all, that wait to be read again, the oldest first.

    Each carries `waiting_since`, `next_check_on` and its state with the change; one query. The same
    rule as `due_since`, for many pages at once.
    """
    today = timezone.localdate()
    pages = Page.objects.all() if pages is None else pages
    if not registry.publications:
        return pages.none()
    # PostgreSQL leaves out what is NULL in both.
    next_check = Greatest(*_review_dates(), F("colloquy_state__next_check"))
    overdue = Case(When(next_check_on__lt=today, then=F("next_check_on")))
    return (
        pages.filter(_may_be_due(today), live=True, alias_of=None)
        .annotate(next_check_on=next_check)
        .annotate(waiting_since=Least(F("colloquy_state__due_since"), overdue))
        .filter(waiting_since__isnull=False)
        .select_related("colloquy_state__due_change__term")
        .order_by("waiting_since", "pk")
    )


def pages_due_for(user):
    """The due pages that are this user's own work, the oldest first; one query.

    Wagtail pages, not specific ones, with what `due_pages` adds; `why_due` says why.
    """
    return due_pages(Page.objects.filter(is_own_work_of(user)))


def is_own_work_of(user) -> Q:
    """A condition on pages: owned by `user`, or with their name on the published byline."""
    condition = Q(owner=user)
    person = Person.objects.filter(user=user)
    for model in registry.publications:
        bylines = model._meta.get_field("bylines").related_model.objects
        condition |= Q(pk__in=bylines.filter(person__in=person).values("page_id"))
    return condition


def why_due(page) -> list[str]:
    """In words, for a page of `due_pages`; no query."""
    reasons = []
    state = getattr(page, "colloquy_state", None)
    if state and state.due_since:
        reasons.append(what_changed(state.due_change))
    if page.next_check_on and page.next_check_on < timezone.localdate():
        day = day_in_words(page.next_check_on)
        reasons.append(_("Its next check was due on %(day)s.") % {"day": day})
    return reasons


def what_changed(change) -> str:
    """“WhatsApp changed on May 3, 2026: what the editors noted”."""
    if change is None:
        return _("Something it speaks of has changed.")
    return _("%(platform)s changed on %(day)s: %(note)s") % {
        "platform": change.term.label,
        "day": day_in_words(change.changed_on),
        "note": change.note,
    }


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _may_be_due(today: date) -> Q:
    """A rough condition that the indexes answer; the exact one is computed for what is left."""
    states = PageState.objects.filter(Q(due_since__isnull=False) | Q(next_check__lt=today))
    condition = Q(pk__in=states.values("page_id"))
    for model in registry.publications:
        condition |= Q(pk__in=model.objects.filter(review_by__lt=today).values("pk"))
    return condition


def _review_dates() -> list[F]:
    """The column of each listed page type that holds its own review-by date."""
    links = [model._meta.get_ancestor_link(Page) for model in registry.publications]
    return [F(f"{link.related_query_name()}__review_by") for link in links]
