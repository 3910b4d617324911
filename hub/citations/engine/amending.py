"""What the engine's output is known to lack although the manual asks for it."""

import re
from collections.abc import Sequence

from hub.citations.items.dates import open_since

_WRITER_AND_DIRECTOR = re.compile(
    r"(?P<who>.{1,400}?) \((?P<w>Writers?)\), (?P<d>.{1,400}?) \(Director"
)
# From this many authors on, APA leaves out those between the 19th and the last (9.8).
_MANY = 21


def with_present(html: str, items: Sequence[dict], locale: str) -> str:
    """“2002–present” for what goes on; the engine leaves the end of an open range empty."""
    if not locale.startswith("en"):
        return html
    for item in items:
        since = open_since(item.get("issued")) if isinstance(item, dict) else None
        if since is not None:
            html = re.sub(rf"\b{since}–(?!\d)", f"{since}–present", html)
    return html


def with_spaced_points(html: str, item: dict) -> str:
    """“. . .” between the authors, where the engine has one sign."""
    names = item.get("author") if isinstance(item, dict) else None
    if not isinstance(names, list) or len(names) < _MANY:
        return html
    return html.replace(", … ", ", . . . ", 1)


def with_writer_and_director(html: str, item: dict) -> str:
    """One person who wrote and directed is named once (10.12); two are joined by “&”."""
    if not isinstance(item, dict) or item.get("type") != "broadcast":
        return html
    found = _WRITER_AND_DIRECTOR.match(html)
    if not found:
        return html
    rest = html[found.end() :]
    if found["who"] == found["d"]:
        return f"{found['who']} ({found['w']} &amp; Director{rest}"
    return f"{found['who']} ({found['w']}), &amp; {found['d']} (Director{rest}"
