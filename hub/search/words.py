"""Words of a search: cleaning what was typed, and spelling words without accents. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import takewhile

MOST_CHARACTERS = 200
MOST_WORDS = 12
# Normalizing may make eighteen characters of one; what is beyond would be cut off anyway.
_LOOKED_AT = 2_000

# Letters that are letters of their own to Unicode, and accents of another to who types them.
_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "þ": "th"}
)
# What other searches read as an order, and this one does not.
_OPERATORS = frozenset('"&|*<>~^')
# What PostgreSQL holds words together by, or reads as the sign of the number behind it.
HOLDING = re.compile(r"[./@&<>’‘ʼ]|[-+](?=\d)")
_TOKEN = re.compile(r"[^\s!-/:-@\[-`{-~]+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Typed:
    """The words of what somebody typed, and what of it is not looked for."""

    words: tuple[str, ...] = ()
    # Something besides words, spaces and plain punctuation was typed: operators, emoji, NUL.
    held_signs: bool = False
    was_too_long: bool = False

    def __str__(self) -> str:
        return " ".join(self.words)


def read_typed(text: str) -> Typed:
    """The first words of `text` in its own script: letters, marks and digits, nothing else.

    At most 12 words and 200 characters. Whatever comes in, nothing that PostgreSQL would read as
    an operator or refuse comes out.
    """
    shown = unicodedata.normalize("NFKC", text[:_LOOKED_AT])
    found = _words_in(shown)
    kept, length = [], 0
    for word in found[:MOST_WORDS]:
        word = word[: MOST_CHARACTERS - length]
        length += len(word) + 1
        kept.append(word)
        if length >= MOST_CHARACTERS:
            break
    is_whole = kept == found and len(text) <= _LOOKED_AT
    return Typed(
        words=tuple(kept),
        held_signs=any(_is_sign(char) for char in shown),
        was_too_long=not is_whole,
    )


def _words_in(text: str) -> list[str]:
    """Runs of letters, marks and digits that hold more than marks; joiners hold words together."""
    spaced = "".join(_kept(char) for char in apart(text))
    return [word for word in spaced.split() if any(char.isalnum() for char in word)]


def apart(text: str) -> str:
    """`text` with a space for each sign that would hold two words together in the index.

    PostgreSQL reads “client’s”, “and/or” and “164.524” as one word each, and COVID-19 with a minus.
    """
    return HOLDING.sub(" ", text)


def _kept(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] in "LMN":
        return char
    return "" if category == "Cf" else " "


def _is_sign(char: str) -> bool:
    """Whether nobody would expect it to be looked for, so that they must be told."""
    category = unicodedata.category(char)
    is_unseen = category == "Cf" or char.isspace()
    return char in _OPERATORS or (category[0] in "SC" and not is_unseen)


def fold(text: str) -> str:
    """`text` in small letters and without accents: “Béla” is “bela”, “Ærø” is “aero”."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    kept = (char for char in apart if unicodedata.category(char) not in ("Mn", "Cf"))
    return unicodedata.normalize("NFC", "".join(kept))


def folded_copy(text: str) -> str:
    """The words of `text` that hold more than plain letters, folded; empty for most English."""
    tokens = (token for token in _TOKEN.findall(text) if not token.isascii())
    accented = dict.fromkeys(token for token in tokens if _has_letters_beyond_ascii(token))
    return " ".join(" ".join(_WORD.findall(fold(token))) for token in accented)


def _has_letters_beyond_ascii(token: str) -> bool:
    return any(not char.isascii() and unicodedata.category(char)[0] in "LMN" for char in token)


def slip_between(typed: str, meant: str) -> int | None:
    """How likely a slip made `typed` of `meant`, 0 the likeliest; None for more than one slip.

    0: two letters changed places. 1: one is missing or too many. 2: one is another.
    """
    start = _alike_at_start(typed, meant)
    end = _alike_at_start(typed[start:][::-1], meant[start:][::-1])
    was, is_now = meant[start : len(meant) - end], typed[start : len(typed) - end]
    if len(was) == 2 and was == is_now[::-1]:
        return 0
    if max(len(was), len(is_now)) > 1:
        return None
    return 1 if len(was) != len(is_now) else 2


def _alike_at_start(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, as they are spelled, in order."""
    return _WORD.findall(text.casefold())


def sounds_of(text: str) -> tuple[str, ...]:
    """The words of a text as terms are compared: folded, and one or many of a thing alike."""
    return tuple(_one_of(word) for word in _WORD.findall(fold(text)))


def _one_of(word: str) -> str:
    is_plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word
