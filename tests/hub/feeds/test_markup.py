"""Texts that leave their page: full addresses, and nothing that XML cannot hold."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.feeds.atom import FullTextFeed
from hub.feeds.channels import LONG_AGO
from hub.feeds.entries import Signer, Word
from hub.feeds.markup import legal_in_xml, with_full_addresses
from hub.text.rendering import plain_text, render_for_editors
from tests.hub.feeds.atom_rules import read
from tests.hub.text.parsing import addresses

PAGE = "https://hub.example/discussions/thin-walls/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/people/">x</a>', '<a href="https://hub.example/people/">x</a>'),
        ('<a href="#s-one">x</a>', f'<a href="{PAGE}#s-one">x</a>'),
        ('<a href="https://e.example/a">x</a>', '<a href="https://e.example/a">x</a>'),
        ('<a href="mailto:a@e.example">x</a>', '<a href="mailto:a@e.example">x</a>'),
        ('<a href="/a?b=1&amp;c=2">x</a>', '<a href="https://hub.example/a?b=1&amp;c=2">x</a>'),
        ('<a title="a > b" href="/c">x</a>', '<a title="a > b" href="https://hub.example/c">x</a>'),
        ("<img alt='it' src='/m/a.png'>", "<img alt='it' src='https://hub.example/m/a.png'>"),
        ('<a href="http://[">x</a>', '<a href="http://[">x</a>'),
        (
            '<img srcset="/m/a.avif 1x, /m/b.avif 2x">',
            '<img srcset="https://hub.example/m/a.avif 1x, https://hub.example/m/b.avif 2x">',
        ),
        ('<code>&lt;a href="/b"&gt;</code>', '<code>&lt;a href="/b"&gt;</code>'),
        ('<p>He said: src="/b"</p>', '<p>He said: src="/b"</p>'),
        ('<p data-href="/b">x</p>', '<p data-href="/b">x</p>'),
    ],
)
def test_addresses_become_full_and_nothing_else_changes(html, expected):
    assert with_full_addresses(html, PAGE) == expected


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("ab <>\"'`=/&#[]()!\n")), st.text(max_size=20))
def test_whatever_was_written_keeps_its_words(markdown, more):
    html = render_for_editors(f"{markdown}\n\n[x](/people/) {more}").html
    moved = with_full_addresses(html, PAGE)
    assert plain_text(moved) == plain_text(html)
    assert all(address.startswith(("http", "mailto:")) for address in addresses(moved))


def test_a_long_text_of_open_brackets_takes_no_time():
    html = "<a " * 20_000
    assert with_full_addresses(html, PAGE) == html


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_left_out(sign):
    assert legal_in_xml(f"a{sign}b") == "ab"


@pytest.mark.parametrize("sign", ["\t", "\n", "é", "\u202e", "שלום", "🜍", "]]>", "<&>\"'"])
def test_everything_else_stays(sign):
    assert legal_in_xml(sign) == sign


def written(title: str, html: str, label: str) -> bytes:
    feed = FullTextFeed(
        title=title,
        link=PAGE,
        description=None,
        language="en-us",
        feed_guid="urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        author_name="Colloquy",
        updated=LONG_AGO,
        icon="",
        paging={},
    )
    feed.add_item(
        title=title,
        link=PAGE,
        description=None,
        unique_id="urn:uuid:6ba7b811-9dad-11d1-80b4-00c04fd430c8",
        updateddate=LONG_AGO,
        language="en-us",
        summary=title,
        html=html,
        authors=[Signer(f"A{title}", None)],
        contributors=[],
        words=[Word("a", PAGE, label)],
        links=[],
    )
    file = BytesIO()
    feed.write(file, "utf-8")
    return file.getvalue()


@settings(max_examples=80, deadline=None)
@given(
    *[
        st.text(
            st.one_of(st.characters(exclude_categories=()), st.sampled_from("]]><&\"'\x00\x0b🜍ש"))
        )
    ]
    * 2
)
def test_any_title_and_label_come_back_as_written(title, label):
    feed = read(written(title, f"<p>{title}</p>", label))
    assert _lines(feed.text("title")) == _lines(legal_in_xml(title))
    entry = feed.entries[0]
    assert _lines(entry.text("content")) == _lines(f"<p>{legal_in_xml(title)}</p>")
    assert entry.all("category")[0].get("label") == legal_in_xml(label)


def _lines(text: str) -> str:
    """As an XML parser reads the ends of lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
