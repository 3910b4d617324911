"""Names of authors as pages write them, taken apart for CSL. Pure."""

import re
from collections.abc import Iterator

from hub.citations.items.validation import tidy

MOST = 50
_BY = re.compile(r"(?i)^(?:(?:written|posted|published)\s+)?by:?\s+")
# Letters behind a name that belong to the person's title, not to the name.
_CREDENTIAL = re.compile(
    r"(?i)^(?:ph\.?\s?d|psy\.?\s?d|ed\.?\s?d|m\.?d|d\.?o|j\.?d|ll\.?m|m\.?a|m\.?s|m\.?s\.?w|m\.?ed|"
    r"m\.?p\.?h|b\.?a|b\.?s|r\.?n|abpp|bcba(?:-d)?|l\.?c\.?s\.?w|l\.?m\.?f\.?t|l\.?m\.?h\.?c|"
    r"l\.?p\.?c|ncc|esq|licensed psychologist)\.?$"
)
_SUFFIX = re.compile(r"(?i)^(?:jr|sr)\.?$|^(?:II|III|IV)$")
_TITLE = re.compile(r"(?i)^(?:dr|prof|professor|mr|mrs|ms|sir)\.?\s+(?=\S)")
_ORGANIZATION = re.compile(
    r"(?i)\b(?:academy|agency|association|board|bureau|cent(?:er|re)|college|commission|committee|"
    r"council|department|desk|editors?|editorial|federation|foundation|group|hospital|inc|"
    r"institute|ltd|llc|ministry|network|office|organi[sz]ation|society|staff|team|trust|"
    r"university|writers?)\b"
)
_BETWEEN = re.compile(r"\s*(?:;|\s&\s|\sand\s|\s\|\s)\s*")
_PARTICLES = frozenset(
    {"da", "de", "del", "della", "der", "di", "du", "el", "la", "las", "le", "los"}
    | {"ten", "ter", "van", "vom", "von", "zu", "zur"}
)


def names_in(text: str, *, is_organization: bool = False) -> list[dict]:
    """The people, or the one organization, that a line such as “By Ann Lee and Bo Ny” names.

    Addresses and what is too long for a name are none.
    """
    text = _BY.sub("", tidy(text[:2_000]))
    if is_organization:
        return _literal(text)
    return [name for part in _parts(text) for name in _name(part)][:MOST]


def family_first(text: str) -> list[dict]:
    """One name as Highwire has it: “Lee, Ann”, “Ann Lee”, or “Some Association,”."""
    text = tidy(text[:500])
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and not given:
        return _literal(family)
    if comma and not _CREDENTIAL.match(given):
        return [{"family": family, "given": given}] if family else []
    return _name(text)


def _parts(text: str) -> Iterator[str]:
    """Each name, credentials still behind it."""
    for part in _BETWEEN.split(text):
        pieces = [piece for each in part.split(",") if (piece := tidy(each))]
        names = [piece for piece in pieces if not _is_behind_a_name(piece)]
        if len(names) > 1 and all(" " in name for name in names):
            yield from names
        elif len(names) == 2:
            yield f"{names[0]}, {names[1]}"
        elif pieces:
            yield ", ".join(pieces)


def _is_behind_a_name(piece: str) -> bool:
    return bool(_CREDENTIAL.match(piece) or _SUFFIX.match(piece))


def _name(text: str) -> list[dict]:
    pieces = [tidy(piece) for piece in text.split(",")]
    suffix = next((piece for piece in pieces[1:] if _SUFFIX.match(piece)), "")
    kept = [piece for piece in pieces if piece and not _is_behind_a_name(piece)]
    if len(kept) == 2:
        return [{"family": kept[0], "given": kept[1]}]
    whole = _TITLE.sub("", kept[0]) if kept else ""
    words = whole.split()
    if len(words) < 2 or len(words) > 6 or _ORGANIZATION.search(whole):
        return _literal(whole)
    start = next((i for i, word in enumerate(words[1:-1], 1) if word in _PARTICLES), len(words) - 1)
    name = {"given": " ".join(words[:start]), "family": words[-1]}
    if start < len(words) - 1:
        name["non-dropping-particle"] = " ".join(words[start:-1])
    return [name | ({"suffix": suffix} if suffix else {})]


def _literal(text: str) -> list[dict]:
    text = tidy(text).rstrip(",")
    is_name = 1 < len(text) <= 200 and "://" not in text and "@" not in text
    return [{"literal": text}] if is_name else []
