"""A table of plain text, pasted from a spreadsheet or typed line by line."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.widgets import AdminAutoHeightTextInput

from discussions.blocks.table_source import is_number, rows_of

MAX_COLUMNS = 100
MAX_CELLS = 5_000
MAX_LENGTH = 100_000
# More than these do not stand beside each other on paper.
COLUMNS_ON_PAPER = 12


class RowsBlock(blocks.TextBlock):
    """One row a line, the first heads the columns; cells are parted by tabs, or else by "|".

    A text area and no grid: what is copied from a spreadsheet or a document comes with tabs,
    sixty columns can be edited, and nothing has to be loaded for it.
    """

    @cached_property
    def field(self) -> forms.CharField:
        # A tab at the start is an empty first cell, so nothing is stripped.
        widget = AdminAutoHeightTextInput(attrs={"rows": self.rows, "wrap": "off"})
        return forms.CharField(widget=widget, strip=False, **self.field_options)

    def clean(self, value: str) -> str:
        """Refuse what is no table; a draft may be none yet."""
        value = super().clean(value)
        if not self.is_deferred_validation:
            _check(rows_of(value))
        return value

    def get_searchable_content(self, value: str) -> list[str]:
        if not self.search_index:
            return []
        return [" ".join(filter(None, row)) for row in rows_of(value or "")]


class TableBlock(blocks.StructBlock):
    """A table with a caption and a row of column headings."""

    caption = blocks.CharBlock(
        max_length=250,
        label=_("Caption"),
        help_text=_("What the table shows, so that it can be understood alone."),
    )
    rows = RowsBlock(
        rows=6,
        max_length=MAX_LENGTH,
        label=_("Rows"),
        help_text=_(
            "Paste from a spreadsheet, or write one row a line with | between the cells. The "
            "first row holds the headings of the columns."
        ),
    )
    first_column_heads = blocks.BooleanBlock(
        required=False,
        label=_("The first column holds headings, too"),
        help_text=_("Tick it when each row is about what stands first in it."),
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        # The block picker's example is translated when it is shown.
        rows = rows_of(str(value.get("rows") or ""))
        head, body = (rows[0], rows[1:]) if rows else ([], [])
        numeric = _numeric_columns(body, len(head))
        return context | {
            "is_wide": len(head) > COLUMNS_ON_PAPER,
            "head": list(zip(head, numeric, strict=True)),
            "body": [list(zip(row, numeric, strict=True)) for row in body],
        }

    class Meta:
        icon = "table"
        label = _("Table")
        description = _(
            "Rows and columns with a caption, pasted from a spreadsheet. Use it to compare; a "
            "wide one can be moved sideways."
        )
        template = "colloquy/discussions/blocks/table.html"
        preview_template = "colloquy/discussions/blocks/preview.html"
        preview_value = {
            "caption": _("Who may find what a therapist writes, on three invented networks"),
            "rows": _(
                "Network | Clients | Strangers | Replies a week\n"
                "One | only if invited | no | 4\n"
                "Two | yes | yes | 31\n"
                "Three | yes | only by search | 12"
            ),
            "first_column_heads": True,
        }
        label_format = _("Table: {caption}")


def _check(rows: list[list[str]]) -> None:
    """Raise ValidationError unless these rows can be shown as a table and read as one."""
    if len(rows) < 2:
        raise ValidationError(gettext("A table has a row of headings, and at least one more."))
    columns = len(rows[0])
    if columns > MAX_COLUMNS or columns * len(rows) > MAX_CELLS:
        raise ValidationError(_too_large(columns, len(rows)))
    if not all(rows[0][1:]):
        empty = 1 + rows[0].index("", 1)
        raise ValidationError(gettext("Column %(number)d has no heading.") % {"number": empty})


def _too_large(columns: int, rows: int) -> str:
    return gettext(
        "This table has %(columns)d columns and %(rows)d rows. It can have %(most)d columns and "
        "%(cells)s cells: make several of it."
    ) % {"columns": columns, "rows": rows, "most": MAX_COLUMNS, "cells": f"{MAX_CELLS:,}"}


def _numeric_columns(body: list[list[str]], columns: int) -> list[bool]:
    """For each column, whether it holds numbers and nothing else; those are set flush."""
    cells = ([row[column] for row in body if row[column]] for column in range(columns))
    return [bool(column) and all(is_number(cell) for cell in column) for column in cells]
