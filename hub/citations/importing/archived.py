"""The archived copy of a page that is nearest to a day, at the Wayback Machine.

https://archive.org/help/wayback_api.php
"""

import json
import re
from datetime import date, datetime
from urllib.parse import urlencode

from hub.citations.importing.doi import Found
from hub.citations.importing.problems import LookupFailed
from hub.outside.fetching import fetch

AVAILABLE = "https://archive.org/wayback/available"
PURPOSE = "archived copy look-up"

_DAY = re.compile(r"\d{8}")
_COPY = re.compile(r"https?://web\.archive\.org/web/(\d{14})/(\S{1,1900})")


def wanted_copy(url: str, day: date | None) -> str:
    """The value of a Lookup for the copy of `url` that is nearest to `day`, or the latest one."""
    return f"{day:%Y%m%d} {url}" if day else url


def what_to_find(value: str) -> tuple[str, str]:
    """Day and address out of such a value; an empty day where none is wanted."""
    day, _blank, address = value.strip().partition(" ")
    return (day, address.strip()) if _DAY.fullmatch(day) else ("", value.strip())


def found_in_archive(value: str) -> Found:
    """`archived_url` and `archived_on` of the copy. Worker only.

    Raises LookupFailed and OutsideError.
    """
    day, address = what_to_find(value)
    query = {"url": address} | ({"timestamp": day} if day else {})
    answer = fetch(f"{AVAILABLE}?{urlencode(query)}", purpose=PURPOSE, accept="application/json")
    if answer.status != 200:
        raise LookupFailed("busy" if answer.status == 429 else "broken")
    try:
        copies = json.loads(answer.content)["archived_snapshots"]
        closest = copies["closest"]["url"] if copies else ""
    except (ValueError, KeyError, TypeError, RecursionError):
        raise LookupFailed("broken") from None
    copy = _COPY.fullmatch(closest) if isinstance(closest, str) else None
    if copy is None:
        raise LookupFailed("no-copy")
    try:
        on = datetime.strptime(copy[1], "%Y%m%d%H%M%S").date()
    except ValueError:
        raise LookupFailed("no-copy") from None
    url = f"https://web.archive.org/web/{copy[1]}/{copy[2]}"
    return Found({"archived_url": url, "archived_on": on.isoformat()})
