"""What a clinician meets first in the admin: where to begin, what waits, what is new."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin.site_summary import PagesSummaryItem
from wagtail.admin.ui.components import Component
from wagtail.documents import get_document_model
from wagtail.documents.wagtail_hooks import DocumentsSummaryItem
from wagtail.images import get_image_model
from wagtail.images.wagtail_hooks import ImagesSummaryItem
from wagtail.models import Page, Revision, WorkflowState

from hub.pages.drafts import our_page_models, without_drafts_of_others
from hub.pages.due import pages_due_for, why_due
from hub.pages.publication import Publication
from hub.pages.reading import found_in, rows_of, specific_for_rows, visible_publications
from hub.pages.section_index import SectionIndex
from hub.pages.sections import without_files_of_others

DRAFTS = 10
DUE = 10
NEWEST = 5


class OwnPagesSummaryItem(PagesSummaryItem):
    """Wagtail's number of pages, without those that the explorer behind it hides from this user."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        below = Page.objects.descendant_of(context["root_page"], inclusive=True)
        hidden = below.count() - without_drafts_of_others(below, self.request.user).count()
        return context | {"total_pages": context["total_pages"] - hidden}


class OwnImagesSummaryItem(ImagesSummaryItem):
    """Wagtail's number of images, without those that colleagues uploaded for our pages."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        hidden = _hidden(get_image_model().objects.all(), self.request.user)
        return context | {"total_images": context["total_images"] - hidden}


class OwnDocumentsSummaryItem(DocumentsSummaryItem):
    """Wagtail's number of documents, without those that colleagues uploaded for our pages."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        hidden = _hidden(get_document_model().objects.all(), self.request.user)
        return context | {"total_docs": context["total_docs"] - hidden}


# What stands in the place of Wagtail's numbers for those who see their own drafts only.
SUMMARIES_FOR_AUTHORS = {
    PagesSummaryItem: OwnPagesSummaryItem,
    ImagesSummaryItem: OwnImagesSummaryItem,
    DocumentsSummaryItem: OwnDocumentsSummaryItem,
}


def _hidden(files, user) -> int:
    """How many of `files` the lists behind the numbers do not show; two queries."""
    return files.count() - without_files_of_others(files, user).count()


class WritePanel(Component):
    """Links to begin a page wherever this user may, and their newest unfinished pages."""

    name = "colloquy_write"
    template_name = "colloquy/hub/pages/admin/write_panel.html"
    order = 50

    def __init__(self, user) -> None:
        self.user = user

    def get_context_data(self, parent_context):
        return {"beginnings": self._beginnings(), "drafts": self._drafts()}

    def _beginnings(self) -> list[dict]:
        """One for each page type below each index where this user may add; few indexes exist."""
        indexes = [model for model in our_page_models() if issubclass(model, SectionIndex)]
        pages = Page.objects.type(*indexes).live().specific() if indexes else []
        return [
            {"index": index, "model": model._meta, "name": model._meta.verbose_name}
            for index in pages
            if index.permissions_for_user(self.user).can_add_subpage()
            for model in index.creatable_subpage_models()
        ]

    def _drafts(self) -> list[dict]:
        """Each with where it stands, in words; three queries."""
        own = _publications().filter(owner=self.user, has_unpublished_changes=True)
        pages = list(own.order_by("-latest_revision_created_at")[:DRAFTS])
        statuses, scheduled = _workflow_statuses(pages), _scheduled(pages)
        return [
            {
                "page": page,
                "standing": _("Scheduled")
                if page.pk in scheduled
                else _standing(page, statuses.get(page.pk)),
            }
            for page in pages
        ]


class WaitingPanel(Component):
    """What waits for this user: own pages that an editor sent back, or that are due for review."""

    name = "colloquy_waiting"
    template_name = "colloquy/hub/pages/admin/waiting_panel.html"
    order = 40

    def __init__(self, user) -> None:
        self.user = user

    def get_context_data(self, parent_context):
        own = _publications().filter(owner=self.user, has_unpublished_changes=True)
        states = WorkflowState.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            object_id__in=own.annotate(key=Cast("pk", CharField())).values("key"),
            status=WorkflowState.STATUS_NEEDS_CHANGES,
        ).select_related("current_task_state")
        sent_back = list(states.order_by("-created_at")[:DRAFTS])
        pages = Page.objects.in_bulk([int(state.object_id) for state in sent_back])
        return {
            "sent_back": [
                {"page": pages[int(state.object_id)], "note": _note(state)} for state in sent_back
            ],
            "due": [
                {"page": page, "reasons": why_due(page)} for page in pages_due_for(self.user)[:DUE]
            ],
        }


class RecentPanel(Component):
    """What colleagues have published lately, as far as this user may read it."""

    name = "colloquy_recent"
    template_name = "colloquy/hub/pages/admin/recent_panel.html"
    order = 300

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context):
        found = found_in(visible_publications(self.request)[:NEWEST])
        return {"items": rows_of(specific_for_rows(found), self.request)}


def _publications():
    """All pages that people write and sign; a draft's own title is read from the page row."""
    kinds = [model for model in our_page_models() if issubclass(model, Publication)]
    return Page.objects.type(*kinds) if kinds else Page.objects.none()


def _workflow_statuses(pages: list[Page]) -> dict[int, str]:
    """The status of the newest workflow of each page; one query."""
    states = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(page.pk) for page in pages],
    )
    return {int(state.object_id): state.status for state in states.order_by("created_at", "pk")}


def _scheduled(pages: list[Page]) -> set[int]:
    """The ids of those that go live by themselves; one query."""
    revisions = Revision.page_revisions.filter(
        object_id__in=[str(page.pk) for page in pages], approved_go_live_at__isnull=False
    )
    return {int(object_id) for object_id in revisions.values_list("object_id", flat=True)}


def _standing(page: Page, status: str | None) -> str:
    """Where an unscheduled page stands, in words."""
    if status == WorkflowState.STATUS_IN_PROGRESS:
        return _("With the editors")
    if status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("Sent back to you")
    return _("Changes not published yet") if page.live else _("Draft")


def _note(state: WorkflowState) -> str:
    return state.current_task_state.comment if state.current_task_state else ""
