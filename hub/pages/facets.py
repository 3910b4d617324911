"""What a reader chooses a listing by: facets in the address, and what is shown of them.

No form class: nothing here is refused. A value that names no choice is left out and said so.
"""

from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.text import Truncator

# Values of one parameter that are looked at; an address may hold thousands.
MOST_VALUES = 40
# Characters of a strange value that are said back.
SHOWN = 40


@dataclass(frozen=True)
class Choice:
    """One value that may be chosen. `also` are other spellings of it, such as old addresses."""

    value: str
    label: str
    also: frozenset[str] = frozenset()
    # How much it would find; None where nobody has counted.
    count: int | None = None


@dataclass
class Facet:
    """One question that a listing can be narrowed by, and what was answered."""

    name: str
    legend: str
    choices: list[Choice]
    chosen: list[Choice] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def read(self, parameters: QueryDict) -> "Facet":
        """Take what the address says; empty values are no answer."""
        known = {spelling: c for c in self.choices for spelling in {c.value, *c.also}}
        for value in parameters.getlist(self.name)[:MOST_VALUES]:
            choice = known.get(value)
            if choice and choice not in self.chosen:
                self.chosen.append(choice)
            elif not choice and value.strip():
                self.unknown.append(_legible(value))
        return self

    @property
    def values(self) -> list[str]:
        return [choice.value for choice in self.chosen]

    @property
    def options(self) -> list[dict]:
        """For the checkboxes: value, label, count, whether chosen; what finds nothing last."""
        chosen = set(self.values)
        return [
            {"value": c.value, "label": c.label, "count": c.count, "is_chosen": c.value in chosen}
            for c in sorted(self.choices, key=lambda choice: choice.count == 0)
        ]

    def count(self, numbers: dict[str, int]) -> None:
        """Say beside each choice what it would find; 0 for those that `numbers` leaves out."""
        self.choices = [replace(c, count=numbers.get(c.value, 0)) for c in self.choices]


@dataclass
class Sort:
    """The orders that a listing can be read in, the usual one first, and the one asked for."""

    choices: list[tuple[str, str]]
    chosen: str = ""
    unknown: list[str] = field(default_factory=list)

    def read(self, parameters: QueryDict) -> "Sort":
        """Take what `?sort=` names; the usual order for anything else."""
        asked = parameters.get("sort", "")
        is_known = asked in dict(self.choices)
        self.chosen = asked if is_known else self.usual
        if asked.strip() and not is_known:
            self.unknown.append(_legible(asked))
        return self

    @property
    def usual(self) -> str:
        return self.choices[0][0]


@dataclass(frozen=True)
class Selection:
    """All facets of a listing together, with the order it is read in."""

    facets: list[Facet]
    sort: Sort | None = None
    # Other parameters that go along wherever one narrows or leafs, such as what is searched for.
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def address_of_all(self) -> str:
        """The address of the listing with nothing chosen."""
        return f"?{urlencode(self.kept)}" if self.kept else "./"

    @property
    def querystring(self) -> str:
        """The address of this selection: no empty parameter, no default, no page."""
        return self._encoded(without=None)

    @property
    def is_worth_finding(self) -> bool:
        """At most one choice in the usual order: what else can be asked is the same over again."""
        chosen = sum(len(facet.chosen) for facet in self.facets)
        return chosen <= 1 and (self.sort is None or self.sort.chosen == self.sort.usual)

    @property
    def chosen(self) -> list[dict]:
        """What was chosen, each with the address of the listing without it."""
        return [
            {"label": choice.label, "facet": facet.legend, "url": self._without(facet, choice)}
            for facet in self.facets
            for choice in facet.chosen
        ]

    @property
    def unknown(self) -> list[str]:
        """What the address asked for and no choice is called."""
        strange = [value for facet in self.facets for value in facet.unknown]
        return strange + (self.sort.unknown if self.sort else [])

    @property
    def offered(self) -> list[Facet]:
        """The facets that have something to choose."""
        return [facet for facet in self.facets if facet.choices]

    def _without(self, facet: Facet, choice: Choice) -> str:
        rest = self._encoded(without=(facet.name, choice.value))
        return f"?{rest}" if rest else "./"

    def _encoded(self, without) -> str:
        pairs = [(facet.name, value) for facet in self.facets for value in facet.values]
        if self.sort and self.sort.chosen != self.sort.usual:
            pairs.append(("sort", self.sort.chosen))
        return urlencode([*self.kept, *(pair for pair in pairs if pair != without)])


def _legible(value: str) -> str:
    """A strange value as it may be said back: short, on one line, without control characters."""
    shown = "".join(char if char.isprintable() else " " for char in value[: SHOWN * 4])
    return Truncator(" ".join(shown.split())).chars(SHOWN)
