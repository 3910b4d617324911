"""Bringing works in: a batch is made, read by a job, looked at, and confirmed by who made it."""

import hashlib
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from hub.citations.importing import addresses, reading, storing
from hub.citations.importing.models import ImportBatch, ImportRow
from hub.citations.importing.planning import Plan, plan
from hub.citations.importing.rows import CannotRead, Row
from hub.citations.importing.tasks import index_references
from hub.citations.importing.tasks import read_batch as read_batch_job
from hub.citations.models import Reference
from hub.citations.services import may_add_references

logger = logging.getLogger("colloquy.citations")

KEPT = timedelta(days=7)
_TRIES = 3
_ERASED_AT_ONCE = 20

State, Verdict = ImportBatch.State, ImportRow.Verdict


class AlreadyDecided(Exception):
    """The batch was stored before, or there is nothing in it to store."""


@transaction.atomic
def bring_in(*, content: str | bytes, by) -> ImportBatch:
    """Keep what `by` brought, to be read by a job.

    Raises PermissionDenied, and CannotRead when it is clear at once that nothing can be.
    """
    if not may_add_references(by):
        raise PermissionDenied
    text, notice = reading.text_of(content)
    format = reading.format_found(text)
    if format == ImportBatch.Format.LOOKUP:
        reading.refuse_too_many(addresses.count(text), addresses.MOST)
    batch = ImportBatch.objects.create(
        text=text, digest=_digest(text), format=format, notice=notice, by=by
    )
    transaction.on_commit(partial(read_batch_job.enqueue, batch.pk))
    return batch


def brought_before(batch: ImportBatch) -> ImportBatch | None:
    """The last batch of the same text by the same person, while it is kept."""
    same = ImportBatch.objects.filter(digest=batch.digest, by=batch.by_id)
    return same.filter(pk__lt=batch.pk).order_by("-pk").first()


def read_batch(*, batch: ImportBatch) -> int:
    """Make the rows of a batch; returns how many. Once: a second worker changes nothing."""
    if batch.state != State.WAITING:
        return 0
    try:
        plans = plan(_rows(batch))
    except CannotRead as problem:
        return _give_up(batch, str(problem))
    except DatabaseError:
        # Of the moment: the job is tried again.
        raise
    except Exception as problem:
        # Only its type: the text of an exception may hold what somebody brought.
        logger.error("An import could not be read: %s", type(problem).__name__)
        return _give_up(batch, _("Something in it cannot be read. Bring it in smaller parts."))
    return _keep(batch, plans)


@transaction.atomic
def confirm(*, batch: ImportBatch, by, anyway: Collection[int] = ()) -> list[Reference]:
    """Add what is new in a batch to the library, and those already here that `anyway` numbers.

    Raises PermissionDenied for the batch of somebody else, AlreadyDecided.
    """
    if batch.by_id != by.pk or not may_add_references(by):
        raise PermissionDenied
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.state != State.READ:
        raise AlreadyDecided
    added = _trying_again(partial(_store_batch, batch, by, frozenset(anyway)))
    batch.state, batch.finished_at = State.STORED, timezone.now()
    batch.save(update_fields=["state", "finished_at"])
    storing.finish(added)
    return added


@dataclass
class Outcome:
    """What an import without a preview did, in the order of the file."""

    plans: list[Plan] = field(default_factory=list)
    added: list[Reference] = field(default_factory=list)
    notice: str = ""

    def of(self, verdict: str) -> list[Plan]:
        return [each for each in self.plans if each.verdict == verdict]


def import_now(*, content: str | bytes, format: str | None = None, is_dry: bool = False) -> Outcome:
    """Import for an operator, without a preview; all works of the file are listed then.

    Raises CannotRead. What is dry tells what would be done.
    """
    parsed = reading.read(content, format)
    if is_dry:
        return Outcome(plan(parsed.rows), notice=parsed.notice)
    return _trying_again(partial(_import_rows, parsed))


def index_now(references: Sequence[Reference]) -> None:
    """Have them found by the search without waiting for a worker."""
    for first in range(0, len(references), storing.BATCH):
        some = references[first : first + storing.BATCH]
        index_references.call([reference.pk for reference in some])


