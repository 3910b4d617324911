"""What a citation says, from what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.citations.cites import Mode
from hub.citations.syntax import CiteError, locator_of, parse_cluster


def said(source: str) -> list[tuple]:
    cites = parse_cluster(source).cites
    return [(c.key, c.prefix, c.label, c.locator, c.suffix) for c in cites]


@pytest.mark.parametrize(
    ("source", "works"),
    [
        ("[@a]", [("a", "", "", "", "")]),
        ("[@a, p. 3]", [("a", "", "p.", "3", "")]),
        ("[@a p. 3]", [("a", "", "p.", "3", "")]),
        ("[@a, 33-35]", [("a", "", "p.", "33-35", "")]),
        (
            "[see @a, pp. 1-5, my emphasis; cf. @b, ch. 2]",
            [("a", "see", "p.", "1-5", ", my emphasis"), ("b", "cf.", "chap.", "2", "")],
        ),
        ("[@a and others]", [("a", "", "", "", " and others")]),
        ("[@{x;y}, § 4.01; @b]", [("x;y", "", "sec.", "4.01", ""), ("b", "", "", "", "")]),
        ("[@doi:10.1000/ABC(1).]", [("doi:10.1000/abc(1)", "", "", "", "")]),
        ("[https://a.example/@b, @a]", [("a", "https://a.example/@b,", "", "", "")]),
        ("@a", [("a", "", "", "", "")]),
        ("@a [p. iv]", [("a", "", "p.", "iv", "")]),
        ("@{odd key/2} [Table 2]", [("odd key/2", "", "", "Table 2", "")]),
        ("[@a;]", [("a", "", "", "", "")]),
    ],
)
def test_a_citation_is_read(source, works):
    assert said(source) == works


@pytest.mark.parametrize(
    "words", ["Standard 4.01", "00:12:30", "n.d.", "p.", "2019 edition", "note the word"]
)
def test_what_counts_nothing_is_printed_as_it_is(words):
    assert locator_of(f", {words}") == ("", words, "")


@pytest.mark.parametrize(
    ("words", "label", "value"),
    [
        ("pp 3", "p.", "3"),
        ("chapter 2", "chap.", "2"),
        ("sections 3 and 4", "sec.", "3 and 4"),
        ("para. 7", "para.", "7"),
        ("Fig. A2", "fig.", "A2"),
        ("n. 12", "n.", "12"),
    ],
)
def test_what_is_counted_has_a_word_of_pandocs(words, label, value):
    assert locator_of(words)[:2] == (label, value)


def test_modes_are_told_by_how_a_work_is_named():
    modes = [parse_cluster(source).cites[0].mode for source in ("[@a]", "@a", "[-@a]")]
    assert modes == [Mode.PARENTHETICAL, Mode.NARRATIVE, Mode.YEAR]


@pytest.mark.parametrize("source", ["[@first,@second]", "[@first @second, p. 3]"])
def test_two_works_without_a_semicolon_are_refused_with_the_way_to_write_it(source):
    with pytest.raises(CiteError, match=r"\[@first; @second\]"):
        parse_cluster(source)


@pytest.mark.parametrize(
    "source", ["[]", "[see; @a]", "[@]", "@", "[@{}]", "[a@b.example]", "word", f"@{'k' * 81}", ""]
)
def test_what_is_no_citation_is_refused(source):
    with pytest.raises(CiteError):
        parse_cluster(source)


SIGNS = ["@", "[", "]", ";", "{", "}", ",", " ", "p. ", "12", "key", "-", "doi:10.1000/x"]
anything = st.text(st.characters(exclude_categories=("Cs",)))


@given(anything | st.lists(st.sampled_from(SIGNS)).map("".join))
def test_anything_is_read_or_refused(source):
    try:
        cluster = parse_cluster(source)
    except CiteError:
        return
    typed = " ".join(source.split())
    assert all(cite.key in typed or cite.key in typed.lower() for cite in cluster.cites)


def test_two_hundred_works_are_one_citation():
    source = "[" + "; ".join(f"@key{number}, p. {number}" for number in range(200)) + "]"
    assert [each[0] for each in said(source)] == [f"key{number}" for number in range(200)]
