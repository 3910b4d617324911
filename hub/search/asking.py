"""From typed words to a full-text query: terms are recognized, and their other names asked for.

“Facebook” finds what is about social media, because an editor has said that both mean the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.contrib.postgres.search import SearchQuery
from django.db.models import Func, IntegerField
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Or, Phrase, PlainText
from wagtail.search.query import SearchQuery as Query

from hub.search.words import apart, fold, sounds_of
from hub.vocabulary.meanings import Meaning

# Words that the name of a term may have to be recognized in a query.
LONGEST_NAME = 4
# Letters of a word that may be both: one of nearly every text, and the initials of a term.
LONGEST_INITIALS = 4
# Other names asked for in place of what was typed.
MOST_NAMES = 30


@dataclass(frozen=True)
class Part:
    """Words that stand together in a query, and the terms they are a name of, if any."""

    words: tuple[str, ...]
    meanings: tuple[Meaning, ...] = ()


class Names:
    """What every term is called, by sound: small letters, no accents, one or many alike."""

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self._by_name: dict[tuple[str, ...], list[Meaning]] = defaultdict(list)
        for meaning in meanings:
            for sounds in {sounds_of(name) for name in meaning.names}:
                self._by_name[sounds].append(meaning)

    def parts_of(self, words: Sequence[str]) -> list[Part]:
        """`words` in order, those that name a term together; the longest name wins."""
        parts, rest = [], tuple(words)
        while rest:
            part = next(filter(None, (self._named(rest[:n]) for n in range(LONGEST_NAME, 0, -1))))
            parts.append(part)
            rest = rest[len(part.words) :]
        return parts

    def holding(self, words: Sequence[str]) -> list[Meaning]:
        """The terms that have a name in which all of `words` stand, by label."""
        wanted = set(sounds_of(" ".join(words)))
        found = {
            meaning.key: meaning
            for sounds, meanings in self._by_name.items()
            if wanted and wanted <= set(sounds)
            for meaning in meanings
        }
        return sorted(found.values(), key=lambda meaning: meaning.label.casefold())

    def _named(self, words: tuple[str, ...]) -> Part | None:
        """These words as one part, if they name a term; one word always is a part."""
        meanings = self._by_name.get(sounds_of(" ".join(words)), ())
        if meanings and len(words) == 1 and _is_everyday(words[0]):
            meanings = ()
        return Part(words, tuple(meanings)) if meanings or len(words) == 1 else None


def query_for(parts: Sequence[Part]) -> SearchQuery:
    """What to look for: each part under any of its names, all parts on the same page."""
    return compiled(And([_asked(part) for part in parts]))


def says_nothing(query: SearchQuery) -> bool:
    """Whether every word is one that stands in nearly every text, such as “the”; one query."""
    nodes = Func(query, function="numnode", output_field=IntegerField())
    return Site.objects.annotate(nodes=nodes).values_list("nodes", flat=True).first() == 0


def query_as_typed(words: Iterable[str]) -> SearchQuery:
    """All of `words`, and nothing else that they may mean."""
    return compiled(And([_spelled(word) for word in words]))


def compiled(query: Query) -> SearchQuery:
    """For PostgreSQL, in the language that the index was made with."""
    backend = get_search_backend()
    compiler = backend.query_compiler_class(Page.objects.all(), query)
    return compiler.build_tsquery(query, config=backend.config)


def _is_everyday(word: str) -> bool:
    """Whether `word` is no name of a term as it is typed: “do” is not, while “DO” is a doctor."""
    return len(word) <= LONGEST_INITIALS and not word.isupper() and _says_nothing(word.lower())


@lru_cache(maxsize=1_000)
def _says_nothing(word: str) -> bool:
    """No query once warm; the language of the index does not change."""
    return says_nothing(query_as_typed([word]))


def _asked(part: Part) -> Query:
    as_typed = And([_spelled(word) for word in part.words])
    names = dict.fromkeys(name for meaning in part.meanings for name in meaning.names)
    return Or([as_typed, *(Phrase(apart(name)) for name in list(names)[:MOST_NAMES])])


def _spelled(word: str) -> Query:
    """A word as typed, and without its accents."""
    spellings: list[Query] = [PlainText(word)]
    if fold(word) != word.lower():
        spellings.append(PlainText(fold(word)))
    return Or(spellings)
