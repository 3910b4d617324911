"""Entries side by side, entries without the engine, and what a rendering is known by."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.engine import calling
from hub.citations.engine.formatting import fingerprint, format_alone
from hub.citations.engine.plain import plain_entry, plain_page
from hub.text.words import plain_text
from tests.hub.citations.engine.clusters import book, cited, on, person, said, words, work, yeared

ITEMS = {
    "b": book("Beta <i>x</i>", "Smith", publisher="House"),
    "a": book("Alpha?", "Smith", "Lee", DOI="10.1000/a"),
    "call": work("personal_communication", author=[person("Doe", "Jo")], issued=on(2019, 3, 4)),
}


def test_entries_side_by_side_have_no_letters_and_take_one_call(monkeypatch):
    calls = []
    run = calling.run
    monkeypatch.setattr(calling, "run", lambda job: calls.append(job) or run(job))
    items = {f"k{number}": book(f"Book {number}", "Adams") for number in range(30)}
    entries = format_alone(items)
    assert len(calls) == 1
    assert plain_text(entries["k7"]) == "Adams, A. (2019). Book 7."
    assert format_alone({}) == {}


def test_private_words_alone_are_set_without_the_engine(monkeypatch):
    monkeypatch.setattr(calling, "run", lambda job: pytest.fail("asked"))
    assert words(format_alone({"call": ITEMS["call"]}).values()) == ["Doe, J. (2019)."]


@pytest.mark.parametrize("style", ["apa", "american-medical-association", "nlm-citation-sequence"])
def test_a_page_is_set_without_a_process(style, monkeypatch):
    monkeypatch.setattr(calling, "run", lambda job: pytest.fail("asked"))
    shown = plain_page([cited("b", "a"), said("a"), cited("call")], ITEMS, style=style)
    assert shown.is_plain
    assert {entry.key for entry in shown.entries} == {"a", "b"}
    assert 'href="#ref-b"' in shown.clusters[0]
    assert "personal communication, March 4, 2019" in shown.clusters[2]


def test_plain_citations_say_who_when_and_where():
    clusters = [
        cited("a", "b", locator="p. 3", prefix="see", suffix=", emphasis added"),
        said("a", locator="ch. 2"),
        yeared("b"),
        said("call"),
        cited("gone"),
    ]
    shown = plain_page(clusters, ITEMS, style="apa", reading=["a", "gone"])
    assert words(shown.clusters) == [
        "(see Smith & Lee, 2019, p. 3, emphasis added; Smith, 2019)",
        "Smith and Lee (2019, Chapter 2)",
        "(2019)",
        "J. Doe (personal communication, March 4, 2019)",
        "([reference missing])",
    ]
    assert words(shown.entries) == [
        "Smith, A. (2019). Beta x. House.",
        "Smith, A., & Lee, A. (2019). Alpha? https://doi.org/10.1000/a",
    ]
    assert shown.reading == ()
    assert words(plain_page([], ITEMS, style="apa", reading=["b"]).reading) == [
        "Smith, A. (2019). Beta x. House."
    ]


_HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        '"><a href="javascript:x">',
        "<i>",
        "&lt;b",
    ]
)


@given(_HOSTILE | st.text(max_size=40), _HOSTILE, _HOSTILE)
def test_nothing_that_was_typed_becomes_markup_or_a_link(title, name, address):
    item = {
        "type": "book",
        "title": title,
        "author": [{"family": name, "given": name}],
        "publisher": name,
        "URL": address,
        "status": title,
    }
    cite = Cite("a", Mode.PARENTHETICAL, prefix=name, locator=title, suffix=address)
    shown = plain_page([Cluster("", (cite,))], {"a": item}, style="apa")
    tags = _tags(plain_entry(item) + shown.clusters[0])
    assert {tag for tag, _attributes in tags} <= {"a", "bdi", "em"}
    for _tag, attributes in tags:
        assert set(attributes) <= {"href", "rel", "dir"}
        assert attributes.get("href", "#ref-a").startswith(("#ref-a", "https://", "http://"))


def _tags(html: str) -> list[tuple[str, dict]]:
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.feed(html)
    parser.close()
    return found


def test_the_fingerprint_follows_all_that_goes_in_and_nothing_else():
    made_of = {"clusters": (cited("a"),), "items": ITEMS, "style": "apa", "locale": "en-US"}

    def of(**changed):
        given = {**made_of, **changed}
        return fingerprint(given.pop("clusters"), given.pop("items"), **given)

    first = of()
    assert len(first) == 64
    assert of(items=dict(reversed(ITEMS.items()))) == first
    # A work that the page does not name, and how a citation was typed, change nothing.
    assert of(items={"a": ITEMS["a"]}) == first
    assert of(clusters=(Cluster("another source", cited("a").cites),)) == first
    others = [
        of(clusters=(cited("a", locator="p. 3"),)),
        of(clusters=(said("a"),)),
        of(clusters=(cited("a"), cited("a"))),
        of(items={**ITEMS, "a": book("Alpha", "Smith")}),
        of(reading=["b"]),
        of(style="american-medical-association"),
        of(locale="de"),
    ]
    assert len({first, *others}) == len(others) + 1
