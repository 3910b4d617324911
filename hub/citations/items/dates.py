"""Dates as people and other programs write them, read into the parts that CSL has."""

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}
_MONTH = "(?P<month>[A-Za-z]{3,9})\\.?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # 2019, 2019-03, 2019-03-04T10:00:00Z
        r"(?P<year>\d{4})(?:[-/](?P<m>\d{1,2})(?:[-/](?P<day>\d{1,2})(?:[T ]\d{1,2}:\d.*)?)?)?",
        # June 8, 2010 and June 2010
        rf"{_MONTH}(?:\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?)?,?\s+(?P<year>\d{{4}})",
        # 8 June 2010
        rf"(?P<day>\d{{1,2}})\.?\s+{_MONTH},?\s+(?P<year>\d{{4}})",
        # 2010, June 8 and 2010 Jun 8
        rf"(?P<year>\d{{4}}),?\s+{_MONTH}(?:\s+(?P<day>\d{{1,2}}))?",
    )
)
_RANGE = re.compile(r"(\d{4})\s*[-–—/]\s*(\d{4})")
_ABOUT = re.compile(r"(?i)^(?:ca?\.|circa)\s*(?=\d)")
_FOUR_DIGITS = re.compile(r"(?<!\d)([1-9]\d{3})(?!\d)")
_OPEN = re.compile(r"(?i)([1-9]\d{3})\s*[-–—]\s*(?:present|today|now)?")


def read_date(text: str) -> dict:
    """The date that `text` tells, as CSL parts; empty when it is not wholly a date."""
    text = " ".join(text.split()).strip(" .,()")
    if about := _ABOUT.sub("", text):
        is_about = about != text
        if parts := _range(about) or _single(about):
            return {**parts, **({"circa": True} if is_about else {})}
    return {}


def first_year(text: str) -> int | None:
    """The first year that a text holds: 2002 for “2002–present”."""
    found = _FOUR_DIGITS.search(text)
    return int(found[1]) if found else None


def open_since(when: object) -> int | None:
    """The first year of what goes on: 2002 for the date “2002–present”."""
    text = when.get("literal", "") if isinstance(when, dict) else ""
    found = _OPEN.fullmatch(text.strip()) if isinstance(text, str) else None
    return int(found[1]) if found else None


def _range(text: str) -> dict:
    found = _RANGE.fullmatch(text)
    if not found or int(found[1]) >= int(found[2]):
        return {}
    return {"date-parts": [[int(found[1])], [int(found[2])]]}


def _single(text: str) -> dict:
    for shape in _SHAPES:
        if found := shape.fullmatch(text):
            return _parts(**found.groupdict())
    return {}


def _parts(*, year: str, month: str = "", m: str | None = None, day: str | None = None) -> dict:
    if int(year) == 0:
        return {}
    if season := _SEASONS.get(month.lower()):
        return {} if day else {"date-parts": [[int(year)]], "season": season}
    number = int(m) if m else _month(month)
    if number is None or not 0 <= number <= 12:
        return {}
    parts = [int(year), *([number] if number else []), *([int(day)] if day and number else [])]
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return {}
    return {"date-parts": [parts]}


def _month(name: str) -> int | None:
    """1 to 12; 0 for no month, None for a word that is none."""
    if not name:
        return 0
    low = name.lower().replace("sept", "sep") if len(name) == 4 else name.lower()
    for number, month in enumerate(_MONTHS, start=1):
        if low in (month, month[:3]):
            return number
    return None
