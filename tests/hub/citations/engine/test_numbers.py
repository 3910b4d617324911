"""Works cited by number: AMA raises it, Vancouver puts it into parentheses."""

import re

from hub.citations.cites import Cite, Cluster
from tests.hub.citations.engine.clusters import book, cited, on, page, person, said, words, work

ITEMS = {key: book(f"Book {key}", family) for key, family in zip("abcde", "ZYXWV", strict=True)}
ITEMS["pair"] = book("Pair", "Lannin", "Scott", "Third")
ITEMS["call"] = work("personal_communication", author=[person("Doe", "Jo")], issued=on(2019, 3, 4))
AMA, VANCOUVER = "american-medical-association", "nlm-citation-sequence"
FIRST = [cited("a"), cited("b"), cited("c", "d"), cited("e")]


def _last(cluster: Cluster, style: str) -> str:
    return page([*FIRST, cluster], ITEMS, style=style).clusters[-1]


def test_works_are_numbered_in_the_order_of_the_text():
    shown = page([cited("c"), cited("a"), cited("c")], ITEMS, style=AMA, reading=["b"])
    assert words(shown.clusters) == ["1", "2", "1"]
    assert [entry.key for entry in shown.entries] == ["c", "a"]
    assert [entry.key for entry in shown.reading] == ["b"]
    assert shown.clusters[0] == '<sup><a href="#ref-c">1</a></sup>'
    # The list numbers its entries itself.
    assert words(shown.entries)[0] == "X A. Book c. 2019."


def test_numbers_that_follow_each_other_are_drawn_together():
    html = _last(cited("e", "a", "d", "c"), AMA)
    assert words([html]) == ["1,3-5"]
    assert re.findall(r'href="#ref-(\w)"', html) == ["a", "c", "d", "e"]
    assert words([_last(cited("a", "b"), AMA)]) == ["1,2"]
    assert words([_last(cited("b", "c", "e"), VANCOUVER)]) == ["(2,3,5)"]
    assert words([_last(cited("a", "b", "c"), VANCOUVER)]) == ["(1-3)"]


def test_a_number_inside_of_a_range_keeps_a_place_to_come_back_to():
    hidden = '<a href="#ref-b" aria-hidden="true" tabindex="-1"></a>'
    assert _last(cited("a", "b", "c"), AMA) == (
        f'<sup><a href="#ref-a">1</a>{hidden}-<a href="#ref-c">3</a></sup>'
    )


def test_a_locator_stands_with_its_number():
    assert words([_last(cited("a", "b", locator="pp. 3-5"), AMA)]) == ["1(pp3-5),2"]
    assert words([_last(cited("a", locator="21"), AMA)]) == ["1(p21)"]
    assert words([_last(cited("a", locator="Table 2"), AMA)]) == ["1(Table 2)"]
    assert words([_last(cited("a", "c", locator="p. 3"), VANCOUVER)]) == ["(1, p. 3; 3)"]
    located = Cluster("", tuple(Cite(key, locator="p. 1") for key in "abc"))
    assert words([_last(located, AMA)]) == ["1(p1),2(p1),3(p1)"]


def test_words_before_a_raised_number_are_not_raised():
    html = _last(cited("a", prefix="see", suffix="and others"), AMA)
    assert html == 'see <sup><a href="#ref-a">1</a></sup> and others'


def test_a_sentence_names_the_people():
    assert words([_last(said("a"), AMA), _last(said("pair"), AMA)]) == ["Z1", "Lannin et al6"]
    assert words([_last(said("pair", prefix="see"), VANCOUVER)]) == ["see Lannin et al. (6)"]


def test_private_words_have_no_number():
    shown = page([cited("call"), said("call"), cited("a", "call"), cited("b")], ITEMS, style=AMA)
    assert words(shown.clusters) == [
        "(J. Doe, personal communication, March 4, 2019)",
        "J. Doe (personal communication, March 4, 2019)",
        "1 (J. Doe, personal communication, March 4, 2019)",
        "2",
    ]
    assert [entry.key for entry in shown.entries] == ["a", "b"]
    only = page([cited("call")], ITEMS, style=VANCOUVER)
    assert only.entries == ()
    assert not only.is_plain


def test_the_entries_are_those_of_the_style():
    article = work(
        "article-journal",
        "Social networking ethics",
        author=[person("Lannin", "Daniel G."), person("Scott", "Norman A.")],
        issued=on(2013),
        container_title="Professional Psychology: Research and Practice",
        volume="44",
        issue="3",
        page="135-141",
        DOI="10.1037/a0031794",
    )
    ama = page([cited("it")], {"it": article}, style=AMA)
    assert words(ama.entries) == [
        "Lannin DG, Scott NA. Social networking ethics. Professional Psychology: Research and "
        "Practice. 2013;44(3):135-141. doi:10.1037/a0031794"
    ]
    vancouver = page([cited("it")], {"it": article}, style=VANCOUVER)
    assert words(vancouver.entries) == [
        "Lannin DG, Scott NA. Social networking ethics. Professional Psychology: Research and "
        "Practice. 2013;44(3):135–41. doi:10.1037/a0031794"
    ]
    link = (
        '<a href="https://doi.org/10.1037/a0031794" rel="noopener"><bdi dir="ltr">10.1037/a0031794'
    )
    assert link in ama.entries[0].html
