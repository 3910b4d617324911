"""The Markdown that is understood here: python-markdown with less, and with bounds.

Raw HTML is no markup here: it is shown as the text it is. Reference definitions and
footnotes are not taken out of the text either, since python-markdown drops the unused
ones, and words must not be lost. Every step is counted, so that no text can hold a
process for long; a text that takes too many raises `TooTangled`.
"""

import re
from collections.abc import Callable
from functools import wraps
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension, TableProcessor
from markdown.inlinepatterns import DelimiterProcessor, SubstituteTagInlineProcessor
from markdown.util import AtomicString, code_escape

from .allow_lists import AllowList
from .citing import add_citations
from .links import Rules, add_links
from .source import fence_mark

# About a second on a slow machine. A text of 15,000 words with lists, quotations and a link
# in every paragraph takes less than a tenth of it.
MAX_STEPS = 10_000_000
# Levels of quotations and lists within each other; what is deeper stays as typed.
MAX_NESTING = 24
MAX_TABLE_COLUMNS = 30
MAX_TABLE_CELLS = 5_000
# Levels of the finished tree, emphasis within emphasis included.
MAX_DEPTH = 60


class TooTangled(Exception):
    """The text takes more steps, or nests deeper, than any text meant to be read."""


class Steps:
    """Counts the characters looked at, and stops at MAX_STEPS."""

    def __init__(self) -> None:
        self.left = MAX_STEPS

    def take(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise TooTangled


def dialect(allowed: AllowList, *, code: list[str], keeps_line_breaks: bool) -> Markdown:
    """A python-markdown instance for one text, whose fenced code blocks are `code`."""
    md = Markdown(extensions=[SaneListExtension()], output_format="html")
    steps = Steps()
    _bound_blocks(md, steps)
    md.preprocessors.deregister("html_block")
    for pattern in ("html", "entity", "automail", "reference", "image_reference"):
        md.inlinePatterns.deregister(pattern)
    for pattern in ("short_reference", "short_image_ref"):
        md.inlinePatterns.deregister(pattern)
    rules = Rules(allowed.schemes, allowed.allows_inside_links, steps.take)
    add_links(md, rules)
    if "span" in allowed.tags:
        add_citations(md)
    md.inlinePatterns.register(_Emphasis("*", "strong,em", md), "em_strong", 60)
    md.delimiters.add("_", "strong,em", smart=True)
    md.delimiters.add("~", "del", double=True)
    _choose_blocks(md, allowed, code)
    if keeps_line_breaks:
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\n", "br"), "nl2br", 5)
    for pattern in md.inlinePatterns:
        pattern.handleMatch = _counted(pattern.handleMatch, steps)
    return md


def depth_of(root: Element) -> int:
    """How deep the tree below `root` goes (without recursion)."""
    depth, level = 0, list(root)
    while level:
        depth, level = depth + 1, [child for element in level for child in element]
    return depth


def _choose_blocks(md: Markdown, allowed: AllowList, code: list[str]) -> None:
    blocks = md.parser.blockprocessors
    blocks.deregister("reference")
    blocks.register(_FencedCode(md.parser, code), "fence", 95)
    blocks.register(_Heading(md.parser), "hashheader", 70)
    if "table" in allowed.tags:
        TableExtension().extendMarkdown(md)
        blocks.register(_Table(md.parser, {"use_align_attribute": True}), "table", 75)


def _counted(handle: Callable, steps: Steps) -> Callable:
    """`handle`, a pattern's handleMatch, paying for what it looked at."""

    @wraps(handle)
    def counted(match, data):
        node, start, end = handle(match, data)
        # Delimiters and backticks without their other end were looked for up to the end.
        looked_at = len(data) - match.start() if node is None else end - start
        # What is found is replaced in a copy of data, about 50 times faster than a look.
        steps.take(looked_at + len(data) // 50 + 1)
        return node, start, end

    return counted


def _bound_blocks(md: Markdown, steps: Steps) -> None:
    """Give `md` a block parser that counts its steps and its levels."""
    parser = _BoundedParser(md, steps)
    parser.blockprocessors = md.parser.blockprocessors
    for processor in parser.blockprocessors:
        processor.parser = parser
    md.parser = parser


class _BoundedParser(BlockParser):
    def __init__(self, md: Markdown, steps: Steps) -> None:
        super().__init__(md)
        self.steps = steps
        self.nesting = 0

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        self.nesting += 1
        while blocks:
            self.steps.take(len(blocks[0]) + 1)
            self._parse_next(parent, blocks)
        self.nesting -= 1

    def _parse_next(self, parent: Element, blocks: list[str]) -> None:
        if self.nesting > MAX_NESTING:
            self.blockprocessors["paragraph"].run(parent, blocks)
            return
        for processor in self.blockprocessors:
            if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                return


class _Emphasis(DelimiterProcessor):
    """Emphasis that swallows no letter.

    python-markdown (3.11.3) miscounts where runs of different lengths meet, as in
    "*a **\n|**> [*word", and loses what follows. The rest of such a paragraph stays as typed.
    """

    WITHOUT_SIGNS = str.maketrans("", "", "*_~")

    def handleMatch(self, m, data):
        element, start, end = super().handleMatch(m, data)
        if element is None or self._is_whole(element, data[start:end]):
            return element, start, end
        self.reset()
        return None, m.start(), len(data)

    def _is_whole(self, element: Element, typed: str) -> bool:
        shown = "".join(element.itertext())
        return shown.translate(self.WITHOUT_SIGNS) == typed.translate(self.WITHOUT_SIGNS)


class _FencedCode(BlockProcessor):
    MARK = re.compile(fence_mark(0).replace("0", r"(\d+)"))

    def __init__(self, parser: BlockParser, code: list[str]) -> None:
        super().__init__(parser)
        self.code = code

    def test(self, parent: Element, block: str) -> bool:
        return bool(self.MARK.fullmatch(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        index = int(self.MARK.fullmatch(blocks.pop(0))[1])
        element = SubElement(SubElement(parent, "pre"), "code")
        element.text = AtomicString(code_escape(self.code[index]) + "\n")


class _Heading(HashHeaderProcessor):
    """A heading has a space after its signs: "#1 of the list" is none."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?P<header>(?: [^\n]*)?)(?:\n|$)")
    CLOSING = re.compile(r"(?:^|\s)#+$")

    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        heading = parent[-1]
        heading.text = self.CLOSING.sub("", heading.text.strip()).strip()


class _Table(TableProcessor):
    """A table small enough to be read. python-markdown fills each row to full width."""

    def test(self, parent: Element, block: str) -> bool:
        first, _, others = block.partition("\n")
        columns, rows = first.count("|") + 1, others.count("\n") + 1
        if columns > MAX_TABLE_COLUMNS or columns * rows > MAX_TABLE_CELLS:
            return False
        if not super().test(parent, block):
            return False
        # Cells beyond the heading row would be dropped.
        width = len(self.separator)
        return all(len(self._split_row(row.strip(" "))) <= width for row in block.split("\n"))
