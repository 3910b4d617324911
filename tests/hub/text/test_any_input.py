"""Whatever is typed gets an answer in time, of permitted markup only, with all its words."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.text.allow_lists import EDITORS, READERS, AllowList
from hub.text.rendering import MAX_LENGTH, plain_text, render_for_editors, render_for_readers

from .parsing import elements, tags


def editors(text: str) -> str:
    return render_for_editors(text).html


RENDERERS = pytest.mark.parametrize("render", [editors, render_for_readers])
LISTS = pytest.mark.parametrize(
    ("render", "allowed"), [(editors, EDITORS), (render_for_readers, READERS)]
)

# About ten times what the slowest of these takes; what it must catch takes minutes.
SECONDS = 15

SIGNS = ["\n", "\n\n", " ", "    ", "- ", "> ", "# ", "### ", "*", "**", "_", "~~", "`"]
SIGNS += ["[", "]", "(", ")", "!", "<", ">", "<b>", "</b>", "|", "-|-", "\n---\n", ":"]

ODD = ["1. ", "```", "](", "![", "\\", "&lt;", "https://e.example", "javascript:x", '"', "é"]
ODD += ["@a", "[@a", "[@a]", "@{", "}", "; @b", "-@", "@doi:10.1000/1", "\\@"]
ODD += ["\x00", "\x02", "\x03", "\ud800", "\u2028"]

pieces = st.sampled_from([*SIGNS, *ODD, "a", "b c"])
markdown = st.one_of(st.text(st.characters(exclude_categories=())), st.lists(pieces).map("".join))

# Without what names an address, an entity, a language or an escape: every word is shown.
CITING = ["@", "[@", "[-@", "; @", "@{", "}", ", p. 3]"]
plain_pieces = st.sampled_from(["alpha", "beta", *SIGNS, *CITING])


def _assert_permitted(html: str, allowed: AllowList) -> None:
    for tag, attributes in elements(html):
        assert tag in allowed.tags
        names = {*allowed.attributes.get(tag, ()), *allowed.values.get(tag, ()), "class"}
        assert set(attributes) <= names | ({"rel"} if tag == "a" else set())
        assert set((attributes.get("class") or "").split()) <= allowed.classes.get(tag, set())


@LISTS
@given(text=markdown)
@settings(deadline=None)
def test_only_permitted_markup_comes_out(render, allowed, text):
    _assert_permitted(render(text), allowed)


@RENDERERS
@given(text=markdown)
@settings(deadline=None)
def test_the_same_text_gives_the_same_html(render, text):
    assert render(text) == render(text)


@given(text=markdown)
@settings(deadline=None)
def test_ids_are_unique_and_the_headings_are_those_of_the_html(text):
    rendered = render_for_editors(text)
    shown = [a["id"] for tag, a in elements(rendered.html) if tag in {"h2", "h3", "h4"}]
    assert shown == [heading.id for heading in rendered.headings]
    assert len(set(shown)) == len(shown)


@RENDERERS
@given(text=st.lists(plain_pieces).map("".join))
@settings(deadline=None)
def test_no_word_is_lost(render, text):
    words = re.compile(r"alpha|beta")
    assert words.findall(plain_text(render(text))) == words.findall(text)


@given(words=st.lists(st.from_regex(r"[a-zA-ZäöüßéÀ]+", fullmatch=True), min_size=1))
@settings(deadline=None)
def test_plain_words_come_back_as_they_were(words):
    assert plain_text(editors(" ".join(words))).split() == words


HOSTILE = {
    "opening brackets": "[",
    "openings of images": "![",
    "openings of links": "[a](",
    "openings of titles": '[a](b "t',
    "links in links": "[[a](https://b.example)",
    "delimiters": "*_",
    "openings of emphasis": "*a **b ",
    "growing emphasis": "***a** b",
    "backticks": "`a``b",
    "fences": "```a\n",
    "quotation signs": ">",
    "quotations": "> ",
    "quotations in lists": "* > ",
    "lists in lists": "- - ",
    "rules": "---\n",
    "headings": "# a\n",
    "underlined headings": "a\n=\n",
    "tables": "|a\n-|-\n",
    "cells": "|",
    "tags": "<a b='",
    "comments": "<!--",
    "entities": "&#1;",
    "escapes": "\\*",
    "addresses": "https://a.example/)",
    "openings of citations": "[@a ",
    "citations in the sentence": "@a ",
    "openings of places": "@a [",
    "openings of odd keys": "@{",
    "mailboxes in brackets": "[a@b]",
    "endless citations": "[@a;",
    "blank lines": "a\n\n",
    "spaces": " ",
}


@RENDERERS
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_answered_in_time(render, unit):
    start = time.perf_counter()
    html = render(unit * (MAX_LENGTH // len(unit)))
    assert time.perf_counter() - start < SECONDS
    assert len(html) < 30 * MAX_LENGTH


@RENDERERS
def test_a_million_brackets_are_shown_as_typed(render):
    assert plain_text(render("[" * 1_000_000)) == "[" * 1_000_000


@RENDERERS
@pytest.mark.parametrize("sign", ["-", "1.", ">"])
def test_deep_nesting_ends_somewhere_and_loses_nothing(render, sign):
    html = render("\n".join(f"{'   ' * depth}{sign} word" for depth in range(200)))
    assert plain_text(html).count("word") == 200


@RENDERERS
def test_quotations_nest(render):
    assert tags(render("> > > a")).count("blockquote") == 3


@RENDERERS
def test_a_text_that_is_too_long_is_shown_as_typed(render):
    html = render("*a* <b>\n\n" * (MAX_LENGTH // 5))
    assert html.startswith('<p dir="auto">*a* &lt;b&gt;</p>\n<p')


@RENDERERS
def test_a_long_honest_text_is_not_taken_for_a_hostile_one(render):
    paragraph = "Some *words* [@a, p. 3], a [link](https://a.example), `code` and **weight**.\n"
    html = render((paragraph * 20 + "\n") * 60)
    assert tags(html).count("a") == 1200


@RENDERERS
@pytest.mark.parametrize("text", ["\ud800", "a\x00b", "\x02\x03", "\x0b\x0c", "\ufffe\uffff"])
def test_characters_that_cannot_be_shown(render, text):
    render(text).encode()


def test_an_error_in_the_parser_shows_the_text_as_typed(monkeypatch, caplog):
    def broken(*_args, **_kwargs):
        raise ValueError("secret words")

    monkeypatch.setattr("hub.text.rendering.dialect", broken)
    assert editors("secret words") == '<p dir="auto">secret words</p>'
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text
