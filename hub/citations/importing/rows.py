"""What reading a file gives: a row for each entry, good or not. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from hub.citations.exporting.fields import NEVER
from hub.citations.items.validation import checked_item, tidy

MOST_BYTES, MOST_ENTRIES = 2_000_000, 2_000
# An entry without one of these is no entry; anything else wrong is left out, and said.
_ESSENTIAL = {"type", "title", "author"}
_MOST_IN_NOTE, _MOST_IN_REASON, _MOST_IN_KEY = 2_000, 300, 500
_WITHOUT_SCHEME = re.compile(r"(?i)www\.[^\s/]+\.\S+")


class CannotRead(ValueError):
    """Nothing can be read from it; the message is for whoever brought it."""


@dataclass(frozen=True)
class Row:
    """An entry: an item that was checked, or None and why; `reason` may also be a remark.

    `values` are fields of Reference that are not part of the item.
    """

    number: int
    line: int
    key: str
    item: dict | None
    reason: str = ""
    values: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Parsed:
    """All entries of a file in their order; `notice` is about the file as a whole."""

    format: str
    rows: list[Row]
    notice: str = ""


@dataclass
class Entry:
    """What a parser found for one entry, not checked yet."""

    line: int
    key: str = ""
    item: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    # Set where there is no item at all.
    problem: str = ""


def rows_of(entries: Iterable[Entry]) -> list[Row]:
    return [_row(number, entry) for number, entry in enumerate(entries, 1)]


def _row(number: int, entry: Entry) -> Row:
    key = tidy(entry.key)[:_MOST_IN_KEY]
    if entry.problem:
        return Row(number, entry.line, key, None, entry.problem[:_MOST_IN_REASON])
    remarks = list(entry.remarks)
    raw = {name: value for name, value in entry.item.items() if name not in NEVER}
    try:
        item = _mended(raw, remarks)
    except ValidationError as error:
        return Row(number, entry.line, key, None, _told(error)[:_MOST_IN_REASON])
    note = tidy("; ".join(entry.notes))[:_MOST_IN_NOTE]
    values = {"private_note": note} if note else {}
    return Row(number, entry.line, key, item, " ".join(remarks)[:_MOST_IN_REASON], values)


def _mended(raw: dict, remarks: list[str]) -> dict:
    """The checked item, without fields that hold what they cannot; each is remarked on.

    Raises ValidationError.
    """
    url = raw.get("URL")
    if isinstance(url, str) and _WITHOUT_SCHEME.fullmatch(url):
        raw["URL"] = f"https://{url}"
    try:
        return checked_item(raw)
    except ValidationError as error:
        wrong = _errors(error)
        if not wrong.keys() or wrong.keys() & _ESSENTIAL:
            raise
    for name, message in wrong.items():
        del raw[name]
        remarks.append(_("Left out: %(field)s. %(why)s") % {"field": name, "why": message})
    return checked_item(raw)


def _errors(error: ValidationError) -> dict[str, str]:
    if not hasattr(error, "error_dict"):
        return {}
    return {name: " ".join(messages) for name, messages in error.message_dict.items()}


def _told(error: ValidationError) -> str:
    wrong = _errors(error)
    if not wrong:
        return " ".join(error.messages)
    return " ".join(f"{name}: {message}" for name, message in wrong.items())
