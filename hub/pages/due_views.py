"""The screen on which an author or editor says that a page is still right."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from hub.pages.admin_views import _header, _page_or_404
from hub.pages.due import change_behind, due_since, next_check_of, state_of, what_changed
from hub.pages.due_services import confirm_still_right, may_confirm, next_check_from
from hub.pages.publication import Publication
from hub.people.roles import is_editor


@require_http_methods(["GET", "HEAD", "POST"])
def still_right(request: HttpRequest, page_id: int) -> HttpResponse:
    """Says what readers will see, and asks for one press."""
    page = _page_or_404(page_id, Publication)
    if not may_confirm(page, request.user):
        raise PermissionDenied
    if request.method == "POST":
        _confirm(request, page)
        return redirect("colloquy_due_report" if is_editor(request.user) else _way_back(page))
    state, today = state_of(page), timezone.localdate()
    context = {
        **_header(page, _("Read again, still right"), "check"),
        "due_since": due_since(page, state),
        "what_changed": what_changed(change_behind(state)) if state.due_since else "",
        "next_check": next_check_of(page, state),
        "today": today,
        "then": next_check_from(page, today),
        "may_edit": page.permissions_for_user(request.user).can_edit(),
    }
    return render(request, "colloquy/hub/pages/admin/still_right.html", context)


def _confirm(request: HttpRequest, page: Publication) -> None:
    try:
        confirm_still_right(page=page, by=request.user)
    except ValidationError as error:
        # It was taken down since this screen was opened.
        messages.warning(request, error.messages[0])
    else:
        text = _("Readers now see that “%(title)s” was read again and found right.")
        messages.success(request, text % {"title": page.title})


def _way_back(page) -> str:
    return reverse("wagtailadmin_home")
