"""What each feed is about: its pages, its words, where a person reads the same."""

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.query import PageQuerySet

from hub.feeds.entries import Signer, signer_of
from hub.feeds.reading import open_pages, open_publications, site_of
from hub.metadata.head import Here
from hub.pages.registry import SectionFeed
from hub.people.models import Person
from hub.people.reading import signed_by
from hub.vocabulary.models import Tag, Term
from hub.vocabulary.reading import tagged, with_term

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Channel:
    """One feed, whatever page of it is asked for. Its addresses are full ones.

    `id` names the feed for ever: it survives that a slug, the site's address or a label changes.
    `since` is when it was last updated, as long as nothing is in it.
    """

    id: str
    title: str
    subtitle: str
    address: str
    listing: str
    author: Signer
    language: str
    since: datetime
    pages: PageQuerySet = field(repr=False)


def section_channel(feed: SectionFeed, request: HttpRequest) -> Channel:
    """Everything of a section; its index, in one query, gives the address and the subtitle."""
    site = site_of(request)
    index = open_pages(site, feed.index).order_by("path").first()
    return _channel(
        request,
        name=f"section {feed.name}",
        title=str(feed.title),
        subtitle=getattr(index, "introduction", ""),
        address=reverse("colloquy:feeds:section", args=[feed.name]),
        listing=(index or site.root_page).get_full_url(request),
        pages=open_publications(site).type(*feed.publications),
    )


def topic_channel(term: Term, request: HttpRequest) -> Channel:
    """What carries a term of any vocabulary, or a translation of it."""
    site = site_of(request)
    return _channel(
        request,
        name=f"term {term.translation_key} {term.locale_id}",
        title=term.label,
        subtitle=term.description,
        address=reverse("colloquy:feeds:topic", args=[term.slug]),
        listing=term.url,
        pages=with_term(open_publications(site), term),
    )


def tag_channel(tag: Tag, request: HttpRequest) -> Channel:
    """What carries a tag."""
    site = site_of(request)
    return _channel(
        request,
        name=f"tag {tag.pk}",
        title=tag.name,
        address=reverse("colloquy:feeds:tag", args=[tag.slug]),
        listing=tag.url,
        pages=tagged(open_publications(site), tag),
    )


def person_channel(person: Person, request: HttpRequest) -> Channel:
    """What somebody with a public page has signed."""
    site = site_of(request)
    return _channel(
        request,
        name=f"person {person.uuid}",
        title=person.name,
        subtitle=person.profession,
        address=reverse("colloquy:feeds:person", args=[person.slug]),
        listing=person.url,
        pages=signed_by(open_publications(site), person),
        author=signer_of(person, Here.of(request)),
    )


def _channel(
    request: HttpRequest, *, name: str, title: str, address: str, listing: str, **values
) -> Channel:
    here, root = Here.of(request), site_of(request).root_page
    values = {"subtitle": "", "author": Signer(here.name, here.home), **values}
    return Channel(
        id=uuid.uuid5(root.translation_key, name).urn,
        title=_("%(title)s · %(site)s") % {"title": title, "site": here.name},
        address=here.absolute(address),
        listing=here.absolute(listing),
        language=get_language() or settings.LANGUAGE_CODE,
        since=root.last_published_at or root.first_published_at or LONG_AGO,
        **values,
    )
