"""The checkboxes that terms are chosen with: one group for each vocabulary."""

from django import forms
from django.utils.text import capfirst

from hub.vocabulary.models import Facet


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
        topic = name_of(Facet.TOPIC)
        context["widget"]["topics"] = [group for group in groups if group["label"] == topic]
        context["widget"]["others"] = [group for group in groups if group["label"] != topic]
        return context


def name_of(facet: Facet) -> str:
    """The name of a vocabulary as a heading."""
    return capfirst(str(facet.label))
