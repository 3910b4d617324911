"""The screen on which two entries for one work become one."""

from django import forms
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from hub.citations.duplicates import likely_duplicates
from hub.citations.library.fields import FIELDS, ROLES
from hub.citations.library.telling import in_words, label_of
from hub.citations.merging import merge_references
from hub.citations.models import Reference, ReferenceKey
from hub.citations.services import may_manage_references
from hub.citations.uses import with_cited_on


class OtherForm(forms.Form):
    """Asks for the other of the two."""

    other = forms.CharField(
        label=gettext_lazy("Citation key of the other"),
        max_length=81,
        help_text=gettext_lazy("As in @kolmes2010; the listing shows it beside each title."),
    )

    def __init__(self, *args, reference: Reference, **kwargs):
        super().__init__(*args, **kwargs)
        self.reference = reference

    def clean_other(self) -> Reference:
        typed = self.cleaned_data["other"].strip().removeprefix("@")
        keys = ReferenceKey.objects.filter(key__iexact=typed).select_related("reference")
        if not (key := keys.first()):
            raise ValidationError(_("No reference has this key."))
        if key.reference_id == self.reference.pk:
            raise ValidationError(_("This is the key of the reference itself. Give another one."))
        return key.reference


class WinnerForm(forms.Form):
    """Asks which of the two stays."""

    winner = forms.TypedChoiceField(
        label=gettext_lazy("Which one stays?"), coerce=int, widget=forms.RadioSelect
    )

    def __init__(self, *args, pair: tuple[Reference, Reference], **kwargs):
        super().__init__(*args, **kwargs)
        self.pair = {reference.pk: reference for reference in pair}
        self.fields["winner"].choices = [(pk, f"@{each.key}") for pk, each in self.pair.items()]
        self.fields["winner"].initial = max(pair, key=lambda each: each.cited_on).pk

    def winner_and_loser(self) -> tuple[Reference, Reference]:
        winner = self.cleaned_data["winner"]
        return self.pair[winner], next(each for pk, each in self.pair.items() if pk != winner)


def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """First the other one, then both side by side; nothing is done before that is confirmed."""
    if not may_manage_references(request.user):
        raise PermissionDenied
    reference = get_object_or_404(_counted(request.user), pk=pk)
    other_form = OtherForm(request.GET if "other" in request.GET else None, reference=reference)
    if not other_form.is_bound or not other_form.is_valid():
        return _ask_for_the_other(request, reference, other_form)
    other = _counted(request.user).get(pk=other_form.cleaned_data["other"].pk)
    form = WinnerForm(request.POST or None, pair=(reference, other))
    if request.method == "POST" and form.is_valid() and (merged := _try(form, request.user)):
        text = _("Merged. @%(key)s stands for both from now on.") % {"key": merged.key}
        messages.success(request, text)
        return redirect(_url_of("edit", merged))
    context = {
        **_header(reference),
        "form": form,
        "pair": (reference, other),
        "rows": side_by_side(reference, other),
    }
    template = "colloquy/hub/citations/library/merge.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _ask_for_the_other(request, reference: Reference, form: OtherForm) -> HttpResponse:
    found = likely_duplicates([reference.item], exclude=reference.pk)[0]
    context = {**_header(reference), "form": form, "duplicates": found}
    template = "colloquy/hub/citations/library/merge_choose.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _try(form: WinnerForm, by) -> Reference | None:
    winner, loser = form.winner_and_loser()
    try:
        return merge_references(winner=winner, loser=loser, by=by)
    except ValidationError as refused:
        form.add_error(None, refused)
        return None


def _counted(user):
    return with_cited_on(Reference.objects.all(), user)


def side_by_side(one: Reference, other: Reference) -> list[dict]:
    """What is told of the two, field by field; those that differ are marked."""
    names = ["type", *ROLES, *FIELDS]
    rows = [_row(name, one, other) for name in names if {name} & {*one.item, *other.item}]
    own = (
        (_("Archived copy"), one.archived_url, other.archived_url),
        (_("Notice"), *(each.notice and each.get_notice_display() for each in (one, other))),
        (_("Note for editors"), one.private_note, other.private_note),
        (_("Pages that cite it"), one.cited_on, other.cited_on),
    )
    return rows + [_line(*each) for each in own if any(each[1:])]


def _row(name: str, one: Reference, other: Reference) -> dict:
    values = (in_words(name, each.item.get(name)) for each in (one, other))
    return _line(label_of(name, one.type), *values)


def _line(label, one, other) -> dict:
    return {"label": label, "values": (one, other), "differs": one != other}


def _url_of(view: str, reference: Reference) -> str:
    return reverse(Reference.snippet_viewset.get_url_name(view), args=[quote(reference.pk)])


def _header(reference: Reference) -> dict:
    """The way here and the title, as Wagtail's own screens have them."""
    listing = reverse(Reference.snippet_viewset.get_url_name("list"))
    title = _("Merge @%(key)s with another") % {"key": reference.key}
    return {
        "reference": reference,
        "breadcrumbs_items": [
            {"url": listing, "label": capfirst(Reference._meta.verbose_name_plural)},
            {"url": _url_of("edit", reference), "label": f"@{reference.key}"},
            {"url": "", "label": _("Merge")},
        ],
        "header_title": title,
        "header_icon": "resubmit",
    }
