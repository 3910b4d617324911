"""Copies of web pages in archives: which archives we know, and when a copy was made. Pure."""

import re
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from hub.outside.errors import AddressRefused
from hub.outside.policy import STRICT
from hub.outside.targets import target_of

HOSTS = frozenset(
    {
        "web.archive.org",
        "perma.cc",
        "archive.today",
        "archive.ph",
        "archive.is",
        "archive.md",
        "archive.li",
        "archive.fo",
        "archive.vn",
    }
)
# web.archive.org and archive.today write the moment of a copy into its address.
_STAMP = re.compile(r"/(\d{8})\d{0,6}(?:[a-z]{2}_)?/")


def checked_copy(url: str, on: date | None) -> tuple[str, date | None]:
    """The address and day of an archived copy, the day read off the address where it says it.

    Raises ValidationError for an archive we do not know, or for one without the other.
    """
    url = url.strip()
    if not url:
        if on:
            raise ValidationError({"archived_url": _("Give the address of the copy, too.")})
        return "", None
    if not _is_known(url):
        message = _("Give the address of a copy at web.archive.org, perma.cc or archive.today.")
        raise ValidationError({"archived_url": message})
    on = on or day_of(url)
    if on is None:
        raise ValidationError({"archived_on": _("Give the day on which the copy was made.")})
    return url, on


def day_of(url: str) -> date | None:
    """The day that the address of a copy tells."""
    found = _STAMP.search(url)
    try:
        return datetime.strptime(found[1], "%Y%m%d").date() if found else None
    except ValueError:
        return None


def _is_known(url: str) -> bool:
    """A browser, too, must read the host of an archive there."""
    try:
        return target_of(url, ports=STRICT.ports).host in HOSTS
    except AddressRefused:
        return False
