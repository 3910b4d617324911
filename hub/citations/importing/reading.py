"""The one door to the parsers: text or bytes in, checked rows out. Pure; slow for large files."""

from collections.abc import Iterable, Iterator
from time import monotonic
from types import ModuleType

from django.utils.translation import gettext as _

from hub.citations.importing import bibtex, csl_json, ris
from hub.citations.importing.detect import Format, decoded, format_of, tidied
from hub.citations.importing.rows import (
    MOST_BYTES,
    MOST_ENTRIES,
    CannotRead,
    Entry,
    Parsed,
    rows_of,
)

SECONDS = 60
_PARSERS: dict[str, ModuleType] = {
    Format.BIBTEX: bibtex,
    Format.RIS: ris,
    Format.CSL: csl_json,
}


def read(content: str | bytes, format: str | None = None) -> Parsed:
    """Every entry, good or not, in the order of the file; the format by its content if not told.

    Lists of DOIs are not for here: they must be looked up. Raises CannotRead, with a message for
    people, when there is nothing to read or too much of it.
    """
    text, notice = text_of(content)
    format = format or format_of(text)
    if format not in _PARSERS:
        raise CannotRead(
            _(
                "This is no BibTeX, no RIS and no CSL-JSON. In a program such as Zotero, choose "
                "one of these when you export."
            )
        )
    parser = _PARSERS[format]
    refuse_too_many(parser.count(text), MOST_ENTRIES)
    rows = rows_of(_bounded(parser.entries(text)))
    if not rows:
        raise CannotRead(_("There is no entry in it."))
    return Parsed(format, rows, notice)


def text_of(content: str | bytes) -> tuple[str, str]:
    """The text, and what to say of its encoding. Raises CannotRead when it is empty or too long."""
    size = len(content if isinstance(content, bytes) else content.encode("utf-8", "ignore"))
    if size > MOST_BYTES:
        facts = {"size": f"{size / 1e6:.1f}", "most": f"{MOST_BYTES / 1e6:.0f}"}
        raise CannotRead(
            _("This has %(size)s MB; at most %(most)s MB are read at once. Split the file.") % facts
        )
    text, notice = decoded(content) if isinstance(content, bytes) else (tidied(content), "")
    if not text.strip():
        raise CannotRead(_("It is empty."))
    return text, notice


def format_found(text: str) -> str:
    """The format of a text, one to be looked up included. Raises CannotRead."""
    if not (format := format_of(text)):
        raise CannotRead(
            _("Nothing in this is a reference in BibTeX, RIS or CSL-JSON, a DOI or a web address.")
        )
    return format


def refuse_too_many(number: int, most: int) -> None:
    """Raises CannotRead."""
    if number > most:
        facts = {"number": f"{number:,}", "most": f"{most:,}"}
        raise CannotRead(
            _("There are %(number)s entries; at most %(most)s go in at once. Split the file.")
            % facts
        )


def _bounded(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, up to the one that is too many or comes too late. Raises CannotRead."""
    ends = monotonic() + SECONDS
    for number, entry in enumerate(entries, 1):
        if monotonic() > ends:
            raise CannotRead(_("Reading it takes too long. Bring it in smaller parts."))
        # What was counted before parsing is a guess.
        if number > MOST_ENTRIES:
            told = _("There are more than %(most)s entries, too many at once. Split the file.")
            raise CannotRead(told % {"most": f"{MOST_ENTRIES:,}"})
        yield entry
