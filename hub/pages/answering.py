"""Whether readers may answer under a page: a rule beside the page, begun with that of its index."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from hub.pages.models import PageState
from hub.pages.publication import Publication


def comments_of(page: Publication) -> PageState:
    """The state of `page`; without one yet, an unsaved one with the index's rule for comments."""
    state = PageState.objects.filter(page_id=page.pk).first()
    if state is not None:
        return state
    section = page.section
    if section is None:
        return PageState(page_id=page.pk)
    days = section.comments_days
    until = timezone.localdate() + timedelta(days=days) if section.comments_open and days else None
    return PageState(page_id=page.pk, comments_open=section.comments_open, comments_until=until)


def begin_state(*, page: Publication) -> PageState:
    """The stored state of `page`, made with the index's rule for comments if there is none."""
    rule = comments_of(page)
    state, _created = PageState.objects.get_or_create(
        page_id=page.pk,
        defaults={"comments_open": rule.comments_open, "comments_until": rule.comments_until},
    )
    return state


@transaction.atomic
def set_comments(*, page: Publication, are_open: bool, until: date | None, by) -> PageState:
    """Open or close the comments of `page` at once; never part of a draft.

    `until` is the last day. Raises PermissionDenied unless `by` wrote the page or may edit it.
    """
    if not page.permissions_for_user(by).can_set_comments():
        raise PermissionDenied
    state = begin_state(page=page)
    state.comments_open, state.comments_until = are_open, until if are_open else None
    state.full_clean(exclude=["page"])
    state.save(update_fields=["comments_open", "comments_until"])
    return state
