"""What works of one page do to each other in APA, and how they are said in a sentence."""

import pytest

from tests.hub.citations.engine.clusters import (
    book,
    cited,
    group,
    on,
    page,
    person,
    said,
    words,
    work,
    yeared,
)


@pytest.fixture(scope="module")
def smiths():
    """Three works of one author and year, in no order of their titles."""
    return {
        "gamma": book("Gamma", "Smith"),
        "alpha": book("Alpha", "Smith"),
        "beta": book("Beta", "Smith"),
    }


def test_letters_agree_in_text_and_list_and_in_every_mode(smiths):
    shown = page([cited("gamma"), said("alpha"), yeared("beta"), cited(*smiths)], smiths)
    assert words(shown.clusters) == [
        "(Smith, 2019c)",
        "Smith (2019a)",
        "(2019b)",
        "(Smith, 2019a, 2019b, 2019c)",
    ]
    assert [entry.key for entry in shown.entries] == ["alpha", "beta", "gamma"]
    assert words(shown.entries)[2] == "Smith, A. (2019c). Gamma."


def test_letters_move_for_a_fourth_work_and_for_one_that_is_only_read_further(smiths):
    items = {**smiths, "before": book("Aardvarks", "Smith")}
    assert words(page([cited("alpha"), cited(*items)], items).clusters)[0] == "(Smith, 2019b)"
    shown = page([cited("alpha")], items, reading=["before", "alpha"])
    assert words(shown.clusters) == ["(Smith, 2019b)"]
    assert words(shown.entries) == ["Smith, A. (2019b). Alpha."]
    assert words(shown.reading) == ["Smith, A. (2019a). Aardvarks."]


def test_works_without_date_and_in_press_have_letters_too():
    items = {
        "a": book("One", "Zed", year=None),
        "b": book("Two", "Zed", year=None),
        "c": book("Three", "Zed", year=None, status="in press"),
        "d": book("Four", "Zed", year=None, status="in press"),
    }
    assert words(page([cited(key) for key in items], items).clusters) == [
        "(Zed, n.d.-a)",
        "(Zed, n.d.-b)",
        "(Zed, in press-b)",
        "(Zed, in press-a)",
    ]


def test_people_of_one_family_name_are_told_apart_by_initials():
    items = {
        "james": work(
            "book",
            "X",
            author=[person("Taylor", "James M."), person("Neimeyer", "R.")],
            issued=on(2015),
        ),
        "tom": work("book", "Y", author=[person("Taylor", "Tom")], issued=on(2014)),
    }
    shown = page([cited(*items), said("james"), said("tom")], items)
    assert words(shown.clusters) == [
        "(J. M. Taylor & Neimeyer, 2015; T. Taylor, 2014)",
        "J. M. Taylor and Neimeyer (2015)",
        "T. Taylor (2014)",
    ]


def test_more_names_are_given_where_et_al_would_be_two_works():
    items = {
        "one": book("A", "Kapoor", "Bloom", "Montez", "Warner"),
        "two": book("B", "Kapoor", "Bloom", "Zucker", "Hasan"),
    }
    assert words(page([cited("one"), said("two")], items).clusters) == [
        "(Kapoor, Bloom, Montez, et al., 2019)",
        "Kapoor, Bloom, Zucker, et al. (2019)",
    ]


def test_the_sign_of_a_company_stays_where_people_are_joined_by_a_word():
    items = {
        "firm": work("book", "Soap", author=[group("Johnson & Johnson")], issued=on(2020)),
        "pair": book("Ethics", "Lannin", "Scott"),
    }
    shown = page([said("firm"), said("pair"), cited(*items)], items)
    assert words(shown.clusters) == [
        "Johnson & Johnson (2020)",
        "Lannin and Scott (2019)",
        "(Johnson & Johnson, 2020; Lannin & Scott, 2019)",
    ]


def test_one_author_stands_before_the_same_author_with_others():
    items = {
        "pair": book("A", "Adams", "Burr", year=2001),
        "late": book("B", "Adams", year=2015),
        "early": book("C", "Adams", year=1999),
    }
    assert [e.key for e in page([cited(*items)], items).entries] == ["early", "late", "pair"]


LAW = {
    "case": work(
        "legal_case",
        "In re Gault",
        volume="387",
        container_title="U.S.",
        page="1",
        issued=on(1967),
    ),
    "act": work(
        "legislation",
        "Social Security Amendments of 1965",
        number="89-97",
        issued=on(1965),
        title_short="Social Security Amendments of 1965",
    ),
}


def test_cases_and_statutes_are_said_by_their_names():
    shown = page([said("case", locator="p. 12"), yeared("case"), said("act"), cited("case")], LAW)
    assert shown.clusters[0] == '<a href="#ref-case"><em>In re Gault</em> (1967, p. 12)</a>'
    assert words(shown.clusters)[1:] == [
        "(1967)",
        "Social Security Amendments of 1965 (1965)",
        "(In re Gault, 1967)",
    ]


PRIVATE = {
    "call": work("personal_communication", author=[person("Doe", "Jo")], issued=on(2019, 3, 4))
}


def test_a_personal_communication_is_cited_without_link_and_entry():
    items = {**PRIVATE, "book": book("Open", "Adams")}
    shown = page([cited("call"), said("call"), cited("book", "call")], items, reading=["call"])
    assert shown.clusters == (
        "(J. Doe, personal communication, March 4, 2019)",
        "J. Doe (personal communication, March 4, 2019)",
        '(<a href="#ref-book">Adams, 2019</a>; J. Doe, personal communication, March 4, 2019)',
    )
    assert [entry.key for entry in shown.entries] == ["book"]
    assert shown.reading == ()


def test_words_before_and_after_stand_outside_of_the_link():
    items = {"a": book("A", "Adams"), "b": book("B", "Burr")}
    shown = page(
        [
            cited("a", "b", prefix="see also", locator="p. 3", suffix=", emphasis added"),
            cited("a", suffix="and elsewhere"),
            said("a", prefix="compare", suffix="[sic]"),
            cited("a", prefix="<b>see</b> & hear"),
        ],
        items,
    )
    assert shown.clusters[0] == (
        '(see also <a href="#ref-a">Adams, 2019, p. 3</a>, emphasis added; '
        '<a href="#ref-b">Burr, 2019</a>)'
    )
    assert words(shown.clusters)[1:] == [
        "(Adams, 2019 and elsewhere)",
        "compare Adams (2019 [sic])",
        "(see & hear Adams, 2019)",
    ]


def test_the_language_of_the_page_gives_the_words():
    items = {"a": book("Los nombres", "Adams", "Burr", year=None)}
    shown = page([cited("a"), said("a")], items, locale="es")
    assert words(shown.clusters) == ["(Adams & Burr, s. f.)", "Adams y Burr (s. f.)"]


def test_a_work_that_is_not_there_is_said_to_be_missing():
    items = {"a": book("A", "Adams")}
    shown = page([cited("gone"), cited("a", "gone"), said("gone")], items)
    assert words(shown.clusters) == [
        "([reference missing])",
        "(Adams, 2019; [reference missing])",
        "[reference missing]",
    ]
    assert [entry.key for entry in shown.entries] == ["a"]


def test_a_page_without_works_asks_nobody(monkeypatch):
    monkeypatch.setattr("hub.citations.engine.calling.run", lambda job: pytest.fail("asked"))
    assert page([], {"a": book("A", "Adams")}).entries == ()
