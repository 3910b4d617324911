"""One page of a feed: feeds have pages, so that a reader can reach everything (RFC 5005 § 3)."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max
from wagtail.query import PageQuerySet

PER_PAGE = 20


@dataclass(frozen=True)
class Window:
    """Which page of how many; `updated` is that of the newest change in all of them."""

    number: int
    last: int
    updated: datetime | None

    @property
    def first(self) -> int:
        return (self.number - 1) * PER_PAGE

    @property
    def end(self) -> int:
        return self.number * PER_PAGE

    def address_in(self, feed: str, number: int | None = None) -> str:
        """The address of this page of the feed at `feed`, or of page `number`."""
        number = number or self.number
        return feed if number == 1 else f"{feed}?page={number}"

    def paging_of(self, feed: str) -> dict[str, str]:
        """The other pages by their relation to this one; nothing where there is only one."""
        pages = {
            "first": 1,
            "previous": self.number - 1,
            "next": self.number + 1,
            "last": self.last,
        }
        return {
            relation: self.address_in(feed, number)
            for relation, number in pages.items()
            if 1 <= number <= self.last and self.last > 1
        }


def window_asked(pages: PageQuerySet, asked: str | None) -> Window | None:
    """The page that `?page=` names, the first without it; None if there is none. One query."""
    whole = pages.aggregate(count=Count("pk"), updated=Max("revised_at"))
    last = max(1, -(-whole["count"] // PER_PAGE))
    number = _number(asked)
    if number is None or not 1 <= number <= last:
        return None
    return Window(number, last, whole["updated"])


def _number(asked: str | None) -> int | None:
    if asked is None:
        return 1
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else None
