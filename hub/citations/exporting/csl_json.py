"""Items written as CSL-JSON, which holds all that the library holds. Pure."""

import json
from collections.abc import Iterable

from hub.citations.exporting.fields import NEVER
from hub.citations.exporting.types import TO_OLDER_CSL

_SOFTWARE = "Computer software"


def write(items: Iterable[dict]) -> str:
    return json.dumps([_entry(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def _entry(item: dict) -> dict:
    """With a type that Zotero knows; which one it was stands in `custom`, as CSL allows."""
    unwanted = NEVER - {"note"}
    entry = {name: _plain(value) for name, value in item.items() if name not in unwanted}
    kind = item["type"]
    if kind in TO_OLDER_CSL:
        entry |= {"type": TO_OLDER_CSL[kind], "custom": {"type": kind}}
    if kind == "software" and not item.get("genre"):
        entry["genre"] = _SOFTWARE
        entry["custom"]["genre"] = ""
    return entry


def _plain(value):
    return value.replace("\u2011", "-") if isinstance(value, str) else value
