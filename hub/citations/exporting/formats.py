"""The formats in which references are given out. Pure.

Items are CSL-JSON with an id, in the order in which they shall stand.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hub.citations.exporting import bibtex, csl_json, ris


@dataclass(frozen=True)
class Format:
    """One format: the end of its file names, its name for people, and how it is written."""

    suffix: str
    name: str
    media_type: str
    write: Callable[[Iterable[dict]], str]


def _given_out(write: Callable[[Iterable[dict]], str]) -> Callable[[Iterable[dict]], str]:
    """Without personal communications: they name a person, and nobody can look them up."""

    def write_public(items: Iterable[dict]) -> str:
        return write(_public(items))

    return write_public


def _public(items: Iterable[dict]) -> Iterator[dict]:
    return (item for item in items if item.get("type") != "personal_communication")


FORMATS = {
    each.suffix: each
    for each in (
        Format("bib", "BibTeX", "application/x-bibtex", _given_out(bibtex.write)),
        Format("ris", "RIS", "application/x-research-info-systems", _given_out(ris.write)),
        Format(
            "json",
            "CSL-JSON",
            "application/vnd.citationstyles.csl+json",
            _given_out(csl_json.write),
        ),
    )
}
