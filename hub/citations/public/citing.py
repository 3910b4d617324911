"""The pages that cite a work, and where on them."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from hub.citations.models import Citation, Reference
from hub.citations.reading import LIVE, visible_pages
from hub.pages.models import RenderedText
from hub.pages.reading import Found, Row, found_in, rows_of, specific_for_rows
from hub.pages.registry import registry
from hub.people.roles import reader_of


@dataclass(frozen=True)
class Place:
    """One place on a page that names the work: its locator if it has one, and its address."""

    label: str
    url: str


@dataclass(frozen=True)
class CitingPage:
    """A page that cites a work, as it is listed, with the places in the order of the text."""

    row: Row
    places: list[Place] = field(default_factory=list)
    names_it_for_reading: bool = False


def pages_citing(reference: Reference, request: HttpRequest) -> list[Found]:
    """The pages this reader may read that cite `reference`, newest first; one query."""
    pages = visible_pages(reader_of(request), Site.find_for_request(request))
    cited = Citation.objects.filter(reference=reference, version=LIVE).values("page")
    return found_in(pages.filter(pk__in=cited).newest_first())


def citing_pages(
    reference: Reference, found: list[Found], request: HttpRequest
) -> list[CitingPage]:
    """`found` as they are listed; two queries, and those of their rows."""
    numbers = [pk for pk, _type in found]
    rows = _rows(found, request)
    citations, marks = _citations(reference, numbers), _marks(reference, numbers)
    return [_citing(rows[pk], citations[pk], marks.get(pk, [])) for pk in numbers if pk in rows]


def _citing(row: Row, citations: list[Citation], marks: list[dict]) -> CitingPage:
    in_text = [each for each in citations if each.place == Citation.Place.TEXT]
    # The list on the page has one mark for each place; it may not have been made yet.
    ids = [mark["id"] for mark in marks] if len(marks) == len(in_text) else [""] * len(in_text)
    places = [
        Place(_label(each, number), f"{row.url}#{anchor}" if anchor else row.url)
        for number, (each, anchor) in enumerate(zip(in_text, ids, strict=True), 1)
    ]
    return CitingPage(row, places, names_it_for_reading=len(in_text) < len(citations))


def _label(citation: Citation, number: int) -> str:
    locator = f"{citation.label} {citation.locator}".strip()
    return locator or _("place %(number)d") % {"number": number}


def _rows(found: list[Found], request: HttpRequest) -> dict[int, Row]:
    """Rows by number; of what is no publication, such as a page of plain text, the title alone."""
    kinds = ContentType.objects.get_for_models(*registry.publications).values()
    publications = {kind.pk for kind in kinds}
    signed = specific_for_rows([each for each in found if each[1] in publications])
    rows = dict(zip([page.pk for page in signed], rows_of(signed, request), strict=True))
    others = Page.objects.filter(pk__in=[pk for pk, kind in found if kind not in publications])
    return rows | {page.pk: _plain_row(page, request) for page in others}


def _plain_row(page: Page, request: HttpRequest) -> Row:
    return Row(page.get_url(request), page.title, "", "", "", page.first_published_at)


def _citations(reference: Reference, pages: list[int]) -> dict[int, list[Citation]]:
    found = Citation.objects.filter(reference=reference, version=LIVE, page__in=pages)
    by_page = defaultdict(list)
    for citation in found.order_by("position", "order"):
        by_page[citation.page_id].append(citation)
    return by_page


def _marks(reference: Reference, pages: list[int]) -> dict[int, list[dict]]:
    """Where each page's stored text has marks of the work."""
    texts = RenderedText.objects.filter(page__in=pages).values_list("page_id", "references")
    return {
        page: entry.get("marks", [])
        for page, entries in texts
        for entry in entries
        if entry.get("reference") == reference.pk
    }
