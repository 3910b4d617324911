"""Files of other programs, whole and broken: every entry is read, or says why not."""

import json
import logging
import tracemalloc
from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.citations.importing.detect import format_of
from hub.citations.importing.reading import read
from hub.citations.importing.rows import CannotRead
from hub.citations.items.validation import checked_item

ZOTERO_BIB = r"""
@article{lannin_ethics_2013,
	title = {The {Facebook} era: {Ethics} of boundaries \& {APA}'s code},
	volume = {38},
	issn = {1939-1323},
	url = {https://example.org/a_b%20c},
	doi = {10.1037/A0034189},
	pages = {135--141},
	number = {3},
	journal = {Professional Psychology},
	author = {Lannin, Daniel G. and Scott, Norman A. and {World Health Organization} and others},
	month = jun,
	year = {2013},
	keywords = {ethics},
	abstract = {Not for us.},
	note = {About a client of mine},
	file = {Full Text:/home/me/paper.pdf:application/pdf},
}
"""
ARTICLE = "@article{{{key}, title = {{{title}}}, author = {{Kolmes, Keely}}, year = 2010}}\n"
RECORD = "TY  - JOUR\nAU  - Kolmes, Keely\nTI  - {title}\nPY  - 2010/06/08/\nER  - \n"


def items(text, format=None):
    return [row.item for row in read(text, format).rows]


def titles(text, format=None):
    return [item and item["title"] for item in items(text, format)]


def test_what_zotero_exports_as_bibtex_is_read_whole():
    parsed = read(ZOTERO_BIB)
    (row,) = parsed.rows
    assert (parsed.format, row.key, row.line) == ("bibtex", "lannin_ethics_2013", 2)
    assert row.values == {"private_note": "About a client of mine"}
    assert row.item == {
        "type": "article-journal",
        "title": 'The <span class="nocase">Facebook</span> era: <span class="nocase">Ethics</span>'
        ' of boundaries & <span class="nocase">APA</span>\'s code',
        "author": [
            {"family": "Lannin", "given": "Daniel G."},
            {"family": "Scott", "given": "Norman A."},
            {"literal": "World Health Organization"},
        ],
        "container-title": "Professional Psychology",
        "volume": "38",
        "issue": "3",
        "page": "135-141",
        "issued": {"date-parts": [[2013, 6]]},
        "DOI": "10.1037/a0034189",
        "ISSN": "1939-1323",
        "URL": "https://example.org/a_b%20c",
    }


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (r"M{\"u}ller, Jan", {"family": "Müller", "given": "Jan"}),
        (r"Ludwig van Beethoven", {"non-dropping-particle": "van", "family": "Beethoven"}),
        (r"Beethoven, Ludwig van", {"dropping-particle": "van", "family": "Beethoven"}),
        (r"King, Jr., Martin Luther", {"family": "King", "suffix": "Jr."}),
        (r"{Ng and Sons}", {"literal": "Ng and Sons"}),
        (r"{\'E}. Zola", {"family": "Zola", "given": "É."}),
        (r"family=Gogh, given=Vincent, prefix=van", {"non-dropping-particle": "van"}),
        (r"Plato", {"family": "Plato"}),
        (r"Kolmes,", {"family": "Kolmes"}),
    ],
)
def test_a_name_in_bibtex_is_taken_apart(source, name):
    (item,) = items(f"@book{{x, title = {{T}}, author = {{{source}}}}}")
    (author,) = item["author"]
    assert author == author | name


def test_abbreviations_are_written_out_and_a_bomb_of_them_is_left_out():
    bomb = '@string{a0 = "lollollol"}\n' + "".join(
        f"@string{{a{n} = {' # '.join([f'a{n - 1}'] * 10)}}}\n" for n in range(1, 12)
    )
    good = '@string{apa = "American Psychological"}\n@book{x, title="T", publisher = apa # " Assn"}'
    began = process_time()
    (bad, item) = items(f"{bomb}@book{{y, title = a11}}\n{good}")
    assert process_time() - began < 2
    assert bad is None
    assert item["publisher"] == "American Psychological Assn"


