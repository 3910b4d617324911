"""Fields and values of an item in plain words, for screens that show and do not change them."""

from django.utils.translation import gettext as _

from hub.citations.items.fields import DATES, NAMES, TYPES
from hub.citations.library.fields import FIELDS, ROLES
from hub.citations.library.layouts import layout_of


def label_of(name: str, kind: str) -> str:
    """What a field is called for a type of work."""
    if name == "type":
        return _("Type of work")
    if name in ROLES:
        return str(ROLES[name])
    return str(layout_of(kind).label(name)) if name in FIELDS else name


def in_words(name: str, value) -> str:
    """A value of an item in plain words."""
    if not value:
        return ""
    if name == "type":
        return str(TYPES[value])
    if name in NAMES:
        return "; ".join(_name_in_words(each) for each in value)
    return _date_in_words(value) if name in DATES else value


def _name_in_words(name: dict) -> str:
    family = " ".join(filter(None, [name.get("non-dropping-particle"), name.get("family")]))
    given = " ".join(filter(None, [name.get("given"), name.get("dropping-particle")]))
    return ", ".join(filter(None, [family, given, name.get("suffix"), name.get("literal")]))


def _date_in_words(value: dict) -> str:
    days = ["-".join(f"{part:02}" for part in parts) for parts in value.get("date-parts", [])]
    return " – ".join(days) or value.get("literal", "")
