"""Heading ids and levels, over one text and over several on a page."""

from hub.text.rendering import Heading, HeadingIds, render_for_editors


def headings(*texts: str) -> list[Heading]:
    """The headings of a page with these texts, in order."""
    shared = HeadingIds()
    rendered = [render_for_editors(text, heading_ids=shared) for text in texts]
    return [heading for one in rendered for heading in one.headings]


def ids(*texts: str) -> list[str]:
    return [heading.id for heading in headings(*texts)]


def levels(*texts: str) -> list[int]:
    return [heading.level for heading in headings(*texts)]


def test_an_id_is_made_of_the_words():
    assert ids("## What *clients* find & say") == ["s-what-clients-find-say"]


def test_an_id_keeps_other_alphabets():
    assert ids("## Élan", "## العلاج", "## 倫理") == ["s-élan", "s-العلاج", "s-倫理"]


def test_an_id_cannot_clash_with_one_of_the_page():
    assert ids("## main", "## review") == ["s-main", "s-review"]


def test_equal_headings_are_numbered_across_the_blocks_of_a_page():
    assert ids("## A\n\n## A", "## A") == ["s-a", "s-a-2", "s-a-3"]


def test_a_number_already_taken_is_not_given_again():
    assert ids("## A 2\n\n## A\n\n## A\n\n## A") == ["s-a-2", "s-a", "s-a-3", "s-a-4"]


def test_a_heading_without_letters_has_an_id():
    assert ids("## ???\n\n## !!!") == ["s-section", "s-section-2"]


def test_a_long_heading_has_a_short_id():
    assert len(ids("## " + "word " * 100)[0]) <= 62


def test_the_same_page_gets_the_same_ids():
    page = ("## A\n\n## A", "## B\n\n## A")
    assert ids(*page) == ids(*page)


def test_texts_that_share_nothing_do_not_know_each_other():
    first, second = (render_for_editors("## A").headings[0].id for _ in range(2))
    assert first == second


def test_no_level_is_skipped():
    assert levels("# A\n\n### B\n\n##### C\n\n# D") == [2, 3, 4, 2]


def test_a_text_may_begin_on_any_level():
    assert levels("#### A\n\n##### B") == [2, 3]


def test_nothing_is_deeper_than_h4():
    assert levels("# A\n\n## B\n\n### C\n\n#### D") == [2, 3, 4, 4]


def test_a_block_goes_on_below_the_block_before_it():
    assert levels("## A", "### B", "## C") == [2, 3, 2]


def test_a_heading_is_known_by_its_plain_words():
    (heading,) = render_for_editors("## A **b** & `c` [d](https://e.example)").headings
    assert heading.text == "A b & c d"


def test_a_level_that_changed_its_meaning_is_marked():
    shown = headings("# A\n\n### B\n\n## C\n\n## D")
    assert [heading.is_faithful for heading in shown] == [True, True, False, True]


def test_tables_are_numbered_across_the_blocks_of_a_page():
    shared, table = HeadingIds(), "a | b\n--|--\n1 | 2"
    first, second = (render_for_editors(table, heading_ids=shared).html for _ in range(2))
    assert 'aria-label="Table 1: a, b"' in first
    assert 'aria-label="Table 2: a, b"' in second