BIG = "x" * 19_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=name)
        for name, text in {
            "abbreviations of one": f'@string{{a = "{BIG}"}}\n'
            + "".join(f'@string{{b{n} = a # ""}}\n' for n in range(9_000)),
            "fields of one": f'@string{{a = "{BIG}"}}\n@book{{x, title = {{T}}, '
            + ", ".join(f"f{n} = a # a" for n in range(5_000))
            + "}\n",
            "books of many": "@book{p, title = {T}, "
            + ", ".join(
                f"{name} = {{{BIG}}}" for name in ("publisher", "series", "address", "isbn")
            )
            + "}\n"
            + "".join(f"@incollection{{c{n}, crossref = p}}\n" for n in range(1_900)),
            "entries in one line": "@a{" * 300_000,
            "comments without number": "@comment{a}" * 100_000,
            "objects without number": "[" + "{}," * 300_000 + "{}]",
        }.items()
    ],
)
def test_what_would_grow_beyond_bounds_costs_little(text):
    tracemalloc.start()
    try:
        with suppress(CannotRead):
            read(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 80_000_000


def test_a_record_of_a_million_lines_costs_as_much_as_its_letters():
    began = process_time()
    (row,) = read("TY  - JOUR\nTI  - T\n" + "x\n" * 900_000).rows
    assert "20,000" in row.reason
    assert process_time() - began < 8


def test_a_book_still_gives_its_chapters_what_they_lack():
    text = "@book{b, title={Whole}, publisher={P}}\n" + "@inbook{c, title={Part}, crossref=b}"
    assert [item.get("publisher") for item in items(text)] == ["P", "P"]


def test_a_broken_entry_says_where_and_the_others_are_read():
    texts = [ARTICLE.format(key=f"k{n}", title=f"Title {n}") for n in range(5)]
    texts[2] = "@article{k2, title = {Never closed, author = {Kolmes, Keely}, year = 2010}\n"
    rows = read("".join(texts)).rows
    assert [row.item is None for row in rows] == [False, False, True, False, False]
    assert (rows[2].line, rows[2].key, rows[2].number) == (3, "k2", 3)
    assert "not complete" in rows[2].reason


def test_of_two_entries_with_one_key_both_are_read():
    rows = read(ARTICLE.format(key="k", title="One") + ARTICLE.format(key="k", title="Two")).rows
    assert [row.item["title"] for row in rows] == ["One", "Two"]
    assert "same citation key" in rows[1].reason


def test_braces_five_hundred_deep_fail_alone():
    deep = ARTICLE.format(key="a", title="{" * 500 + "x" + "}" * 500)
    rows = read(deep + ARTICLE.format(key="b", title="Fine")).rows
    assert "braces" in rows[0].reason
    assert rows[1].item["title"] == "Fine"


def test_a_chapter_takes_from_its_book_what_crossref_leaves_to_it():
    text = """@incollection{c, title={Part}, author={A, B}, crossref={b}}
    @book{b, title={Whole}, editor={E, F}, publisher={P}, year=2001}"""
    chapter = items(text)[0]
    assert chapter["container-title"] == "Whole"
    assert (chapter["publisher"], chapter["issued"]) == ("P", {"date-parts": [[2001]]})


@pytest.mark.parametrize(
    "text",
    [
        RECORD.format(title="One") + RECORD.format(title="Two"),
        RECORD.format(title="One").replace("ER  - \n", "") + RECORD.format(title="Two"),
        (RECORD.format(title="One") + RECORD.format(title="Two")).replace("  -", " -"),
        (RECORD.format(title="One") + RECORD.format(title="Two")).replace("\n", "\r"),
        "Exported by a catalog\n\n" + RECORD.format(title="One") + RECORD.format(title="Two"),
        "\ufeff" + RECORD.format(title="One") + RECORD.format(title="Two\n"),
    ],
    ids=["plain", "no end", "one blank", "carriage returns", "text before", "byte order mark"],
)
def test_ris_is_read_as_programs_write_it(text):
    parsed = read(text)
    assert parsed.format == "ris"
    assert [row.item["title"] for row in parsed.rows] == ["One", "Two"]
    assert parsed.rows[1].item["issued"] == {"date-parts": [[2010, 6, 8]]}
    assert parsed.rows[1].item["author"] == [{"family": "Kolmes", "given": "Keely"}]


def test_a_line_of_ris_without_a_tag_continues_the_one_before():
    assert titles("TY  - BOOK\nTI  - A title that\ngoes on\nER  - ") == ["A title that goes on"]


def test_notes_never_become_part_of_the_item():
    (row,) = read("TY  - BOOK\nTI  - T\nN1  - my client\nAB  - long\nER  - ").rows
    assert row.item == {"type": "book", "title": "T"}
    assert row.values == {"private_note": "my client"}


CSL = {"id": "a", "type": "book", "title": "One"}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (CSL, ["One"]),
        ([CSL, {**CSL, "title": "Two"}], ["One", "Two"]),
        ({"status": "ok", "message": {**CSL, "title": ["One"], "type": "monograph"}}, ["One"]),
        ({"items": [CSL]}, ["One"]),
        ([{"type": "book", "title": "One"}], ["One"]),
        ([CSL, 7, "text", None], ["One", None, None, None]),
    ],
)
def test_csl_json_is_read_in_the_shapes_it_comes_in(value, found):
    assert titles(json.dumps(value)) == found


