"""A work brought in from the dialog by its DOI, its address, or an entry that was pasted.

It is an import like any other (hub/citations/importing), shown small.
"""

from contextlib import suppress
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from hub.citations.importing.models import ImportBatch, ImportRow
from hub.citations.importing.rows import CannotRead
from hub.citations.importing.services import AlreadyDecided, bring_in, confirm
from hub.citations.services import may_add_references

# Of a whole file, which belongs on the screen for it.
MOST_SHOWN = 20
# After this, whoever waits is told where to look later.
PATIENCE = timedelta(seconds=20)


@require_POST
def paste(request: HttpRequest) -> JsonResponse:
    """Have a job read what was pasted."""
    _refuse_others(request)
    try:
        batch = bring_in(content=request.POST.get("text", ""), by=request.user)
    except CannotRead as problem:
        return _answer(request, problem=str(problem))
    return _told(request, batch.pk)


@require_GET
def pasted(request: HttpRequest, batch_id: int) -> JsonResponse:
    """How far it is; asked again while `again` is told."""
    _refuse_others(request)
    return _told(request, batch_id)


@require_POST
def add(request: HttpRequest, batch_id: int) -> JsonResponse:
    """Add what is new in it; a second time nothing happens."""
    _refuse_others(request)
    with suppress(AlreadyDecided):
        confirm(batch=_own(request, batch_id), by=request.user)
    return _told(request, batch_id)


def _refuse_others(request: HttpRequest) -> None:
    if not may_add_references(request.user):
        raise PermissionDenied


def _own(request: HttpRequest, batch_id: int) -> ImportBatch:
    return get_object_or_404(ImportBatch, pk=batch_id, by=request.user)


def _told(request: HttpRequest, batch_id: int) -> JsonResponse:
    batch = _own(request, batch_id)
    rows = list(batch.rows.select_related("match", "added").order_by("number")[:MOST_SHOWN])
    for row in rows:
        row.work = row.added or row.match
    is_new = batch.state == ImportBatch.State.READ
    new = batch.rows.filter(verdict=ImportRow.Verdict.NEW).count() if is_new else 0
    again = reverse("colloquy_pasted", args=[batch.pk])
    is_waiting = batch.state == ImportBatch.State.WAITING
    return _answer(
        request,
        again=again if is_waiting else "",
        problem=batch.problem,
        batch=batch,
        is_slow=timezone.now() - batch.created_at > PATIENCE,
        rows=rows,
        new=new,
        is_one=len(rows) == 1,
    )


def _answer(request: HttpRequest, *, problem: str, again: str = "", **context) -> JsonResponse:
    template = "colloquy/hub/citations/choosing/pasted.html"
    html = render_to_string(template, context | {"problem": problem}, request)
    return JsonResponse({"again": again, "html": html})
