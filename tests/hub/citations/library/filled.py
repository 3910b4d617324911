"""Fills in the form of a work as a browser sends it."""

from hub.citations.library.dates import PARTS as DATE_PARTS
from hub.citations.library.names import PARTS as NAME_PARTS

SNIPPET = "wagtailsnippets_colloquy_hub_reference"
KEELY = {"family": "Kolmes", "given": "Keely"}


def filled(kind="article-journal", names=(KEELY,), **fields) -> dict:
    """`fields` are CSL names with `_` for `-`, dates as texts such as "2010-6-8"; others go last.

    What begins with `own_` is a field of the reference itself.
    """
    sent: dict = {"type": kind, "archived_url": "", "archived_on": "", "notice": ""}
    sent |= {"notice_url": "", "private_note": "", "key": "", "seen": "", "page": ""}
    for part in NAME_PARTS:
        default = "author" if part == "role" else ""
        sent[f"names-{part}"] = [name.get(part, default) for name in names]
    for name, value in fields.items():
        if name.startswith("own_"):
            sent[name.removeprefix("own_")] = value
        elif name in {"issued", "accessed", "event_date"}:
            sent |= date_sent(f"item-{name.replace('_', '-')}", value)
        else:
            sent[f"item-{name.replace('_', '-')}"] = value
    return sent


def date_sent(name: str, value: str) -> dict:
    parts = dict(zip(("year", "month", "day"), value.split("-"), strict=False))
    return {f"{name}-{part}": parts.get(part, "") for part in DATE_PARTS}
