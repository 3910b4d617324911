"""Names in the form: one row for each person or organization, with the part they played.

Works as it is; a script adds, moves and takes away rows.
"""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from hub.citations.library.fields import ROLES

PARTS = ("role", "family", "given", "suffix", "literal", "particles")
EMPTY = dict.fromkeys(PARTS, "") | {"role": "author"}
EMPTY_ROWS = 3


def rows_of(names: dict[str, list[dict]]) -> list[dict]:
    """Names by role, as CSL has them, as rows of the form."""
    return [_row(role, name) for role in ROLES for name in names.get(role, [])]


def _row(role: str, name: dict) -> dict:
    """Particles stand where they are written; the hidden part says which words they are."""
    fixed, dropped = name.get("non-dropping-particle", ""), name.get("dropping-particle", "")
    return {
        "role": role,
        "family": " ".join(filter(None, [fixed, name.get("family", "")])),
        "given": " ".join(filter(None, [name.get("given", ""), dropped])),
        "suffix": name.get("suffix", ""),
        "literal": name.get("literal", ""),
        "particles": json.dumps([fixed, dropped]) if fixed or dropped else "",
    }


def name_of(row: dict) -> dict:
    """A row as CSL has a name; empty for an empty row."""
    fixed, dropped = _particles(row["particles"])
    family, given = row["family"].strip(), row["given"].strip()
    name = {"literal": row["literal"].strip(), "suffix": row["suffix"].strip()}
    if fixed and family.startswith(f"{fixed} "):
        name["non-dropping-particle"], family = fixed, family.removeprefix(fixed).strip()
    if dropped and f" {given}".endswith(f" {dropped}"):
        name["dropping-particle"], given = dropped, given.removesuffix(dropped).strip()
    name |= {"family": family, "given": given}
    return {part: text for part, text in name.items() if text}


def _particles(text: str) -> tuple[str, str]:
    try:
        fixed, dropped = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return "", ""
    return (fixed, dropped) if isinstance(fixed, str) and isinstance(dropped, str) else ("", "")


class NameRows(forms.Widget):
    """Inputs of the same names in every row, so that rows may be moved and taken away freely."""

    template_name = "colloquy/hub/citations/library/name_rows.html"
    use_fieldset = True

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        rows = value or []
        context["widget"] |= {
            "rows": [*rows, *[EMPTY] * EMPTY_ROWS],
            "empty": EMPTY,
            "roles": list(ROLES.items()),
        }
        return context

    def value_from_datadict(self, data, files, name):
        if not hasattr(data, "getlist"):
            return data.get(name) or []
        columns = [data.getlist(f"{name}-{part}") for part in PARTS]
        # Rows hold every part; a request that was made by hand may not.
        rows = [dict(zip(PARTS, row, strict=True)) for row in zip(*columns, strict=False)]
        return [row for row in rows if any(row[part].strip() for part in PARTS[1:5])]

    def value_omitted_from_data(self, data, files, name):
        return f"{name}-role" not in data

    def id_for_label(self, id_, index=None):
        return ""


class NamesField(forms.Field):
    """Cleans to a list of names by role. Raises with the number of the row at fault."""

    widget = NameRows

    def clean(self, value) -> dict[str, list[dict]]:
        names: dict[str, list[dict]] = {}
        for number, row in enumerate(value or [], start=1):
            if problem := _problem(row):
                text = _("Row %(number)d: %(problem)s")
                raise ValidationError(text % {"number": number, "problem": problem})
            names.setdefault(row["role"], []).append(name_of(row))
        return names

    def has_changed(self, initial, data) -> bool:
        return (initial or []) != (data or [])


def _problem(row: dict) -> str:
    if row["role"] not in ROLES:
        return _("choose what part they had.")
    if row["literal"].strip() and (row["family"].strip() or row["given"].strip()):
        return _("give the name of a person or of an organization, not both.")
    if not any(row[part].strip() for part in ("family", "given", "literal")):
        return _("give the name.")
    return ""
