"""One search of one reader: what it finds, what it can be narrowed by, what else is offered."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Site

from hub.pages.facets import Choice, Facet, Selection, Sort
from hub.people.roles import reader_of
from hub.search.asking import Names, query_as_typed, query_for, says_nothing
from hub.search.matching import (
    TERM,
    Match,
    Matches,
    carrying,
    kinds,
    newest_first,
    numbers_by_marker,
    numbers_by_topic,
)
from hub.search.meant import WordsInSight
from hub.search.words import MOST_CHARACTERS, Typed, read_typed
from hub.vocabulary.meanings import Meaning, all_meanings, rows_chosen
from hub.vocabulary.models import Facet as Vocabulary

BEST, NEWEST = "best", "newest"
# So few results that another spelling may have been meant.
FEW = 3
# Choices for which it is said what would be found without them.
MOST_TO_DROP = 5


def typed_and_shown(parameters: QueryDict) -> tuple[Typed, str]:
    """What is looked for, and how the field and links repeat what was typed."""
    raw = parameters.get("q", "")
    typed = read_typed(raw)
    is_plain = len(raw) <= MOST_CHARACTERS and raw.isprintable()
    return typed, raw.strip() if is_plain else str(typed)


@dataclass(frozen=True)
class Without:
    """What would be found if one choice were taken back."""

    label: str
    url: str
    number: int


class Search:
    """What `request` finds for the words `typed`; `shown` is how links repeat them."""

    def __init__(self, request: HttpRequest, typed: Typed, shown: str) -> None:
        self.typed, self._shown = typed, shown
        self._reader, self._site = reader_of(request), Site.find_for_request(request)
        self._meanings = all_meanings()
        self._names = Names(self._meanings)
        self._parts = self._names.parts_of(typed.words)
        self.query = query_for(self._parts)
        self._matches = Matches(self._reader, self._site, self.query)
        self._topics = [m for m in self._meanings if m.facet == Vocabulary.TOPIC]
        self.selection = self._selection(request.GET)

    @property
    def words(self) -> list[str]:
        """What was typed, and the names of the terms in it, for finding them in a text."""
        named = [
            name for part in self._parts for meaning in part.meanings for name in meaning.names
        ]
        return list(dict.fromkeys([*self.typed.words, *named]))

    @cached_property
    def has_common_words_alone(self) -> bool:
        return not self._matches.all and says_nothing(self.query)

    @cached_property
    def results(self) -> list[Match | Meaning]:
        """Everything found under the choices; terms called so first, terms that hold it last."""
        markers, topics = self._markers, self._topic_rows
        found = [m for m in carrying(self._matches.all, topics) if m.marker in markers]
        found = self._sorted(found)
        named, others = self._terms if TERM in markers and not topics else ([], [])
        return [*named, *found, *others]

    def _sorted(self, found: list[Match]) -> list[Match]:
        if not found or self.selection.sort.chosen != BEST:
            return newest_first(found)
        return self._matches.best_first(found, query_as_typed(self.typed.words))

    @cached_property
    def _terms(self) -> tuple[list[Meaning], list[Meaning]]:
        """The terms that are called what was typed, and others whose names hold all of it."""
        if self.has_common_words_alone:
            return [], []
        named = {m.key: m for part in self._parts for m in part.meanings}
        others = [m for m in self._names.holding(self.typed.words) if m.key not in named]
        return list(named.values()), others

    @property
    def _markers(self) -> set[int]:
        chosen = self.selection.facets[0].values
        return {kind.marker for kind in kinds() if not chosen or kind.value in chosen}

    @property
    def _topic_rows(self) -> set[int]:
        return rows_chosen(self._topics, self.selection.facets[1])

    def _selection(self, parameters: QueryDict) -> Selection:
        numbers = numbers_by_topic(self._matches.all)
        carried = {key for _marker, key in numbers}
        asked = set(parameters.getlist("topic"))
        offered = [m for m in self._topics if m.key in carried or m.slugs & asked]
        types = [Choice(kind.value, kind.label) for kind in kinds()]
        topics = [Choice(m.slug, m.label, m.slugs) for m in offered]
        self.selection = Selection(
            [
                Facet("type", _("Type"), types).read(parameters),
                Facet("topic", _("Topic"), topics).read(parameters),
            ],
            Sort([(BEST, _("Best first")), (NEWEST, _("Newest first"))]).read(parameters),
            kept=(("q", self._shown),),
        )
        self._count(numbers)
        return self.selection

    def _count(self, by_topic: dict) -> None:
        """Say beside each choice what it finds under the choices of the other facet."""
        types, topics = self.selection.facets
        by_type = numbers_by_marker(carrying(self._matches.all, self._topic_rows))
        by_type[TERM] = 0 if topics.chosen else sum(map(len, self._terms))
        types.count({kind.value: by_type.get(kind.marker, 0) for kind in kinds()})
        markers, numbers = self._markers, {}
        for (marker, key), number in by_topic.items():
            numbers[key] = numbers.get(key, 0) + (number if marker in markers else 0)
        topics.count({m.slug: numbers.get(m.key, 0) for m in self._topics})

    def without(self) -> list[Without]:
        """Those of the first choices without which something is found, and how much that is."""
        counted = [
            Without(choice["label"], choice["url"], self._number_at(choice["url"]))
            for choice in self.selection.chosen[:MOST_TO_DROP]
        ]
        return [choice for choice in counted if choice.number]

    def _number_at(self, url: str) -> int:
        """How many pages and people the choices in another address leave; one query at most."""
        parameters = QueryDict(url.removeprefix("?"))
        types, topics = parameters.getlist("type"), set(parameters.getlist("topic"))
        markers = {kind.marker for kind in kinds() if not types or kind.value in types}
        rows = {row for meaning in self._topics if meaning.slug in topics for row in meaning.rows}
        return sum(match.marker in markers for match in carrying(self._matches.all, rows))

    def meant(self) -> str | None:
        """Other words that find more, where these find nothing or little; or None."""
        found = len(self._matches.all)
        if found >= FEW or self._site is None or self.has_common_words_alone:
            return None
        in_sight = WordsInSight(self._reader, self._site, self._meanings)
        words = in_sight.instead_of(self.typed.words, none_found=not found)
        return " ".join(words) if words and self._found_for(words) > found else None

    def _found_for(self, words: Sequence[str]) -> int:
        """How much is found for other words; one query, two where no page is."""
        query = query_for(self._names.parts_of(words))
        matches = Matches(self._reader, self._site, query)
        if not matches.all and says_nothing(query):
            return 0
        return len(matches.all) + len(self._names.holding(words))
