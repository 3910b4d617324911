"""A table: from what is pasted to rows, and from rows to HTML."""

import time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from discussions.blocks.table_source import is_number, rows_of
from tests.discussions.written import cleaned, html_of, stored
from tests.hub.text.parsing import elements, tags

SIXTY = "\n".join(" | ".join(f"r{row}c{column}" for column in range(60)) for row in range(20))


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("a | b\nc | d", [["a", "b"], ["c", "d"]]),
        ("| a | b |\n|---|:-:|\n| c | d |", [["a", "b"], ["c", "d"]]),
        ("\tb\nc\td", [["", "b"], ["c", "d"]]),
        ("a|b\tc|d\n1\t2", [["a|b", "c|d"], ["1", "2"]]),
        ("a\\|b | c", [["a|b", "c"]]),
        ("a | b | c\nd", [["a", "b", "c"], ["d", "", ""]]),
        ("a\nb | c", [["a", ""], ["b", "c"]]),
        ("a | b\r\n\r\nc | d\r", [["a", "b"], ["c", "d"]]),
        ("a | | c", [["a", "", "c"]]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_rows_are_read_as_they_were_meant(typed, rows):
    assert rows_of(typed) == rows


@given(st.text())
def test_whatever_is_typed_gives_rows_of_one_length(typed):
    assert len({len(row) for row in rows_of(typed)}) <= 1


@given(st.lists(st.lists(st.from_regex(r"[a-z]{1,5}", fullmatch=True), min_size=2), min_size=1))
def test_no_cell_is_lost(rows):
    read = rows_of("\n".join("\t".join(row) for row in rows))
    assert [[cell for cell in row if cell] for row in read] == rows


@pytest.mark.parametrize("cell", ["4", "1,310", "−3.5", "12 %", "1 000", "+7"])
def test_these_are_numbers(cell):
    assert is_number(cell)


@pytest.mark.parametrize("cell", ["", "four", "p. 12", "-", "2026-02-03", "1 to 3"])
def test_these_are_words(cell):
    assert not is_number(cell)


def test_headings_say_what_they_head():
    shown = html_of(stored("table"))
    scopes = [a["scope"] for tag, a in elements(shown) if tag == "th"]
    assert scopes == ["col", "col", "row", "row"]


def test_without_row_headings_cells_are_cells():
    shown = html_of(stored("table", first_column_heads=False))
    assert [a["scope"] for tag, a in elements(shown) if tag == "th"] == ["col", "col"]


def test_an_empty_corner_is_no_heading():
    shown = html_of(stored("table", rows="\tB\nc\td"))
    assert "<tr><td></td><th" in shown


def test_numbers_are_set_flush():
    assert '<td class="align-end">1,310</td>' in html_of(stored("table"))


def test_the_box_of_a_wide_table_takes_focus_and_has_a_name():
    box = next(a for _tag, a in elements(html_of(stored("table"))) if a.get("role") == "region")
    assert box["tabindex"] == "0"
    assert box["aria-label"] == "Table: Three networks"


def test_sixty_columns_are_submitted_and_shown():
    wide = stored("table", rows=SIXTY)
    assert cleaned(wide)
    assert tags(html_of(wide)).count("td") + tags(html_of(wide)).count("th") == 1200


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("Only | headings", "at least one more"),
        ("a | b\nc | d | e", "Column 3 has no heading"),
        ("a | | c\nd | e | f", "Column 2 has no heading"),
        ("\n".join(["|".join("ab" * 51)] * 3), "102 columns and 3 rows"),
        ("\n".join(["a | b"] * 2501), "2 columns and 2501 rows"),
    ],
)
def test_what_cannot_be_read_as_a_table_is_refused_by_name(rows, said):
    with pytest.raises(ValidationError) as refused:
        cleaned(stored("table", rows=rows))
    assert said in str(refused.value.as_json_data())
    assert cleaned(stored("table", rows=rows), as_draft=True)


def test_the_first_tab_of_a_paste_survives_the_form():
    body = cleaned(stored("table", rows="\tB\nc\td"))
    assert body[0].value["rows"] == "\tB\nc\td"


def test_the_largest_table_is_shown_in_time():
    rows = "\n".join(["\t".join(["<b>"] * 50)] * 100)
    start = time.perf_counter()
    shown = html_of(stored("table", rows=rows))
    assert time.perf_counter() - start < 5
    assert shown.count("&lt;b&gt;") == 5000
