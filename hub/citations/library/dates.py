"""Dates in the form: year, month or season, day. Less is fine; what is rarely told is kept."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SEASONS = {
    "s1": gettext_lazy("Spring"),
    "s2": gettext_lazy("Summer"),
    "s3": gettext_lazy("Fall"),
    "s4": gettext_lazy("Winter"),
}
PARTS = ("year", "month", "day", "until", "words", "circa")
_UNTIL = re.compile(r"(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def parts_of(date: dict) -> dict[str, str]:
    """A date of CSL as the parts of the form."""
    first, last = [*date.get("date-parts", []), [], []][:2]
    year, month, day = ([str(part) for part in first] + [""] * 3)[:3]
    if date.get("season"):
        month = f"s{date['season']}"
    return {
        "year": year,
        "month": month,
        "day": day,
        "until": "-".join(str(part) for part in last),
        "words": date.get("literal", ""),
        "circa": "on" if date.get("circa") else "",
    }


def date_of(parts: dict[str, str]) -> dict:
    """The parts as CSL has a date; empty for none. Raises ValidationError.

    Days are not looked up in the calendar here: whatever becomes part of an item is.
    """
    parts = {name: text.strip() for name, text in parts.items()}
    if not parts["year"]:
        if parts["month"] or parts["day"] or parts["until"]:
            raise ValidationError(_("Give the year, too."))
        return {"literal": parts["words"]} if parts["words"] else {}
    if parts["day"] and parts["month"] not in _numbered_months():
        raise ValidationError(_("Give the month of that day."))
    date: dict = {"date-parts": [_first(parts)]}
    if parts["until"]:
        date["date-parts"].append(_last(parts["until"]))
    if parts["month"] in SEASONS:
        date["season"] = int(parts["month"][1])
    if parts["circa"]:
        date["circa"] = True
    return date


def _numbered_months() -> set[str]:
    return {str(number) for number in MONTHS}


def _first(parts: dict[str, str]) -> list[int]:
    words = [parts["year"]]
    if parts["month"] in _numbered_months():
        words.append(parts["month"])
        words += [parts["day"]] if parts["day"] else []
    return [_whole(word) for word in words]


def _last(text: str) -> list[int]:
    if not (found := _UNTIL.fullmatch(text)):
        raise ValidationError(_("Give the last day as in 2010-06-08, or its year alone."))
    return [int(part) for part in found.groups() if part]


def _whole(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,4}", text):
        raise ValidationError(_("Give years and days in digits, as in 2010 and 8."))
    return int(text)


class DateParts(forms.Widget):
    """Three inputs side by side; more of them for a date that says more."""

    template_name = "colloquy/hub/citations/library/date_parts.html"
    use_fieldset = True

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        parts = dict.fromkeys(PARTS, "") | (value or {})
        months = [("", _("not told")), *((str(n), label) for n, label in MONTHS.items())]
        context["widget"] |= {"parts": parts, "months": [*months, *SEASONS.items()]}
        return context

    def value_from_datadict(self, data, files, name):
        if isinstance(data.get(name), dict):
            return data[name]
        return {part: data.get(f"{name}-{part}", "") for part in PARTS}

    def value_omitted_from_data(self, data, files, name):
        return f"{name}-year" not in data

    def id_for_label(self, id_, index=None):
        return f"{id_}_year" if id_ else ""


class DatePartsField(forms.Field):
    """Cleans to a date of CSL, empty for none."""

    widget = DateParts

    def clean(self, value) -> dict:
        return date_of(dict.fromkeys(PARTS, "") | (value or {}))

    def has_changed(self, initial, data) -> bool:
        return (initial or dict.fromkeys(PARTS, "")) != data
