"""The entry of a work that is being typed, beside its form.

At once in plain form, since no request may start the engine; a job sets it as it will be printed,
and the screen asks for that. Neither the words nor the entry are kept longer than that takes.
"""

from dataclasses import dataclass

from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_POST
from django_tasks import task

from hub.citations.engine.formatting import format_alone
from hub.citations.engine.plain import plain_entry
from hub.citations.library.forms import ReferenceForm, duplicates_of
from hub.citations.library.permissions import known_to
from hub.citations.library.sentence_case import in_sentence_case
from hub.citations.services import may_add_references
from hub.citations.tasks import ENTRY_LOCALE, ENTRY_STYLE, entry_fingerprint

TEMPLATE = "colloquy/hub/citations/library/preview.html"
ENTRY_TEMPLATE = "colloquy/hub/citations/library/preview_entry.html"
SECONDS_KEPT = 600
# Names of cases and acts are names.
LAW = frozenset({"bill", "hearing", "legal_case", "legislation", "regulation", "treaty"})
KEY = "entry"


@dataclass(frozen=True)
class Preview:
    """`final_url` leads to the entry as it will be printed, and is empty when that is it."""

    html: str
    final_url: str


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """What is typed in the form of a work, as an entry, with what it may be a copy of."""
    if not may_add_references(request.user):
        raise PermissionDenied
    form = ReferenceForm(
        request.POST, request.FILES, instance=_typed_over(request), for_user=request.user
    )
    return render(request, TEMPLATE, preview_context(form))


@require_GET
def final_entry(request: HttpRequest, digest: str) -> HttpResponse:
    """The entry that the job has set; 204 until it has. Known to who typed it by its digest."""
    if not may_add_references(request.user):
        raise PermissionDenied
    html = cache.get(_place(digest, "html"))
    if html is None:
        return HttpResponse(status=204)
    return render(request, ENTRY_TEMPLATE, {"preview": Preview(mark_safe(html), "")})  # noqa: S308


def preview_context(form: ReferenceForm) -> dict:
    """What the template shows of what is in `form`; asks for the final entry on the way."""
    item = form.item_so_far() if form.is_bound else form.instance.item
    if not item:
        return {"preview": None}
    title = item.get("title", "")
    suggested = title if item["type"] in LAW else in_sentence_case(title)
    return {
        "preview": _preview_of(item),
        "duplicates": duplicates_of(item, form.instance.pk, form.for_user),
        "suggested_title": suggested if suggested != title else "",
    }


def _preview_of(item: dict) -> Preview:
    digest = entry_fingerprint(KEY, item)
    if html := cache.get(_place(digest, "html")):
        return Preview(mark_safe(html), "")  # noqa: S308
    # Added once: what is asked for while the job runs is not asked for again.
    if cache.add(_place(digest, "item"), item, SECONDS_KEPT):
        set_entry.enqueue(digest)
    url = reverse("colloquy_reference_final_entry", args=[digest])
    return Preview(mark_safe(plain_entry(item)), url)  # noqa: S308


@task
def set_entry(digest: str) -> bool:
    """Set the entry of the item that waits under this digest; nothing when it waits no more."""
    item = cache.get(_place(digest, "item"))
    if item is None:
        return False
    html = format_alone({KEY: item}, style=ENTRY_STYLE, locale=ENTRY_LOCALE)[KEY]
    cache.set(_place(digest, "html"), html, SECONDS_KEPT)
    cache.delete(_place(digest, "item"))
    return True


def _place(digest: str, what: str) -> str:
    return f"colloquy-reference-{what}:{digest}"


def _typed_over(request: HttpRequest):
    """The stored work whose form this is, so that what the form does not show counts, too."""
    number = request.GET.get("of", "")
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        raise Http404
    return get_object_or_404(known_to(request.user), pk=number)
