"""Typing a work in beside a text: the few fields one has at hand; the library's form has all."""

import re

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hub.citations.duplicates import likely_duplicates
from hub.citations.items.fields import MOST_IN_TITLE, TYPES
from hub.citations.items.validation import bare_doi, checked_item
from hub.citations.models import Reference
from hub.citations.services import save_reference

_YEAR = re.compile(r"-?\d{1,4}")
_DOI_HOST = re.compile(r"(?i)(?:doi:|(?:https?://)?(?:dx\.|www\.)?doi\.org/|10\.)")
# Where CSL puts the place a work appeared in.
_IN_A_WHOLE = frozenset(
    {
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "chapter",
        "entry-dictionary",
        "entry-encyclopedia",
        "paper-conference",
        "post",
        "post-weblog",
        "review",
        "review-book",
        "webpage",
    }
)
# The field of this form in which a problem with a field of the item is shown.
_SHOWN_AT = {
    "author": "authors",
    "issued": "year",
    "DOI": "link",
    "URL": "link",
    "doi": "link",
    "container-title": "appeared_in",
    "publisher": "appeared_in",
}


class TypedInForm(forms.Form):
    """A work in a few lines. `save` adds it to the library; what is there already is asked about.

    `duplicates` are those found, each with `reference` and `why`.
    """

    type = forms.ChoiceField(label=_("Type of work"))
    title = forms.CharField(label=_("Title"), max_length=MOST_IN_TITLE)
    authors = forms.CharField(
        label=_("Authors"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_(
            "One on each line, as “Kolmes, Keely”. A line without a comma is an organization."
        ),
    )
    year = forms.CharField(
        label=_("Year"),
        required=False,
        max_length=20,
        help_text=_("Such as 2010, or “in press”. Empty, if the work names none."),
    )
    appeared_in = forms.CharField(
        label=_("Where it appeared"),
        required=False,
        max_length=500,
        help_text=_("The journal, book or site it is part of; for a whole work, its publisher."),
    )
    link = forms.CharField(
        label=_("DOI or address"),
        required=False,
        max_length=2_048,
        help_text=_("Such as 10.1000/182 or https://example.org/post."),
    )
    seen_today = forms.BooleanField(
        label=_("I have opened this address today"),
        required=False,
        initial=True,
        help_text=_("Then the entry can say when the page was seen."),
    )
    add_all_the_same = forms.BooleanField(
        label=_("It is another work: add it all the same"),
        required=False,
        widget=forms.HiddenInput,
    )

    def __init__(self, *args, by, **kwargs) -> None:
        # The dialog stands in a page that has a title and authors of its own.
        super().__init__(*args, auto_id="id_reference_%s", **kwargs)
        self.by = by
        self.duplicates: list = []
        self.fields["type"].choices = [(name, capfirst(label)) for name, label in TYPES.items()]

    def clean_authors(self) -> list[dict]:
        lines = self.cleaned_data["authors"].splitlines()
        return [name_in(line) for line in lines if line.strip()]

    def clean_year(self) -> dict:
        """The parts of the item that say when the work came out."""
        year = self.cleaned_data["year"].strip()
        if not year:
            return {}
        if _YEAR.fullmatch(year):
            return {"issued": {"date-parts": [[int(year)]]}}
        if year.casefold() in {"in press", gettext("in press").casefold()}:
            return {"status": "in press"}
        raise ValidationError(_("Write a year such as 2010, “in press”, or nothing."))

    def clean(self) -> dict:
        values = super().clean()
        if self.errors:
            return values
        try:
            self.item = checked_item(self._item(values))
        except ValidationError as error:
            self._show(error)
            return values
        [self.duplicates] = likely_duplicates([self.item])
        if self.duplicates and not (values["add_all_the_same"] and self.may_be_added):
            self._ask_about_duplicates()
        return values

    @property
    def may_be_added(self) -> bool:
        """Two works with one DOI are one work."""
        return all(found.why != "doi" for found in self.duplicates)

    def save(self) -> Reference | None:
        """The new reference; None when somebody was quicker, and the form then says so."""
        try:
            return save_reference(item=self.item, by=self.by)
        except ValidationError as error:
            self._show(error)
            return None

    def _ask_about_duplicates(self) -> None:
        self.add_error(None, _("This work may be in the library already."))
        if self.may_be_added:
            self.fields["add_all_the_same"].widget = forms.CheckboxInput()

    def _item(self, values: dict) -> dict:
        place = "container-title" if values["type"] in _IN_A_WHOLE else "publisher"
        item = {
            "type": values["type"],
            "title": values["title"],
            "author": values["authors"],
            place: values["appeared_in"],
            **values["year"],
            **_whereabouts(values["link"].strip()),
        }
        if "URL" in item and values["seen_today"]:
            today = timezone.localdate()
            item["accessed"] = {"date-parts": [[today.year, today.month, today.day]]}
        return item

    def _show(self, error: ValidationError) -> None:
        """Each message at the field it is about."""
        for name, messages in _by_field(error).items():
            name = _SHOWN_AT.get(name, name)
            self.add_error(name if name in self.fields else None, messages)


def name_in(line: str) -> dict:
    """The parts of a name as it is typed: “Kolmes, Keely”, or an organization as it is called."""
    line = line.strip()
    if line.startswith("{") and line.endswith("}"):
        return {"literal": line.strip("{} ")}
    family, comma, given = (part.strip() for part in line.partition(","))
    if not comma or not given:
        return {"literal": family}
    given, _comma, suffix = (part.strip() for part in given.partition(","))
    return {"family": family, "given": given, **({"suffix": suffix} if suffix else {})}


def _whereabouts(typed: str) -> dict:
    if not typed:
        return {}
    if _DOI_HOST.match(typed):
        return {"DOI": bare_doi(typed) or typed}
    return {"URL": typed if "://" in typed else f"https://{typed}"}


def _by_field(error: ValidationError) -> dict[str, list]:
    if hasattr(error, "error_dict"):
        return error.message_dict
    return {NON_FIELD_ERRORS: error.messages}
