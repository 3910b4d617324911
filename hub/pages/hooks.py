"""Wagtail hooks about pages. Imported by hub/wagtail_hooks.py."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.action_menu import SubmitForModerationMenuItem
from wagtail.admin.userbar import BaseItem
from wagtail.admin.views.home import RecentEditsPanel, UserObjectsInWorkflowModerationPanel
from wagtail.admin.widgets import Button
from wagtail.models import Page

from hub.pages import admin_views
from hub.pages.dashboard import SUMMARIES_FOR_AUTHORS, RecentPanel, WaitingPanel, WritePanel
from hub.pages.documents import refusal_for_document
from hub.pages.drafts import our_page_models, without_drafts_of_others
from hub.pages.due_report import DUE_REPORT
from hub.pages.editing import HubPageViewSet
from hub.pages.editor_check import PUBLISH, PUBLISH_WITH_NOTE
from hub.pages.mixins import HubPage
from hub.pages.models import PageVersion
from hub.pages.publication import Publication
from hub.pages.restricted import refusal_for
from hub.pages.section_index import SectionIndex
from hub.pages.sections import without_files_of_others
from hub.pages.services import keep_at_least
from hub.pages.visibility import visibility_of
from hub.people.roles import reader_of, sees_own_drafts_only

# Wagtail's own panels of the dashboard that list what ours do.
NAMED_ONCE_MORE = (UserObjectsInWorkflowModerationPanel, RecentEditsPanel)


@hooks.register("before_serve_page", order=-100)
def refuse_readers_who_may_not(page, request, serve_args, serve_kwargs):
    """Our pages answer 403 and say who may read, where Wagtail would redirect."""
    if isinstance(page, HubPage):
        return refusal_for(request, page, reader_of(request))
    return None


@hooks.register("before_serve_document")
def refuse_documents_of_closed_pages(document, request):
    return refusal_for_document(request, document)


@hooks.register("register_admin_viewset")
def register_page_viewsets():
    """Every page type of ours is edited with our side panel and whole transactions."""
    return [
        type(f"{model.__name__}ViewSet", (HubPageViewSet,), {"model": model})(
            f"colloquy_{model._meta.model_name}"
        )
        for model in our_page_models()
    ]


@hooks.register("register_admin_urls")
def register_admin_urls():
    return [
        path(
            "colloquy/pages/<int:page_id>/visibility/",
            admin_views.visibility,
            name="colloquy_page_visibility",
        ),
        path(
            "colloquy/pages/<int:page_id>/comments/",
            admin_views.comments,
            name="colloquy_page_comments",
        ),
        path(
            "colloquy/pages/<int:page_id>/take-down/",
            admin_views.take_page_down,
            name="colloquy_take_down",
        ),
    ]


class SubmitPost(SubmitForModerationMenuItem):
    """Wagtail's button, in the words of what happens next."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        context["label"] = _("Submit for an editor’s check")
        return context


@hooks.register("construct_page_action_menu")
def name_what_submitting_means(menu_items, request, context):
    page = context.get("page") or context.get("parent_page")
    if not isinstance(page, (Publication, SectionIndex)):
        return
    for position, item in enumerate(menu_items):
        if item.name == "action-submit":
            menu_items[position] = SubmitPost(order=item.order)
        elif item.name == "approve":
            # Wagtail puts "and Publish" behind the last step's own word.
            item.label = PUBLISH_WITH_NOTE if item.launch_modal else PUBLISH


class TakeDownItem(BaseItem):
    """In the user bar: the way for whoever may take down the page being read."""

    template_name = "colloquy/hub/pages/admin/userbar_take_down.html"

    def __init__(self, page) -> None:
        self.page = page


@hooks.register("construct_wagtail_userbar")
def offer_take_down(request, items, page):
    is_stored = isinstance(page, Publication) and page.pk
    if is_stored and page.permissions_for_user(request.user).can_take_down():
        items.append(TakeDownItem(page))


