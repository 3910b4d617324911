"""Citations in Markdown: where they stand. What they say is read in hub.citations.syntax.

`[@key, p. 3]`, `[see @a; @b]`, `[-@key]`, `@key`, `@key [p. 3]`, `@{odd key}`, `[@doi:10.x/y]`.
Each becomes a placeholder: `<span data-cite="what was typed">what was typed</span>`. A bare
`@name` is only a candidate: whoever knows the library turns it back where there is no such key.
"""

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, INLINE_PLACEHOLDER_PREFIX, AtomicString

# Of a citation in brackets; 200 works fit.
MAX_SPAN = 20_000
# As in hub.citations.keys, with nothing behind it that belongs to the sentence.
_KEY = r"[A-Za-z0-9](?:[A-Za-z0-9_:.+-]{0,78}[A-Za-z0-9])?+(?![^\W_]|@|/)"
_DOI = r"doi:10\.\d{4,9}/[^\s\[\]{};,\x02\x03]{1,200}(?<![.:?!\"'”’)])"
_ODD = r"\{[^{}\[\]\x02\x03\n]{1,200}\}"
# What may stand before an @: an address, a mention or a word may not.
_BEFORE = r"(?<![^\s(\[\"'“‘«»—–;,¿¡*_~-])"
# What python-markdown has put aside by now: what a backslash escapes, code, a link.
_ASIDE = re.escape(INLINE_PLACEHOLDER_PREFIX) + r"\d{1,7}" + ETX
# In link text and image text nothing is cited, also where the link is none after all.
_IS_NO_LINK = r"(?!\(|\[(?!-?@))"

_IN_BRACKETS = (
    rf"(?<!!)\[(?=(?:[^\[\]@\x02\x03]|{_ASIDE}){{0,{MAX_SPAN}}}+@)"
    rf"(?:[^\[\]\x02\x03]|{_ASIDE}){{1,{MAX_SPAN}}}+\]{_IS_NO_LINK}"
)
_WORK = re.compile(rf"{_BEFORE}@(?:[A-Za-z0-9]|\{{)")
_IN_THE_SENTENCE = (
    rf"{_BEFORE}(?<!-)@(?:{_DOI}|{_ODD}|{_KEY})(?![^\[\]\n]{{0,200}}\](?:\(|\[(?!-?@)))"
    rf"(?:[ \n]\[(?:[^\[\]@\x02\x03]|{_ASIDE}){{1,400}}+\](?![(\[]))?"
)
# As nh3 writes it; a placeholder holds no element.
_PLACEHOLDER = re.compile(r'<span data-cite="([^"]*)"(?: data-place="([^"]*)")?>([^<]*)</span>')


def add_citations(md: Markdown) -> None:
    """Have `md` find citations; after links and addresses, before emphasis."""
    md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "@"]
    # A bare address ends at a bracket, and may stand within one.
    md.inlinePatterns.register(_InBrackets(_IN_BRACKETS, md), "citation", 118)
    # A bare address may hold an @.
    md.inlinePatterns.register(_Citation(_IN_THE_SENTENCE, md), "narrative_citation", 112)


def sources_in(html: str) -> list[str]:
    """What was typed at each place of rendered HTML where something may be cited, in order."""
    return [unescape(found[1]) for found in _PLACEHOLDER.finditer(html)]


def without_citations(html: str) -> str:
    """Rendered HTML without what stands in brackets; a bare `@name` stays as it was typed."""

    def kept(found: re.Match) -> str:
        return found[3] if found[1].startswith("@") else ""

    return _PLACEHOLDER.sub(kept, html)


class _Citation(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)
    # Things put aside within each other: a link in emphasis in a link is two.
    MAX_NESTING = 4

    def handleMatch(self, m, data):
        typed = m.group()
        for _level in range(self.MAX_NESTING):
            if INLINE_PLACEHOLDER_PREFIX not in typed:
                break
            typed = self.unescape(typed)
        # The serializer lets what looks like an entity pass.
        typed = typed.replace("&", "&amp;")
        place = Element("span", {"data-cite": typed})
        place.text = AtomicString(typed)
        return place, m.start(), m.end()


class _InBrackets(_Citation):
    def handleMatch(self, m, data):
        if not _WORK.search(m.group()):
            return None, None, None
        return super().handleMatch(m, data)
