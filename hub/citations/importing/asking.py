"""Rows from look-ups: a list of DOIs and web addresses. In the worker only: it opens them."""

from collections.abc import Iterator

from hub.citations.importing.addresses import Asked, lines_of
from hub.citations.importing.lookups import PROBLEMS, look_up
from hub.citations.importing.models import Lookup
from hub.citations.importing.rows import Row


def looked_up(text: str) -> Iterator[Row]:
    """A row for each line; what was found before is not asked for again."""
    for number, asked in enumerate(lines_of(text), 1):
        yield _row(number, asked)


def _row(number: int, asked: Asked) -> Row:
    if asked.problem:
        return Row(number, asked.line, asked.typed, None, asked.problem)
    kind = Lookup.Kind.DOI if asked.doi else Lookup.Kind.ADDRESS
    lookup = look_up(kind, asked.doi or asked.address)
    if lookup.item is None:
        return Row(number, asked.line, asked.typed, None, str(PROBLEMS[lookup.problem])[:300])
    values = {
        "source": kind.value,
        "notice": lookup.notice,
        "notice_url": lookup.notice_url,
    }
    return Row(number, asked.line, "", lookup.item, "", values)
