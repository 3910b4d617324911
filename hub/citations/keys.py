"""Citation keys: what one may look like, and which one to propose for a work. Pure."""

import re
import unicodedata

MOST = 80
# Also in hub/text, where keys are found in a text.
KEY = r"[A-Za-z0-9][A-Za-z0-9_:.+-]{0,79}"
_KEY = re.compile(KEY)
_WORD = re.compile(r"[A-Za-z0-9]+")


def is_key(text: str) -> bool:
    return bool(_KEY.fullmatch(text))


def proposed_key(*, authors_text: str, year: int | None, title: str) -> str:
    """Family name, year and first long word of the title, as in “kolmes2010managing”.

    Always a valid key; not yet a free one.
    """
    family = _plain(authors_text)[:1]
    words = _plain(title)
    long = [word for word in words if len(word) > 3 and word.lower() not in _SMALL] or words
    parts = [*family, "" if year is None else str(abs(year)), *long[:1]]
    return "".join(parts).lower()[:MOST] or "work"


_SMALL = frozenset({"about", "from", "into", "that", "their", "this", "what", "when", "with"})


def _plain(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _WORD.findall(folded.replace("'", ""))
