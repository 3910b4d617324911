"""What a citation says, from what was typed; hub/text/citing.py tells where they stand. Pure."""

import re

from django.utils.translation import gettext as _

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.items.validation import bare_doi
from hub.citations.keys import MOST

DOI = "doi:"

_WORK = re.compile(
    r"(?<![\w./@+-])(?P<sign>-?)@(?:\{(?P<odd>[^{}]{1,200})\}"
    r"|(?P<doi>doi:10\.\d{4,9}/[^\s,;\[\]{}]+)|(?P<key>[A-Za-z0-9](?:[\w:.+-]*[A-Za-z0-9_])?))"
)
_PIECES = re.compile(r"(?:[^;{]|\{[^{}]*\}|\{)+")
_PLACE_BEHIND = re.compile(r"\s*\[(.*)\]\s*", re.DOTALL)

# What is counted, in pandoc's words: its own parser takes "ch. 2" for a page.
_LABELS = {
    "p.": r"pp?\.|pp?(?= ?\d)|pages?",
    "chap.": r"chs?\.|chaps?\.|chapters?",
    "sec.": r"secs?\.|sections?|§{1,2}",
    "para.": r"paras?\.|paragraphs?|¶{1,2}",
    "fig.": r"figs?\.|figures?",
    "vol.": r"vols?\.|volumes?",
    "col.": r"cols?\.|columns?",
    "l.": r"ll?\.|lines?",
    "v.": r"vv?\.|verses?",
    "pt.": r"pts?\.|parts?",
    "no.": r"nos?\.|numbers?",
    # Not “n.d.”
    "n.": r"nn?\.(?=\s)|notes?",
}
_ONE = r"(?:[A-Za-z]{0,3}\d[\w.:]*(?<![.:])|[ivxlcdm]{1,10}\b)"
_NUMBERS = rf"{_ONE}(?:\s?(?:[-–—,&]|and)\s?{_ONE})*"
_COUNTED = re.compile(
    "|".join(rf"(?P<L{n}>{words})" for n, words in enumerate(_LABELS.values())), re.IGNORECASE
)
_VALUE = re.compile(rf"\s*(?P<value>{_NUMBERS})(?![\w])")
_PAGES = re.compile(r"(?P<value>\d+(?:\s?[-–,]\s?\d+)*)(?=\s*(?:,|$))")


class CiteError(ValueError):
    """What was typed is no citation; the message says to its writer what to change."""


def parse_cluster(source: str) -> Cluster:
    """The works cited at one place, from what was typed there, such as `[see @a, p. 1; @b]`.

    A DOI comes as the key `doi:10.x/y`, in small letters. Raises CiteError.
    """
    typed = " ".join(source.split())
    if typed.startswith("[") and typed.endswith("]"):
        pieces = [piece for piece in _PIECES.findall(typed[1:-1]) if piece.strip()]
        cites = tuple(_cite(piece) for piece in pieces)
    else:
        cites = (_narrative(typed),)
    if not cites:
        raise CiteError(_("Nothing is cited here. Write @ and the key of a work."))
    return Cluster(source, cites)


def locator_of(text: str) -> tuple[str, str, str]:
    """Label, locator and suffix of what stands behind a work: “p. 3, my emphasis”.

    What is counted comes with its label in pandoc's words; without a label, the locator is words
    to be printed as they are. The suffix begins with the comma or space it was typed with.
    """
    words = text.strip()
    said = words.lstrip(",").lstrip()
    if counted := _COUNTED.match(said):
        if value := _VALUE.match(said, counted.end()):
            label = list(_LABELS)[int(counted.lastgroup.removeprefix("L"))]
            return label, value["value"], said[value.end() :].rstrip()
    elif pages := _PAGES.match(said):
        return "p.", pages["value"], said[pages.end() :].rstrip()
    if words.startswith(",") or not said:
        return "", said, ""
    return "", "", text.rstrip()


def _cite(piece: str) -> Cite:
    """One work in brackets, with what stands around it."""
    works = list(_WORK.finditer(piece))
    if not works:
        text = _("“%(words)s” names no work. Write @ and its key, and a semicolon between works.")
        raise CiteError(text % {"words": _short(piece)})
    if len(works) > 1:
        first, second = (_typed(work) for work in works[:2])
        text = _("Between two works stands a semicolon: [@%(first)s; @%(second)s].")
        raise CiteError(text % {"first": first, "second": second})
    [work] = works
    label, locator, suffix = locator_of(piece[work.end() :])
    return Cite(
        key=_key(work),
        mode=Mode.YEAR if work["sign"] else Mode.PARENTHETICAL,
        prefix=piece[: work.start()].strip(),
        label=label,
        locator=locator,
        suffix=suffix,
    )


def _narrative(typed: str) -> Cite:
    work = _WORK.match(typed)
    behind = work and _PLACE_BEHIND.fullmatch(typed[work.end() :] or "[]")
    if not behind:
        raise CiteError(_("“%(words)s” is no citation.") % {"words": _short(typed)})
    label, locator, suffix = locator_of(f", {behind[1]}" if behind[1].strip() else "")
    return Cite(_key(work), Mode.NARRATIVE, label=label, locator=locator, suffix=suffix)


def _key(work: re.Match) -> str:
    typed = _typed(work).strip()
    if typed.lower().startswith(DOI):
        return DOI + bare_doi(typed)
    if len(typed) > MOST:
        text = _("A citation key has at most %(most)d characters; this one is longer: %(key)s")
        raise CiteError(text % {"most": MOST, "key": _short(typed)})
    return typed


def _typed(work: re.Match) -> str:
    return work["odd"] or work["doi"] or work["key"]


def _short(words: str) -> str:
    words = words.strip()
    return words if len(words) <= 60 else f"{words[:60]}…"
