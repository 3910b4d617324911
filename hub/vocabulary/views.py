"""The public pages of terms and tags: what belongs to them, newest first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from hub.pages.reading import numbered_page, querystring_of, rows_of, visible_publications
from hub.vocabulary.models import Tag, Term
from hub.vocabulary.reading import tagged, with_term


@require_safe
def term(request: HttpRequest, slug: str) -> HttpResponse:
    """What carries a term, a translation of it, or one that was merged into it."""
    terms = Term.objects.select_related("merged_into")
    here = terms.filter(slug=slug, locale=Locale.get_active()).first()
    wanted = here or get_object_or_404(terms.filter(slug=slug).order_by("pk")[:1])
    if wanted.merged_into_id:
        return redirect(wanted.current.url, permanent=True)
    pages = with_term(visible_publications(request), wanted)
    context = {
        "title": wanted.label,
        "kicker": wanted.get_facet_display(),
        "intro": wanted.description,
        "empty": _("Nothing on this has been published yet."),
    }
    return _listing(request, pages, context)


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """What carries a tag, or one that was merged into it."""
    wanted = get_object_or_404(Tag.objects.select_related("merged_into"), slug=slug)
    if wanted.merged_into_id:
        return redirect(wanted.url, permanent=True)
    context = {
        "title": wanted.name,
        "kicker": _("tag"),
        "empty": _("Nothing with this tag has been published yet."),
    }
    return _listing(request, tagged(visible_publications(request), wanted), context)


def _listing(request: HttpRequest, pages, context: dict) -> HttpResponse:
    page_obj = numbered_page(pages, request)
    context |= {
        "items": rows_of(list(page_obj.object_list.specific()), request),
        "page_obj": page_obj,
        "querystring": querystring_of(request),
    }
    return render(request, "colloquy/hub/vocabulary/listing.html", context)
