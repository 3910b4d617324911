"""What Markdown becomes, for editors and for readers."""

import pytest

from hub.text.rendering import plain_text, render_for_editors, render_for_readers
from hub.text.settings import WAGTAILMARKDOWN

from .parsing import elements, tags


def editors(text: str) -> str:
    return render_for_editors(text).html


RENDERERS = pytest.mark.parametrize("render", [editors, render_for_readers])


@RENDERERS
def test_emphasis_code_and_struck_words(render):
    html = render("*a* **b** ~~c~~ `d`")
    assert "<em>a</em> <strong>b</strong> <del>c</del> <code>d</code>" in html


@RENDERERS
def test_a_block_finds_its_own_direction(render):
    assert render("One\n\nشلوم") == '<p dir="auto">One</p>\n<p dir="auto">شلوم</p>'


@RENDERERS
@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '<b onclick="x()">bold</b>',
        "<!-- hidden -->",
        "<style>p {}</style>",
        "<div>\n\ntext\n\n</div>",
        "a < b and c > d",
    ],
)
def test_raw_html_is_shown_as_text(render, typed):
    html = render(typed)
    assert set(tags(html)) == {"p"}
    assert plain_text(html).split() == typed.split()


@RENDERERS
def test_template_syntax_is_only_text(render):
    assert render("{{ a }} {% b %}") == '<p dir="auto">{{ a }} {% b %}</p>'


@RENDERERS
def test_an_image_becomes_its_words(render):
    html = render('Look: ![a graph](https://images.example/x.png "of visits")')
    assert html == '<p dir="auto">Look: a graph (of visits)</p>'


@RENDERERS
def test_a_list_needs_no_blank_line_and_nests_by_two_spaces(render):
    html = render("Steps:\n- one\n- two\n  - inner\n- three")
    assert tags(html) == ["p", "ul", "li", "li", "ul", "li", "li"]


@RENDERERS
def test_a_numbered_list_keeps_its_start(render):
    assert elements(render("4. four\n5. five"))[0] == ("ol", {"start": "4", "dir": "auto"})


@RENDERERS
def test_a_year_in_the_middle_of_a_paragraph_starts_no_list(render):
    assert "ol" not in tags(render("It was founded in\n1986. Then it grew."))


@RENDERERS
def test_lists_of_two_kinds_stay_apart(render):
    assert tags(render("- a\n1. b")) == ["ul", "li", "ol", "li"]


@RENDERERS
def test_the_words_below_a_quotation_are_not_quoted(render):
    html = render("> What you said.\nMy answer.")
    assert html.endswith('</blockquote>\n<p dir="auto">My answer.</p>')


@RENDERERS
def test_a_list_in_a_quotation(render):
    assert tags(render("> - a\n>   - b")) == ["blockquote", "ul", "li", "ul", "li"]


@RENDERERS
def test_fenced_code_is_kept_as_typed(render):
    html = render("```python\nif a < b:\n\n    **x**\n```")
    assert html == '<pre dir="auto"><code>if a &lt; b:\n\n    **x**\n</code></pre>'


@RENDERERS
def test_fenced_code_in_a_list(render):
    assert tags(render("- a\n  ```\n  b\n  ```\n- c")).count("pre") == 1


@RENDERERS
def test_an_unclosed_fence_loses_nothing(render):
    assert "some words" in plain_text(render("```\nsome words"))


@RENDERERS
@pytest.mark.parametrize("typed", ["[Note]: important", "[1]: https://example.org", "[^1]: small"])
def test_a_definition_nobody_uses_stays_in_the_text(render, typed):
    assert plain_text(render(typed)) == typed


@RENDERERS
def test_no_text_no_html(render):
    assert render(" \n\n ") == ""


@RENDERERS
def test_a_placeholder_of_the_parser_cannot_be_typed(render):
    assert "fence" in plain_text(render("\x02fence:0\x03 \x02klzzwxh:0000\x03"))


def test_an_authors_first_level_becomes_h2():
    assert editors("# Title").startswith("<h2 ")


def test_a_hash_without_space_is_no_heading():
    assert tags(editors("#1 on the list")) == ["p"]


def test_a_heading_without_words_is_left_out():
    assert editors("##\n\ntext") == '<p dir="auto">text</p>'


def test_a_heading_in_a_quotation_is_no_part_of_the_outline():
    rendered = render_for_editors("> ## Quoted")
    assert tags(rendered.html) == ["blockquote", "p", "strong"]
    assert rendered.headings == ()


def test_a_table_has_a_box_that_scrolls_and_has_a_name():
    html = editors("| Rule | Days |\n|---|--:|\n| Answer | 2 |")
    assert elements(html)[0] == (
        "div",
        {
            "class": "table-scroll",
            "role": "region",
            "tabindex": "0",
            "aria-label": "Table 1: Rule, Days",
        },
    )
    assert ("th", {"scope": "col", "class": "align-end"}) in elements(html)


def test_an_empty_column_heading_is_a_plain_cell():
    assert tags(editors("| | b |\n|---|---|\n| 1 | 2 |")).count("th") == 1


@pytest.mark.parametrize(
    "typed", ["|" + "a|" * 40 + "\n|" + "-|" * 40, "a|b\n-|-\n" + "c|d\n" * 3000]
)
def test_a_table_beyond_reading_stays_as_typed(typed):
    assert "table" not in tags(editors(typed))


def test_readers_headings_are_strong_paragraphs():
    assert render_for_readers("## Mine") == '<p dir="auto"><strong>Mine</strong></p>'


def test_readers_line_breaks_are_kept():
    assert render_for_readers("a\nb") == '<p dir="auto">a<br>\nb</p>'


def test_readers_have_no_tables_and_no_rules():
    assert set(tags(render_for_readers("a | b\n--|--\n1 | 2\n\n* * *"))) <= {"p", "br"}


def test_the_settings_of_wagtail_markdown_change_nothing(settings):
    before = editors("## A\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    settings.WAGTAILMARKDOWN = {**WAGTAILMARKDOWN, "allowed_tags": ["script"]}
    assert editors("## A\n\n| a | b |\n|---|---|\n| 1 | 2 |") == before


def test_a_table_with_a_row_too_long_stays_as_typed():
    assert "three" in plain_text(editors("a | b\n--|--\none | two | three"))


@RENDERERS
@pytest.mark.parametrize(
    "typed",
    ["*beta# **\n    |**> <[*alphaalpha>", "*>> a -!**beta_beta    *# >alpha]_gamma]alpha*gamma_b"],
)
def test_emphasis_swallows_no_letter(render, typed):
    shown = plain_text(render(typed))
    assert [c for c in shown if c.isalpha()] == [c for c in typed if c.isalpha()]
