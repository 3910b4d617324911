"""From the address of a page to a work that can be cited: title, authors, date, site."""

import re
from datetime import date
from html import unescape
from urllib.parse import urljoin, urlsplit

from django.core.exceptions import ValidationError
from django.utils import timezone

from hub.citations.importing.doi import Found
from hub.citations.importing.page_metadata import Metadata
from hub.citations.importing.problems import LookupFailed
from hub.citations.importing.written_dates import day_in
from hub.citations.importing.written_names import family_first, names_in
from hub.citations.items.fields import MOST_IN_TITLE
from hub.citations.items.validation import bare_doi, checked_item, tidy
from hub.outside.errors import AddressRefused
from hub.outside.fetching import Fetched, fetch
from hub.outside.html import DocumentRefused, document
from hub.outside.policy import STRICT
from hub.outside.targets import target_of

PURPOSE = "reference look-up"
ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_PAGES = frozenset({"", "text/html", "application/xhtml+xml"})
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
# Between the title of a page and the name of its site.
_BETWEEN = re.compile(r"\s+[|–—·»«:-]+\s+")
_BLOG = frozenset({"blogpost", "blogposting", "blog"})
# Works in journals are told apart long before there was a web.
_FIRST_PRINTED = 1600


def found_by_address(address: str) -> Found:
    """The page at an address. Worker only. Raises LookupFailed and OutsideError."""
    answer = fetch(address, purpose=PURPOSE, accept=ACCEPT)
    _check(answer)
    try:
        root = document(answer.content, charset=answer.headers.charset)
    except DocumentRefused:
        raise LookupFailed("unreadable") from None
    item = item_from(Metadata(root), answer.url, today=timezone.localdate())
    return Found(item, fresh_for=answer.headers.fresh_for)


def item_from(page: Metadata, url: str, *, today: date) -> dict:
    """A checked item of what the page at `url` says of itself, seen today.

    Raises LookupFailed for a page without a title.
    """
    site = _site(page, url)
    title = _title(page, site)
    if not title:
        raise LookupFailed("no-title")
    issued = _issued(page, today)
    item = {
        "type": _type(page),
        "title": title,
        "author": _authors(page),
        "container-title": site,
        "URL": _address(page, url),
        "issued": {"date-parts": [issued]} if issued else None,
        "accessed": {"date-parts": [[today.year, today.month, today.day]]},
        **_printed(page),
    }
    return _checked(item)


def _check(answer: Fetched) -> None:
    if answer.status in (404, 410):
        raise LookupFailed("not-found")
    if answer.status == 429:
        raise LookupFailed("busy")
    if answer.status >= 500:
        raise LookupFailed("broken")
    if answer.status != 200:
        raise LookupFailed("forbidden")
    # Some servers call everything text/html.
    is_file = answer.content[:1_024].lstrip().startswith((b"%PDF-", b"PK\x03\x04"))
    if is_file or answer.media_type not in _PAGES:
        raise LookupFailed("document")


def _title(page: Metadata, site: str) -> str:
    candidates = [
        *page.meta("citation_title"),
        page.told("headline", "name"),
        *page.meta("og:title"),
        *page.meta("dc.title", "dcterms.title"),
        page.of_entry("p-name"),
        page.title,
        page.heading,
    ]
    title = next(filter(None, map(_clean, candidates)), "")
    return _without_site(title, site)[:MOST_IN_TITLE].rstrip()


def _without_site(title: str, site: str) -> str:
    """“On being found | Dr. Kolmes” is, on the site “Dr. Kolmes”, “On being found”."""
    parts = _BETWEEN.split(title)
    if len(parts) > 1 and site:
        for end, rest in (
            (parts[-1], title[: -len(parts[-1])]),
            (parts[0], title[len(parts[0]) :]),
        ):
            if end.casefold() == site.casefold():
                return rest.strip(" |–—·»«:-")
    return title


def _authors(page: Metadata) -> list[dict]:
    highwire = [name for text in page.meta("citation_author") for name in family_first(text)]
    if highwire:
        return highwire
    told = [
        name
        for author in page.authors
        for name in names_in(_clean(author.name), is_organization=author.is_organization)
    ]
    if told:
        return told
    core = [name for text in page.meta("dc.creator", "dcterms.creator") for name in _core(text)]
    if core:
        return core
    texts = [page.of_entry("p-author"), *page.meta("author", "article:author")[:20]]
    texts.append(page.rel_author)
    return next((found for text in texts if (found := names_in(_clean(text)))), [])


def _core(text: str) -> list[dict]:
    """Dublin Core has “Family, Given”, one in each element; many write it as it is spoken."""
    text = _clean(text)
    return family_first(text) if "," in text else names_in(text)


def _issued(page: Metadata, today: date) -> list[int]:
    for text in page.meta("citation_publication_date", "citation_date", "citation_online_date"):
        if found := day_in(text, earliest=_FIRST_PRINTED, today=today):
            return found
    candidates = [
        page.told("datePublished", "dateCreated"),
        *page.meta("article:published_time"),
        *page.meta("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date"),
        page.of_entry("dt-published"),
        *page.meta("datepublished", "date", "pubdate"),
        page.first_time,
    ]
    return next((found for text in candidates if (found := day_in(text, today=today))), [])


def _site(page: Metadata, url: str) -> str:
    """What the site is called; its host when it does not say."""
    candidates = [
        *page.meta("citation_journal_title"),
        *page.meta("og:site_name"),
        page.told("isPartOf", "publisher"),
        *page.meta("application-name"),
        (urlsplit(url).hostname or "").removeprefix("www."),
    ]
    return next(filter(None, map(_clean, candidates)), "")[:300]


def _type(page: Metadata) -> str:
    if any(map(_clean, page.meta("citation_journal_title"))):
        return "article-journal"
    kinds = {text.strip().casefold() for text in page.meta("dc.type", "dcterms.type")}
    kinds |= {kind.casefold() for kind in page.types}
    return "post-weblog" if kinds & _BLOG or page.entry is not None else "webpage"


def _printed(page: Metadata) -> dict[str, str]:
    """Where a journal has it, and the DOI that such pages give."""
    told = {
        "volume": page.meta("citation_volume"),
        "issue": page.meta("citation_issue"),
        "page": page.meta("citation_firstpage")[:1] + page.meta("citation_lastpage")[:1],
        "ISSN": page.meta("citation_issn")[:1],
        "DOI": [
            doi for text in page.meta("citation_doi", "dc.identifier") if (doi := bare_doi(text))
        ],
    }
    joined = {"page": "-".join(dict.fromkeys(map(_clean, told.pop("page"))))}
    return joined | {name: _clean(values[0]) for name, values in told.items() if values}


def _address(page: Metadata, url: str) -> str:
    """The page's own word for its address, as long as it stays on its host: else any page could
    put its name to another's."""
    for claimed in (page.canonical, *page.meta("og:url")[:1]):
        try:
            target = target_of(urljoin(url, claimed.strip()), ports=STRICT.ports)
        except (AddressRefused, ValueError):
            continue
        if claimed.strip() and _host(target.url) == _host(url):
            return target.url
    return url


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _clean(text: str) -> str:
    """Entities resolved, also where they were escaped twice; no markup; single blanks."""
    return tidy(_MARKUP.sub(" ", unescape(unescape(text))))


def _checked(item: dict) -> dict:
    for _attempt in range(2):
        try:
            return checked_item(item)
        except ValidationError as problem:
            item = {name: item[name] for name in item if name not in problem.message_dict}
    raise LookupFailed("unreadable")
