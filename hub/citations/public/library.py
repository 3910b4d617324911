"""Everything cited here as one reader may see it: searched, narrowed, in the order of a list.

All works are fetched in one query, a few short columns each: they are counted, ordered and leafed
through in memory, by their letters without accents, which no order of the database gives.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, starmap
from urllib.parse import urlencode

from django.db.models.functions import Left
from django.http import QueryDict
from django.utils.translation import gettext as _

from hub.citations.items.fields import TYPES
from hub.citations.public.works import (
    COUNTED,
    EARLIER,
    FIRST_DECADE,
    NO_YEAR,
    VALUES,
    Work,
    letter_of,
    words_in,
    work_of,
)
from hub.citations.reading import ReferenceQuerySet
from hub.pages.facets import MOST_VALUES, Choice, Facet, Selection
from hub.search.reading import typed_and_shown
from hub.search.words import Typed, fold

PER_PAGE = 30
# Authors who are offered: those with the most works, two at least.
MOST_AUTHORS, FEWEST_WORKS = 12, 2
# More years than these are offered as decades.
MOST_YEARS = 12
# Enough of a title to tell where it stands between two others.
_TITLE = Left("title_key", 40)


@dataclass(frozen=True)
class Letter:
    """The works of one letter that stand on one page."""

    letter: str
    anchor: str
    numbers: list[int]


@dataclass(frozen=True)
class LetterLink:
    """Where the works of a letter begin."""

    letter: str
    url: str


class Library:
    """The works among `references`, which hold only what the reader may see.

    One query; two where something is searched for.
    """

    def __init__(self, references: ReferenceQuerySet, parameters: QueryDict) -> None:
        self._references = references.order_by()
        self.typed, self.shown = typed_and_shown(parameters)
        rows = self._references.values_list("pk", "type", "year", "authors_text", _TITLE)
        self._all = list(starmap(work_of, rows))
        self._found = self._searched(self.typed)
        self.selection = self._selection(parameters)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all that this reader may see."""
        return not self._all

    @cached_property
    def works(self) -> list[Work]:
        """What was found under all choices, in order."""
        return sorted(self._narrowed_by(self.selection.facets))

    def letters_on(self, page_obj) -> list[Letter]:
        """The works of one page of `works` by letter."""
        groups = groupby(page_obj.object_list, key=letter_of)
        anchors = {letter: anchor for letter, anchor, _place in self._letters}
        return [
            Letter(letter, anchors[letter], [work.pk for work in group]) for letter, group in groups
        ]

    def links_to_letters(self) -> list[LetterLink]:
        """For every letter, the page of the list on which its first work stands."""
        rest = self.selection.querystring
        return [
            LetterLink(letter, f"?{_at_page(rest, place // PER_PAGE + 1)}#{anchor}")
            for letter, anchor, place in self._letters
        ]

    @cached_property
    def _letters(self) -> list[tuple[str, str, int]]:
        """Each letter, what its heading is called, and the place of its first work."""
        first: dict[str, int] = {}
        last = None
        for place, work in enumerate(self.works):
            # Asked of thousands: most begin as the one before.
            if work.order[:1] != last:
                last = work.order[:1]
                first.setdefault(letter_of(work), place)
        return [
            (letter, f"letter-{n}", place) for n, (letter, place) in enumerate(first.items(), 1)
        ]

    def _searched(self, typed: Typed) -> list[Work]:
        """Those in which every word that was typed begins a word of title, author, key or DOI."""
        if not typed.words:
            return self._all
        wanted = [f" {fold(word)}" for word in typed.words]
        rows = self._references.values_list("pk", "title_key", "authors_text", "key", "doi")
        texts = ((pk, words_in(*row)) for pk, *row in rows)
        found = {pk for pk, text in texts if all(word in text for word in wanted)}
        return [work for work in self._all if work.pk in found]

    def _selection(self, parameters: QueryDict) -> Selection:
        types = self._asked("type", parameters)
        facets = [
            Facet("author", _("Author"), self._authors(parameters)),
            Facet("year", _("Year"), _years(self._have["year"], self._asked("year", parameters))),
            Facet("type", _("Type of work"), _types({*self._have["type"], *types})),
        ]
        for facet in facets:
            facet.read(parameters)
        for facet in facets:
            facet.count(self._counted(facet.name, [each for each in facets if each is not facet]))
        return Selection(facets, kept=(("q", self.shown),) if self.typed.words else ())

    def _counted(self, name: str, others: list[Facet]) -> Counter:
        """What the choices of one facet find under those of the others."""
        if not any(facet.chosen for facet in others):
            return self._have[name]
        return COUNTED[name](self._narrowed_by(others))

    def _asked(self, name: str, parameters: QueryDict) -> dict[str, str]:
        """What the address asks for and any work has, also where none that was found does.

        Folded, and as it was typed.
        """
        asked = {fold(value): value for value in parameters.getlist(name)[:MOST_VALUES]}
        known = COUNTED[name](self._all) if asked else {}
        return {value: typed for value, typed in asked.items() if value in known}

    @cached_property
    def _have(self) -> dict[str, Counter]:
        """How many of the works that were found have what, for each facet."""
        return {name: count(self._found) for name, count in COUNTED.items()}

    def _authors(self, parameters: QueryDict) -> list[Choice]:
        """Who has the most works, and who was asked for, by name."""
        have = self._have["author"]
        asked = self._asked("author", parameters)
        often = {name for name, number in have.most_common(MOST_AUTHORS) if number >= FEWEST_WORKS}
        offered = sorted(often | asked.keys())
        spelled = self._spelled(set(offered))
        return [
            Choice(name, spelled[name], also=frozenset({asked.get(name, name), spelled[name]}))
            for name in offered
        ]

    def _spelled(self, wanted: set[str]) -> dict[str, str]:
        """How these names, which are folded, are spelled where they come first."""
        spelled: dict[str, str] = {}
        for work in self._all:
            if not wanted.isdisjoint(work.folded_names):
                for folded, name in zip(work.folded_names, work.names, strict=True):
                    spelled.setdefault(folded, name)
            if wanted <= spelled.keys():
                break
        return spelled

    def _narrowed_by(self, facets: Iterable[Facet]) -> list[Work]:
        works = self._found
        for facet in facets:
            if facet.chosen:
                wanted, values = set(facet.values), VALUES[facet.name]
                works = [work for work in works if not wanted.isdisjoint(values(work))]
        return works


