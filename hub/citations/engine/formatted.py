"""What comes of formatting a page: its citations and its list."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One work of the list: `html` is safe and inline, without `li` and without id."""

    key: str
    html: str


@dataclass(frozen=True)
class Formatted:
    """The citations of a page in order of the text, and the works in order of the list.

    In a cluster each work that has an entry is exactly one `<a href="#ref-KEY">`, also where a
    range of numbers leaves its own out: that link is empty and hidden, and only a place to come
    back to. A personal communication has no entry, so it is words without a link.
    """

    clusters: tuple[str, ...]
    entries: tuple[Entry, ...]
    # Works that are named for further reading only.
    reading: tuple[Entry, ...]
    # Keys of works that the engine did not read: their entries are plain.
    refused: tuple[str, ...]
    # Whether everything is: the engine is missing, was killed or took too long.
    is_plain: bool
