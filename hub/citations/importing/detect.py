"""What was brought: bytes as text, and text by its format. Pure."""

import codecs
import re

from django.utils.translation import gettext as _

from hub.citations.importing import addresses
from hub.citations.importing.models import ImportBatch

Format = ImportBatch.Format

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_RIS = re.compile(r"(?m)^[ \t]*TY[ \t]{1,3}-")
_BIBTEX = re.compile(r"(?m)^[ \t]*@[ \t]*\w+[ \t]*[{(]")


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file, and what to say of its encoding; any bytes are some text.

    By its mark, else UTF-8, else Windows-1252.
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return tidied(content.decode(encoding, errors="replace")), ""
    try:
        return tidied(content.decode("utf-8")), ""
    except UnicodeDecodeError:
        # Five bytes mean nothing in it.
        text = content.decode("cp1252", errors="replace")
        return tidied(text), _("The file is not in UTF-8; it was read as Windows-1252.")


def tidied(text: str) -> str:
    """With one kind of line end, and without what the database refuses."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return text.replace("\x00", "").lstrip("\ufeff").encode("utf-8", "ignore").decode()


def format_of(text: str) -> str:
    """The format that a text is in, by what stands in it; empty for none we know."""
    if text.lstrip()[:1] in ("{", "["):
        return Format.CSL
    if _RIS.search(text):
        return Format.RIS
    if _BIBTEX.search(text):
        return Format.BIBTEX
    return Format.LOOKUP if addresses.count(text) else ""
