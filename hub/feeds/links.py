"""Where a listing's feed is, for the head of its page and for the line that says so."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from wagtail.models import Page

from hub.pages.registry import SectionFeed, registry
from hub.people.models import Person
from hub.vocabulary.models import Tag, Term


@dataclass(frozen=True)
class FeedLink:
    """A feed as `colloquy/hub/feeds/head.html` and `follow.html` name it."""

    url: str
    title: str


def links_to_sections() -> list[FeedLink]:
    """The feeds of all sections."""
    return _links(registry.feeds.values())


def links_for_index(page: Page) -> list[FeedLink]:
    """The feeds of what stands under an index page."""
    return _links(feed for feed in registry.feeds.values() if isinstance(page, feed.index))


def link_for_term(term: Term) -> FeedLink:
    return FeedLink(reverse("colloquy:feeds:topic", args=[term.slug]), term.label)


def link_for_tag(tag: Tag) -> FeedLink:
    return FeedLink(reverse("colloquy:feeds:tag", args=[tag.slug]), tag.name)


def link_for_person(person: Person) -> FeedLink:
    """Of somebody with a public page."""
    return FeedLink(reverse("colloquy:feeds:person", args=[person.slug]), person.name)


def _links(feeds: Iterable[SectionFeed]) -> list[FeedLink]:
    return [
        FeedLink(reverse("colloquy:feeds:section", args=[feed.name]), str(feed.title))
        for feed in feeds
    ]
