"""Names as BibTeX and RIS write them, taken apart for CSL. Pure."""

import re

from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from hub.citations.importing.latex import text_of

_PARTICLES = "af|av|da|de|del|della|den|der|di|dos|du|la|le|ten|ter|van|vom|von|zu|zum|zur"
_AFTER_GIVEN = re.compile(rf"(\S.*?)\s+((?:{_PARTICLES})(?:\s+(?:{_PARTICLES}))*)")
_TOLD_APART = re.compile(r"\s*(family|given|prefix|suffix)\s*=", re.IGNORECASE)
_BIBLATEX = {
    "family": "family",
    "given": "given",
    "prefix": "non-dropping-particle",
    "suffix": "suffix",
}


def names_from_bibtex(source: str) -> list[dict]:
    """The names in a field of BibTeX, split before anything is decoded: braces bind words.

    Raises TooDeep.
    """
    names = (each.strip() for each in split_multiple_persons_names(source))
    return [_from_bibtex(name) for name in names if name and name.lower() != "others"]


def names_from_ris(lines: list[str]) -> list[dict]:
    return [_from_ris(" ".join(line.split())) for line in lines if line.strip(" ,")]


def _from_bibtex(name: str) -> dict:
    if _is_one_group(name):
        return {"literal": text_of(name[1:-1])}
    if _TOLD_APART.match(name):
        return _told_apart(name)
    parts = parse_single_name_into_parts(name, strict=False)
    given, dropping = without_particle(_joined(parts.first))
    return _present(
        {
            "family": _joined(parts.last),
            "given": given,
            "dropping-particle": dropping,
            "non-dropping-particle": _joined(parts.von),
            "suffix": _joined(parts.jr),
        }
    )


def _from_ris(name: str) -> dict:
    if name.endswith(","):
        return {"literal": name.rstrip(", ")}
    family, *rest = (part.strip() for part in name.split(",", 2))
    if not rest:
        return {"literal": name} if " " in name else {"family": name}
    given, dropping = without_particle(rest[0])
    suffix = rest[1] if len(rest) > 1 else ""
    return _present(
        {"family": family, "given": given, "dropping-particle": dropping, "suffix": suffix}
    )


def _told_apart(name: str) -> dict:
    """biblatex's other form: “family=Gogh, given=Vincent, prefix=van”."""
    parts = {}
    for part in name.split(","):
        label, _equals, value = part.partition("=")
        if field := _BIBLATEX.get(label.strip().lower()):
            parts[field] = text_of(value.strip())
    return _present(parts)


def _is_one_group(name: str) -> bool:
    """Whether braces enclose all of a name, as those of an organization."""
    if not (name.startswith("{") and name.endswith("}")):
        return False
    depth = 0
    for at, char in enumerate(name):
        depth += {"{": 1, "}": -1}.get(char, 0) if name[at - 1 : at] != "\\" else 0
        if depth == 0:
            return at == len(name) - 1
    return False


def _joined(words: list[str]) -> str:
    return text_of(" ".join(words)).strip()


def without_particle(given: str) -> tuple[str, str]:
    """Given names, and a particle that stands after them, as in “Ludwig van”."""
    found = _AFTER_GIVEN.fullmatch(given)
    return (found[1], found[2]) if found else (given, "")


def _present(parts: dict) -> dict:
    return {name: text for name, text in parts.items() if text}
