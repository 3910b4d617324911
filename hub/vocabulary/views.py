"""The public pages of terms and tags: what belongs to them, newest first; and all terms."""

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from hub.feeds.links import link_for_tag, link_for_term
from hub.feeds.reading import open_publications, site_of
from hub.metadata.caching import asked_before_use
from hub.metadata.listings import as_listing, metadata_of_view
from hub.pages.reading import (
    Found,
    found_in,
    numbered_page,
    querystring_of,
    rows_of,
    specific_for_rows,
    visible_publications,
)
from hub.vocabulary.models import Facet, PlatformChange, Tag, Term
from hub.vocabulary.reading import tagged, term_at, with_term

SHOWN_CHANGES = 20


@require_safe
@asked_before_use
def index(request: HttpRequest) -> HttpResponse:
    """All current terms of the active language by vocabulary; two queries.

    Without counts, and whether or not a page carries them: a list that followed what each reader
    may see would tell of pages that this one may not know about.
    """
    terms = Term.objects.current().filter(locale=Locale.get_active())
    title, intro = (
        _("Topics"),
        _("Everything that is discussed here, by topic, profession, platform and more."),
    )
    about = metadata_of_view(request, title=title, address=_all_terms(), description=intro)
    context = {
        "title": title,
        "intro": intro,
        "groups": _by_facet(terms),
        "metadata": as_listing(about),
    }
    return render(request, "colloquy/hub/vocabulary/index.html", context)


def _by_facet(terms: Iterable[Term]) -> list[dict]:
    groups = groupby(sorted(terms, key=attrgetter("place")), key=lambda term: Facet(term.facet))
    return [
        {"facet": facet.value, "title": facet.plural, "terms": list(group)}
        for facet, group in groups
    ]


@require_safe
@asked_before_use
def term(request: HttpRequest, slug: str) -> HttpResponse:
    """What carries a term, a translation of it, or one that was merged into it."""
    wanted = term_at(slug)
    if wanted is None:
        raise Http404
    if wanted.merged_into_id:
        return redirect(wanted.current.url, permanent=True)
    pages = with_term(visible_publications(request), wanted)
    context = {
        "title": wanted.label,
        "kicker": wanted.get_facet_display(),
        "intro": wanted.description,
        "changes": _changes_of(wanted),
        "empty": _("Nothing on this has been published yet."),
        "feeds": [link_for_term(wanted)],
    }
    return _listing(request, found_in(pages), wanted.url, context)


def _changes_of(term: Term) -> list[PlatformChange]:
    """What editors have recorded about a platform, newest first; one query, for platforms only."""
    if term.facet != Facet.PLATFORM:
        return []
    changes = PlatformChange.objects.filter(term__in=Term.objects.meaning(term))
    return list(changes[:SHOWN_CHANGES])


@require_safe
@asked_before_use
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """What carries a tag, or one that was merged into it.

    404 where this reader may read none of it: authors make tags in their drafts, and an empty page
    would tell of them.
    """
    wanted = get_object_or_404(Tag.objects.select_related("merged_into"), slug=slug)
    found = found_in(tagged(visible_publications(request), wanted.current))
    if not found:
        raise Http404
    if wanted.merged_into_id:
        return redirect(wanted.url, permanent=True)
    # Members may read more than the feed holds, which anybody can open.
    has_feed = tagged(open_publications(site_of(request)), wanted).exists()
    context = {
        "title": wanted.name,
        "kicker": _("tag"),
        "feeds": [link_for_tag(wanted)] if has_feed else [],
    }
    return _listing(request, found, wanted.url, context)


def _listing(request: HttpRequest, found: list[Found], address: str, context: dict) -> HttpResponse:
    page_obj = numbered_page(found, request)
    items = rows_of(specific_for_rows(page_obj.object_list), request)
    about = metadata_of_view(
        request,
        title=context["title"],
        address=address,
        way=[(_("Topics"), _all_terms())],
        description=context.get("intro", ""),
    )
    context |= {
        "items": items,
        "page_obj": page_obj,
        "querystring": querystring_of(request),
        "all_terms_url": _all_terms(),
        "metadata": as_listing(about, [(item.title, item.url) for item in items], page_obj),
    }
    return render(request, "colloquy/hub/vocabulary/listing.html", context)


def _all_terms() -> str:
    return reverse("colloquy:topics:index")
