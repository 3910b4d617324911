"""Where something is cited in Markdown, and what is no citation though it holds an @."""

import pytest

from hub.text.citing import MAX_SPAN, sources_in, without_citations
from hub.text.rendering import plain_text, render_aside, render_for_editors, render_for_readers

from .parsing import addresses, elements, tags


def cited(text: str) -> list[str]:
    return sources_in(render_for_editors(text).html)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("So it is [@key, p. 3].", ["[@key, p. 3]"]),
        ("[see @a, p. 1; @b, ch. 2]", ["[see @a, p. 1; @b, ch. 2]"]),
        ("Kolmes [-@key] says", ["[-@key]"]),
        ("As @key says.", ["@key"]),
        ("@key [p. 3] says", ["@key [p. 3]"]),
        ("@{odd key/2} says", ["@{odd key/2}"]),
        ("so [@doi:10.1000/abc(1)].", ["[@doi:10.1000/abc(1)]"]),
        ("As @doi:10.1000/abc. Then", ["@doi:10.1000/abc"]),
        ("([@a]), “@b”; *@c* _@d_ **[@e]**", ["[@a]", "@b", "@c", "@d", "[@e]"]),
        ("@a's, @b: @c-d. @smith_2010_e!", ["@a", "@b", "@c-d", "@smith_2010_e"]),
        ("[@a][@b] and @c [@d]", ["[@a]", "[@b]", "@c", "[@d]"]),
        ("one\ntwo [@a,\np. 3]", ["[@a,\np. 3]"]),
        ("[@a & b, “c”]", ["[@a & b, “c”]"]),
        ("[@a,@b]", ["[@a,@b]"]),
        ("[https://a.example/@x, @a]", ["[https://a.example/@x, @a]"]),
        (r"[@a, p. 3\]4]", ["[@a, p. 3]4]"]),
        ("[see `code`, @a]", ["[see code, @a]"]),
        ("- [@a]\n\n> [@b]\n\n| c |\n|---|\n| [@d] |", ["[@a]", "[@b]", "[@d]"]),
    ],
)
def test_what_is_cited_is_marked_as_it_was_typed(text, sources):
    assert cited(text) == sources


@pytest.mark.parametrize(
    "text",
    [
        "me@a.example [me@a.example] <me@a.example>",
        "`@a` and ``[@a]``",
        "```\n[@a] @a\n```",
        r"\@a and \[@a]",
        "https://a.example/@a and <https://a.example/@a> and a.example/@a",
        "[about @a](https://a.example) and [[@a]](https://a.example)",
        "[@a](not an address) and [@a][b] and [see @a](b)",
        "![a picture of @a](https://a.example)",
        "@a@social.example and @scope/package",
        "@müller, @, [@], @-a and -@a",
        "[1] [^1] [a b]",
    ],
)
def test_what_is_no_citation_is_not_touched(text):
    assert cited(text) == []
    assert "data-cite" not in render_for_editors(text).html


def test_what_was_typed_is_there_to_be_read():
    assert plain_text(render_for_editors("So [@a, p. 3].").html) == "So [@a, p. 3]."
    assert plain_text(render_for_editors(r"\@a").html) == "@a"


def test_readers_cite_nothing():
    html = render_for_readers(r"[@a] and @a, \@a")
    assert tags(html) == ["p"]
    assert plain_text(html) == r"[@a] and @a, \@a"


def test_an_aside_cites_as_running_text_does():
    assert sources_in(render_aside("## A [@a]\n\nB @b")) == ["[@a]", "@b"]


def test_an_address_beside_a_citation_stays_a_link():
    html = render_for_editors("[@a] https://a.example [@b](https://b.example)").html
    assert addresses(html) == ["https://a.example", "https://b.example"]


def test_markup_in_a_citation_is_text():
    html = render_for_editors('[@a, "><script>x</script> p. 3]').html
    assert tags(html) == ["p", "span"]
    assert sources_in(html) == ['[@a, "><script>x</script> p. 3]']


def test_a_placeholder_that_is_typed_is_shown_as_text():
    html = render_for_editors('<span data-cite="[@a]">x</span>').html
    # What stands in quotes is cited; the element around it is none.
    assert "&lt;span" in html
    assert [e for e in elements(html) if "data-cite" in e[1] and e[1]["data-cite"] != "[@a]"] == []


def test_two_hundred_works_are_one_citation():
    typed = "[" + "; ".join(f"@kolmes2010developing-{n}" for n in range(200)) + "]"
    assert cited(f"So {typed}.") == [typed]
    assert len(typed) < MAX_SPAN


def test_a_heading_is_called_without_what_it_cites():
    heading, *_rest = render_for_editors(
        "## On looking up [@a]\n\n| b [@c] |\n|---|\n| d |"
    ).headings
    assert (heading.text, heading.id) == ("On looking up", "s-on-looking-up")
    html = render_for_editors("| b [@c] |\n|---|\n| d |").html
    assert 'aria-label="Table 1: b"' in html


def test_what_stands_in_brackets_can_be_left_out():
    html = render_for_editors("A [@a] and @b say.").html
    assert plain_text(without_citations(html)) == "A and @b say."
