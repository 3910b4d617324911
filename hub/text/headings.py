"""The headings of a page: ids that are unique on it, and levels that skip none."""

from collections import Counter
from dataclasses import dataclass

from django.utils.text import Truncator, slugify

# The page's own title is its h1, and below h4 a text is hard to follow (LOOK § 4.4).
FIRST_LEVEL = 2
LEVELS = 3

# Every id begins so, and none of the page's own does (`main`, `review`, `comments`).
PREFIX = "s-"
MAX_SLUG = 60


@dataclass(frozen=True)
class Heading:
    """One heading as it is shown; `is_faithful` tells whether its level means what it did.

    It is False when the heading is deeper than can be shown, or now stands on the same level
    as a neighbor that was written with another number of signs.
    """

    id: str
    text: str
    level: int
    is_faithful: bool = True


class HeadingIds:
    """What the headings (and tables, questions …) of one page have used up so far.

    Make one for each rendering of a page and hand it to all its blocks in order: ids then
    stay unique across the blocks, and a block that begins with "###" goes on below the "##"
    of the block before it. The same texts in the same order always get the same ids.
    """

    def __init__(self) -> None:
        self._numbers: Counter[str] = Counter()
        self._taken: set[str] = set()
        self._uses: Counter[str] = Counter()
        self._open: list[int] = []
        # In the order of the page, for its list of contents.
        self.headings: list[Heading] = []

    def add(self, text: str, *, written_level: int) -> Heading:
        """The heading for `text`, with the next free id, on the level where it belongs."""
        level, is_faithful = self._place(written_level)
        heading = Heading(self._free_id(text), text, level, is_faithful)
        self.headings.append(heading)
        return heading

    def next_table(self) -> int:
        return self.next_number("table")

    def next_number(self, kind: str) -> int:
        """The number of one more thing of `kind`, counted from 1 over the whole page."""
        self._numbers[kind] += 1
        return self._numbers[kind]

    def _place(self, written_level: int) -> tuple[int, bool]:
        neighbor = written_level
        while self._open and self._open[-1] >= written_level:
            neighbor = self._open.pop()
        self._open.append(written_level)
        depth = len(self._open)
        is_faithful = depth <= LEVELS and neighbor == written_level
        return FIRST_LEVEL + min(depth, LEVELS) - 1, is_faithful

    def _free_id(self, text: str) -> str:
        slug = slugify(text, allow_unicode=True)
        stem = PREFIX + (Truncator(slug).chars(MAX_SLUG, truncate="").strip("-_") or "section")
        candidate = stem
        self._uses[stem] += 1
        while candidate in self._taken:
            self._uses[stem] += candidate != stem
            candidate = f"{stem}-{max(2, self._uses[stem])}"
        self._taken.add(candidate)
        return candidate
