"""Dates of CSL as text and back, in the notation of EDTF, ISO 8601-2. Pure.

One text is the same date in every format: 2010, 2010-06-08, 2010-06-08/2010-06-10, 2010-21 for
spring, 2010~ for “about”, anything else as it was written, such as “in press”.
"""

import re

_PART = re.compile(r"([+-]?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
# In 2010-21 the number is a season.
_FIRST_SEASON = 21
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def date_text(date: dict) -> str:
    """A date of CSL as one text; empty when it says nothing."""
    parts = date.get("date-parts")
    if not parts:
        return str(date.get("literal", ""))
    days = [_day_text(each) for each in parts]
    if date.get("season") and len(parts[0]) == 1:
        days[0] += f"-{_FIRST_SEASON + int(date['season']) - 1}"
    return "/".join(days) + ("~" if date.get("circa") else "")


def date_of(text: str) -> dict:
    """The date of CSL that a text says, from EDTF or as people write one; empty for none.

    Whether there is such a day is for the check of the item to say.
    """
    text = " ".join(text.split())
    plain = text.rstrip("~?%").strip()
    date: dict = {}
    found = [_PART.fullmatch(each.strip()) for each in plain.split("/", 1)]
    if plain and all(found):
        date = _from_parts([[int(part) for part in each.groups() if part] for each in found])
    elif spoken := _spoken(plain):
        date = spoken
    if not date:
        return {"literal": text} if text else {}
    if text != plain:
        date["circa"] = True
    return date


def date_of_parts(year: str, month: str = "", day: str = "") -> dict:
    """A date whose parts are told apart, as in BibTeX; the month as number, name or season."""
    year, month, day = year.strip(), month.strip(), day.strip()
    if not re.fullmatch(r"[+-]?\d{1,4}", year):
        return date_of(" ".join(filter(None, (month, year))) if year else "")
    number, also_day = _month_number(month)
    if season := _SEASONS.get(month.lower()):
        return {"date-parts": [[int(year)]], "season": season}
    if not number:
        return {"date-parts": [[int(year)]]}
    found = _DAY.search(day) or also_day
    rest = [number, int(found[0])] if found else [number]
    return {"date-parts": [[int(year), *rest]]}


def _day_text(parts: list[int]) -> str:
    year, *rest = parts
    sign = "-" if year < 0 else ""
    return "-".join([f"{sign}{abs(year):04}", *(f"{each:02}" for each in rest)])


def _from_parts(days: list[list[int]]) -> dict:
    first = days[0]
    if len(first) == 2 and _FIRST_SEASON <= first[1] < _FIRST_SEASON + 4:
        return {"date-parts": [first[:1]], "season": first[1] - _FIRST_SEASON + 1}
    return {"date-parts": days}


def _spoken(text: str) -> dict:
    """“June 8, 2010”, “8 June 2010”, “Spring 2019”; nothing when there is more to it."""
    year = re.search(r"(?<!\d)\d{4}(?!\d)", text)
    words = [word.lower() for word in _WORD.findall(text)]
    if not year or len(words) != 1 or len(text) > 40:
        return {}
    rest = text[: year.start()] + text[year.end() :]
    if words[0] in _SEASONS or words[0][:3] in _MONTHS:
        return date_of_parts(year[0], words[0], rest)
    return {}


def _month_number(month: str) -> tuple[int, re.Match | None]:
    """The number of a month, and a day that is written with it, as in “jun 8” or “8~jun”."""
    if word := _WORD.search(month):
        short = word[0].lower()[:3]
        number = _MONTHS.index(short) + 1 if short in _MONTHS else 0
        return number, _DAY.search(month)
    return (int(month), None) if month.isdecimal() and 1 <= int(month) <= 12 else (0, None)