@hooks.register("construct_homepage_panels")
def begin_with_what_waits(request, panels):
    if sees_own_drafts_only(request.user):
        panels[:] = [panel for panel in panels if not isinstance(panel, NAMED_ONCE_MORE)]
    panels += [WaitingPanel(request.user), WritePanel(request.user), RecentPanel(request)]


# After Wagtail's own hooks, which put the numbers there.
@hooks.register("construct_homepage_summary_items", order=1)
def count_nothing_of_others(request, items):
    if not sees_own_drafts_only(request.user):
        return
    for place, item in enumerate(items):
        if own := SUMMARIES_FOR_AUTHORS.get(type(item)):
            items[place] = own(request)


@hooks.register("register_page_header_buttons")
def take_down_button(page, user, next_url=None, view_name=None):
    if not isinstance(page, Publication):
        return
    if page.permissions_for_user(user).can_take_down():
        yield Button(
            _("Take down"),
            reverse("colloquy_take_down", args=[page.pk]),
            icon_name="download-alt",
            priority=60,
        )


@hooks.register("construct_page_chooser_queryset")
def choosers_offer_no_drafts_of_others(pages, request):
    """The chooser starts from all pages, not from those the policy lets one explore."""
    if sees_own_drafts_only(request.user):
        return without_drafts_of_others(pages, request.user)
    return pages


@hooks.register("construct_image_chooser_queryset")
@hooks.register("construct_document_chooser_queryset")
def choosers_offer_no_files_of_others(files, request):
    """Authors use their own files."""
    if sees_own_drafts_only(request.user):
        return without_files_of_others(files, request.user)
    return files


@hooks.register("construct_reports_menu")
def offer_no_closed_reports(request, menu_items):
    """Every report of Wagtail's own lists pages; the middleware closes them, so none is offered.

    Ours shows each author their own.
    """
    if sees_own_drafts_only(request.user):
        menu_items[:] = [item for item in menu_items if item.name == DUE_REPORT]


@hooks.register("before_delete_page")
def refuse_to_delete_what_was_published(request, page):
    if _holds_versions([page]):
        messages.error(request, _refusal())
        return redirect("wagtailadmin_explore", page.pk)
    return None


@hooks.register("before_bulk_action")
def refuse_to_delete_many(request, action_type, objects, action_class_instance):
    if action_type == "delete" and _holds_versions(
        [page for page in objects if isinstance(page, Page)]
    ):
        messages.error(request, _refusal())
        return redirect("wagtailadmin_home")
    return None


@hooks.register("before_bulk_action")
def refuse_to_publish_many(request, action_type, objects, action_class_instance):
    """In bulk nobody reads, and Wagtail looks neither at locks nor at blocks."""
    pages = [page.specific for page in objects if isinstance(page, Page)]
    if action_type == "publish" and any(isinstance(page, Publication) for page in pages):
        messages.error(request, _("Open each page and publish it from there."))
        return redirect("wagtailadmin_home")
    return None


@hooks.register("before_move_page")
def remember_visibility(request, page, destination):
    request._colloquy_visibility = visibility_of(page)


@hooks.register("after_move_page")
def keep_visibility_after_moving(request, page):
    before = getattr(request, "_colloquy_visibility", None)
    if before and isinstance(page.specific, HubPage):
        keep_at_least(page=page, visibility=before, by=request.user)


@hooks.register("after_copy_page")
def keep_visibility_of_copies(request, page, new_page):
    if isinstance(new_page.specific, HubPage):
        keep_at_least(page=new_page, visibility=visibility_of(page), by=request.user)


def _holds_versions(pages: list[Page]) -> bool:
    """Whether any of these pages, or a page below them, was ever published by us."""
    return any(
        PageVersion.objects.filter(page__path__startswith=page.path).exists() for page in pages
    )


def _refusal() -> str:
    return _(
        "This page, or one below it, was published, and others may have cited it. Take it down "
        "instead of deleting it: readers no longer see it, and nothing written is lost."
    )