def _types(have: set[str]) -> list[Choice]:
    """Those that there are, in the order people are asked for them."""
    return [Choice(value, str(label)) for value, label in TYPES.items() if value in have]


def _years(have: Counter, asked: Iterable[str]) -> list[Choice]:
    """Years from new to old, or decades where there are many; an address may name one year."""
    decades = set(filter(_is_decade, have))
    years = have.keys() - decades - {NO_YEAR}
    offered = (decades if len(years) > MOST_YEARS else years) | set(asked) - {NO_YEAR}
    choices = [Choice(value, _label_of_year(value)) for value in sorted(offered, key=_newest_first)]
    is_asked = NO_YEAR in have or NO_YEAR in asked
    return [*choices, Choice(NO_YEAR, _("without a year"))] if is_asked else choices


def _is_decade(value: str) -> bool:
    return value.endswith("s") or value == EARLIER


def _newest_first(value: str) -> tuple:
    """Single years, which were asked for, before the decades."""
    return (
        _is_decade(value),
        value == EARLIER,
        -int(value.removesuffix("s")) if value != EARLIER else 0,
    )


def _label_of_year(value: str) -> str:
    if value == EARLIER:
        return _("before %(year)d") % {"year": FIRST_DECADE}
    if value.startswith("-"):
        return _("%(year)s BCE") % {"year": value.removeprefix("-")}
    if value.endswith("s"):
        first = int(value.removesuffix("s"))
        return _("%(first)d to %(last)d") % {"first": first, "last": first + 9}
    return value


def _at_page(rest: str, number: int) -> str:
    page = urlencode({"page": number}) if number > 1 else ""
    return "&".join(filter(None, [rest, page]))
