"""The picture that stands for a page elsewhere: the first one that its text shows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

_PICTURE = re.compile(r"<img\s([^>]*)>")
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')


@dataclass(frozen=True)
class PictureOfPage:
    """A picture as the page shows it; `url` is absolute, the size in pixels."""

    url: str
    width: int
    height: int
    alt: str


def first_picture(html: str, absolute: Callable[[str], str]) -> PictureOfPage | None:
    """The first picture in `html`, the rendered text of a page, with its size; else None.

    Read from the stored text, since asking for the blocks and their images would cost queries.
    Only our own templates write an img there: the allow-lists for authors have none.
    """
    found = _PICTURE.search(html)
    if found is None:
        return None
    values = {name: unescape(value) for name, value in _ATTRIBUTE.findall(found.group(1))}
    sizes = [values.get(name, "") for name in ("width", "height")]
    if not values.get("src") or not all(size.isdecimal() for size in sizes):
        return None
    return PictureOfPage(absolute(values["src"]), *map(int, sizes), values.get("alt", ""))
