"""The name of a person in its parts, as lists of references have it. Pure.

Nothing tells for certain which part of a name is the family's. Where it is not plain, the name
stays whole: that is never wrong, while “López, M. G.” is somebody else than María García López.
"""

import re
import unicodedata

# CSL-JSON: family, given, non-dropping-particle, suffix; or literal for what is not taken apart.
Parts = dict[str, str]

_ORGANIZATION = re.compile(
    r"(?i)\b(?:academy|agency|alliance|association|authority|board|cent(?:er|re)|clinic|coalition|"
    r"collective|college|commission|committee|council|department|editors|federation|foundation|"
    r"group|hospital|institute|ministry|network|office|organi[sz]ation|practice|project|service|"
    r"services|society|team|trust|union|university)\b|^the\s|&"
)
_TITLE = re.compile(r"(?i)^(?:(?:dr|prof|professor|mr|mrs|ms|mx|rev|sr|sra)\.?\s+)+(?=\S+\s+\S)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[^\W\d_]")
_SUFFIX = re.compile(r"(?i)(?:jr|sr)\.?|[ivx]{2,4}")
_LETTERS = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.?){1,3}(?:-[A-Z]+)?")
_PARTICLES = re.compile(
    r"(?i)af|al|bin|ben|da|das|de|degli|dei|del|della|den|der|des|di|do|dos|"
    r"du|el|ibn|la|las|le|lo|los|ten|ter|van|vom|von|zu|zum|zur|'t"
)
# First of two family names in Spanish and Portuguese; the commonest end in -ez.
_FIRST_OF_TWO = re.compile(
    r"(?i)alonso|blanco|castro|castillo|cruz|delgado|díaz|diaz|flores|garcía|garcia|"
    r"herrera|león|luna|marín|medina|molina|mora|morales|moreno|muñoz|navarro|"
    r"ortega|ortiz|ramos|reyes|rivera|romero|rojas|rubio|ruiz|santos|serrano|"
    r"silva|soto|suárez|torres|vargas|vega|oliveira|pereira|souza|sousa|"
    r"ferreira|almeida|costa|\w+[eé]z"
)
# Scripts in which the family name of two words is the second one.
_GIVEN_FIRST = ("LATIN", "CYRILLIC", "GREEK", "HEBREW", "ARMENIAN", "GEORGIAN")


def name_parts(name: str) -> Parts:
    """`name`, as somebody writes it on a byline, in its parts; `literal` where that is unsure."""
    name = " ".join(name.split())
    bare, suffix = _without_suffix(_TITLE.sub("", name))
    words = bare.split()
    if len(words) < 2 or _ORGANIZATION.search(name) or not _has_given_name_first(bare):
        return {"literal": name}
    parts = _turned_around(bare) if "," in bare else _taken_apart(words)
    if not parts:
        return {"literal": name}
    return parts | ({"suffix": suffix} if suffix else {})


def listed_name(parts: Parts) -> str:
    """“van der Kolk, Bessel”, as the tag citation_author has it; a whole name ends with a comma.

    Without the comma reference managers would take it apart. Those that stand in a row are held
    together where both parts have several words: Zotero reads two people there otherwise.
    """
    if "family" not in parts:
        return f"{parts['literal']},"
    family = " ".join(filter(None, [parts.get("non-dropping-particle"), parts["family"]]))
    given = parts["given"]
    if " " in family and " " in given:
        family = family.replace(" ", "\N{NO-BREAK SPACE}")
    return f"{family}, {given}"


def _without_suffix(name: str) -> tuple[str, str]:
    """The name without “Jr.” or letters behind a comma, and the “Jr.”."""
    before, comma, after = name.rpartition(", ")
    if comma and _SUFFIX.fullmatch(after):
        return before, after
    if comma and " " in before and _LETTERS.fullmatch(after) and not after.istitle():
        return _without_suffix(before)
    words = name.split()
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        return " ".join(words[:-1]), words[-1]
    return name, ""


def _has_given_name_first(name: str) -> bool:
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and all(
        unicodedata.name(char, "").startswith(_GIVEN_FIRST) for char in letters
    )


def _turned_around(name: str) -> Parts | None:
    """“Kolmes, Keely”, which somebody has taken apart already."""
    family, _comma, given = name.partition(", ")
    return {"family": family, "given": given} if given and "," not in given else None


def _taken_apart(words: list[str]) -> Parts | None:
    start = _start_of_family(words)
    if start is None:
        return None
    end = start
    while end < len(words) - 1 and words[end].islower() and _PARTICLES.fullmatch(words[end]):
        end += 1
    parts = {"family": " ".join(words[end:]), "given": " ".join(words[:start])}
    particle = " ".join(words[start:end])
    return parts | ({"non-dropping-particle": particle} if particle else {})


def _start_of_family(words: list[str]) -> int | None:
    """The place of the first word that is the family's; None where that is unsure."""
    for place, word in enumerate(words[1:-1], 1):
        if _PARTICLES.fullmatch(word):
            return place
    middle = words[1:-1]
    if all(_INITIALS.fullmatch(word) for word in middle):
        return len(words) - 1
    if len(words) > 3 and words[-2].lower() in {"y", "e", "i"}:
        return len(words) - 3
    if _FIRST_OF_TWO.fullmatch(words[-2]):
        return len(words) - 2
    return None
