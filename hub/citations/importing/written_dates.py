"""Dates as pages write them, for CSL. Pure."""

import re
from datetime import date, timedelta

_NUMBERS = re.compile(r"^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
_COMPACT = re.compile(r"^\s*(\d{4})(\d{2})(\d{2})(?!\d)")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_ONLY = re.compile(r"([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_YEAR = re.compile(r"(?<!\d)([12]\d{3})(?!\d)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
WEB_BEGAN = 1990


def day_in(text: str, *, earliest: int = WEB_BEGAN, today: date) -> list[int]:
    """Year, month and day as far as they are told for certain; empty for none.

    6/8/2010 is two days, so only its year counts. What is not yet, or before `earliest`, is a
    mistake.
    """
    parts = _parts(" ".join(text[:200].split()))
    while len(parts) > 1 and not _exists(parts):
        parts.pop()
    # East of here it is tomorrow already.
    latest = today + timedelta(days=1)
    is_sane = earliest <= (parts or [0])[0] and parts <= [latest.year, latest.month, latest.day]
    return parts if is_sane else []


def _parts(text: str) -> list[int]:
    if found := _COMPACT.match(text) or _NUMBERS.match(text):
        return [int(part) for part in found.groups() if part]
    if (found := _MONTH_FIRST.search(text)) and (month := _month(found[1])):
        return [int(found[3]), month, int(found[2])]
    if (found := _DAY_FIRST.search(text)) and (month := _month(found[2])):
        return [int(found[3]), month, int(found[1])]
    if (found := _MONTH_ONLY.search(text)) and (month := _month(found[1])):
        return [int(found[2]), month]
    found = _YEAR.search(text)
    return [int(found[1])] if found else []


def _month(word: str) -> int:
    short = word[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _exists(parts: list[int]) -> bool:
    try:
        date(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)
    except ValueError:
        return False
    return True
