"""Many works stored at once: 2,000 in some seconds and a handful of queries."""

from collections.abc import Sequence
from functools import partial
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models.functions import Lower
from django.utils import timezone
from wagtail.models import ModelLogEntry

from hub.citations.importing.rows import Row
from hub.citations.keys import MOST, is_key, proposed_key
from hub.citations.models import Reference, ReferenceKey
from hub.citations.services import put_item
from hub.citations.tasks import render_entries

BATCH = 500
# One number for all imports: they take turns, so that each sees what the other stored.
_ADVISORY_LOCK = 0x72656673


def take_turns() -> None:
    """Wait until no other import stores; ours is the turn until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ADVISORY_LOCK])


def store(*, rows: Sequence[Row], by, **values) -> list[Reference]:
    """Store the items of `rows`, which were checked and are in nobody's way, in their order.

    `values` are fields of Reference that all of them get. In a transaction after take_turns();
    raises IntegrityError when somebody saved one of the works or keys meanwhile.
    """
    taken = _taken_keys()
    references, keys = [], []
    for row in rows:
        reference = Reference(created_by=by, **{**values, **row.values})
        put_item(reference, row.item)
        reference.key = _own_key(reference, row.key, taken)
        references.append(reference)
        keys.append(ReferenceKey(key=reference.key, reference=reference))
        if _is_alias(row.key, taken):
            keys.append(ReferenceKey(key=row.key, reference=reference, is_primary=False))
            taken.add(row.key.lower())
    Reference.objects.bulk_create(references, BATCH)
    ReferenceKey.objects.bulk_create(keys, BATCH)
    _log(references, by)
    return references


def finish(references: Sequence[Reference]) -> None:
    """When this transaction is through: have entries formatted and the search index told."""
    from hub.citations.importing.tasks import index_references

    numbers = [reference.pk for reference in references]
    for first in range(0, len(numbers), BATCH):
        some = numbers[first : first + BATCH]
        transaction.on_commit(partial(render_entries.enqueue, some))
        transaction.on_commit(partial(index_references.enqueue, some))


def _taken_keys() -> set[str]:
    """Every citation key in small letters; some 40 bytes each."""
    lower = ReferenceKey.objects.annotate(lower=Lower("key")).values_list("lower", flat=True)
    return set(lower.iterator(5_000))


def _own_key(reference: Reference, wanted: str, taken: set[str]) -> str:
    """The key of the file where it is one and free; else one made from the work."""
    if not is_key(wanted) or wanted.lower() in taken:
        wanted = _proposed(reference, taken)
    taken.add(wanted.lower())
    return wanted


def _proposed(reference: Reference, taken: set[str]) -> str:
    stem = proposed_key(
        authors_text=reference.authors_text, year=reference.year, title=reference.title
    )[: MOST - 5]
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key


def _is_alias(key: str, taken: set[str]) -> bool:
    """Whether a key of the file that is none of ours can still lead to the work."""
    return 0 < len(key) <= MOST and not is_key(key) and key.lower() not in taken


def _log(references: Sequence[Reference], by) -> None:
    """What Wagtail's log would say of each, in one query; one act, so one number."""
    act, now = uuid4(), timezone.now()
    content_type = ContentType.objects.get_for_model(Reference)
    entries = [
        ModelLogEntry(
            content_type=content_type,
            label=str(reference),
            action="wagtail.create",
            timestamp=now,
            uuid=act,
            user=by,
            object_id=str(reference.pk),
            content_changed=True,
        )
        for reference in references
    ]
    ModelLogEntry.objects.bulk_create(entries, BATCH)
