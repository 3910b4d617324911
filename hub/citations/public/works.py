"""One work as the list orders, searches and narrows it, and what many of them have. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from hub.search.words import fold

FIRST_DECADE = 1900
EARLIER, NO_YEAR = "earlier", "none"
OTHER_SIGNS = "0–9"
# Signs that stand between two words of a key, a DOI or a name.
_APART = str.maketrans(dict.fromkeys("./-_:+,()'’‘&", " "))


class Work(NamedTuple):
    """One work, as much of it as orders and narrows the list."""

    # By name, or by title where nobody is named; undated ones first, as in APA.
    order: str
    is_dated: bool
    year: int | None
    title: str
    pk: int
    type: str
    # As they are spelled, and folded; one that holds a comma, as some organizations', is cut there.
    names: tuple[str, ...]
    folded_names: tuple[str, ...]


# The same works come again with every reader; one that was changed is another.
@lru_cache(maxsize=20_000)
def work_of(pk: int, type_: str, year: int | None, authors: str, title: str) -> Work:
    order, names, folded_names = _names_in(authors)
    return Work(order or title, year is not None, year, title, pk, type_, names, folded_names)


@lru_cache(maxsize=20_000)
def _names_in(authors: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """All of them folded, as they are ordered; and each once, as it is spelled and folded."""
    folded = fold(authors)
    names = dict(zip(folded.split(", "), authors.split(", "), strict=False)) if authors else {}
    return folded, tuple(names.values()), tuple(names)


def letter_of(work: Work) -> str:
    """The letter that a work stands under; all signs and digits together."""
    first = work.order[:1].upper()
    return first if first.isalpha() else OTHER_SIGNS


def _by_author(works: list[Work]) -> Counter:
    return Counter(chain.from_iterable([work.folded_names for work in works]))


def _by_year(works: list[Work]) -> Counter:
    """How many works each year has, and each decade."""
    counted: Counter = Counter()
    for year, number in Counter([work.year for work in works]).items():
        counted.update(dict.fromkeys(_values_of_year(year), number))
    return counted


def _by_type(works: list[Work]) -> Counter:
    return Counter([work.type for work in works])


def _values_of_year(year: int | None) -> tuple[str, ...]:
    return (NO_YEAR,) if year is None else (str(year), decade_of(year))


def decade_of(year: int) -> str:
    return f"{year // 10 * 10}s" if year >= FIRST_DECADE else EARLIER


# What of a work the choices of each facet are held against, and how many works have what.
VALUES: dict[str, Callable[[Work], Iterable[str]]] = {
    "author": lambda work: work.folded_names,
    "year": lambda work: _values_of_year(work.year),
    "type": lambda work: (work.type,),
}
COUNTED = {"author": _by_author, "year": _by_year, "type": _by_type}


def words_in(title: str, authors: str, key: str, doi: str) -> str:
    """Folded words, each with a blank before it."""
    text = f" {fold(title)} {_names_in(authors)[0]} {key.lower()} {doi}"
    return text.translate(_APART)
