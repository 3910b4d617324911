"""What is done to the tree that python-markdown built, before it becomes HTML.

Headings get their level and id (or become strong paragraphs), tables a box to scroll in,
and each outermost block finds its own direction: on a wrapper, `dir="auto"` would give
every paragraph the direction of the first one, which is wrong for mixed languages.
"""

from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from django.utils.text import Truncator
from django.utils.translation import gettext
from markdown.treeprocessors import Treeprocessor

from .dialect import MAX_DEPTH, TooTangled, depth_of
from .headings import Heading, HeadingIds

_HEADINGS = {f"h{level}" for level in range(1, 7)}
_DIRECTED = {"p", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre", "table"}
_CLASS_OF_ALIGNMENT = {"right": "align-end", "center": "align-center"}


class Arrangement(Treeprocessor):
    """Runs last; without `has_outline` no element is a heading. Fills `headings`."""

    def __init__(self, md, heading_ids: HeadingIds, *, has_outline: bool) -> None:
        super().__init__(md)
        self.heading_ids = heading_ids
        self.has_outline = has_outline
        self.headings: list[Heading] = []

    def run(self, root: Element) -> None:
        if depth_of(root) > MAX_DEPTH:
            raise TooTangled
        _name_links(root)
        _drop_empty(root)
        self._place_headings(root)
        for block in root:
            if block.tag in _DIRECTED:
                block.set("dir", "auto")
        self._box_tables(root)

    def _place_headings(self, root: Element) -> None:
        for parent, element in _pairs(root):
            if element.tag not in _HEADINGS:
                continue
            # In a quotation or a list it is no part of the page's outline.
            if not self.has_outline or parent is not root:
                _make_strong_paragraph(element)
            else:
                self._place(element)

    def _place(self, element: Element) -> None:
        heading = self.heading_ids.add(_words_said(element), written_level=int(element.tag[1]))
        element.tag = f"h{heading.level}"
        element.set("id", heading.id)
        self.headings.append(heading)

    def _box_tables(self, root: Element) -> None:
        for parent, element in _pairs(root):
            if element.tag == "table":
                _improve_cells(element)
                box = Element("div", self._box_attributes(element))
                parent[list(parent).index(element)] = box
                box.append(element)
                box.tail, element.tail = element.tail, None

    def _box_attributes(self, table: Element) -> dict[str, str]:
        names = ", ".join(words for cell in table.iter("th") if (words := _words_said(cell)))
        facts = {"number": self.heading_ids.next_table(), "columns": Truncator(names).chars(80)}
        label = gettext("Table %(number)s: %(columns)s") % facts
        label = label.replace("&", "&amp;")
        return {"class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": label}


def _pairs(root: Element) -> Iterator[tuple[Element, Element]]:
    """Each element with its parent, as they were at the start."""
    return iter([(parent, child) for parent in root.iter() for child in parent])


def _words(element: Element) -> str:
    # What looks like an entity in the tree is one in the HTML.
    return " ".join(unescape("".join(element.itertext())).split())


def _words_said(element: Element) -> str:
    """Without what is cited in brackets, which stands in no list of contents."""
    return " ".join(unescape("".join(_said(element))).split())


def _said(element: Element) -> Iterator[str]:
    if element.get("data-cite", "").startswith("["):
        return
    yield element.text or ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""


def _drop_empty(root: Element) -> None:
    """Take out blocks without a word, such as the heading "##"."""
    for parent, element in _pairs(root):
        is_block = element.tag == "p" or element.tag in _HEADINGS
        if is_block and not _words(element) and not (element.tail or "").strip():
            parent.remove(element)


def _name_links(root: Element) -> None:
    """A link around nothing but an image without words shows its address."""
    for link in root.iter("a"):
        if not _words(link):
            link.text = link.get("href")


def _make_strong_paragraph(heading: Element) -> None:
    strong = Element("strong")
    strong.text, heading.text = heading.text, None
    strong.extend(list(heading))
    for child in list(heading):
        heading.remove(child)
    heading.append(strong)
    heading.tag = "p"


def _improve_cells(table: Element) -> None:
    """Name what column headings head; alignment by class, since styles are not allowed."""
    for cell in [*table.iter("th"), *table.iter("td")]:
        alignment = cell.attrib.pop("align", None)
        if alignment in _CLASS_OF_ALIGNMENT:
            cell.set("class", _CLASS_OF_ALIGNMENT[alignment])
        if cell.tag == "th" and not _words(cell):
            cell.tag = "td"
        elif cell.tag == "th":
            cell.set("scope", "col")
