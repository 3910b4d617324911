"""Lists of DOIs and web addresses, one in a line; whole entries with a DOI count as well. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hub.citations.items.validation import bare_doi
from hub.text.links import link_target, trimmed

# Each is looked up outside, which may take ten seconds.
MOST = 50
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S+")
_BULLET = re.compile(r"^\s*(?:[-*•–]|\[?\d{1,4}[.)\]])\s+")


@dataclass(frozen=True)
class Asked:
    """A line: what to look up, or why there is nothing."""

    line: int
    typed: str
    doi: str = ""
    address: str = ""
    problem: str = ""


def lines_of(text: str) -> Iterator[Asked]:
    """What each line that is not blank asks for."""
    for number, line in enumerate(text.split("\n"), 1):
        if typed := " ".join(_BULLET.sub("", line).split()):
            yield _asked(number, typed)


def count(text: str) -> int:
    """How many lines there are to look up; 0 when none of them has anything to look up."""
    asked = list(lines_of(text))
    return len(asked) if any(each.doi or each.address for each in asked) else 0


def _asked(number: int, typed: str) -> Asked:
    shown = typed[:500]
    if doi := bare_doi(typed):
        return Asked(number, shown, doi=doi)
    if found := _ADDRESS.search(typed):
        address = trimmed(found[0])
        address = address if "://" in address else f"https://{address}"
        if link_target(address, schemes=("http", "https"), inside=False):
            return Asked(number, shown, address=address)
    return Asked(number, shown, problem=_("There is no DOI and no web address in this line."))
