"""Works that somebody put into a text without meeting them in the library: by number or by key.

A form is filled in by whoever sends it, and numbers can be counted up. What a work says shows in
the preview of whatever cites it.
"""

import json
import re
from dataclasses import dataclass

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models.functions import Lower
from wagtail.blocks import StreamValue

from hub.citations.choosing.finding import references_to_choose
from hub.citations.models import Reference, ReferenceKey

# More than what is a citation: one that looks like it, in code, does no harm here.
_KEY = re.compile(r"@\{?([A-Za-z0-9][A-Za-z0-9_:.+-]{0,79})")


@dataclass(frozen=True)
class ClosedWorks:
    """`typed` are the keys of such works in the text; `is_chosen`: a block holds a number."""

    typed: tuple[str, ...] = ()
    is_chosen: bool = False


def closed_works_in(body: StreamValue, before: StreamValue | None, user) -> ClosedWorks:
    """What `body` cites, `before` did not, and `user` may not know of.

    What stood in the text already stays: an editor may have put it there. Two queries at most,
    none where nothing new is cited.
    """
    chosen = _chosen_in(body) - _chosen_in(before)
    typed = _typed_in(body) - _typed_in(before)
    known = references_to_choose(user).values("pk")
    keys = ()
    if typed:
        rows = ReferenceKey.objects.exclude(reference__in=known).annotate(small=Lower("key"))
        keys = tuple(rows.filter(small__in=typed).order_by("key").values_list("key", flat=True))
    numbers = Reference.objects.filter(pk__in=chosen).exclude(pk__in=known)
    return ClosedWorks(keys, bool(chosen) and numbers.exists())


def _chosen_in(body: StreamValue | None) -> set[str]:
    found = body.stream_block.extract_references(body) if body else ()
    return {number for model, number, _field, _path in found if model is Reference}


def _typed_in(body: StreamValue | None) -> set[str]:
    """In small letters, without what belongs to the sentence behind them."""
    if not body:
        return set()
    text = json.dumps(body.get_prep_value(), cls=DjangoJSONEncoder, ensure_ascii=False)
    return {found.rstrip(":.+-").lower() for found in _KEY.findall(text)}
