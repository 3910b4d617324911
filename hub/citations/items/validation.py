"""What may be stored as an item; every way into the library comes through here.

The engine refuses a whole list because of one bad item, so nothing is stored that it would refuse.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from hub.citations.items.dates import read_date
from hub.citations.items.fields import (
    DATES,
    MOST_IN_ADDRESS,
    MOST_IN_FIELD,
    MOST_IN_TITLE,
    MOST_NAMES,
    NAME_PARTS,
    NAMES,
    TEXTS,
    TYPES,
)
from hub.text.links import link_target

# Controls, what only turns the direction of a line, and halves of characters.
_UNWANTED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
# More marks on one letter than any script has; they pile up over the lines of a page.
_MOST_MARKS = 6
_DOI_PREFIX = re.compile(r"(?i)^\s*(?:doi:\s*|(?:https?://)?(?:dx\.)?doi\.org/)")
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def checked_item(item: Any) -> dict:
    """A clean copy of `item`: known type and fields, strings where CSL has strings, no id.

    Raises ValidationError with a message for each field at fault. What CSL does not know is left
    out.
    """
    if not isinstance(item, dict):
        raise ValidationError(_("An entry is an object with fields, not a list or a single value."))
    errors: dict[str, str] = {}
    clean: dict[str, Any] = {"type": item.get("type")}
    if not isinstance(clean["type"], str) or clean["type"] not in TYPES:
        errors["type"] = _("Choose a type of work; this one is not known.")
    for name, value in item.items():
        try:
            if (kept := _field(name, value)) not in ("", [], None):
                clean[name] = kept
        except ValueError as problem:
            errors[name] = str(problem)
    if not errors and not any(clean.get(name) for name in ("title", "author", "URL")):
        errors["title"] = _("A work needs a title, an author or an address to be found by.")
    if errors:
        raise ValidationError(errors)
    return clean


def bare_doi(text: str) -> str:
    """The DOI in `text` in small letters, without prefix or what a sentence leaves behind it.

    Empty when there is none. https://www.doi.org/doi-handbook/HTML/
    """
    found = _DOI.search(_DOI_PREFIX.sub("", text))
    if not found:
        return ""
    doi = found[0].rstrip(".,;:!?\"'”’>")
    while doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1].rstrip(".,;:")
    return doi.lower()[:255]


def tidy(text: str) -> str:
    """Without characters that nobody sees, single blanks, and no more marks than a script has."""
    text = " ".join(_UNWANTED.sub("", text).split())
    return text if text.isascii() else "".join(_unpiled(text))


def _unpiled(text: str) -> Iterator[str]:
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            yield char


def _field(name: str, value: Any) -> Any:
    """The value as it is stored, None for a field of no interest. Raises ValueError."""
    if value is None:
        return None
    if name in NAMES:
        return _names(value)
    if name in DATES:
        return _date(value)
    if name in TEXTS:
        return _text(name, value)
    return None


def _text(name: str, value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ValueError(_("This is a text, not a list or an object."))
    text = tidy(str(value))
    most = MOST_IN_TITLE if name == "title" else MOST_IN_FIELD
    if len(text) > most:
        facts = {"length": f"{len(text):,}", "most": f"{most:,}"}
        raise ValueError(_("This has %(length)s characters; at most %(most)s fit.") % facts)
    if name == "DOI" and text:
        return _doi(text)
    if name == "URL" and text and not _is_on_the_web(text):
        raise ValueError(_("This is no address on the web; it begins with https:// or http://."))
    return text


def _doi(text: str) -> str:
    if doi := bare_doi(text):
        return doi
    raise ValueError(_("A DOI begins with “10.” and holds a slash, as in 10.1000/182."))


def _is_on_the_web(address: str) -> bool:
    is_link = link_target(address, schemes=("http", "https"), inside=False) is not None
    return is_link and len(address) <= MOST_IN_ADDRESS


def _names(value: Any) -> list[dict]:
    if not isinstance(value, list):
        raise ValueError(_("Names are a list."))
    if len(value) > MOST_NAMES:
        raise ValueError(_("At most %(most)d names fit.") % {"most": MOST_NAMES})
    return [name for each in value if (name := _name(each))]


def _name(value: Any) -> dict:
    if not isinstance(value, dict):
        raise ValueError(_("Each name has its parts: family and given name, or one literal name."))
    parts = {}
    for part, text in value.items():
        if part in NAME_PARTS and text is not None:
            if not isinstance(text, str):
                raise ValueError(_("The parts of a name are texts."))
            if len(text) > 500:
                raise ValueError(_("A part of a name has at most 500 characters."))
            if text := tidy(text):
                parts[part] = text
    if parts.get("family"):
        # Both at once, as DataCite gives them, are printed unsplit.
        parts.pop("literal", None)
    return parts


def _date(value: Any) -> dict:
    if not isinstance(value, dict):
        raise ValueError(_("A date has its parts: year, month, day."))
    parts = value.get("date-parts")
    clean: dict[str, Any] = {}
    if parts not in (None, [], [[]], [[None]]):
        if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
            raise ValueError(_("A date is one day, or a range of two."))
        clean["date-parts"] = [_day(each) for each in parts]
    if value.get("season") not in (None, ""):
        clean["season"] = _whole(value["season"], 1, 4, _("A season is a number from 1 to 4."))
    if value.get("circa"):
        clean["circa"] = True
    for name in ("literal", "raw"):
        if not clean and isinstance(value.get(name), str) and tidy(value[name]):
            words = tidy(value[name])[:100]
            clean = read_date(words) or {"literal": words}
    return clean


def _day(parts: Any) -> list[int]:
    """Year, and month and day if they are told."""
    wrong = _("This is no day of the calendar.")
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3:
        raise ValueError(wrong)
    year = _whole(parts[0], -9999, 9999, wrong)
    if year == 0:
        raise ValueError(_("There is no year 0."))
    rest = [_whole(parts[1], 1, 12, wrong)] if len(parts) > 1 else []
    if len(parts) > 2:
        rest.append(_whole(parts[2], 1, 31, wrong))
        try:
            date(year if year > 0 else 2000, *rest)
        except ValueError:
            raise ValueError(wrong) from None
    return [year, *rest]


def _whole(value: Any, least: int, most: int, message: str) -> int:
    try:
        number = int(str(value))
    except ValueError:
        raise ValueError(message) from None
    if isinstance(value, (bool, list, dict)) or not least <= number <= most:
        raise ValueError(message)
    return number
