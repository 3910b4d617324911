"""From Markdown to HTML that may be shown: one way for editors' text, one for readers'.

Pure: no models, no database, no settings of wagtail-markdown (those are global, and a
host's own fields use them). Whatever comes in, an answer comes out within about a second,
and no word is lost: what is no markup here, raw HTML included, is shown as it was typed.
"""

import logging
import re
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .allow_lists import EDITORS, READERS, AllowList
from .arrangement import Arrangement
from .dialect import TooTangled, dialect
from .headings import Heading, HeadingIds
from .source import legible, prepared
from .words import excerpt, plain_text, reading_minutes, word_count

__all__ = [
    "MAX_LENGTH",
    "Heading",
    "HeadingIds",
    "Rendered",
    "excerpt",
    "plain_text",
    "reading_minutes",
    "render_aside",
    "render_for_editors",
    "render_for_readers",
    "word_count",
]

# Characters; about 15,000 words. A longer text is shown as it was typed.
MAX_LENGTH = 100_000

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rendered:
    """The HTML of one text, and its headings in order for the page's list of contents."""

    html: SafeString
    headings: tuple[Heading, ...] = ()


def render_for_editors(markdown: str, *, heading_ids: HeadingIds | None = None) -> Rendered:
    """HTML of what an author or editor wrote, with headings from h2 to h4 and tables.

    Several texts on one page share one `HeadingIds`, in the order of the page; without it
    the text counts as the only one.
    """
    return _render(markdown, EDITORS, heading_ids or HeadingIds())


def render_aside(markdown: str, *, heading_ids: HeadingIds | None = None) -> SafeString:
    """HTML of what stands apart from the running text: a vignette, a callout, a turn.

    As for editors, but headings become strong paragraphs: an aside is no part of the page's
    outline, and a heading in it would gather the text that follows below itself.
    """
    return _render(markdown, EDITORS, heading_ids or HeadingIds(), has_outline=False).html


def render_for_readers(markdown: str) -> SafeString:
    """HTML of what a reader wrote: paragraphs, lists, quotations, code, emphasis, links.

    Headings become strong paragraphs, and each line break typed is kept. No element has an
    id, a class or a style.
    """
    return _render(markdown, READERS, HeadingIds(), has_outline=False).html


def _render(
    markdown: str, allowed: AllowList, heading_ids: HeadingIds, *, has_outline: bool = True
) -> Rendered:
    text = legible(markdown).rstrip().strip("\n")
    if len(text) > MAX_LENGTH:
        return Rendered(_as_typed(text))
    try:
        html, headings = _converted(text, allowed, heading_ids, has_outline=has_outline)
    except (TooTangled, RecursionError):
        return Rendered(_as_typed(text))
    except Exception as error:
        # A page must not fail on a text (DESIGN § 6.11). The text itself is never logged.
        logger.error("A text could not be rendered as Markdown: %s", type(error).__name__)
        return Rendered(_as_typed(text))
    return Rendered(mark_safe(allowed.clean(html).strip()), headings)  # noqa: S308 (nh3 cleaned it)


def _converted(
    text: str, allowed: AllowList, heading_ids: HeadingIds, *, has_outline: bool
) -> tuple[str, tuple[Heading, ...]]:
    code: list[str] = []
    source = prepared(text, code)
    md = dialect(allowed, code=code, keeps_line_breaks=allowed is READERS)
    arrangement = Arrangement(md, heading_ids, has_outline=has_outline)
    md.treeprocessors.register(arrangement, "arrangement", -10)
    # Its own first step would take away the marks of fenced code; legible() has done the rest.
    md.preprocessors.deregister("normalize_whitespace")
    html = md.convert(source)
    return html, tuple(arrangement.headings)


def _as_typed(text: str) -> SafeString:
    """Paragraphs and line breaks, nothing else: for a text that is too long or tangled."""
    paragraphs = (part.strip("\n") for part in re.split(r"\n\s*\n", text))
    shown = (escape(part).replace("\n", "<br>\n") for part in paragraphs if part.strip())
    return mark_safe("\n".join(f'<p dir="auto">{part}</p>' for part in shown))  # noqa: S308
