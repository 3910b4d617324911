"""One work of the set, and short words to write one down."""

from typing import NamedTuple


class Case(NamedTuple):
    """`entry`, `cited` and `said` are words without markup; `missed` is why it is known to fail."""

    kind: str
    item: dict
    entry: str
    cited: str
    said: str
    missed: str = ""


def person(family: str, given: str = "", **parts: str) -> dict:
    parts = {name.replace("_", "-"): text for name, text in parts.items()}
    return {"family": family, **({"given": given} if given else {}), **parts}


def group(name: str) -> dict:
    return {"literal": name}


def on(*parts: int, until: tuple[int, ...] = ()) -> dict:
    return {"date-parts": [list(parts), *([list(until)] if until else [])]}


def work(type: str, title: str = "", **fields) -> dict:
    """An item; fields are CSL names with `_` for `-`."""
    named = {_named(name): value for name, value in fields.items()}
    return {"type": type, **({"title": title} if title else {}), **named}


def _named(name: str) -> str:
    # The only ones of CSL with an underscore.
    if name in ("archive_location", "archive_collection"):
        return name
    return name.replace("_", "-")
