"""Days and months in words. The stock formats shorten months, and each language has an order."""

from datetime import date, datetime

from django.utils.dateformat import format as format_date
from django.utils.translation import pgettext


def day_pattern() -> str:
    return pgettext("how a day is written out", "F j, Y")


def month_pattern() -> str:
    return pgettext("how a month is written out", "F Y")


def day_in_words(when: date | datetime) -> str:
    """“February 9, 2026”, for use inside a translated sentence; a datetime as it stands."""
    return format_date(when, day_pattern())


def month_in_words(when: date | datetime) -> str:
    """“March 2027”, for what is due or checked that coarsely."""
    return format_date(when, month_pattern())
