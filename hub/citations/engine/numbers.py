"""Citations by number: raised in AMA, in parentheses in Vancouver (ICMJE).

The engine gives the list and its order; the numbers are written here, so that each work keeps a
link of its own where a range leaves its number out, and words before and after stay words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from itertools import groupby

from hub.citations.cites import Cite, Cluster
from hub.citations.engine.in_words import names_in_text, worded_cluster, words_after
from hub.citations.engine.locators import Locator, read_locator
from hub.citations.engine.markup import words_of
from hub.citations.engine.tree import typed_locator
from hub.citations.engine.writing import clean, link_to
from hub.citations.models import Style

# Numbers that follow each other are drawn together from three on.
_LEAST_IN_RANGE = 3


def numbered_cluster(
    cluster: Cluster, items: Mapping[str, dict], numbers: Mapping[str, int], *, style: str
) -> str:
    """Safe inline HTML of one cluster. A work without a number is cited in words."""
    cites = [cite for cite in cluster.cites if cite.key in numbers]
    name = _name(cluster, items, numbers, style)
    if name:
        # It stands before the name.
        cites = [replace(cite, prefix="") for cite in cites]
    elif not any(cite.prefix or cite.suffix for cite in cites):
        # Words that stand with a number keep it in the place where it was typed.
        cites.sort(key=lambda cite: numbers[cite.key])
    shown = _raised(cites, numbers) if style == Style.AMA else _in_parentheses(cites, numbers)
    others = [cite for cite in cluster.cites if cite.key not in numbers]
    words = [worded_cluster(Cluster("", (cite,)), items) for cite in others]
    return clean(" ".join(filter(None, [f"{name}{shown}", *words])))


def _name(
    cluster: Cluster, items: Mapping[str, dict], numbers: Mapping[str, int], style: str
) -> str:
    """Who wrote it, where the sentence names them: “Lannin and Scott³”."""
    first = cluster.cites[0]
    if not cluster.is_narrative or len(cluster.cites) > 1 or first.key not in numbers:
        return ""
    name = names_in_text(items[first.key], "and")
    # AMA writes “et al” without a stop (2.1).
    name = name.removesuffix(".") if style == Style.AMA else f"{name} "
    prefix = words_of(first.prefix)
    return escape(f"{prefix} {name}" if prefix else name, quote=False)


def _raised(cites: list[Cite], numbers: Mapping[str, int]) -> str:
    parts = []
    for group in _together(cites):
        first, last = group[0], group[-1]
        inner = _joined(group, numbers, _in_brackets)
        parts.append(f"{_words(first.prefix)} <sup>{inner}</sup>{_after(last)}".strip())
    return " ".join(parts)


def _in_parentheses(cites: list[Cite], numbers: Mapping[str, int]) -> str:
    if not cites:
        return ""
    has_words = any(cite.prefix or cite.suffix or cite.locator for cite in cites)
    if not has_words:
        return f"({_joined(cites, numbers, _after_comma)})"
    parts = [
        f"{_words(cite.prefix)} {_linked(cite, numbers, _after_comma)}{_after(cite)}"
        for cite in cites
    ]
    return f"({'; '.join(part.strip() for part in parts)})"


def _together(cites: list[Cite]) -> list[list[Cite]]:
    """Cites that stand in one raised group: a word before or after one ends it."""
    groups: list[list[Cite]] = []
    for cite in cites:
        if groups and not cite.prefix and not groups[-1][-1].suffix:
            groups[-1].append(cite)
        else:
            groups.append([cite])
    return groups


def _joined(cites: list[Cite], numbers: Mapping[str, int], place) -> str:
    """“1,3-5”: what has a locator stands by itself."""
    runs: list[list[Cite]] = []
    for _difference, run in groupby(
        enumerate(cites), key=lambda at: (_offset(at, numbers), bool(at[1].locator) and at[0])
    ):
        each = [cite for _place, cite in run]
        runs += [each] if len(each) >= _LEAST_IN_RANGE else [[cite] for cite in each]
    return ",".join(_run(run, numbers, place) for run in runs)


def _offset(at: tuple[int, Cite], numbers: Mapping[str, int]) -> int:
    place, cite = at
    return numbers[cite.key] - place


def _run(run: list[Cite], numbers: Mapping[str, int], place) -> str:
    if len(run) == 1:
        return _linked(run[0], numbers, place)
    first, *middle, last = run
    return (
        _linked(first, numbers, place)
        + _hidden(cite.key for cite in middle)
        + "-"
        + _linked(last, numbers, place)
    )


def _hidden(keys: Iterable[str]) -> str:
    """Links that nobody sees or reaches: where the list leads back to."""
    hidden = ' aria-hidden="true" tabindex="-1">'
    return "".join(link_to(key, "").replace(">", hidden, 1) for key in keys)


def _linked(cite: Cite, numbers: Mapping[str, int], place) -> str:
    return link_to(cite.key, f"{numbers[cite.key]}{place(cite)}")


def _in_brackets(cite: Cite) -> str:
    """AMA 3.6: “3(p21)”, “3(pp21-24)”."""
    if not (locator := _locator(cite)):
        return ""
    if locator.label == "p.":
        shown = str(locator).replace(". ", "", 1).replace("–", "-")
    else:
        shown = str(locator)
    return f"({escape(shown, quote=False)})"


def _after_comma(cite: Cite) -> str:
    locator = _locator(cite)
    return f", {escape(str(locator), quote=False)}" if locator else ""


def _locator(cite: Cite) -> Locator | None:
    typed = words_of(typed_locator(cite))
    return read_locator(typed) if typed else None


def _words(text: str) -> str:
    return escape(words_of(text), quote=False)


def _after(cite: Cite) -> str:
    return escape(words_after(cite), quote=False)
