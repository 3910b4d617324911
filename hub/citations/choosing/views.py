"""What the editor's script asks while one writes: works whose key begins so, keys nobody knows."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from hub.citations.choosing.finding import (
    matching,
    recent_first,
    references_to_choose,
)
from hub.citations.choosing.side_panel import cited_context
from hub.citations.keys import is_key
from hub.citations.on_page.resolving import nearest_keys
from hub.citations.services import may_add_references
from hub.pages.mixins import TextualPage

# As many as need no scrolling.
MOST_OFFERED = 6
MOST_CHECKED = 100


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """A few works for what is typed behind an @, the writer's own first; two queries."""
    _refuse_others(request)
    typed = request.GET.get("q", "").replace("\0", "")
    found = recent_first(matching(references_to_choose(request.user), typed), request.user)[
        :MOST_OFFERED
    ]
    works = [{"key": reference.key, "work": str(reference)} for reference in found]
    return JsonResponse({"works": works})


@require_safe
def check(request: HttpRequest) -> JsonResponse:
    """Which of the `key`s lead to no work, each with the keys that look like it."""
    _refuse_others(request)
    keys = [key for key in request.GET.getlist("key")[:MOST_CHECKED] if is_key(key)]
    nearest = nearest_keys(keys, references_to_choose(request.user))
    return JsonResponse(
        {"unknown": [{"key": key, "nearest": found} for key, found in nearest.items()]}
    )


@require_safe
def cited(request: HttpRequest, page_id: int) -> HttpResponse:
    """What the newest draft of a page cites, as part of a page, for whoever may edit it."""
    page = get_object_or_404(Page.objects.specific(), pk=page_id)
    if not isinstance(page, TextualPage) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    context = cited_context(draft, request.user)
    return render(request, "colloquy/hub/citations/choosing/cited.html", context)


def _refuse_others(request: HttpRequest) -> None:
    if not may_add_references(request.user):
        raise PermissionDenied
