"""The topics, other terms and tags of a page, as readers see them today."""

from dataclasses import dataclass, field
from operator import attrgetter

from hub.vocabulary.models import Facet, Tag, Term


@dataclass(frozen=True)
class Words:
    """What stands above the title and at the foot of a page."""

    kicker: dict | None = None
    chips: list[dict] = field(default_factory=list)


def words_of(page) -> Words:
    """Topics first, then other terms, then tags; merged ones by what they stand for today.

    Two queries; one more each where a term or a tag was merged.
    """
    terms = _terms(page)
    tags = _tags(page)
    chips = [{"label": word.label, "url": word.url, "is_term": True} for word in terms]
    chips += [{"label": tag.name, "url": tag.url, "is_term": False} for tag in tags]
    topic = next((term for term in terms if term.facet == Facet.TOPIC), None)
    kicker = {"label": topic.label, "url": topic.url} if topic else None
    return Words(kicker=kicker, chips=chips)


def _terms(page) -> list[Term]:
    """By facet, topics first, each once."""
    return sorted(_resolved(page.terms.all(), Term), key=attrgetter("place"))


def _tags(page) -> list[Tag]:
    return sorted(_resolved(page.tags.all(), Tag), key=lambda tag: tag.name.casefold())


def _resolved(words, model) -> list:
    """Each word, or what it was merged into, once."""
    words = list(words)
    targets = {word.merged_into_id for word in words} - {None}
    merged = model.objects.in_bulk(targets) if targets else {}
    return list(dict.fromkeys(merged.get(word.merged_into_id, word) for word in words))
