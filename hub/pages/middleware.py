"""Closes the admin reports that would show an author the titles of other people's drafts."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from hub.people.roles import holds_a_role, is_editor

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
    """Refuses those reports to holders of a Colloquy role who are no editors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> None:
        if request.resolver_match.view_name not in REPORTS:
            return
        if holds_a_role(request.user) and not is_editor(request.user):
            raise PermissionDenied
