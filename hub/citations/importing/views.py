"""Screens of the admin for bringing references in. A batch is seen by who made it, nobody else."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages

from hub.citations.importing import failed
from hub.citations.importing.forms import BringInForm
from hub.citations.importing.models import ImportBatch, ImportRow
from hub.citations.importing.rows import CannotRead
from hub.citations.importing.services import AlreadyDecided, bring_in, brought_before, confirm
from hub.citations.services import may_add_references
from hub.text.days import day_in_words

# Of each kind of row; of what failed, all can be downloaded.
MOST_SHOWN = 200
_RECENT = 10
Verdict = ImportRow.Verdict


def add_references(request: HttpRequest) -> HttpResponse:
    """Paste or choose a file; one's own last imports stand below."""
    _refuse_unless_may_add(request)
    form = BringInForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and (batch := _brought(request, form)):
        return redirect("colloquy_import", batch.pk)
    context = {
        **_header(_("Add references")),
        "form": form,
        "recent": _own_batches(request).order_by("-pk")[:_RECENT],
    }
    return _page(request, "add_references.html", context, 422 if form.errors else 200)


@require_GET
def show_import(request: HttpRequest, batch_id: int) -> HttpResponse:
    """What was found, before and after it is added."""
    batch = _own_batch(request, batch_id)
    rows = {verdict: _Rows(batch, verdict) for verdict in Verdict.values}
    context = {
        **_header(_("Import of references"), add_crumb=True),
        "batch": batch,
        "rows": rows,
        "total": sum(each.count for each in rows.values()),
        "added": _added(batch),
    }
    return _page(request, "import.html", context)


@require_GET
def import_state(request: HttpRequest, batch_id: int) -> JsonResponse:
    """For the script that waits with the reader."""
    return JsonResponse({"state": _own_batch(request, batch_id).state})


@require_GET
def failed_entries(request: HttpRequest, batch_id: int) -> HttpResponse:
    """What could not be read, as it was brought, to be put right and brought again."""
    batch = _own_batch(request, batch_id)
    response = HttpResponse(failed.source_of(batch), content_type="text/plain; charset=utf-8")
    name = f"failed-{batch.pk}.{failed.SUFFIXES[batch.format]}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_POST
def confirm_import(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Add what is new, and what is here already where it was ticked."""
    batch = _own_batch(request, batch_id)
    ticked = (number for number in request.POST.getlist("anyway") if len(number) < 10)
    anyway = {int(number) for number in ticked if number.isdecimal()}
    try:
        added = confirm(batch=batch, by=request.user, anyway=anyway)
    except AlreadyDecided:
        messages.warning(request, _("This was done already. Nothing was added again."))
    else:
        said = ngettext(
            "%(count)d reference was added.", "%(count)d references were added.", len(added)
        )
        messages.success(request, said % {"count": len(added)})
    return redirect("colloquy_import", batch.pk)


class _Rows:
    """The rows with one verdict: how many, and the first of them."""

    def __init__(self, batch: ImportBatch, verdict: str) -> None:
        rows = batch.rows.filter(verdict=verdict).select_related("match")
        self.shown = list(rows[: MOST_SHOWN + 1])
        self.count = rows.count() if len(self.shown) > MOST_SHOWN else len(self.shown)
        self.shown = self.shown[:MOST_SHOWN]
        self.more = self.count - len(self.shown)


def _brought(request: HttpRequest, form: BringInForm) -> ImportBatch | None:
    """The batch that was made of what the form holds, or None with the reason in the form."""
    try:
        batch = bring_in(content=form.content(), by=request.user)
    except CannotRead as problem:
        form.add_error(form.brought_in, str(problem))
        return None
    if before := brought_before(batch):
        told = _("You brought the same on %(day)s. What was added then is found again below.")
        messages.info(request, told % {"day": day_in_words(before.created_at)})
    return batch


def _added(batch: ImportBatch) -> int:
    return batch.rows.exclude(added=None).count() if batch.state == batch.State.STORED else 0


def _own_batch(request: HttpRequest, batch_id: int) -> ImportBatch:
    """Its text is fetched where it is asked for; 404 for the batch of somebody else."""
    _refuse_unless_may_add(request)
    return get_object_or_404(_own_batches(request), pk=batch_id)


def _own_batches(request: HttpRequest):
    return ImportBatch.objects.filter(by=request.user).defer("text")


def _refuse_unless_may_add(request: HttpRequest) -> None:
    if not may_add_references(request.user):
        raise PermissionDenied


def _page(request: HttpRequest, template: str, context: dict, status: int = 200) -> HttpResponse:
    return render(request, f"colloquy/hub/citations/admin/{template}", context, status=status)


def _header(title: str, *, add_crumb: bool = False) -> dict:
    """The way here and the title, as Wagtail's own screens have them."""
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    if add_crumb:
        crumbs.append({"url": reverse("colloquy_add_references"), "label": _("Add references")})
    return {
        "breadcrumbs_items": [*crumbs, {"url": "", "label": title}],
        "header_title": title,
        "page_title": title,
        "header_icon": "openquote",
    }
