"""Names of people and organizations as BibTeX and RIS write them. Pure."""

import re

from hub.citations.exporting.latex import latex

_SEPARATES = re.compile(r",|(?:^|\s)and(?:\s|$)", re.IGNORECASE)


def whole_name(name: dict) -> str:
    """A name in one piece, particles and all; a literal one as it is."""
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    parts = [name.get(part, "") for part in order]
    return name.get("literal", "") or " ".join(filter(None, parts))


def bibtex_name(name: dict) -> str:
    """“von Last, Jr, First”; what is no person, or could not be taken apart again, in braces."""
    family, given = name.get("family", ""), name.get("given", "")
    if not family or (not given and (" " in family or _needs_braces(family))):
        return f"{{{latex(whole_name(name))}}}"
    last = _guarded(family)
    if particle := name.get("non-dropping-particle", ""):
        last = f"{latex(particle)} {last}" if _is_particle(particle) else _braced(particle, family)
    first = " ".join(filter(None, (given, name.get("dropping-particle", ""))))
    first = f"{{{latex(first)}}}" if _SEPARATES.search(first) else latex(first)
    if suffix := name.get("suffix", ""):
        return f"{last}, {{{latex(suffix)}}}, {first or '{}'}"
    return f"{last}, {first}" if first else last


def ris_name(name: dict) -> str:
    """“Family, Given, Suffix”; of an organization that could be taken for a person, “Name,”."""
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    if not family:
        whole = whole_name(name)
        return f"{whole}," if "," in whole or " " not in whole else whole
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    parts = [family.replace(",", ""), given.replace(",", ""), name.get("suffix", "")]
    return ", ".join(parts).rstrip(", ")


def _needs_braces(family: str) -> bool:
    return bool(_SEPARATES.search(family)) or any(map(_begins_small, family.split()))


def _guarded(family: str) -> str:
    return f"{{{latex(family)}}}" if _needs_braces(family) else latex(family)


def _braced(particle: str, family: str) -> str:
    return f"{{{latex(f'{particle} {family}')}}}"


def _is_particle(text: str) -> bool:
    return all(map(_begins_small, text.split())) and not _SEPARATES.search(text)


def _begins_small(word: str) -> bool:
    """Whether the first letter of a word, not its first sign, is a small one."""
    letter = next(filter(str.isalpha, word), "")
    return bool(letter) and letter == letter.lower() != letter.upper()
