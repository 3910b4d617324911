"""What will become of each row: new, already here, failed. Asks one query for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hub.citations.duplicates import Duplicate, Index, likely_duplicates, traits_of
from hub.citations.importing.models import ImportRow
from hub.citations.importing.rows import Row
from hub.citations.models import Reference

Verdict = ImportRow.Verdict


@dataclass(frozen=True)
class Plan:
    """A row, and what becomes of it; `match` is the work in the library that it is already."""

    row: Row
    verdict: str
    reason: str = ""
    match: Reference | None = None


def plan(rows: Sequence[Row]) -> list[Plan]:
    """A plan for each row, in their order. A work that a file names twice is new once."""
    good = [row for row in rows if row.item is not None]
    known = dict(
        zip(
            (row.number for row in good),
            likely_duplicates([row.item for row in good]),
            strict=True,
        )
    )
    earlier: Index[Row] = Index()
    return [_planned(row, known.get(row.number, []), earlier) for row in rows]


def _planned(row: Row, known: list[Duplicate], earlier: Index[Row]) -> Plan:
    if row.item is None:
        return Plan(row, Verdict.FAILED, row.reason)
    if known and known[0].is_same:
        return Plan(row, Verdict.DUPLICATE, _told(known[0]), known[0].reference)
    traits = traits_of(row.item)
    same = [other for other, _why in earlier.same(traits)]
    earlier.add(row, traits)
    if same:
        reason = _("The same work as entry %(number)d.") % {"number": same[0].number}
        return Plan(row, Verdict.DUPLICATE, reason)
    reasons = filter(None, (row.reason, _warned(known)))
    return Plan(row, Verdict.NEW, " ".join(reasons)[:300])


def _told(duplicate: Duplicate) -> str:
    told = {
        "doi": _("It has the DOI of “%(key)s”."),
        "address": _("It has the address of “%(key)s”."),
        "title": _("It has title, year and author of “%(key)s”."),
    }
    return told[duplicate.why] % {"key": duplicate.reference.key}


def _warned(known: list[Duplicate]) -> str:
    """A word on a work that it looks like, and may well be another."""
    if not known:
        return ""
    return _("Its title is much like that of “%(key)s”.") % {"key": known[0].reference.key}
