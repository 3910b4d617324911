"""The public pages of the reference library: everything cited here, one work, and their files."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from hub.citations.items.fields import TYPES
from hub.citations.models import Reference
from hub.citations.public.citing import citing_pages, pages_citing
from hub.citations.public.coins import coins_of_page
from hub.citations.public.entries import FIELDS, entry_of
from hub.citations.public.files import file_of, links_to_files
from hub.citations.public.library import PER_PAGE, Letter, Library
from hub.citations.public.metadata import metadata_of_library, metadata_of_reference
from hub.citations.reading import visible_pages
from hub.metadata.caching import asked_before_use
from hub.pages.reading import numbered_page, querystring_of
from hub.people.roles import reader_of

# Of a selection; more would keep a worker busy for seconds.
MOST_IN_A_FILE = 5_000
# Works that are fetched from the database at once.
BATCH = 500


@require_safe
@asked_before_use
def index(request: HttpRequest) -> HttpResponse:
    """Everything cited here, by letter; three queries, one more where something is searched."""
    pages = _pages(request)
    library = _library(request, pages)
    page_obj = numbered_page(library.works, request, per_page=PER_PAGE)
    context = {
        "title": _("References"),
        "intro": _("Everything cited here: the works that the pages of this site rest on."),
        "typed": library.typed,
        "q": library.shown,
        "asked": bool(request.GET.get("q", "").strip()),
        "is_empty": library.is_empty,
        "letters": _with_entries(library.letters_on(page_obj), pages),
        "letter_links": library.links_to_letters(),
        "page_obj": page_obj,
        "selection": library.selection,
        "querystring": library.selection.querystring,
        "files": links_to_files("export", query=library.selection.querystring),
        "most_in_a_file": MOST_IN_A_FILE,
    }
    context["metadata"] = about = metadata_of_library(request, context)
    context["coins"] = coins_of_page(title=about.title, address=about.address, site=about.here.name)
    return render(request, "colloquy/hub/citations/library.html", context)


@require_safe
@asked_before_use
def export(request: HttpRequest, suffix: str) -> HttpResponse:
    """What the list would show under the same address, as one file."""
    works = _library(request, _pages(request)).works[:MOST_IN_A_FILE]
    items = _items([work.pk for work in works])
    return file_of(items, suffix=suffix, name="references")


@require_safe
@asked_before_use
def reference(request: HttpRequest, key: str) -> HttpResponse:
    """One work, and the pages that cite it as far as this reader may read them."""
    wanted = _at(key, request)
    if wanted.key != key:
        return redirect(wanted, permanent=True)
    found = pages_citing(wanted, request)
    page_obj = numbered_page(found, request)
    context = {
        "entry": entry_of(wanted, pages=len(found)),
        "kicker": TYPES[wanted.type],
        "people": list(wanted.people.with_public_page()),
        "citing": citing_pages(wanted, page_obj.object_list, request),
        "page_obj": page_obj,
        "querystring": querystring_of(request),
        "files": links_to_files("cite", wanted.key),
    }
    context["metadata"] = metadata_of_reference(request, context)
    return render(request, "colloquy/hub/citations/reference.html", context)


@require_safe
@asked_before_use
def cite(request: HttpRequest, key: str, suffix: str) -> HttpResponse:
    """One work as a file."""
    wanted = _at(key, request)
    return file_of([wanted.for_export()], suffix=suffix, name=wanted.key)


def _pages(request: HttpRequest) -> list[int]:
    """The numbers of all pages this reader may read; who may read what is asked here alone."""
    pages = visible_pages(reader_of(request), Site.find_for_request(request))
    return list(pages.values_list("pk", flat=True))


def _library(request: HttpRequest, pages: list[int]) -> Library:
    """The library beside `pages`; an empty one where there is no site."""
    references = Reference.objects.visible_beside(pages)
    if Site.find_for_request(request) is None:
        references = references.none()
    return Library(references, request.GET)


def _at(key: str, request: HttpRequest) -> Reference:
    """The work that `key` leads to; 404 for one that this reader may not see, as for none."""
    reader, site = reader_of(request), Site.find_for_request(request)
    works = Reference.objects.visible_to(reader, site).defer("private_note")
    return get_object_or_404(works.at_key(key))


def _with_entries(letters: list[Letter], pages: list[int]) -> list[dict]:
    """Each letter with the entries of its works; two queries for all of them."""
    numbers = [pk for letter in letters for pk in letter.numbers]
    works = Reference.objects.only(*FIELDS).in_bulk(numbers)
    cited = Reference.objects.numbers_of_pages(numbers, pages)
    return [
        {
            "letter": letter.letter,
            "anchor": letter.anchor,
            "entries": [
                entry_of(works[pk], pages=cited.get(pk, 0)) for pk in letter.numbers if pk in works
            ],
        }
        for letter in letters
    ]


def _items(numbers: list[int]) -> Iterator[dict]:
    """What files hold of these works, in this order; one query for each batch."""
    for start in range(0, len(numbers), BATCH):
        batch = numbers[start : start + BATCH]
        fields = ("key", "item", "archived_url", "archived_on")
        works = Reference.objects.only(*fields).in_bulk(batch)
        yield from (works[pk].for_export() for pk in batch if pk in works)
