"""Choosing terms in a form: checkboxes in one group for each vocabulary, current terms only."""

from collections.abc import Iterator
from itertools import groupby

from django import forms
from django.forms.models import ModelChoiceIterator
from wagtail.models import Locale

from hub.vocabulary.models import Facet, Term


class TermPicker(forms.CheckboxSelectMultiple):
    """Topics in sight; each other vocabulary behind its name, open when something is chosen."""

    template_name = "colloquy/hub/vocabulary/admin/term_picker.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        groups = [
            {
                "label": label,
                "options": options,
                "chosen": sum(option["selected"] for option in options),
            }
            for label, options, _index in context["widget"]["optgroups"]
        ]
        topic = str(Facet.TOPIC.label).capitalize()
        context["widget"]["topics"] = [group for group in groups if group["label"] == topic]
        context["widget"]["others"] = [group for group in groups if group["label"] != topic]
        return context


class _ByFacet(ModelChoiceIterator):
    """The choices in groups, in the order of the vocabularies."""

    def __iter__(self) -> Iterator[tuple[str, list]]:
        order = list(Facet)
        terms = sorted(
            self.queryset, key=lambda term: (order.index(term.facet), term.label.casefold())
        )
        for facet, found in groupby(terms, key=lambda term: term.facet):
            label = str(Facet(facet).label).capitalize()
            yield label, [self.choice(term) for term in found]


def offer_current_terms(form: forms.ModelForm, name: str) -> None:
    """Let the field `name` of a page's form offer what is current in the page's language.

    A merged term that the page still holds is shown as the one it stands for. A language whose
    vocabulary is empty gets the default language's. Three queries at most.
    """
    field = form.fields[name]
    terms = Term.objects.current()
    locale = form.instance.locale_id or Locale.get_default().pk
    own = terms.filter(locale_id=locale)
    field.queryset = own if own.exists() else terms.filter(locale=Locale.get_default())
    field.iterator = _ByFacet
    field.widget.choices = field.choices
    chosen = list(form.initial.get(name) or [])
    merged = Term.objects.in_bulk({term.merged_into_id for term in chosen} - {None})
    form.initial[name] = list(
        dict.fromkeys(merged.get(term.merged_into_id, term) for term in chosen)
    )
