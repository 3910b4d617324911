"""What is shown of what was found; only the rows of one page of results are looked up."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models.functions import Left
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Site

from hub.citations.on_page.showing import closed_among, own_pages_in, without_closed
from hub.pages.page_types import TextPage
from hub.pages.reading import rows_of, with_row_fields
from hub.pages.registry import registry
from hub.people.models import Person
from hub.people.roles import reader_of
from hub.search.excerpts import MOST_HTML, excerpts
from hub.search.matching import Match, kinds
from hub.search.reading import Search
from hub.vocabulary.meanings import Meaning
from hub.vocabulary.models import Facet as Vocabulary


@dataclass(frozen=True)
class Result:
    """One thing found, as it is listed."""

    kind: str | Promise
    url: str | None
    title: str
    summary: str = ""
    excerpt: SafeString | str = ""
    meta: str = ""
    published_at: datetime | None = None
    badges: list[dict] = field(default_factory=list)


def shown(found: Sequence[Match | Meaning], search: Search, request: HttpRequest) -> list[Result]:
    """The rows for `found`, in its order.

    One query for each type of what was found, and one more for each type of pages.
    """
    labels = {kind.marker: capfirst(kind.label) for kind in kinds()}
    by_marker: dict[int, list[int]] = {}
    for match in found:
        if isinstance(match, Match):
            by_marker.setdefault(match.marker, []).append(match.pk)
    rows = _people(by_marker, labels)
    rows |= _pages(by_marker, search, request, labels) if by_marker else {}
    listed = [_term(m) if isinstance(m, Meaning) else rows.get((m.marker, m.pk)) for m in found]
    # What was deleted since it was counted is left out.
    return [row for row in listed if row is not None]


def _term(meaning: Meaning) -> Result:
    kind = capfirst(Vocabulary(meaning.facet).label)
    title = _("%(vocabulary)s: %(term)s") % {"vocabulary": kind, "term": meaning.label}
    return Result(kind="", url=meaning.url, title=title, summary=meaning.description)


def _people(by_marker: dict[int, list[int]], labels: dict) -> dict:
    marker = ContentType.objects.get_for_model(Person).pk
    if marker not in by_marker:
        return {}
    people = Person.objects.with_public_page().filter(pk__in=by_marker[marker])
    return {
        (marker, person.pk): Result(
            kind=labels[marker],
            url=person.url,
            title=person.name,
            summary=person.profession,
        )
        for person in people
    }


def _pages(by_marker: dict, search: Search, request: HttpRequest, labels: dict) -> dict:
    found = {}
    for model in [*registry.publications, TextPage]:
        marker = ContentType.objects.get_for_model(model).pk
        if marker in by_marker:
            pages = model.objects.filter(pk__in=by_marker[marker])
            pages = pages.defer("body") if model is TextPage else with_row_fields(pages)
            # The stored HTML, of which the passage is made, instead of the blocks.
            pages = pages.annotate(html=Left("colloquy_text__html", MOST_HTML))
            found |= {(marker, page.pk): page for page in pages}
    htmls = _readable({page.pk: page.html for page in found.values() if page.html}, request)
    passages = excerpts(htmls, search.query, search.words)
    publications = [page for page in found.values() if not isinstance(page, TextPage)]
    numbers = [page.pk for page in publications]
    rows = dict(zip(numbers, rows_of(publications, request), strict=True))
    return {
        key: _page(page, rows.get(page.pk), passages.get(page.pk, ""), labels[key[0]], request)
        for key, page in found.items()
    }


def _readable(htmls: dict[int, str], request: HttpRequest) -> dict[int, str]:
    """Without what they cite of pages that this reader may not read; one query at most."""
    own = {page for html in htmls.values() for page in own_pages_in(html)}
    closed = closed_among(own, reader_of(request), Site.find_for_request(request)) if own else ()
    return {pk: without_closed(html, closed) for pk, html in htmls.items()}


def _page(page, row, excerpt: str, kind: str, request: HttpRequest) -> Result:
    if row is None:
        return Result(kind, page.get_url(request), page.title, excerpt=excerpt)
    return Result(
        kind=kind,
        url=row.url,
        title=row.title,
        summary=row.summary,
        excerpt=excerpt,
        meta=row.meta,
        published_at=row.published_at,
        badges=row.badges,
    )
