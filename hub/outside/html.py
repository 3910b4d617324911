"""Foreign HTML, parsed: bounded in size, depth and time. For the worker only.

html5lib takes a minute for what lxml reads in a second, and code that recurses fails on deep
nesting; so deep documents are refused before anything walks them.
"""

import re

from lxml import etree

from hub.outside.charsets import text_of
from hub.outside.clock import Deadline
from hub.outside.errors import TooSlow
from hub.outside.only_worker import refuse_inside_a_request

MOST_BYTES = 1_000_000
DEEPEST = 256
MOST_ATTRIBUTES = 256
SECONDS = 2.0

_PIECE = 65_536
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_.-]")
# What XML cannot hold; references such as &#1; bring it in after the bytes were looked at.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Have no end, or end by themselves when the next of them begins.
_NOT_COUNTED = frozenset(
    b"area base br col embed hr img input link meta param source track wbr "
    b"p li td tr th dt dd option optgroup thead tbody tfoot colgroup".split()
)


class DocumentRefused(Exception):
    """Too large, too deep, too slow to read, or empty."""


def document(content: bytes, *, charset: str = "", seconds: float = SECONDS) -> etree._Element:
    """The root element of a page. `charset` is what its header claims.

    Comments and processing instructions are gone. Raises DocumentRefused, and OnlyFromTheWorker
    inside a request.
    """
    refuse_inside_a_request()
    if len(content) > MOST_BYTES:
        raise DocumentRefused("Too large.")
    # What is scanned is what is parsed: UTF-16 would hide its tags from a scan of bytes.
    text = text_of(content, charset).encode("utf-8", "replace")
    if scanned_depth(text) > DEEPEST:
        raise DocumentRefused("Nested too deeply.")
    return _parsed(text, Deadline(seconds))


def scanned_depth(text: bytes) -> int:
    """How many elements are open at once at most, by a linear look at the tags alone.

    Cheap and rough; what the parser itself sees is measured again while it builds the tree.
    """
    depth = deepest = 0
    for found in _TAG.finditer(text):
        closing, name = found.groups()
        if name.lower() not in _NOT_COUNTED:
            depth = max(depth - 1, 0) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _parsed(text: bytes, clock: Deadline) -> etree._Element:
    parser = etree.HTMLParser(target=_Measured(clock), encoding="utf-8", huge_tree=False)
    try:
        for start in range(0, len(text), _PIECE):
            clock.left()
            parser.feed(text[start : start + _PIECE])
        root = parser.close()
    except TooSlow:
        raise DocumentRefused("It takes too long to read.") from None
    except (etree.LxmlError, AssertionError, ValueError) as problem:
        raise DocumentRefused("Nothing to read.") from problem
    if root is None:
        raise DocumentRefused("Nothing to read.")
    return root


class _Measured:
    """Builds the tree from what libxml2 reports, and stops at what would make it slow.

    Exact, where a scan of the bytes can be deceived: this is what the parser itself saw. libxml2
    takes a quarter of a minute to store 100,000 attributes of one element.
    """

    def __init__(self, clock: Deadline) -> None:
        self._builder = etree.TreeBuilder()
        self._clock = clock
        self._depth = 0

    def start(self, tag: str, attributes: dict) -> None:
        self._clock.left()
        self._depth += 1
        if self._depth > DEEPEST:
            raise DocumentRefused("Nested too deeply.")
        if len(attributes) > MOST_ATTRIBUTES:
            raise DocumentRefused("Too many attributes.")
        kept = {name: _fit(attributes[name]) for name in attributes if _NAME.fullmatch(name)}
        self._builder.start(_tag(tag), kept)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(_tag(tag))

    def data(self, text: str) -> None:
        self._builder.data(_fit(text))

    def close(self) -> etree._Element | None:
        return self._builder.close()


def _tag(name: str) -> str:
    """A tree holds names of XML only; Word's `o:p` becomes `o-p`."""
    return name if _NAME.fullmatch(name) else "x-" + _NOT_IN_A_NAME.sub("-", name)


def _fit(text: str) -> str:
    return _UNFIT.sub("", text)
