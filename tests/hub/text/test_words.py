"""Plain text, counting, excerpts."""

import pytest
from django.utils.safestring import mark_safe

from hub.text.words import excerpt, plain_text, reading_minutes, word_count


def test_each_block_is_a_line_and_entities_are_resolved():
    html = "<h2>A &amp; b</h2><ul><li>c <em>d</em></li><li>e</li></ul>f<br>g"
    assert plain_text(html) == "A & b\nc d\ne\nf\ng"


def test_table_cells_do_not_run_together():
    assert plain_text("<table><tr><td>a</td><td>b</td></tr></table>").split() == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("one, two – three!", 3), ("don't", 1), ("1,300 e-mails", 2)]
)
def test_counting_words(text, count):
    assert word_count(text) == count


def test_plain_text_with_signs_is_not_read_as_html():
    assert word_count("a <b c> d") == 4


def test_html_is_read_as_html():
    assert word_count(mark_safe('<p class="x y">a <b>c</b></p>')) == 2


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (238, 1), (1_300, 5), (2_380, 10)])
def test_reading_minutes(words, minutes):
    assert reading_minutes(words) == minutes


def test_a_short_text_is_its_own_excerpt():
    assert excerpt("one\ntwo", words=2) == "one two"


def test_an_excerpt_ends_after_a_word():
    assert excerpt("one two, three", words=2) == "one two…"


def test_an_excerpt_of_html_is_plain():
    assert excerpt(mark_safe("<p>one &lt; two</p><p>three</p>"), words=3) == "one < two…"
