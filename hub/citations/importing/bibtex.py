"""BibTeX and biblatex read as CSL. Pure; costs 0.4 ms an entry.

bibtexparser finds the entries; what their fields mean is decided here.
"""

import logging
import re
from collections.abc import Iterator

from bibtexparser.library import Library
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, String
from bibtexparser.model import Entry as Block
from bibtexparser.splitter import Splitter
from django.utils.translation import gettext as _

from hub.citations.exporting.dates import date_of, date_of_parts
from hub.citations.exporting.fields import BIBTEX_ALSO, bibtex_fields
from hub.citations.exporting.types import FROM_BIBTEX, SUBTYPES, THESES
from hub.citations.importing.latex import TooDeep, address_of, text_of
from hub.citations.importing.names import names_from_bibtex
from hub.citations.importing.rows import MOST_BYTES, CannotRead, Entry
from hub.citations.items.fields import DATES, MOST_IN_FIELD, NAMES, TYPES

# They write down the text of what they cannot read.
for _name in ("bibtexparser.splitter", "pylatexenc.latexwalker", "pylatexenc.latex2text"):
    logging.getLogger(_name).addFilter(lambda record: False)

# In the middle of a line, too: the parser takes it for an entry there.
_BLOCK = re.compile(r"(?i)@[ \t]*(?!comment|string|preamble)\w+[ \t]*[{(]")
_OTHER_BLOCK = re.compile(r"(?i)@[ \t]*(?:comment|string|preamble)\b")
_MOST_OTHER_BLOCKS = 10_000
_KEY = re.compile(r"@\s*\w+\s*[{(]\s*([^,\s{}()]{1,200})\s*,")
_PIECE = re.compile(r'\s*(?:(\{)|(")|([^\s#{}"]+))')
_MONTHS = {
    name: name
    for name in ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
# Their words are kept in capitals or small as the braces say.
_TITLES = {"title", "title-short", "container-title", "original-title", "volume-title"}
_AS_IT_IS = {"DOI", "URL"}
# All that abbreviations and `crossref` may add to a file, in characters.
MOST_GIVEN = 5 * MOST_BYTES
_NOTES = ("note", "annote", "annotation", "addendum")


class TooLong(ValueError):
    """A field that is longer than a field may be."""


class _Purse:
    """How much text abbreviations and books may still give to entries, over a whole file.

    A line of some bytes can ask for 20 KB: without a limit, a file of 2 MB becomes gigabytes.
    """

    def __init__(self) -> None:
        self._left = MOST_GIVEN
        # What each book gives, by its key: some have hundreds of chapters.
        self.books: dict[str, dict[str, str]] = {}

    def give(self, text: str, name: str) -> str:
        """`text`, paid for. Raises TooLong."""
        self._left -= len(text)
        if self._left < 0:
            raise TooLong(name)
        return text


def count(text: str) -> int:
    """How many entries there seem to be, before anything is parsed."""
    return sum(1 for _found in _BLOCK.finditer(text))


def entries(text: str) -> Iterator[Entry]:
    """The entries in their order, those that could not be read among them. Raises CannotRead."""
    if sum(1 for _found in _OTHER_BLOCK.finditer(text)) > _MOST_OTHER_BLOCKS:
        raise CannotRead(_("There are too many abbreviations and comments in it."))
    library = Splitter(text).split()
    purse = _Purse()
    strings = _strings(library, purse)
    blocks = [found for block in library.blocks if (found := _found(block))]
    by_key = {block.key.lower(): block for block, _remarks in blocks if isinstance(block, Block)}
    for block, remarks in blocks:
        if isinstance(block, Block):
            yield _entry(block, remarks, strings, by_key, purse)
        else:
            yield _failed(block)


def _found(block) -> tuple | None:
    """An entry, whole or not, with what is to be said of it; None for what is no entry."""
    if isinstance(block, DuplicateBlockKeyBlock):
        inner = block.ignore_error_block
        remark = _("Another entry of the file has the same citation key.")
        return (inner, [remark]) if isinstance(inner, Block) else None
    if isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(sorted(block.duplicate_keys))
        return block.ignore_error_block, [
            _("Given twice, the first counts: %(fields)s.") % {"fields": names}
        ]
    if isinstance(block, Block):
        return block, []
    is_failed = hasattr(block, "error") and not re.match(r"(?i)@(comment|string)", block.raw or "")
    return (block, []) if is_failed else None


def _failed(block) -> Entry:
    key = _KEY.match(block.raw or "")
    problem = _("The entry is not complete: a brace, a quotation mark or a comma is missing.")
    return Entry(block.start_line + 1, key[1] if key else "", problem=problem)


def _entry(block: Block, remarks: list[str], strings: dict, by_key: dict, purse: _Purse) -> Entry:
    entry = Entry(block.start_line + 1, block.key, remarks=remarks)
    try:
        fields = _fields(block, strings, purse)
        if parent := by_key.get(fields.get("crossref", "").lower()):
            if parent.key not in purse.books:
                purse.books[parent.key] = _fields(parent, strings, purse)
            given = purse.books[parent.key]
            purse.give("".join(given.values()), "crossref")
            fields = _inherited(fields, given)
        entry.item, entry.notes = _item(block.entry_type.lower(), fields)
    except TooLong as error:
        facts = {"field": error.args[0], "most": f"{MOST_IN_FIELD:,}"}
        entry.problem = _("%(field)s has more than %(most)s characters.") % facts
    except (TooDeep, RecursionError):
        entry.problem = _("There are too many braces within braces.")
    return entry


def _fields(block: Block, strings: dict[str, str], purse: _Purse) -> dict[str, str]:
    """The raw text of each field by its name; abbreviations written out. Raises TooLong."""
    fields: dict[str, str] = {}
    for each in block.fields:
        name = each.key.lower()
        if name not in fields and name not in ("abstract", "file", "keywords"):
            fields[name] = _value(str(each.value), strings, name, purse)
    return fields


def _strings(library: Library, purse: _Purse) -> dict[str, str]:
    """What @string abbreviates; one that grows beyond a field by others is left out."""
    strings: dict[str, str] = dict(zip(_MONTHS, _MONTHS, strict=True))
    for block in library.blocks:
        if isinstance(block, String):
            try:
                strings[block.key.lower()] = _value(block.value, strings, block.key, purse)
            except TooLong:
                strings[block.key.lower()] = ""
    return strings


def _value(raw: str, strings: dict[str, str], name: str, purse: _Purse) -> str:
    """`{text}`, `"text"`, a number or an abbreviation, or several of them joined by “#”."""
    pieces, at, length = [], 0, 0
    while found := _PIECE.match(raw, at):
        at, piece = _piece(raw, found, strings)
        if found[3]:
            purse.give(piece, name)
        length += len(piece)
        if length > MOST_IN_FIELD:
            raise TooLong(name)
        pieces.append(piece)
        joint = re.compile(r"\s*#").match(raw, at)
        if not joint:
            break
        at = joint.end()
    return "".join(pieces)


def _piece(raw: str, found: re.Match, strings: dict[str, str]) -> tuple[int, str]:
    if found[3]:
        return found.end(), strings.get(found[3].lower(), found[3])
    depth, start = 0, found.end()
    for at in range(start, len(raw)):
        char = raw[at]
        if raw[at - 1] == "\\" and char in '{}"':
            continue
        if depth == 0 and char == ("}" if found[1] else '"'):
            return at + 1, raw[start:at]
        depth += {"{": 1, "}": -1}.get(char, 0)
    return len(raw), raw[start:]


def _inherited(fields: dict[str, str], parent: dict[str, str]) -> dict[str, str]:
    """With what a chapter leaves to the book that its `crossref` names."""
    book = {name: text for name, text in parent.items() if name not in ("title", "author", "doi")}
    return {**book, "booktitle": parent.get("title", ""), **fields}


def _item(entry_type: str, fields: dict[str, str]) -> tuple[dict, list[str]]:
    kind = _type(entry_type, fields)
    item: dict = {"type": kind}
    for variable, field in bibtex_fields(kind).items():
        for name in (field, *BIBTEX_ALSO.get(variable, ())):
            if name in fields and (value := _read(variable, name, fields[name])):
                item[variable] = value
                break
    if "issued" not in item and (issued := _issued(fields)):
        item["issued"] = issued
    _mend(item, entry_type, fields)
    notes = [text for name in _NOTES if name in fields and (text := text_of(fields[name]))]
    return item, notes


def _type(entry_type: str, fields: dict[str, str]) -> str:
    subtype = text_of(fields.get("entrysubtype", "")).strip().lower()
    if subtype in TYPES:
        return subtype
    if subtype in SUBTYPES and entry_type == "article":
        return SUBTYPES[subtype]
    if entry_type in FROM_BIBTEX:
        return FROM_BIBTEX[entry_type]
    has_address = "url" in fields or "://" in fields.get("howpublished", "")
    return "webpage" if has_address and "doi" not in fields else "document"


def _read(variable: str, name: str, source: str):
    """The value of a variable of CSL; nothing where the field holds something else."""
    if name == "howpublished" and ("://" in source or "\\url" in source) != (variable == "URL"):
        return ""
    if variable in NAMES:
        return names_from_bibtex(source)
    if variable in DATES:
        # In a date it says “about”, and is no blank.
        return date_of(text_of(source.replace("~", r"\textasciitilde{}")))
    if variable in _AS_IT_IS:
        return address_of(source)
    if variable == "page":
        return text_of(re.sub(r"\s*-{2,}\s*", "-", source))
    return text_of(" ".join(source.split()), keeps_case=variable in _TITLES).strip()


def _issued(fields: dict[str, str]) -> dict:
    year, month, day = (text_of(fields.get(name, "")) for name in ("year", "month", "day"))
    return date_of_parts(year, month, day) if year.strip() else {}


def _mend(item: dict, entry_type: str, fields: dict[str, str]) -> None:
    """What BibTeX says by the type of entry or in other fields."""
    if entry_type in THESES and item["type"] == "thesis":
        item.setdefault("genre", THESES[entry_type])
    if fields.get("subtitle"):
        more = text_of(fields["subtitle"], keeps_case=True)
        item["title"] = f"{item['title']}: {more}" if item.get("title") else more
    if fields.get("archiveprefix", "").lower() == "arxiv" and "URL" not in item:
        item["URL"] = f"https://arxiv.org/abs/{address_of(fields.get('eprint', ''))}"
