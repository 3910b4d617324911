"""Links in Markdown: which addresses may become one, and the patterns that find them.

What is no permitted link stays on the page as it was typed: no word is lost, and the
writer sees that something is wrong. Images become their alternative text, because a page
that a reader opens loads nothing from a third party.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import ImageInlineProcessor, InlineProcessor, LinkInlineProcessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import AtomicString

MAX_ADDRESS = 2_000
# Characters of a link's words, and of its address and title: the search for the closing
# bracket goes no further, so that text full of opening ones costs little.
MAX_SPAN = 4_000

# White space, controls, quotes, brackets, backslash, and characters that are not seen
# (zero width, direction): browsers drop or turn some of them, so the address that is
# checked would not be the address that is followed.
_NEVER_IN_ADDRESS = re.compile(
    r"[\s\x00-\x20\x7f-\x9f<>\"`\\{}|^"
    r"\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]"
)
_INSIDE = re.compile(r"#.|/(?!/)")
_BARE = r"(?i)(?<![\w@/.])https?://[^\s<>\"`\\{}|^\[\]\x00-\x20]+"
_ANGLED = r"<([^<>\s\x02\x03]+)>"
_MAILBOX = re.compile(r"[^@\s/?#:]+@[^@\s/?#:]+\.[^@\s/?#:.]+")
# With its semicolon only: "&copy=2" in an address is a parameter.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_CLOSING = ".,;:!?'’”»*_~)…。、，；：！？」』）"


def is_inside(address: str) -> bool:
    """Whether `address` leads to this page (`#…`) or this site (`/…`, never `//…`)."""
    return bool(_INSIDE.match(address)) and not _NEVER_IN_ADDRESS.search(address)


def link_target(address: str, *, schemes: Collection[str], inside: bool) -> str | None:
    """The address to link to, or None when `address` may not become a link.

    Permitted are absolute addresses with one of `schemes` and, where `inside`, those of
    this site. User names in an address are refused: they disguise the host that follows.
    """
    address = _ENTITY.sub(lambda entity: unescape(entity[0]), address).strip()
    if not address or len(address) > MAX_ADDRESS or _NEVER_IN_ADDRESS.search(address):
        return None
    if is_inside(address):
        return address if inside else None
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in schemes:
        return None
    if parts.scheme == "mailto":
        return address if _MAILBOX.fullmatch(parts.path) and not parts.netloc else None
    return address if host and "@" not in parts.netloc else None


def trimmed(address: str) -> str:
    """A bare address without the punctuation of the sentence around it (in linear time)."""
    unmatched = address.count(")") - address.count("(")
    end = len(address)
    while end and address[end - 1] in _CLOSING:
        if address[end - 1] == ")":
            if unmatched <= 0:
                break
            unmatched -= 1
        end -= 1
    return address[:end]


@dataclass(frozen=True)
class Rules:
    """What may be linked to, and whom to tell how many characters were looked at."""

    schemes: Collection[str]
    inside: bool
    take_steps: Callable[[int], None]

    def target(self, address: str) -> str | None:
        return link_target(address, schemes=self.schemes, inside=self.inside)


def add_links(md: Markdown, rules: Rules) -> None:
    """Replace python-markdown's link and image patterns in `md` by ours."""
    md.inlinePatterns.register(_Link(r"(?<!\!)\[", md, rules), "link", 160)
    md.inlinePatterns.register(_ImageAsWords(r"\!\[", md, rules), "image_link", 150)
    md.inlinePatterns.register(_AngledLink(_ANGLED, md, rules), "autolink", 120)
    # Before emphasis, so that the underscores of an address stay its own.
    md.inlinePatterns.register(_BareLink(_BARE, md, rules), "bare_link", 115)


def _resolved(md: Markdown, text: str) -> str:
    """`text` with python-markdown's stand-ins for backslash escapes turned back."""
    unescape_pass = md.treeprocessors["unescape"]
    assert isinstance(unescape_pass, UnescapeTreeprocessor)
    return unescape_pass.unescape(text)


def _anchor(target: str) -> Element:
    # The serializer lets what looks like an entity pass, so "&" is escaped here: otherwise
    # an address written with doubly escaped characters would change after the check.
    return Element("a", href=target.replace("&", "&amp;"))


class _Ruled:
    """A pattern that knows the rules, and looks no further than MAX_SPAN for brackets."""

    def __init__(self, pattern: str, md: Markdown, rules: Rules) -> None:
        super().__init__(pattern, md)
        self.rules = rules

    def getText(self, data, index):
        return super().getText(self._near(data, index), index)

    def getLink(self, data, index):
        return super().getLink(self._near(data, index), index)

    def _near(self, data: str, index: int) -> str:
        self.rules.take_steps(min(MAX_SPAN, len(data) - index))
        return data[: index + MAX_SPAN]


class _Link(_Ruled, LinkInlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m, data):
        found, start, end = super().handleMatch(m, data)
        if found is None:
            return None, None, None
        target = self.rules.target(_resolved(self.md, found.get("href", "")))
        if target is None:
            return None, None, None
        link = _anchor(target)
        link.text = found.text
        if not (found.text or "").strip():
            link.text = AtomicString(link.get("href"))
        if found.get("title"):
            link.set("title", found.get("title"))
        return link, start, end


class _ImageAsWords(_Ruled, ImageInlineProcessor):
    """`![what it shows](address "title")` becomes `what it shows (title)`."""

    def handleMatch(self, m, data):
        image, start, end = super().handleMatch(m, data)
        if image is None:
            return None, None, None
        words, title = image.get("alt", "").strip(), image.get("title", "").strip()
        return (f"{words} ({title})" if title else words), start, end


class _AngledLink(_Ruled, InlineProcessor):
    """`<https://example.org>`, `<name@example.org>`."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m, data):
        shown = m.group(1)
        address = f"mailto:{shown}" if _MAILBOX.fullmatch(shown) else shown
        target = None if is_inside(address) else self.rules.target(address)
        if target is None:
            return None, None, None
        link = _anchor(target)
        link.text = AtomicString(shown.replace("&", "&amp;"))
        return link, m.start(), m.end()


class _BareLink(_AngledLink):
    """An address that simply stands in the text."""

    def handleMatch(self, m, data):
        shown = trimmed(m.group())
        target = self.rules.target(shown)
        if target is None:
            return None, None, None
        link = _anchor(target)
        link.text = AtomicString(shown.replace("&", "&amp;"))
        return link, m.start(), m.start() + len(shown)
