"""Our clusters as the tree that pandoc reads: a paragraph for each, and nothing else.

Never Markdown, and never anything in `meta`: pandoc opens the files that are named there, in
spite of `--sandbox`. https://pandoc.org/filters.html
"""

from collections.abc import Iterable, Mapping, Sequence

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.engine.locators import split_locator
from hub.citations.engine.markup import words_of

_MODES = {
    Mode.PARENTHETICAL: "NormalCitation",
    Mode.NARRATIVE: "AuthorInText",
    Mode.YEAR: "SuppressAuthor",
}


def document(clusters: Iterable[Sequence[Cite]], ids: Mapping[str, str]) -> dict:
    """`ids` map the keys of the cites to the ids that the engine knows; every key is in it."""
    paragraphs = [
        _paragraph([_citation(cite, ids[cite.key]) for cite in each]) for each in clusters
    ]
    return {"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": paragraphs}


def asked_as(cluster: Cluster) -> tuple[Cite, ...]:
    """A narrative cluster holds one work; what is asked of more is asked in parentheses."""
    if len(cluster.cites) == 1:
        return cluster.cites
    return tuple(
        Cite(**{**vars(cite), "mode": Mode.PARENTHETICAL}) if cite.mode is Mode.NARRATIVE else cite
        for cite in cluster.cites
    )


def typed_locator(cite: Cite) -> str:
    return f"{cite.label} {cite.locator}".strip()


def _paragraph(citations: list[dict]) -> dict:
    return {"t": "Para", "c": [{"t": "Cite", "c": [citations, []]}]}


def _citation(cite: Cite, engine_id: str) -> dict:
    return {
        "citationId": engine_id,
        "citationPrefix": _inlines(words_of(cite.prefix)),
        "citationSuffix": _inlines(_suffix(cite)),
        "citationMode": {"t": _MODES[cite.mode]},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _suffix(cite: Cite) -> str:
    """What follows the work. Braces stop pandoc from looking for a locator by itself."""
    locator, rest = split_locator(typed_locator(cite))
    counted = f", {{{locator.label} {locator.text}}}" if locator.label else "{}"
    told = [locator.text] if not locator.label and locator.text else []
    words = "".join(f", {words_of(text)}" for text in [*told, rest] if text)
    suffix = words_of(cite.suffix)
    if suffix and suffix[0] not in ",.;:":
        suffix = f" {suffix}"
    whole = counted + words + suffix
    return "" if whole == "{}" else whole


def _inlines(text: str) -> list[dict]:
    # A blank inside of a Str would count as one more thing: “pp. 3”.
    inlines: list[dict] = []
    for word in text.split(" "):
        inlines += [{"t": "Space"}, {"t": "Str", "c": word}] if word else []
    return inlines if text.startswith(" ") else inlines[1:]
