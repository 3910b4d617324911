"""Closes the admin reports that would show an author the titles of other people's drafts."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page

from hub.pages.drafts import current_request, without_drafts_of_others
from hub.people.roles import sees_own_drafts_only
from hub.vocabulary.models import Tag

# Built-in addresses cannot be shadowed by register_admin_urls, so they are closed by name.
REPORTS = frozenset(
    f"wagtailadmin_reports:{name}{suffix}"
    for name in ("site_history", "workflow", "workflow_tasks", "aging_pages", "page_types_usage")
    for suffix in ("", "_results")
) | {
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:locked_pages_results",
    "wagtailadmin_pages:type_use",
    "wagtailadmin_pages:type_use_results",
}


ABOUT_PAGES = (
    "wagtailadmin_reports:",
    "wagtailadmin_pages:",
    "wagtailadmin_explore",
    "wagtailadmin_choose_page",
    "wagtail_bulk_action",
)


class OwnDraftsOnly:
    """Refuses those reports to holders of a Colloquy role who are no editors, and tells titles
    which request they are shown in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = current_request.set(request)
        try:
            return self.get_response(request)
        finally:
            current_request.reset(token)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        match = request.resolver_match
        if _lists_our_tags(match.view_name, kwargs) and sees_own_drafts_only(request.user):
            raise Http404
        if not _is_about_pages(match.view_name) or not sees_own_drafts_only(request.user):
            return None
        if match.view_name in REPORTS:
            messages.error(request, _("Only editors see this report."))
            return redirect("wagtailadmin_home")
        if _names_a_page_of_others(request, kwargs):
            messages.error(request, _("This page is not yours."))
            return redirect("wagtailadmin_home")
        return None


def _lists_our_tags(view_name: str, kwargs: dict) -> bool:
    """Wagtail's own suggestions, which know the tags of every draft; our field has its own."""
    is_suggestion = view_name == "wagtailadmin_tag_model_autocomplete"
    return is_suggestion and kwargs.get("app_name") == Tag._meta.app_label


def _is_about_pages(view_name: str) -> bool:
    """Wagtail's screens that take the number of a page; some look at no permission."""
    return view_name.startswith(ABOUT_PAGES)


def _names_a_page_of_others(request: HttpRequest, kwargs: dict) -> bool:
    """Whether the address names a page that the user may neither read nor own."""
    named = {
        str(value) for key, value in kwargs.items() if key.endswith(("page_id", "page_to_move_id"))
    }
    named |= set(request.GET.getlist("id"))
    if "all" in named:
        # All below an index, drafts of others included.
        return True
    ids = {int(number) for number in named if number.isascii() and number.isdigit()}
    known = Page.objects.filter(pk__in=ids)
    return without_drafts_of_others(known, request.user).count() < known.count()
