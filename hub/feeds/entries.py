"""The entries of a feed: all that one says of a page, and its text.

What an entry says is read first and compared with what the reader has; the texts, which are most
of a feed, only when something is new.
"""

import hashlib
import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from operator import attrgetter
from urllib.parse import urljoin

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.db.models.functions import MD5
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from hub.citations.on_page.showing import (
    OWN,
    closed_among,
    for_other_places,
    own_pages_in,
    without_closed,
)
from hub.metadata.head import Here
from hub.pages.licenses import license_for_readers
from hub.pages.texts import render_text, stored_texts
from hub.people.models import Person
from hub.vocabulary.models import Tag, Term


@dataclass(frozen=True)
class Signer:
    """Somebody on a byline; with the address of their page only where they agreed to one."""

    name: str
    url: str | None


@dataclass(frozen=True)
class Word:
    """A term or tag, and the vocabulary it belongs to, named by an address."""

    term: str
    scheme: str
    label: str


@dataclass(frozen=True)
class Entry:
    """What a feed says of one page, without its text."""

    page_id: int
    id: str
    url: str
    title: str
    summary: str
    language: str
    published: datetime | None
    updated: datetime
    authors: tuple[Signer, ...]
    contributors: tuple[Signer, ...]
    words: tuple[Word, ...]
    rights: str | None
    links: tuple[tuple[str, str], ...]


def signer_of(person: Person, here: Here) -> Signer:
    return Signer(person.name, here.absolute(person.url) if person.has_public_page else None)


def entries_of(pages: PageQuerySet, request: HttpRequest, anonymous: Signer) -> list[Entry]:
    """One entry for each page; one query, and four for each page type.

    `pages` are a slice of `open_publications`. `anonymous` signs a page that nobody has signed,
    since Atom asks for an author.
    """
    here = Here.of(request)
    listed = list(pages.defer_streamfields().specific())
    signers = _signers_of(listed, here)
    words = _words_of(listed, here)
    return [_entry(page, request, signers[page.pk], words[page.pk], anonymous) for page in listed]


def _entry(page, request, signers, words, anonymous: Signer) -> Entry:
    license_ = license_for_readers(page.license)
    links = [("license", license_["url"])] if license_ and license_["url"] else []
    links += [("related", address) for address in page.leads_to]
    return Entry(
        page_id=page.pk,
        id=_id_of(page),
        url=page.get_full_url(request),
        title=page.title,
        summary=page.summary,
        language=page.language,
        published=page.first_published_at,
        updated=page.revised_at,
        authors=tuple(signers["author"]) or (anonymous,),
        contributors=tuple(signers["contributor"]),
        words=words,
        rights=f"{license_['name']}. {license_['allows']}" if license_ else None,
        links=tuple(links),
    )


def _id_of(page: Page) -> str:
    """The same for ever, also when the page moves, or the site to another address.

    A permalink would change with both, and every reader would show the page as new.
    """
    return uuid.uuid5(page.translation_key, page.language).urn


def _signers_of(pages: Sequence[Page], here: Here) -> dict[int, dict[str, list[Signer]]]:
    """Per page, by part; in the order of the byline. One query for each page type."""
    signers = defaultdict(partial(defaultdict, list))
    for model, ids in _by_type(pages).items():
        bylines = model._meta.get_field("bylines").related_model.objects
        for byline in bylines.filter(page_id__in=ids).select_related("person"):
            signers[byline.page_id][byline.part].append(signer_of(byline.person, here))
    return signers


def _words_of(pages: Sequence[Page], here: Here) -> dict[int, tuple[Word, ...]]:
    """Per page: terms, topics first, then tags; merged ones by what they stand for today.

    Two queries for each page type.
    """
    terms, tags = defaultdict(set), defaultdict(set)
    for model, ids in _by_type(pages).items():
        field = model._meta.get_field("terms")
        page, term = field.m2m_field_name(), field.m2m_reverse_field_name()
        rows = field.remote_field.through.objects.filter(**{f"{page}__in": ids})
        for row in rows.select_related(f"{term}__merged_into"):
            terms[getattr(row, f"{page}_id")].add(getattr(row, term).current)
        rows = model.tags.through.objects.filter(content_object__in=ids)
        for row in rows.select_related("tag__merged_into"):
            tags[row.content_object_id].add(row.tag.current)
    topics = here.absolute(reverse("colloquy:topics:index"))
    # What the page of any tag stands below; asked once, since eighty tags may be on twenty pages.
    all_tags = here.absolute(urljoin(reverse("colloquy:tags:tag", args=["any"]), ".."))
    return defaultdict(tuple) | {
        page.pk: (
            *(_term(term, topics) for term in sorted(terms[page.pk], key=attrgetter("place"))),
            *(_tag(tag, all_tags) for tag in sorted(tags[page.pk], key=attrgetter("slug"))),
        )
        for page in pages
    }


def _term(term: Term, topics: str) -> Word:
    return Word(term.slug, f"{topics}#vocabulary-{term.facet}", term.label)


def _tag(tag: Tag, all_tags: str) -> Word:
    return Word(tag.slug, all_tags, tag.name)


def _by_type(pages: Sequence[Page]) -> dict[type, list[int]]:
    ids = defaultdict(list)
    for page in pages:
        ids[type(page)].append(page.pk)
    return ids


class Texts:
    """The bodies of some pages as HTML: their digests first, the texts only when asked for.

    One query each, one more where they cite pages of this site; where stored texts are to be made
    anew, those are rendered on the spot, for one query more and one for each page type.
    """

    def __init__(self, ids: Sequence[int], site: Site) -> None:
        self.ids, self.site = ids, site
        stored = stored_texts(ids).annotate(digest=MD5("html"), cites_here=Q(html__contains=OWN))
        stored = list(stored.values_list("page_id", "digest", "cites_here"))
        self.digests = {pk: digest for pk, digest, _cites_here in stored}
        self.digests |= {pk: _digest(html) for pk, html in self._rendered.items()}
        rendered = any(OWN in html for html in self._rendered.values())
        self._cites_here = rendered or any(cites_here for *_rest, cites_here in stored)

    @cached_property
    def closed(self) -> frozenset[int]:
        """Pages cited in the texts that not everybody may read; what a feed says is handed on."""
        if not self._cites_here:
            return frozenset()
        own = (own_pages_in(html) for html in self._html.values())
        return frozenset(closed_among(chain.from_iterable(own), AnonymousUser(), self.site))

    @cached_property
    def html(self) -> dict[int, str]:
        return {
            pk: for_other_places(without_closed(html, self.closed))
            for pk, html in self._html.items()
        }

    @cached_property
    def _html(self) -> dict[int, str]:
        return dict(stored_texts(self.ids).values_list("page_id", "html")) | self._rendered

    @cached_property
    def _rendered(self) -> dict[int, str]:
        missing = [pk for pk in self.ids if pk not in self.digests]
        if not missing:
            return {}
        pages = Page.objects.filter(pk__in=missing).specific()
        return {page.pk: str(render_text(page).html) for page in pages}


def _digest(html: str) -> str:
    return hashlib.md5(html.encode(), usedforsecurity=False).hexdigest()
