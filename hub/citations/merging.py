"""Two entries for one work become one; what texts, drafts and versions hold leads on to it."""

from collections.abc import Iterable
from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from hub.citations.importing.models import ImportRow
from hub.citations.models import Reference, ReferenceKey
from hub.citations.services import PRIVATE_TYPE, may_manage_references, put_item
from hub.citations.tasks import render_entries

# What finds or checks a work. The kept entry takes these over where it has none; the rest of an
# item belongs together, and is left as it was.
TAKEN_OVER = ("DOI", "URL", "accessed", "PMID", "PMCID", "ISBN", "ISSN")


@transaction.atomic
def merge_references(*, winner: Reference, loser: Reference, by) -> Reference:
    """Let `loser` be the same work as `winner` from now on; returns what is kept.

    Texts stay as they are: the loser's keys become other names of the winner, what cites it cites
    the winner, its row goes. Raises PermissionDenied; ValidationError when one of them is gone,
    both are the same, or one of them is a personal communication.
    """
    if not may_manage_references(by):
        raise PermissionDenied
    winner, loser = _both_locked(winner, loser)
    _take_over_fields(winner, loser)
    _move_what_points_to(loser, winner)
    log(loser, "colloquy.reference_merged", user=by, data={"into": winner.key}, deleted=True)
    # Before the winner is written: a DOI stands in the library once.
    loser.delete()
    winner.save()
    log(winner, "colloquy.reference_took_over", user=by, data=_for_the_record(loser))
    transaction.on_commit(partial(render_entries.enqueue, [winner.pk]))
    return winner


def current_references(numbers: Iterable[int]) -> dict[int, Reference]:
    """The works that blocks name by these numbers, merged or not; two queries at most.

    A number of a work that was deleted is left out.
    """
    wanted = set(numbers)
    found = Reference.objects.in_bulk(wanted)
    if gone := wanted - found.keys():
        keys = ReferenceKey.objects.filter(merged_pk__in=gone).select_related("reference")
        found |= {key.merged_pk: key.reference for key in keys}
    return found


def _both_locked(winner: Reference, loser: Reference) -> tuple[Reference, Reference]:
    """In one order always, so that two crossing merges wait for each other."""
    rows = Reference.objects.select_for_update().filter(pk__in=[winner.pk, loser.pk])
    found = {row.pk: row for row in rows.order_by("pk")}
    if winner.pk == loser.pk:
        raise ValidationError(_("Choose two different references."))
    if len(found) < 2:
        raise ValidationError(_("One of the two was merged or deleted meanwhile."))
    if (found[winner.pk].type == PRIVATE_TYPE) != (found[loser.pk].type == PRIVATE_TYPE):
        problem = _("One of the two is a personal communication. It would become public, or hide.")
        raise ValidationError(problem)
    return found[winner.pk], found[loser.pk]


def _take_over_fields(winner: Reference, loser: Reference) -> None:
    """What the kept entry lacks."""
    taken = {name: loser.item[name] for name in TAKEN_OVER if name in loser.item}
    put_item(winner, {**taken, **winner.item})
    for pair in (("archived_url", "archived_on"), ("notice", "notice_url"), ("page_id",)):
        if not getattr(winner, pair[0]):
            for name in pair:
                setattr(winner, name, getattr(loser, name))
    notes = (winner.private_note, loser.private_note)
    winner.private_note = "\n".join(dict.fromkeys(filter(None, notes)))
    winner.is_listed = winner.is_listed or loser.is_listed


def _move_what_points_to(loser: Reference, winner: Reference) -> None:
    loser.citations.update(reference=winner)
    loser.keys.update(
        reference=winner, is_primary=False, merged_pk=Coalesce(F("merged_pk"), loser.pk)
    )
    ImportRow.objects.filter(match=loser).update(match=winner)
    winner.people.add(*loser.people.all())


def _for_the_record(loser: Reference) -> dict:
    """The entry that went, so that a merge by mistake can be taken back by hand."""
    return {"key": loser.key, "item": loser.item}