def erase_old_imports() -> int:
    """Erase batches after seven days, confirmed or not; a step of the clock."""
    old = ImportBatch.objects.filter(created_at__lt=timezone.now() - KEPT)
    numbers = list(old.order_by("pk").values_list("pk", flat=True)[:_ERASED_AT_ONCE])
    ImportBatch.objects.filter(pk__in=numbers).delete()
    return len(numbers)


def _rows(batch: ImportBatch) -> list[Row]:
    if batch.format != ImportBatch.Format.LOOKUP:
        return reading.read(batch.text, batch.format).rows
    # Late, because what it imports opens addresses, which only a worker does.
    from hub.citations.importing.asking import looked_up

    return list(looked_up(batch.text))


def _give_up(batch: ImportBatch, problem: str) -> int:
    waiting = ImportBatch.objects.filter(pk=batch.pk, state=State.WAITING)
    waiting.update(state=State.FAILED, problem=problem[:300])
    return 0


@transaction.atomic
def _keep(batch: ImportBatch, plans: Sequence[Plan]) -> int:
    locked = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if locked.state != State.WAITING:
        return 0
    rows = [
        ImportRow(
            batch=locked,
            line=each.row.line,
            number=each.row.number,
            key=each.row.key,
            item=each.row.item,
            verdict=each.verdict,
            reason=each.reason,
            values=each.row.values,
            match=each.match,
        )
        for each in plans
    ]
    ImportRow.objects.bulk_create(rows, storing.BATCH)
    locked.state = State.READ
    locked.save(update_fields=["state"])
    return len(rows)


def _store_batch(batch: ImportBatch, by, anyway: frozenset[int]) -> list[Reference]:
    """Plan again, since the library may have grown, and store what is new then."""
    storing.take_turns()
    rows = list(batch.rows.exclude(item=None))
    wanted = {row.number for row in rows if row.verdict == Verdict.NEW} | anyway
    plans = plan([_as_row(row) for row in rows])
    chosen = [each for each in plans if _is_stored(each, wanted, anyway, plans)]
    added = storing.store(rows=[each.row for each in chosen], by=by, **_source(batch.format))
    _note(rows, plans, dict(zip((each.row.number for each in chosen), added, strict=True)))
    return added


def _is_stored(each: Plan, wanted: Collection[int], anyway: Collection[int], plans) -> bool:
    """New, or wanted in spite of what is here; never a DOI twice."""
    if each.row.number not in wanted:
        return False
    if each.verdict == Verdict.NEW:
        return True
    return each.row.number in anyway and not _has_doi_of_another(each, plans)


def _has_doi_of_another(each: Plan, plans: Sequence[Plan]) -> bool:
    doi = each.row.item.get("DOI")
    if not doi:
        return False
    others = (other.row for other in plans if other.row.number < each.row.number)
    return (each.match is not None and each.match.doi == doi) or any(
        other.item.get("DOI") == doi for other in others
    )


def _note(rows: list[ImportRow], plans: list[Plan], added: dict[int, Reference]) -> None:
    """Keep with each row what became of it."""
    for row, each in zip(rows, plans, strict=True):
        if row.verdict != each.verdict:
            row.verdict, row.reason, row.match = each.verdict, each.reason, each.match
        row.added = added.get(row.number)
    ImportRow.objects.bulk_update(rows, ["verdict", "reason", "match", "added"], storing.BATCH)


@transaction.atomic
def _import_rows(parsed: reading.Parsed) -> Outcome:
    storing.take_turns()
    plans = plan(parsed.rows)
    new = [each.row for each in plans if each.verdict == Verdict.NEW]
    added = storing.store(rows=new, by=None, is_listed=True, **_source(parsed.format))
    known = [each.match.pk for each in plans if each.match]
    Reference.objects.filter(pk__in=known, is_listed=False).update(is_listed=True)
    return Outcome(plans, added, parsed.notice)


def _trying_again(act):
    """Act; again when somebody saved one of the same works or keys in that moment."""
    for _try in range(_TRIES - 1):
        try:
            with transaction.atomic():
                return act()
        except IntegrityError:
            continue
    with transaction.atomic():
        return act()


def _as_row(row: ImportRow) -> Row:
    return Row(row.number, row.line, row.key, row.item, row.reason, row.values)


def _source(format: str) -> dict[str, str]:
    """Look-ups say themselves where each comes from."""
    return {} if format == ImportBatch.Format.LOOKUP else {"source": format}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
