"""The markup a field may hold for the engine: balanced `i b sub sup` and `span.nocase`, no more.

Every unclosed tag doubles the time that pandoc takes over a field, so it never sees one.
"""

import re
from html import unescape
from typing import NamedTuple

# Stands for a "<" that begins no tag while the engine has the text; `restored` turns it back.
LESS_THAN = "\ue03c"
# Of one length with a hyphen, and no sign of a range to the engine.
NO_BREAK_HYPHEN = "\u2011"
# Stands for a "," inside of a number, which would be taken for a list of two.
INNER_COMMA = "\ue02c"
_SIGNS = {LESS_THAN: "<", NO_BREAK_HYPHEN: "-", INNER_COMMA: ","}
_NEVER_TYPED = dict.fromkeys(map(ord, (LESS_THAN, INNER_COMMA, "\x00")))

_VALUE = r"(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+)"
_TAG = re.compile(
    rf"<(/?)([A-Za-z][A-Za-z0-9]*(?::[A-Za-z][\w-]*)?)((?:\s+[\w:-]+\s*=\s*{_VALUE})*)\s*/?>"
)
_NO_CASE = re.compile(r"(?i)\bclass\s*=\s*[\"']?nocase\b")
_KNOWN = {
    **dict.fromkeys(("i", "em", "italic", "jats:italic"), "i"),
    **dict.fromkeys(("b", "strong", "bold", "jats:bold"), "b"),
    **dict.fromkeys(("sub", "inf", "jats:sub"), "sub"),
    **dict.fromkeys(("sup", "jats:sup"), "sup"),
}
_OPENING = {"nocase": '<span class="nocase">'}
_CLOSING = {"nocase": "</span>"}


class _Tag(NamedTuple):
    start: int
    end: int
    name: str  # Of what is kept; "" for what is dropped.
    is_closing: bool


# More straight quotation marks than this are no quotations: nested ones end the engine.
_MOST_QUOTES = 24
_CURLED = str.maketrans({'"': "”", "'": "’"})


def balanced(text: str) -> str:
    """`text` with known tags in pairs, other tags dropped, entities resolved, blanks single."""
    text = _legible(text)
    tags = _tags(text)
    kept = _pairs(tags)
    parts, at = [], 0
    for number, tag in enumerate(tags):
        parts += [literal(text[at : tag.start]), _written(tag) if number in kept else ""]
        at = tag.end
    return _quoted(" ".join("".join([*parts, literal(text[at:])]).split()))


def without_markup(text: str) -> str:
    """`text` without any tag, as a name or an address holds it."""
    return " ".join(literal(_TAG.sub("", _legible(text))).split())


def words_of(text: str) -> str:
    """`text` without any tag, to be escaped and shown as it is."""
    return restored(without_markup(text))


def restored(text: str) -> str:
    """What the engine gave back, with the signs that stood for others."""
    for sign, meant in _SIGNS.items():
        text = text.replace(sign, meant)
    return text


def _quoted(text: str) -> str:
    # Not those of the one tag that has any.
    words = text.replace(_OPENING["nocase"], "")
    if words.count('"') + words.count("'") <= _MOST_QUOTES:
        return text
    return _OPENING["nocase"].join(
        part.translate(_CURLED) for part in text.split(_OPENING["nocase"])
    )


def _legible(text: str) -> str:
    # Twice: Crossref gives “&amp;amp;”.
    text = unescape(unescape(text)).translate(_NEVER_TYPED)
    # Halves of characters, which the engine cannot read.
    return text.encode("utf-8", "ignore").decode()


def literal(text: str) -> str:
    """`text` in which the engine sees no tag."""
    return text.replace("<", LESS_THAN)


def _tags(text: str) -> list[_Tag]:
    tags = []
    opened: list[str] = []
    for found in _TAG.finditer(text):
        is_closing, name = bool(found[1]), found[2].lower()
        if name != "span":
            kept = _KNOWN.get(name, "")
        elif is_closing:
            kept = opened.pop() if opened else ""
        else:
            kept = "nocase" if _NO_CASE.search(found[3]) else ""
            opened.append(kept)
        tags.append(_Tag(*found.span(), kept, is_closing))
    return tags


def _pairs(tags: list[_Tag]) -> set[int]:
    """The places of the tags that have their other half, none crossing another pair."""
    open_tags: list[int] = []
    kept: set[int] = set()
    for number, tag in enumerate(tags):
        if not tag.name:
            continue
        if not tag.is_closing:
            open_tags.append(number)
            continue
        at = next((n for n in reversed(open_tags) if tags[n].name == tag.name), None)
        if at is not None:
            del open_tags[open_tags.index(at) :]
            kept |= {at, number}
    return kept


def _written(tag: _Tag) -> str:
    if tag.is_closing:
        return _CLOSING.get(tag.name, f"</{tag.name}>")
    return _OPENING.get(tag.name, f"<{tag.name}>")
