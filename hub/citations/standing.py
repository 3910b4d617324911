"""What readers are told of a work beside its entry: when it was read, a copy of it, notices."""

from dataclasses import dataclass
from datetime import date

from hub.citations.models import Reference
from hub.text.days import day_in_words, month_in_words

# Works that are read on the web, and may read otherwise tomorrow.
ON_THE_WEB = frozenset({"webpage", "post-weblog", "post"})


@dataclass(frozen=True)
class Standing:
    """What is to be said of one work; every part may be empty."""

    # “Retracted”, and where the publisher says so.
    notice: str = ""
    notice_url: str = ""
    is_gone: bool = False
    accessed: str = ""
    archived_url: str = ""
    archived_on: str = ""

    @property
    def is_silent(self) -> bool:
        return self == Standing()


def standing_of(reference: Reference) -> Standing:
    """For the library, whose entries stand in APA style. No query."""
    return Standing(
        notice=reference.get_notice_display() if reference.notice else "",
        notice_url=reference.notice_url if reference.notice else "",
        is_gone=reference.link_state == Reference.LinkState.GONE,
        accessed=accessed_in_words(reference.item) if _hides_access(reference.item) else "",
        archived_url=reference.archived_url,
        archived_on=day_in_words(reference.archived_on) if reference.archived_on else "",
    )


def _hides_access(item: dict) -> bool:
    """Whether APA leaves out when a page on the web was read: it has a date, or will have one."""
    is_told = not (item.get("issued") or item.get("status"))
    return item["type"] in ON_THE_WEB and not is_told


def accessed_in_words(item: dict) -> str:
    """“June 8, 2010”, or as much of it as is known; empty for none."""
    try:
        year, *rest = item["accessed"]["date-parts"][0]
    except (KeyError, IndexError, TypeError, ValueError):
        return ""
    if len(rest) == 2:
        return day_in_words(date(year, *rest))
    return month_in_words(date(year, rest[0], 1)) if rest else str(year)
