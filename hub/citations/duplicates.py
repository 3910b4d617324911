"""Which works of the library an item may already be; asked in one query for any number of items."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from django.db.models import Q

from hub.citations.items import telling
from hub.citations.models import Reference

# Two titles that are so much alike, from 0 to 1, may be one that was typed wrong.
NEAR = 0.9
# A thousand works of one team and year are not all compared letter by letter.
_MOST_COMPARED = 50
_NUMBER = re.compile(r"\d+")
_SURENESS = ("doi", "address", "title")
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Duplicate:
    """A work of the library, and what it has in common: “doi”, “address” or “title”.

    `is_same` is False for titles that are only alike: worth a warning, not a verdict.
    """

    reference: Reference
    why: str
    is_same: bool = True


@dataclass(frozen=True)
class Traits:
    """What tells whether two works are the same; both items and references have it."""

    doi: str
    url_key: str
    title_key: str
    authors_text: str
    year: int | None
    page: str
    type: str

    @property
    def family(self) -> str:
        return self.authors_text.partition(",")[0].casefold()


def likely_duplicates(
    items: Sequence[dict], *, exclude: int | None = None
) -> list[list[Duplicate]]:
    """For each of `items`, which are checked, the works it may be; the surest first.

    `exclude` is the reference whose own item is among them.
    """
    wanted = [traits_of(item) for item in items]
    index: Index[Reference] = Index()
    for reference in _candidates(wanted, exclude):
        index.add(reference, traits_of(reference.item))
    return [_duplicates(index, each) for each in wanted]


def _duplicates(index: "Index[Reference]", wanted: Traits) -> list[Duplicate]:
    """What it surely is; only where there is nothing, what it looks like."""
    if same := [Duplicate(reference, why) for reference, why in index.same(wanted)]:
        return same
    return [Duplicate(each, "title", is_same=False) for each in index.alike(wanted)]


def traits_of(item: dict) -> Traits:
    return Traits(
        doi=item.get("DOI", ""),
        url_key=telling.url_key(item.get("URL", "")),
        title_key=telling.title_key(item.get("title", "")),
        authors_text=telling.authors_text(item),
        year=telling.year_of(item),
        page="".join(_NUMBER.findall(item.get("page", ""))[:1]),
        type=item["type"],
    )


def why_same(one: Traits, other: Traits) -> str:
    """“doi”, “address” or “title” when two works are the same, else nothing.

    Two DOIs are two works, whatever they are called; editions of a code share an address.
    """
    if one.doi and other.doi:
        return "doi" if one.doi == other.doi else ""
    if one.year != other.year and None not in (one.year, other.year):
        return ""
    if one.url_key and one.url_key == other.url_key and _could_share_an_address(one, other):
        return "address"
    return "title" if _have_one_title(one, other) else ""


def _could_share_an_address(one: Traits, other: Traits) -> bool:
    """Not two chapters of one book, or two papers of one journal, that give its address."""
    return not (one.title_key and other.title_key) or _alike(one, other, 0.5)


def _have_one_title(one: Traits, other: Traits) -> bool:
    if one.title_key != other.title_key or (one.page and other.page and one.page != other.page):
        return False
    if not one.title_key:
        # Works without a title, such as a case known by its authority alone.
        return bool(one.authors_text) and one == other
    return one.family == other.family or "" in (one.family, other.family)


def _is_near(one: Traits, other: Traits) -> bool:
    """Whether one may be the other with a slip in its title, or a preprint of it."""
    years = abs(one.year - other.year) if None not in (one.year, other.year) else 0
    # “Part 1” and “Part 2” are two works.
    numbers = [_NUMBER.findall(each.title_key) for each in (one, other)]
    return years <= 1 and numbers[0] == numbers[1] and _alike(one, other, NEAR)


def _alike(one: Traits, other: Traits, least: float) -> bool:
    """Whether two titles share that much, from 0 to 1."""
    matcher = SequenceMatcher(None, one.title_key, other.title_key, autojunk=False)
    # Each costs more than the one before, and is never less than the next.
    return all(
        share() >= least for share in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    )


def _candidates(wanted: list[Traits], exclude: int | None) -> Iterable[Reference]:
    """Every work that shares something with one of them; each condition has its index."""
    condition = Q(pk__in=[])
    for field, values in {
        "doi": {each.doi for each in wanted},
        "url_key": {each.url_key for each in wanted},
        "title_key": {each.title_key for each in wanted},
        "authors_text": {each.authors_text for each in wanted},
    }.items():
        condition |= Q(**{f"{field}__in": sorted(values - {""})})
    references = Reference.objects.filter(condition).exclude(pk=exclude)
    return references.defer("entry_html", "private_note").order_by("pk")


class Index(Generic[Thing]):
    """Works by what one looks them up with."""

    def __init__(self) -> None:
        self._by: dict[tuple, list[tuple[Thing, Traits]]] = defaultdict(list)

    def add(self, thing: Thing, traits: Traits) -> None:
        for key in {*_keys(traits), ("authors", traits.authors_text, traits.year)}:
            self._by[key].append((thing, traits))

    def same(self, wanted: Traits) -> list[tuple[Thing, str]]:
        """Each work that `wanted` is, and why; the surest first."""
        near = {id(each[1]): each for key in _keys(wanted) for each in self._by.get(key, ())}
        told = ((thing, why_same(wanted, traits)) for thing, traits in near.values())
        return sorted((each for each in told if each[1]), key=lambda each: _SURENESS.index(each[1]))

    def alike(self, wanted: Traits) -> list[Thing]:
        """Works of the same authors and time whose title is much like that of `wanted`."""
        if not wanted.authors_text or not wanted.title_key:
            return []
        years = [None] if wanted.year is None else range(wanted.year - 1, wanted.year + 2)
        keys = [("authors", wanted.authors_text, year) for year in years]
        near = [each for key in keys for each in self._by.get(key, ())][:_MOST_COMPARED]
        return [thing for thing, traits in near if _is_near(wanted, traits)]


def _keys(traits: Traits) -> Iterable[tuple]:
    if traits.doi:
        yield "doi", traits.doi
    if traits.url_key:
        yield "address", traits.url_key
    if traits.title_key:
        yield "title", traits.title_key
    else:
        yield "authors", traits.authors_text, traits.year
