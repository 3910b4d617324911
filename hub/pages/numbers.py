"""Rows that are known by their numbers, asked for by thousands: one value in a query, not one each.

A list of two thousand parameters is taken apart by Django, by psycopg and by PostgreSQL.
"""

from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, Func, IntegerField, Value
from django.db.models.functions import Cast


class IsAnyOf(Func):
    """Whether a number stands in an array."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    conditional = True
    output_field = BooleanField()


def as_array(numbers: Iterable[int]) -> Cast:
    """`numbers` as the array of an IsAnyOf."""
    # As one text: Django and psycopg would each look at every number of a list.
    written = ",".join(map(str, numbers))
    return Cast(Value(f"{{{written}}}"), ArrayField(IntegerField()))
