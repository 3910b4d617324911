"""The words of a text that stand for it elsewhere: its opening, and a sentence quoted from it."""

import re

from wagtail.blocks import StreamValue

from hub.citations.on_page.composing import cited_plainly
from hub.text.blocks import ProseBlock
from hub.text.rendering import plain_text, render_for_editors

MOST = 300

_PARAGRAPH = re.compile(r"<p[ >].*?</p>", re.DOTALL)
# How the blocks begin that are no running text.
_APART = re.compile(r"<(?:aside|figure|section)\b")
# The raised number of a citation.
_NUMBER = re.compile(r"<sup>.*?</sup>", re.DOTALL)
_SENTENCES_END = re.compile(r"[.!?…。؟](?=[\"”’)»]*\s)[\"”’)»]*")


def opening_of(body: StreamValue, *, most: int = MOST) -> str:
    """The first paragraph of running text, at most `most` characters, ending at a sentence.

    Empty when the text has no paragraph. A first sentence longer than that is cut at a word.
    """
    for block in body:
        if isinstance(block.block, ProseBlock):
            words = opening_in(cited_plainly(render_for_editors(block.value or "").html), most=most)
            if words:
                return words
    return ""


def opening_in(html: str, *, most: int = MOST) -> str:
    """As `opening_of`, from a text that is rendered already.

    Empty also when something stands before the first paragraph that is no running text: that
    paragraph may be part of it.
    """
    found = _PARAGRAPH.search(html)
    if found is None or _APART.search(html, 0, found.start()):
        return ""
    return _cut(" ".join(plain_text(_NUMBER.sub("", found.group())).split()), most)


def _cut(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    ends = [end.end() for end in _SENTENCES_END.finditer(words[: most + 1]) if end.end() <= most]
    if ends:
        return words[: ends[-1]]
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(",;:–—-") + "…"


def stands_in(sentence: str, body: StreamValue, *more: str) -> bool:
    """Whether `sentence` is found in the text or in `more`, whatever the quotes and spaces."""
    everything = [plain_text(cited_plainly(body.render_as_block())), *more]
    return any(_plain(sentence) in _plain(text) for text in everything)


def _plain(text: str) -> str:
    """Without the differences that copying from a page makes."""
    text = re.sub(r"[“”„«»\"]", '"', re.sub(r"[‘’‚]", "'", text))
    return " ".join(text.split()).casefold()
