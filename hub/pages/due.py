"""When a page is to be read again: its own review-by date, and marks that others set on it."""

from datetime import date

from django.utils import timezone

from hub.pages.models import PageState


def state_of(page) -> PageState:
    """The state of `page`; one that was never published has an empty one.

    One query, or none when the page was fetched together with it.
    """
    found = None
    if "colloquy_state" in page._state.fields_cache:
        found = getattr(page, "colloquy_state", None)
    elif page.pk:
        states = PageState.objects.select_related("due_change__term")
        found = states.filter(page_id=page.pk).first()
    return found or PageState(page_id=page.pk)


def states_of(pages) -> dict[int, PageState]:
    """The states of many pages by page id; one query."""
    found = PageState.objects.filter(page_id__in=[page.pk for page in pages]).in_bulk(
        field_name="page_id"
    )
    return {page.pk: found.get(page.pk) or PageState(page_id=page.pk) for page in pages}


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
