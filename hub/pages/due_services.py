"""Marking pages as due for review, and taking the mark away. Who may is checked where it is asked.

The marks stand in PageState, outside revisions: publishing an older draft brings none back.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Least
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from hub.pages.answering import begin_state
from hub.pages.due import months_after
from hub.pages.models import PageState, PageVersion

MONTHS = 12


def mark_due(*, pages, change) -> None:
    """Mark `pages`, a query, as due since the platform changed; an earlier mark keeps its day.

    Two queries, and some more for each page that was never published. The newest record is the
    one readers are told of.
    """
    ids = list(pages.order_by("pk").values_list("pk", flat=True))
    for page in Page.objects.filter(pk__in=ids, colloquy_state=None).specific():
        begin_state(page=page)
    PageState.objects.filter(page_id__in=ids).update(
        # PostgreSQL leaves out what is NULL.
        due_since=Least(F("due_since"), Value(change.changed_on)),
        due_change=change,
    )


def clear_mark(*, version: PageVersion) -> None:
    """A new version answers what the page was marked for, unless it only fixes a slip.

    Where it sets another date for the next check, that date counts from now on.
    """
    state = PageState.objects.filter(page_id=version.page_id)
    if version.kind != PageVersion.Kind.FIX:
        state.update(due_since=None, due_change=None, checked_on=None)
    before = PageVersion.objects.filter(page_id=version.page_id, number=version.number - 1)
    review_by = version.snapshot.get("review_by")
    if before.exclude(snapshot__review_by=review_by).exists():
        state.update(next_check=None)


def may_confirm(page, user) -> bool:
    """Whether `user` may say that a live page is still right: its authors, and its editors."""
    if not (user.is_active and page.live) or page.alias_of_id:
        return False
    return page.is_work_of(user) or page.permissions_for_user(user).can_edit()


@transaction.atomic
def confirm_still_right(*, page, by) -> PageState:
    """Record that `by` has read the live page again and found it right.

    The mark goes, and the next check moves by as many months as the section says. Raises
    PermissionDenied unless `by` wrote or may edit the page; ValidationError when it is not live.
    """
    page = Page.objects.select_for_update().get(pk=page.pk).specific
    if not page.live:
        raise ValidationError(_("Nobody can read this page now, so there is nothing to confirm."))
    if not may_confirm(page, by):
        raise PermissionDenied
    today = timezone.localdate()
    state, _created = PageState.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "checked_on": today,
            "next_check": next_check_from(page, today),
            "due_since": None,
            "due_change": None,
        },
    )
    log(instance=page, action="colloquy.still_right", user=by)
    return state


def next_check_from(page, day):
    """When a page that is found right on `day` is to be read again."""
    section = page.section
    return section.next_check_from(day) if section else months_after(day, MONTHS)
