"""The form that a work is entered and changed in: every field of its item that people see."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput, AdminPageChooser

from hub.citations.duplicates import Duplicate, likely_duplicates
from hub.citations.items.fields import NAMES, TYPES
from hub.citations.items.validation import checked_item
from hub.citations.library.dates import DatePartsField, parts_of
from hub.citations.library.fields import DATE_FIELDS, FIELDS, LONG
from hub.citations.library.layouts import layout_of
from hub.citations.library.names import NamesField, rows_of
from hub.citations.library.permissions import is_known_to
from hub.citations.models import Reference
from hub.citations.services import (
    EDITORS_FIELDS,
    ChangedMeanwhile,
    digest_of,
    may_manage_references,
    save_reference,
)

# Item fields are called as in CSL, behind this.
ITEM = "item-"
STATUSES = {
    "in press": gettext_lazy("in press"),
    "in preparation": gettext_lazy("in preparation"),
    "submitted for publication": gettext_lazy("submitted for publication"),
    "advance online publication": gettext_lazy("advance online publication"),
}
# What makes two works the same; while none of it changes, nobody is asked again.
_TELLING = ("title", "author", "issued", "DOI", "URL")


def _address_field(name: str) -> forms.Field:
    return Reference._meta.get_field(name).formfield(assume_scheme="https")


class ReferenceForm(WagtailAdminModelForm):
    """Fields of the item that are not shown stay as they are. Stores through save_reference."""

    type = forms.ChoiceField(label=gettext_lazy("Type of work"), choices=list(TYPES.items()))
    names = NamesField(label=gettext_lazy("People and organizations"), required=False)
    key = forms.CharField(
        label=gettext_lazy("Citation key"),
        required=False,
        max_length=80,
        help_text=gettext_lazy(
            "What texts cite it by, as in @kolmes2010. Left empty, one is made; it never changes."
        ),
    )
    archived_url = _address_field("archived_url")
    notice_url = _address_field("notice_url")
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    add_anyway = forms.BooleanField(
        label=gettext_lazy("This is another work: save it all the same"), required=False
    )

    class Media:
        css = {"all": ["colloquy/hub/citations/library.css"]}
        js = ["colloquy/hub/citations/library.js"]

    class Meta:
        model = Reference
        fields = [
            "archived_url",
            "archived_on",
            "notice",
            "notice_url",
            "page",
            "people",
            "private_note",
            "is_listed",
        ]
        widgets = {
            "archived_on": AdminDateInput,
            "page": AdminPageChooser,
            "people": forms.CheckboxSelectMultiple,
            "private_note": AdminAutoHeightTextInput(attrs={"rows": 3}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.duplicates: list[Duplicate] = []
        item = self.instance.item if self.instance.pk else {}
        for name in FIELDS:
            self.fields[ITEM + name] = _field_for(name, item)
        self._set_initial(item)
        if self.instance.pk:
            del self.fields["key"]
        if not may_manage_references(self.for_user):
            for name in EDITORS_FIELDS & self.fields.keys():
                del self.fields[name]
        self._name_fields()

    def _set_initial(self, item: dict) -> None:
        start = {"type": item.get("type", "article-journal"), "names": rows_of(item)}
        for name in FIELDS:
            value = item.get(name, "")
            start[ITEM + name] = parts_of(value or {}) if name in DATE_FIELDS else value
        if self.instance.pk:
            start["seen"] = digest_of(self.instance)
        for name, value in start.items():
            self.initial.setdefault(name, value)

    def _name_fields(self) -> None:
        """Each field in the words of the chosen type; a script has those of the others."""
        layout = layout_of(self.chosen_type)
        for name in FIELDS:
            field = self.fields[ITEM + name]
            field.label, field.help_text = layout.label(name), layout.help(name)

    @property
    def chosen_type(self) -> str:
        kind = self.data.get("type", "") if self.is_bound else self.initial["type"]
        return kind if kind in TYPES else "article-journal"

    def first_fields(self) -> list[forms.BoundField]:
        """What the type asks for, in its order, and what else is filled in or at fault."""
        layout = layout_of(self.chosen_type).fields
        others = [name for name in FIELDS if name not in layout and self._says(name)]
        return [self[ITEM + name] for name in [*layout, *others]]

    def folded_fields(self) -> list[forms.BoundField]:
        shown = {field.name for field in self.first_fields()}
        return [self[ITEM + name] for name in FIELDS if ITEM + name not in shown]

    def _says(self, name: str) -> bool:
        field = self[ITEM + name]
        value = field.value()
        filled = any(value.values()) if isinstance(value, dict) else bool(value)
        return filled or (self.is_bound and bool(field.errors))

    def as_typed(self, **instead: Any) -> "ReferenceForm":
        """What was typed, unchecked, with `instead` in place of some of it; nothing is stored."""
        typed = {
            name: field.widget.value_from_datadict(self.data, self.files, name)
            for name, field in self.fields.items()
        }
        typed |= {"type": self.chosen_type, **instead}
        return type(self)(initial=typed, instance=self.instance, for_user=self.for_user)

    def item_so_far(self) -> dict | None:
        """The item as far as what was typed can be one, for the preview."""
        self.errors  # noqa: B018  (cleans what can be)
        item = self._item(self.cleaned_data)
        for _attempt in range(2):
            try:
                return checked_item(item)
            except ValidationError as problem:
                for name in problem.message_dict:
                    item.pop(name, None)
        return None

    def _item(self, cleaned: dict) -> dict:
        item = dict(self.instance.item) if self.instance.pk else {}
        item["type"] = cleaned.get("type") or self.chosen_type
        for role in NAMES:
            item.pop(role, None)
        item |= cleaned.get("names") or {}
        for name in FIELDS:
            item.pop(name, None)
            if value := cleaned.get(ITEM + name):
                item[name] = value
        return item

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            try:
                self.item = checked_item(self._item(cleaned))
            except ValidationError as problem:
                self.refuse(problem)
            else:
                self._look_for_duplicates()
        return cleaned

    def _look_for_duplicates(self) -> None:
        stored = self.instance.item if self.instance.pk else {}
        if all(stored.get(name) == self.item.get(name) for name in _TELLING):
            return
        self.duplicates = duplicates_of(self.item, self.instance.pk, self.for_user)
        by_doi = [each for each in self.duplicates if each.why == "doi"]
        if by_doi:
            text = _("The library has this DOI already, as @%(key)s.")
            self.add_error(ITEM + "DOI", text % {"key": by_doi[0].reference.key})
        elif self.duplicates and not self.cleaned_data.get("add_anyway"):
            self.add_error(
                None, _("The library may have this work already: see “Perhaps the same work”.")
            )

    def refuse(self, problem: ValidationError) -> None:
        """Show what the item or the service refused beside the field it is about."""
        if isinstance(problem, ChangedMeanwhile):
            self._show_newer()
        if not hasattr(problem, "error_dict"):
            self.add_error(None, problem)
            return
        for name, messages in problem.message_dict.items():
            self.add_error(self._field_of(name), messages)

    def _show_newer(self) -> None:
        """Saving once more writes over what somebody else did, and now people know."""
        newer = Reference.objects.filter(pk=self.instance.pk).first()
        if newer:
            self.data = self.data.copy()
            self.data["seen"] = digest_of(newer)
            text = _("What you typed is still here. Save it again to write over theirs.")
            self.add_error(None, text)

    def _field_of(self, name: str) -> str | None:
        if name in NAMES:
            return "names"
        if ITEM + name in self.fields:
            return ITEM + name
        return name if name in self.fields and name != NON_FIELD_ERRORS else None

    def _post_clean(self):
        """The service checks the row; the instance stays what is stored until it has."""

    def save(self, commit=True) -> Reference:
        """Raises what save_reference raises."""
        own = set(self.Meta.fields) & self.fields.keys() - {"people"}
        reference = save_reference(
            item=self.item,
            by=self.for_user,
            reference=self.instance if self.instance.pk else None,
            key=self.cleaned_data.get("key", ""),
            people=self.cleaned_data["people"],
            seen=self.cleaned_data["seen"],
            **{name: self.cleaned_data[name] for name in own},
        )
        self.instance = reference
        return reference


def duplicates_of(item: dict, exclude: int | None, user) -> list[Duplicate]:
    """Works that may be the same, of those that `user` may know of."""
    found = likely_duplicates([item], exclude=exclude)[0]
    return [each for each in found if is_known_to(user, each.reference)]


def _field_for(name: str, item: dict) -> forms.Field:
    if name in DATE_FIELDS:
        return DatePartsField(required=False)
    if name == "status":
        now = item.get(name, "")
        known = STATUSES if now in ("", *STATUSES) else {**STATUSES, now: now}
        return forms.ChoiceField(required=False, choices=[("", "—"), *known.items()])
    widget = AdminAutoHeightTextInput(attrs={"rows": 1}) if name in LONG else forms.TextInput()
    # Its length is checked with the item, in words.
    return forms.CharField(required=False, strip=True, widget=widget)
