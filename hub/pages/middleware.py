"""Closes the admin reports that would show an author the titles of other people's drafts."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from hub.pages.drafts import current_request
from hub.people.roles import sees_own_drafts_only

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
        if request.resolver_match.view_name not in REPORTS:
            return None
        if not sees_own_drafts_only(request.user):
            return None
        messages.error(request, _("Only editors see this report."))
        return redirect("wagtailadmin_home")
