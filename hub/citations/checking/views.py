"""The screen on which an editor looks for an archived copy of a work, and takes it."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from hub.citations.checking.tasks import look_for_copy
from hub.citations.importing.archived import wanted_copy
from hub.citations.importing.lookups import PROBLEMS, ask, asked
from hub.citations.importing.models import Lookup
from hub.citations.models import Reference
from hub.citations.services import may_manage_references, save_reference


@require_http_methods(["GET", "HEAD", "POST"])
def archived_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """One press asks, another one takes what was found. Nothing is asked by opening it."""
    if not may_manage_references(request.user):
        raise PermissionDenied
    reference = get_object_or_404(Reference, pk=pk)
    wanted = wanted_copy(reference.url, _seen_on(reference))
    if request.method == "POST":
        if request.POST.get("act") == "take":
            return _take(request, reference, wanted)
        return _ask(request, reference, wanted)
    return render(
        request, "colloquy/hub/citations/admin/archived_copy.html", _context(reference, wanted)
    )


def _context(reference: Reference, wanted: str) -> dict:
    title = _("Archived copy")
    lookup = asked(Lookup.Kind.ARCHIVED, wanted)
    copy = lookup.item if lookup and lookup.state == Lookup.State.FOUND else None
    return {
        "reference": reference,
        "is_waiting": bool(lookup) and lookup.state == Lookup.State.WAITING,
        "problem": PROBLEMS.get(lookup.problem, "") if lookup else "",
        "copy": copy and {**copy, "archived_on": date.fromisoformat(copy["archived_on"])},
        "breadcrumbs_items": [
            {"url": reverse("colloquy_link_report"), "label": _("Links of references")},
            {"url": "", "label": title},
        ],
        "header_title": f"{title}: {reference}",
        "header_icon": "link",
    }


def _ask(request: HttpRequest, reference: Reference, wanted: str) -> HttpResponse:
    lookup = ask(Lookup.Kind.ARCHIVED, wanted)
    if lookup.pk is None:
        messages.error(request, PROBLEMS[lookup.problem])
    elif lookup.state == Lookup.State.WAITING:
        transaction.on_commit(lambda: look_for_copy.enqueue(wanted))
    return redirect("colloquy_archived_copy", reference.pk)


def _take(request: HttpRequest, reference: Reference, wanted: str) -> HttpResponse:
    lookup = asked(Lookup.Kind.ARCHIVED, wanted)
    if lookup is None or lookup.state != Lookup.State.FOUND:
        messages.error(request, _("There is no copy to take yet. Look for one first."))
        return redirect("colloquy_archived_copy", reference.pk)
    copy = {**lookup.item, "archived_on": date.fromisoformat(lookup.item["archived_on"])}
    try:
        save_reference(item=reference.item, by=request.user, reference=reference, **copy)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("Readers now find the archived copy beside the work."))
    return redirect("colloquy_link_report")


def _seen_on(reference: Reference) -> date | None:
    """When somebody saw the page, for a copy near to that."""
    parts = reference.item.get("accessed", {}).get("date-parts", [[]])[0]
    try:
        return date(*parts)
    except (TypeError, ValueError):
        return None
