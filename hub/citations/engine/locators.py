"""Where in a work: “p. 3”, “§ 4.01”, “Table 2”, “00:12:30”, told apart before the engine sees it.

Pandoc takes “n.d.” for a note and a time for a page, and knows neither “ch.” nor “Table”.
"""

import re
from typing import NamedTuple

# What may stand before the number, by pandoc's own word for it.
_WORDS = {
    "p.": ("p", "pp", "pg", "pgs", "page", "pages"),
    "chap.": ("ch", "chs", "chap", "chaps", "chapter", "chapters"),
    "sec.": ("§", "§§", "s", "ss", "sec", "secs", "sect", "section", "sections"),
    "para.": ("¶", "¶¶", "par", "para", "paras", "paragraph", "paragraphs"),
    "fig.": ("fig", "figs", "figure", "figures"),
    "vol.": ("vol", "vols", "volume", "volumes"),
    "n.": ("n", "nn", "note", "notes", "fn"),
    "l.": ("l", "ll", "line", "lines"),
    "v.": ("v", "vv", "verse", "verses"),
    "pt.": ("pt", "pts", "part", "parts"),
    "bk.": ("bk", "book", "books"),
    "col.": ("col", "cols", "column", "columns"),
    "fol.": ("fol", "fols", "folio", "folios"),
    "no.": ("no", "nos", "issue"),
}
# Pages and paragraphs are shortened, everything else is written out (APA 8.13).
_IN_WORDS = {
    "p.": "p.",
    "chap.": "Chapter",
    "sec.": "Section",
    "para.": "para.",
    "fig.": "Figure",
    "vol.": "Volume",
    "n.": "Note",
    "l.": "Line",
    "v.": "Verse",
    "pt.": "Part",
    "bk.": "Book",
    "col.": "Column",
    "fol.": "Folio",
    "no.": "Number",
}
_LABELS = {word: label for label, words in _WORDS.items() for word in words}
_FIRST = re.compile(r"(§{1,2}|¶{1,2}|[A-Za-z]+)(\.?)\s*(.*)", re.DOTALL)
# 3, 12a, S4, iv, 4.01, 512(a), and ranges and lists of those.
_ONE = r"(?:[A-Za-z]{0,2}\d[\dA-Za-z.]*(?:\([\dA-Za-z]{1,4}\))*|[ivxlcdm]+|[IVXLCDM]+)"
_COUNTED = re.compile(rf"{_ONE}(?:\s*(?:--|[-–—]|,|&)\s*{_ONE})*")
_RANGE = re.compile(r"(?<=\w)\s*(?:--|[-—])\s*(?=\w)")
# What is counted in other words, and what follows a comma: “chap. 2, p. 3”.
_NEXT = re.compile(r",\s+(?=(?:§|¶|[A-Za-z]))")


class Locator(NamedTuple):
    """`label` is one of pandoc's words, or empty where `text` says itself what it counts."""

    label: str
    text: str

    def __str__(self) -> str:
        """In words, as it stands where the engine does not write it."""
        if not self.label:
            return self.text
        word = _IN_WORDS[self.label]
        if word.endswith(".") and re.search(r"[-–,&]", self.text):
            word = {"p.": "pp.", "para.": "paras."}.get(word, word)
        elif not word.endswith(".") and re.search(r"[-–,&]", self.text):
            word += "s"
        return f"{word} {self.text}"


def read_locator(typed: str) -> Locator:
    """What `typed` counts, and the count; never fails. A bare number counts pages."""
    typed = " ".join(typed.split()).strip(" ,;")
    if _COUNTED.fullmatch(typed) and not typed.isalpha():
        return Locator("p.", _dashed(typed))
    found = _FIRST.fullmatch(typed)
    label = _LABELS.get(found[1].lower(), "") if found else ""
    rest = found[3] if found else ""
    # One letter is a word of its own only with its full stop: “n. 4”, not “N 4”.
    is_word = label and (len(found[1]) > 1 or found[2] or not found[1].isalpha())
    if is_word and _COUNTED.fullmatch(rest):
        return Locator(label, _dashed(rest))
    if is_word and len(found[1]) > 1 and found[1].islower() and re.fullmatch(r"\w+", rest):
        # “chap. Two”
        return Locator("", f"{_IN_WORDS[label]} {rest}")
    return Locator("", typed)


def split_locator(typed: str) -> tuple[Locator, str]:
    """The first thing that is counted, and what follows it: “chap. 2, p. 3”."""
    first, *rest = _NEXT.split(" ".join(typed.split()), maxsplit=1)
    locator = read_locator(first)
    if not locator.label:
        return read_locator(typed), ""
    return locator, ", ".join(
        str(read_locator(part)) for each in rest for part in _NEXT.split(each)
    )


def _dashed(count: str) -> str:
    return _RANGE.sub("–", count)
