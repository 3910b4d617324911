"""Text inside another block: the same words, and no part of the page's outline."""

import pytest

from hub.text.blocks import AsideBlock
from hub.text.headings import HeadingIds
from hub.text.rendering import render_aside, render_for_editors
from hub.text.widgets import AsideTextarea, ProseTextarea


@pytest.mark.parametrize("heading", ["# A *b*", "### A *b*", "A *b*\n==="])
def test_a_heading_becomes_a_bold_line(heading):
    assert render_aside(heading) == '<p dir="auto"><strong>A <em>b</em></strong></p>'


@pytest.mark.parametrize("text", ["a\nb", "- a\n- b", "> a", "**a** `b`", "[a](/b)"])
def test_everything_else_is_as_in_running_text(text):
    assert render_aside(text) == render_for_editors(text).html


def test_it_leaves_the_outline_as_it_was():
    ids = HeadingIds()
    render_aside("## A", heading_ids=ids)
    heading = render_for_editors("## A", heading_ids=ids).headings[0]
    assert heading.id == "s-a"


def test_its_tables_are_counted_with_the_others():
    ids = HeadingIds()
    table = "a | b\n--|--\nc | d"
    assert "Table 1" in render_aside(table, heading_ids=ids)
    assert "Table 2" in render_for_editors(table, heading_ids=ids).html


def test_things_are_counted_by_kind():
    ids = HeadingIds()
    assert [ids.next_number(kind) for kind in "aab"] == [1, 2, 1]


def test_levels_need_no_check_where_there_are_none():
    assert AsideBlock().clean("# A\n\n### B\n\n## C")


def test_its_toolbar_offers_no_headings():
    assert "subheading" in ProseTextarea().render("a", "")
    assert "heading" not in AsideTextarea().render("a", "")
