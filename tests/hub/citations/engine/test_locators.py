"""Where in a work, as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.citations.engine.locators import read_locator, split_locator
from tests.hub.citations.engine.clusters import book, cited, page, words

TYPED = {
    "p. 3": "p. 3",
    "pp. 3-5": "pp. 3–5",
    "p. 3-5": "pp. 3–5",
    "pp 3": "p. 3",
    "page 3": "p. 3",
    "3": "p. 3",
    "3--5": "pp. 3–5",
    "p. xii": "p. xii",
    "p. S12": "p. S12",
    "pp. 3, 9": "pp. 3, 9",
    "ch. 2": "Chapter 2",
    "chap. 2": "Chapter 2",
    "chap. Two": "Chapter Two",
    "Chapters 2-4": "Chapters 2–4",
    "sec. 4.01": "Section 4.01",
    "§ 4.01": "Section 4.01",
    "§4.01": "Section 4.01",
    "Standard 4.01": "Standard 4.01",
    "para. 7": "para. 7",
    "paras. 7-8": "paras. 7–8",
    "¶ 7": "para. 7",
    "Table 2": "Table 2",
    "Figure 2": "Figure 2",
    "Appendix B": "Appendix B",
    "n.d.": "n.d.",
    "n. 4": "Note 4",
    "00:12:30": "00:12:30",
    "Method section, para. 3": "Method section, para. 3",
    "chap. 2, p. 3": "Chapter 2, p. 3",
    "vol. 2, pp. 3-5": "Volume 2, pp. 3–5",
    "as she says": "as she says",
    "A {b} c": "A {b} c",
}


def test_a_page_says_where_as_the_manual_asks():
    items = {"a": book("A", "Adams")}
    shown = page([cited("a", locator=typed) for typed in TYPED], items)
    assert not shown.is_plain
    expected = [f"(Adams, 2019, {told})" for told in TYPED.values()]
    assert words(shown.clusters) == expected


@pytest.mark.parametrize(("typed", "told"), TYPED.items())
def test_the_same_is_said_without_the_engine(typed, told):
    first, rest = split_locator(typed)
    assert ", ".join(filter(None, (str(first), rest))) == told


def test_a_label_and_its_count_may_come_apart():
    items = {"a": book("A", "Adams")}
    apart = [cited("a", label="p.", locator="3-5"), cited("a", label="chap.", locator="2")]
    shown = page(apart, items)
    assert words(shown.clusters) == ["(Adams, 2019, pp. 3–5)", "(Adams, 2019, Chapter 2)"]


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    assert isinstance(str(read_locator(text)), str)
    split_locator(text)
