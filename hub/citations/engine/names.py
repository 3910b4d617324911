"""Names as the engine prints them rightly: parts without markup, initials apart, “Jr.” told."""

import re
from collections.abc import Iterable

from hub.citations.engine.markup import without_markup
from hub.citations.items.fields import NAMES

_INITIALS = re.compile(r"[A-Z]{2,3}")
_GENERATION = re.compile(r"(?i)(?:jr|sr)\.?")
_NUMERAL = re.compile(r"[IVX]{1,4}")
_AFTER_GIVEN = re.compile(r"(?i)(.*\S),?\s+((?:jr|sr)\.?|II|III|IV)")
# What a person has, not what they are called (APA 9.8).
_DEGREES = frozenset(
    "abpp ba bcba bsc bsn dds do dphil dnp drph dsw edd edm eds esq faan jd lcsw llm lmft lmhc lpc "
    "ma mba mbbs md med mph mphil ms msc msn msw ncc np phd pmhnp psyd rn scd".casefold().split()
)


def clean_name(name: dict) -> dict:
    """A copy with what a name of CSL has, empty where nothing is left."""
    parts = {part: without_markup(text) for part, text in name.items()}
    parts = {part: text.strip(" ,;") for part, text in parts.items() if text.strip(" ,;")}
    if not parts.get("family"):
        whole = parts.get("literal") or parts.get("given", "")
        return {"literal": whole} if whole else {}
    parts.pop("literal", None)
    _part_suffix(parts)
    given = parts.get("given", "")
    if _INITIALS.fullmatch(given) and not (parts["family"].isupper() and len(parts["family"]) > 1):
        parts["given"] = " ".join(f"{letter}." for letter in given)
    return parts


def same_name(name: dict, text: str) -> bool:
    """Whether a group of this name is what `text` names, whatever the case and punctuation."""
    return bool(name.get("literal")) and _folded(name["literal"]) == _folded(text)


def share_a_family_name(items: Iterable[dict]) -> bool:
    """Whether two people are named first in a work who differ in their given names only."""
    given: dict[str, str] = {}
    for item in items:
        for role in NAMES & set(item):
            first = item[role][0]
            family = first.get("family", "").casefold()
            if family and given.setdefault(family, first.get("given", "")) != first.get(
                "given", ""
            ):
                return True
    return False


def _part_suffix(parts: dict) -> None:
    for part in ("given", "family"):
        found = _AFTER_GIVEN.fullmatch(parts.get(part, ""))
        if found and not parts.get("suffix"):
            parts[part], parts["suffix"] = found[1].strip(" ,"), found[2]
    suffix = parts.get("suffix", "")
    if _GENERATION.fullmatch(suffix):
        parts["suffix"] = f"{suffix[:2].capitalize()}."
    elif suffix and not _NUMERAL.fullmatch(suffix) and _is_degrees(suffix):
        del parts["suffix"]


def _is_degrees(suffix: str) -> bool:
    words = (re.sub(r"[^a-z]", "", word) for word in suffix.casefold().split(","))
    return all(word in _DEGREES for word in words)


def _folded(text: str) -> str:
    return re.sub(r"(?i)^the\s+|[\W_]+", "", text).casefold()
