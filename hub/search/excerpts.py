"""The passage of a page where the words that were looked for stand, with those words marked."""

import re
from collections.abc import Iterable, Sequence
from html import unescape

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.db.models import Case, TextField, Value, When
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Or, PlainText

from hub.search.asking import compiled
from hub.search.words import HOLDING, fold

# Characters of a page's HTML that are looked at, and of its words that PostgreSQL is given.
MOST_HTML = 60_000
BEFORE, PASSAGE = 300, 1_500

_START, _STOP = "\x02", "\x03"
# Stand for the signs that hold words together, and stay away from the words as no letter does.
_AWAY = dict(zip("./@&<>’‘ʼ-+", "\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13", strict=True))
_BACK = str.maketrans({stand_in: sign for sign, stand_in in _AWAY.items()})
_MARKED = re.compile(f"{_START}([^{_START}{_STOP}]*){_STOP}")
# Within a line, so that no space takes their place.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|em|i|ins|mark|q|small|span|strong|su[bp])\b[^>]*>"
)
# The raised number of a citation; it would hang on to the word before it.
_NUMBER = re.compile(r"<sup>.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>|[\x00-\x1f]")
_ACCENTED = re.compile(r"[^\W\d_]*[^\x00-\x7f\W][^\W\d_]*")
# Letters that a stem keeps at least, and endings that it may lose.
_STEM, _ENDING = 3, 3


def excerpts(
    htmls: dict[int, str], query: SearchQuery, words: Sequence[str]
) -> dict[int, SafeString]:
    """For each page whose text holds what was looked for: a passage with it in `<mark>`.

    `htmls` are rendered texts by page, `words` what was typed and what means the same. One query.
    """
    passages = {number: _passage(_plain(html), words) for number, html in htmls.items()}
    if not passages:
        return {}
    texts = Case(
        *(When(pk=number, then=Value(_apart(text))) for number, text in passages.items()),
        output_field=TextField(),
    )
    headline = SearchHeadline(
        texts,
        query | _accented(passages.values(), words),
        config=get_search_backend().config,
        start_sel=_START,
        stop_sel=_STOP,
        max_words=32,
        min_words=16,
        max_fragments=2,
        fragment_delimiter=" … ",
    )
    rows = Page.objects.filter(pk__in=passages).annotate(excerpt=headline)
    found = dict(rows.order_by().values_list("pk", "excerpt"))
    return {number: _marked(text) for number, text in found.items() if _MARKED.search(text)}


def _plain(html: str) -> str:
    """The words of rendered HTML on one line; parsing twenty pages took ten times as long."""
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", _NUMBER.sub("", html)))).split())


def _passage(text: str, words: Iterable[str]) -> str:
    """The part of `text` around the first place where one of `words` seems to stand."""
    small = text.lower()
    places = [small.find(_stem(word)) for word in words]
    first = min((place for place in places if place >= 0), default=0)
    begin = max(0, first - BEFORE)
    part = text[begin : begin + PASSAGE]
    return part.partition(" ")[2] if begin else part


def _apart(text: str) -> str:
    """As the words are in the index, and every sign can be put back."""
    return HOLDING.sub(lambda found: _AWAY[found[0]], text)


def _stem(word: str) -> str:
    return word.lower()[: max(_STEM, len(word) - _ENDING)]


def _accented(passages: Iterable[str], words: Sequence[str]) -> SearchQuery:
    """What the passages spell with accents and was typed without."""
    wanted = {fold(word) for word in words}
    spelled = {w for text in passages for w in _ACCENTED.findall(text) if fold(w) in wanted}
    return compiled(Or([PlainText(word) for word in [*sorted(spelled), *words][:40]]))


def _marked(text: str) -> SafeString:
    """Escaped, with the marked words in `<mark>`; a mark that stands alone is left out."""
    parts = _MARKED.split(text.strip().translate(_BACK))
    pairs = zip(parts[::2], [*parts[1::2], ""], strict=True)
    shown = format_html_join("", "{}{}", ((_bare(plain), _mark(word)) for plain, word in pairs))
    return format_html("… {} …", shown)


def _bare(text: str) -> str:
    return conditional_escape(text.replace(_START, "").replace(_STOP, ""))


def _mark(word: str) -> SafeString | str:
    return format_html('<mark class="excerpt-word">{}</mark>', word) if word else ""
