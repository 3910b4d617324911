"""The page that answers a search. What was asked is written into no log and no table."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hub.metadata.caching import asked_before_use
from hub.metadata.head import Metadata
from hub.metadata.listings import metadata_of_view
from hub.pages.reading import (
    found_in,
    numbered_page,
    rows_of,
    specific_for_rows,
    visible_publications,
)
from hub.search.reading import Search, typed_and_shown
from hub.search.results import shown as rows_shown

NEWEST = 3


@require_safe
@asked_before_use
def search(request: HttpRequest) -> HttpResponse:
    """Whatever is typed is answered with 200: results, or what to do instead.

    A page beyond the last one is 404, as in every listing.
    """
    typed, shown = typed_and_shown(request.GET)
    context = {
        "typed": typed,
        "q": shown,
        "asked": request.GET.get("q", "").strip() != "",
        "metadata": _metadata(request),
    }
    if typed.words:
        context |= _found(request, Search(request, typed, shown))
    return render(request, "colloquy/hub/search/results.html", context)


def _metadata(request: HttpRequest) -> Metadata:
    """Nobody shall come here from another search, and nothing in it holds what was asked."""
    about = metadata_of_view(request, title=_("Search"), address=reverse("colloquy:search"))
    return replace(about, is_indexed=False, is_open=False)


def _found(request: HttpRequest, search: Search) -> dict:
    page_obj = numbered_page(search.results, request)
    context = {
        "page_obj": page_obj,
        "items": rows_shown(page_obj.object_list, search, request),
        "selection": search.selection,
        "querystring": search.selection.querystring,
        "meant": search.meant(),
    }
    return context if search.results else context | _instead(request, search)


def _instead(request: HttpRequest, search: Search) -> dict:
    """Where nothing was found: what to take back, and the newest pages one may read."""
    newest = specific_for_rows(found_in(visible_publications(request)[:NEWEST]))
    return {
        "without": search.without(),
        "common": search.has_common_words_alone,
        "newest": rows_of(newest, request),
    }
