"""A reference inside a block of a text."""

from collections.abc import Iterable

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChooserBlock

from hub.citations.models import Reference, ReferenceKey


class ReferenceChooserBlock(ChooserBlock):
    """A work of the library, stored as its number.

    The number of a work that was merged with another leads to that one. None when it leads nowhere.
    """

    target_model = Reference

    @cached_property
    def widget(self):
        # Blocks are made while models are loaded, and screens of the admin need them all.
        from hub.citations.choosing.chooser import chooser

        return chooser.widget_class()

    def to_python(self, value) -> Reference | None:
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values) -> list[Reference | None]:
        """One query for all, one more for what was merged, none where no work is named."""
        found = _by_number({value for value in values if _is_number(value)})
        return [found.get(value) if _is_number(value) else None for value in values]

    def value_from_form(self, value) -> Reference | None:
        if isinstance(value, str):
            value = int(value) if value.isdecimal() and len(value) < 19 else None
        return value if isinstance(value, Reference) else self.to_python(value)

    def get_searchable_content(self, value: Reference | None) -> list[str]:
        """By whom and what; but nothing of a page here, which not everybody may read."""
        if value is None or value.page_id:
            return []
        return [f"{value.authors_text} {value.title}".strip()]

    class Meta:
        icon = "openquote"
        label = _("Reference")


def _is_number(value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**63


def _by_number(numbers: Iterable[int]) -> dict[int, Reference]:
    wanted = set(numbers)
    found = Reference.objects.in_bulk(wanted) if wanted else {}
    if gone := wanted - found.keys():
        rows = ReferenceKey.objects.filter(merged_pk__in=gone).select_related("reference")
        found |= {row.merged_pk: row.reference for row in rows}
    return found
