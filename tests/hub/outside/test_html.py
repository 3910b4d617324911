"""Foreign HTML: what is refused, how long it takes, and which letters come out."""

import time
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.outside import only_worker
from hub.outside.charsets import text_of
from hub.outside.errors import OnlyFromTheWorker
from hub.outside.html import DocumentRefused, document, scanned_depth

MB = 1_000_000


@contextmanager
def little_work():
    """Measured in the processor's time of this thread: a busy machine is no failure."""
    began = time.thread_time()
    yield
    assert time.thread_time() - began < 3


def filled(piece: bytes) -> bytes:
    return piece * (MB // len(piece))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(content, id=name)
        for name, content in {
            "nested div": filled(b"<div>"),
            "nested b": filled(b"<b>"),
            "nested, hidden from a scan": filled(b"<div><!--</div>-->"),
            "nested, hidden in attributes": filled(b"<div><p title='</div>'>"),
            "nested tables": filled(b"<table><tr><td>"),
            "lists": filled(b"<ul><li>"),
            "microformats": filled(b"<div class=h-entry><div class=e-content>"),
            "100,000 attributes": b"<a " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">",
            "attributes behind a bracket": b"<a x='>' "
            + b" ".join(b"a%d=1" % n for n in range(100_000))
            + b">",
            "over the cap": b" " * (MB + 1),
            "nothing": b"",
            "NUL": filled(b"\0"),
            "a comment without end": filled(b"<!--"),
        }.items()
    ],
)
def test_what_would_take_long_is_refused_at_once(content):
    with little_work(), pytest.raises(DocumentRefused):
        document(content, seconds=60)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(content, id=name)
        for name, content in {
            "one long attribute": b"<a x='" + b"y" * (MB - 20) + b"'>",
            "an attribute without end": b"<p>a<a x='" + b"y" * (MB - 20),
            "unclosed paragraphs": filled(b"<p>"),
            "unclosed list items": filled(b"<li>"),
            "siblings": filled(b"<div></div>"),
            "less-than signs": filled(b"<"),
            "entities": filled(b"&amp;"),
            "an ordinary page": filled(b"<p class='a'>Some words <a href='/x'>and a link</a>.</p>"),
        }.items()
    ],
)
def test_what_is_only_long_is_read_in_time(content):
    with little_work():
        assert document(content, seconds=60).tag == "html"


def test_the_time_budget_ends_a_parse():
    with pytest.raises(DocumentRefused):
        document(filled(b"<p>"), seconds=0.0001)


def test_nothing_foreign_is_parsed_inside_a_request():
    only_worker.begin()
    try:
        with pytest.raises(OnlyFromTheWorker):
            document(b"<p>a")
    finally:
        only_worker.end()


def test_depth_is_what_is_open_at_once():
    assert scanned_depth(b"<div><p>a<p>b<br><img></div><div></div>") == 1
    assert scanned_depth(b"<div>" * 300) == 300


def test_names_and_characters_that_xml_has_not_are_no_obstacle():
    root = document(b"<p @click=x v:on=y id=z title='&#1;a'>a&#8;b<o:p>c</o:p></p>")
    paragraph = next(root.iter("p"))
    assert dict(paragraph.attrib) == {"id": "z", "title": "a"}
    assert "".join(paragraph.itertext()) == "abc"


def test_comments_and_instructions_are_no_part_of_the_page():
    root = document(b"<?php x ?><p>a<!-- <a href=x> --></p>")
    assert "".join(root.itertext()) == "a"
    assert not list(root.iter("a"))


@pytest.mark.parametrize(
    ("content", "claimed"),
    [
        ("Café “à la”".encode(), ""),
        ("Café “à la”".encode(), "iso-8859-1"),
        ("Café “à la”".encode("utf-8-sig"), "koi8-r"),
        ("Café “à la”".encode("cp1252"), ""),
        ("Café “à la”".encode("cp1252"), "utf-8"),
        ("Café “à la”".encode("cp1252"), "windows-1252"),
        ("Café “à la”".encode("cp1252"), "no-such-charset"),
        ("Café “à la”".encode("cp1252"), "unicode_escape"),
        ("Café “à la”".encode("utf-16"), ""),
        ("Café “à la”".encode("utf-16"), "utf-8"),
        ("Café “à la”".encode("utf-16-be"), "utf-16be"),
        ("Café “à la”".encode("utf-16-le"), "utf-16"),
    ],
)
def test_letters_survive_whatever_the_header_claims(content, claimed):
    assert text_of(content, claimed) == "Café “à la”"


def test_what_the_page_claims_counts_when_the_header_is_silent():
    page = '<meta charset="koi8-r"><title>Этика</title>'
    assert "Этика" in text_of(page.encode("koi8-r"))


@given(st.binary(max_size=2_000), st.sampled_from(["", "utf-8", "utf-16", "shift_jis", "zlib"]))
def test_any_bytes_are_a_document_or_refused(content, charset):
    try:
        root = document(content, charset=charset)
    except DocumentRefused:
        return
    assert isinstance(root.tag, str)
