"""What is done to pages: versions, visibility, taking down, preparing an index."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction, TaskState

from hub.pages.answering import begin_state
from hub.pages.digest import digest_of_text
from hub.pages.drafts import current_request
from hub.pages.due_services import clear_mark
from hub.pages.mixins import TextualPage
from hub.pages.models import PageState, PageVersion
from hub.pages.permissions import HubPagePermissionTester
from hub.pages.publication import Publication
from hub.pages.texts import store_text
from hub.pages.visibility import (
    READERS_OF_CLINICIAN_PAGES,
    TIGHTNESS,
    Visibility,
    visibility_of,
)
from hub.people.roles import group_of, is_editor


@transaction.atomic
def settle_publishing(*, page, revision) -> None:
    """Everything that goes with a page having become live: version, rendered text, state.

    Idempotent; called for each publishing of our page types, also the scheduled ones. Nothing
    happens for a page that is only scheduled, or for an alias.
    """
    if not page.live or page.alias_of_id or page.live_revision_id != revision.pk:
        return
    # Two publishings at once would count the same number.
    Page.objects.select_for_update().get(pk=page.pk)
    if isinstance(page, TextualPage):
        store_text(page)
    if isinstance(page, Publication):
        begin_state(page=page)
    version = record_version(page=page, revision=revision)
    if version:
        clear_mark(version=version)
    PageState.objects.filter(page_id=page.pk).update(
        taken_down_at=None, taken_down_by=None, taken_down_by_author=False, take_down_reason=""
    )


def record_version(*, page, revision) -> PageVersion | None:
    """Add the next version, unless the text is the last version's; the page's row is locked.

    What is live is kept, not what the revision holds: copying a page publishes its live text
    with a revision made of its draft.
    """
    content = page.serializable_data()
    digest = digest_of_text(content)
    last = PageVersion.objects.filter(page_id=page.pk).first()
    if last and last.digest == digest:
        return None
    kind = getattr(page, "change_kind", "") or PageVersion.Kind.WORDING
    publisher = _publisher(revision)
    authors = page.author_ids() if isinstance(page, Publication) else set()
    return PageVersion.objects.create(
        page_id=page.pk,
        number=last.number + 1 if last else 1,
        kind=kind if last else PageVersion.Kind.FIRST,
        note=getattr(page, "change_note", "") if last else "",
        snapshot=content,
        digest=digest,
        published_at=page.last_published_at or timezone.now(),
        published_by_id=publisher,
        by_its_author=publisher in authors,
    )


def _publisher(revision) -> int | None:
    """Whoever checked this revision, else whoever asks for this publishing, else its writer.

    Wagtail's signal carries no user, and a scheduled page is published by nobody.
    """
    check = revision.task_states.filter(
        status=TaskState.STATUS_APPROVED, finished_by__isnull=False
    ).first()
    if check:
        return check.finished_by_id
    request = current_request.get()
    user = getattr(request, "user", None)
    return user.pk if user is not None and user.is_authenticated else revision.user_id


def check_blocks(page) -> None:
    """Validate every StreamField of `page`; Wagtail does so in its admin form only.

    Raises ValidationError.
    """
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            field.stream_block.clean(getattr(page, field.name))


@transaction.atomic
def set_visibility(*, page, visibility: Visibility, by) -> None:
    """Say who may read `page`, at once and for every version of it.

    Raises PermissionDenied when `by` may not edit the page, or loosens it without being an
    editor; ValidationError when a page above is tighter.
    """
    tester = page.permissions_for_user(by)
    if not tester.can_choose_visibility():
        raise PermissionDenied
    Page.objects.select_for_update().get(pk=page.pk)
    if not is_editor(by) and any(not _is_ours(each) for each in page.view_restrictions.all()):
        raise PermissionDenied(_("An editor has chosen who may read this; ask them to change it."))
    tightness = TIGHTNESS.index(visibility)
    if tightness < TIGHTNESS.index(visibility_of(page, inherited_only=True)):
        raise ValidationError(_("A page above this one is for fewer people; this one follows it."))
    if tightness < TIGHTNESS.index(visibility_of(page)) and not is_editor(by):
        raise PermissionDenied(_("Only an editor can open this page to more people."))
    for restriction in page.view_restrictions.all():
        restriction.delete(user=by)
    if visibility != Visibility.PUBLIC:
        _restrict(page, visibility, by)


def _is_ours(restriction: PageViewRestriction) -> bool:
    """Whether a restriction is one that Visibility makes, not a password or a host's groups."""
    if restriction.restriction_type == PageViewRestriction.LOGIN:
        return True
    groups = {group_of(role).pk for role in READERS_OF_CLINICIAN_PAGES}
    return set(restriction.groups.values_list("pk", flat=True)) == groups


@transaction.atomic
def keep_at_least(*, page, visibility: Visibility, by) -> None:
    """After a page was moved or copied: it is not for more people than before."""
    if TIGHTNESS.index(visibility_of(page)) < TIGHTNESS.index(visibility):
        page.view_restrictions.all().delete()
        _restrict(page, visibility, by)


def _restrict(page, visibility: Visibility, by) -> None:
    kinds = {
        Visibility.MEMBERS: PageViewRestriction.LOGIN,
        Visibility.CLINICIANS: PageViewRestriction.GROUPS,
    }
    restriction = PageViewRestriction(page=page, restriction_type=kinds[visibility])
    restriction.save(user=by)
    if visibility == Visibility.CLINICIANS:
        restriction.groups.set([group_of(role) for role in READERS_OF_CLINICIAN_PAGES])


@transaction.atomic
def take_down(*, page, by, reason: str) -> PageState:
    """Take a live page away from readers at once, whatever workflow or lock is on it.

    Readers then get the date and the reason; nothing written is lost. Raises PermissionDenied
    unless `by` wrote the page or may take down any; ValidationError without a reason.
    """
    page = Page.objects.select_for_update().get(pk=page.pk).specific
    if not HubPagePermissionTester(by, page).can_take_down():
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError(_("Say why; readers who come back will see it."))
    if page.workflow_in_progress:
        page.current_workflow_state.cancel(user=by)
    UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    # A scheduled draft would otherwise bring the page back by itself.
    page.revisions.update(approved_go_live_at=None)
    state, _created = PageState.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "taken_down_at": timezone.now(),
            "taken_down_by": by,
            "taken_down_by_author": page.is_work_of(by),
            "take_down_reason": reason.strip(),
        },
    )
    return state