def test_numbers_as_texts_and_texts_as_numbers_are_the_same_in_csl_json():
    value = {**CSL, "id": 12, "volume": 3, "issued": {"date-parts": [["2010", "6"]]}}
    (row,) = read(json.dumps([value])).rows
    assert (row.key, row.item["volume"]) == ("12", "3")
    assert row.item["issued"] == {"date-parts": [[2010, 6]]}


def test_a_broken_entry_of_csl_json_says_where_and_the_others_are_read():
    whole = [json.dumps({**CSL, "title": f"Title {n}"}) for n in range(4)]
    whole[1] = '{"type": "book", "title": "Never closed'
    rows = read("[\n" + ",\n".join(whole) + "\n]").rows
    assert [row.item and row.item["title"] for row in rows] == [
        "Title 0",
        None,
        "Title 2",
        "Title 3",
    ]
    assert rows[1].line == 3


def test_a_truncated_file_gives_what_is_whole():
    text = json.dumps([{**CSL, "title": f"Title {n}"} for n in range(3)])
    assert titles(text[:-20]) == ["Title 0", "Title 1", None]


def test_json_ten_thousand_deep_is_refused_in_words():
    (row,) = read('[{"type": "book", "title": ' + "[" * 10_000).rows
    assert row.item is None
    assert "deep" in row.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_each_encoding_is_read_and_a_guess_is_told(encoding):
    parsed = read(ARTICLE.format(key="k", title="Größe").encode(encoding))
    assert parsed.rows[0].item["title"] == "Größe"
    assert ("Windows-1252" in parsed.notice) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "javascript:alert(1)"),
        ("doi", "see the publisher"),
        ("date", "2019-02-31"),
        ("year", "0"),
        ("date", "2019-13"),
    ],
)
def test_what_a_field_cannot_hold_is_left_out_and_said(field, value):
    (row,) = read(f"@book{{x, title = {{T}}, {field} = {{{value}}}}}").rows
    assert row.item == {"type": "book", "title": "T"}
    assert row.reason.startswith("Left out: ")


@pytest.mark.parametrize("title", ["", "x" * 2_001, "   "])
def test_an_entry_without_a_title_that_fits_fails_and_says_why(title):
    (row,) = read(f"@book{{x, title = {{{title}}}, year = 2001}}").rows
    assert row.item is None
    assert "title" in row.reason


def test_a_year_in_words_and_a_doi_within_a_sentence_are_understood():
    (item,) = items("@book{x, title={T}, year={in press}, doi={https://doi.org/10.1000/ABC.}}")
    assert item["issued"] == {"literal": "in press"}
    assert item["DOI"] == "10.1000/abc"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"x" * 2_000_001, "2 MB"),
        (b"PK\x03\x04 a spreadsheet", "no BibTeX"),
        ("".join(ARTICLE.format(key=f"k{n}", title="T") for n in range(2_001)), "2,001 entries"),
        ("[]", "no entry"),
        ("@comment{nothing}", "no entry"),
    ],
)
def test_what_cannot_be_read_says_so(content, told):
    with pytest.raises(CannotRead, match=told):
        read(content)


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("10.1000/182\nhttps://example.org/", "lookup"),
        ("1. Kolmes, K. (2010). Title. https://doi.org/10.1000/182", "lookup"),
        ("hello there", ""),
        ("% made by hand\n@ARTICLE (k, title = 1)", "bibtex"),
        ('  {"type": 1}', "csl"),
    ],
)
def test_the_format_is_told_by_what_stands_in_it(text, format):
    assert format_of(text) == format


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400))
def test_anything_at_all_has_a_clear_answer(content):
    try:
        rows = read(content).rows
    except CannotRead:
        return
    assert all(row.item is None or row.item == checked_item(row.item) for row in rows)


# What means something in one of the formats.
_SIGNS = ("{", "}", '"', "#", "\\", "$", ",", "%", "[", "]", ":", "=", "/", "~", "_", "^", "\n")
_WORDS = ("@article{", "@string{", "k,", "title", "author", "year", "date", "type", "book", "and ")
_TAGS = ("TY  - JOUR\n", "AU  - ", "ER  - \n", "M2  - title: ", "issued: ", "||", "2010", "\\emph{")
_PIECES = st.sampled_from(_SIGNS + _WORDS + _TAGS)


@pytest.mark.parametrize("format", ["bibtex", "ris", "csl"])
@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(_PIECES, max_size=40))
def test_anything_that_looks_like_a_format_has_a_clear_answer(format, pieces):
    try:
        rows = read("@book{a," + "".join(pieces), format).rows
    except CannotRead:
        return
    assert all(row.item is not None or row.reason for row in rows)


def test_no_log_holds_what_somebody_wrote(caplog):
    with caplog.at_level(logging.DEBUG):
        read("@article{k, title = {Never closed\n" + ARTICLE.format(key="k", title=r"\foo{ $x"))
    assert not caplog.records
