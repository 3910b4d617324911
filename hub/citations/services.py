"""What is done to the reference library; the only place, with merging.py, where it is written.

Whoever shows references listens to `post_save` of Reference: each change here ends in one save.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from hub.citations.archives import checked_copy
from hub.citations.engine.plain import plain_entry
from hub.citations.items import telling
from hub.citations.items.validation import checked_item
from hub.citations.keys import is_key, proposed_key
from hub.citations.models import Reference, ReferenceKey
from hub.citations.tasks import render_entries
from hub.citations.uses import was_ever_cited

ADD_REFERENCE = "colloquy_hub.add_reference"
MANAGE_REFERENCES = "colloquy_hub.manage_references"

# Names a person who wrote or spoke in private, so readers never find it by itself.
PRIVATE_TYPE = "personal_communication"
# What an editor says of a work. Whoever adds one may bring all but the listing along.
EDITORS_FIELDS = frozenset({"is_listed", "notice", "notice_url", "page", "private_note"})

# What people enter besides the item.
ENTERED = (*sorted(EDITORS_FIELDS - {"page"}), "page_id", "archived_url", "archived_on")


class StillCited(ValidationError):
    """A text holds a key of this reference, or held it once."""


class ChangedMeanwhile(ValidationError):
    """The row is not what was shown to whoever changed it."""


def may_add_references(user) -> bool:
    """Whoever writes here, and editors."""
    return user.has_perm(ADD_REFERENCE)


def may_manage_references(user) -> bool:
    """Change what others entered, merge, delete, list; editors."""
    return user.has_perm(MANAGE_REFERENCES)


def may_change_reference(user, reference: Reference) -> bool:
    """Editors; and who entered it, while no text cites it."""
    if may_manage_references(user):
        return True
    is_own = reference.created_by_id == user.pk and may_add_references(user)
    return is_own and not reference.citations.exists()


@transaction.atomic
def save_reference(
    *,
    item: dict,
    by,
    reference: Reference | None = None,
    key: str = "",
    people: Iterable | None = None,
    renders: bool = True,
    seen: str = "",
    **values: Any,
) -> Reference:
    """Store `item` as a new reference, or as what `reference` now is; returns it as stored.

    `values` are fields of Reference that are not derived from the item. `by` is None for a
    management command. Whoever stores many turns `renders` off, and calls `render_entries` once.
    `seen` is the `digest_of` what was changed. Raises PermissionDenied; ChangedMeanwhile;
    ValidationError by item field or model field.
    """
    item = checked_item(item)
    row = _locked(reference) if reference else Reference(created_by=by)
    _check_permission(by, row, values)
    if seen and seen != digest_of(row):
        raise ChangedMeanwhile(_("Somebody else changed this reference after you opened it."))
    before = _state(row)
    put_item(row, item)
    for name, value in values.items():
        setattr(row, name, value)
    _check(row)
    if before is None:
        _insert(row, key)
    else:
        _write(row)
    if people is not None:
        row.people.set(people)
    _log_saved(row, before, by)
    if renders:
        transaction.on_commit(partial(render_entries.enqueue, [row.pk]))
    return row


@transaction.atomic
def delete_reference(*, reference: Reference, by) -> None:
    """Take a work out of the library that no text, draft or live, ever cited.

    Raises PermissionDenied; StillCited.
    """
    if not may_manage_references(by):
        raise PermissionDenied
    row = _locked(reference)
    if was_ever_cited(row):
        raise StillCited(_still_cited(row))
    log(row, "wagtail.delete", user=by, deleted=True)
    try:
        with transaction.atomic():
            row.delete()
    except (ProtectedError, IntegrityError):
        # A text that was being saved meanwhile.
        raise StillCited(_still_cited(row)) from None


@transaction.atomic
def set_listed(*, reference: Reference, is_listed: bool, by) -> Reference:
    """Let readers find a work among the references also while no page cites it, or not."""
    row = _locked(reference)
    if row.is_listed == is_listed:
        return row
    return _set(
        row, by, "colloquy.listed" if is_listed else "colloquy.unlisted", is_listed=is_listed
    )


@transaction.atomic
def set_archived_copy(*, reference: Reference, url: str, on, by) -> Reference:
    """Keep where a copy of the work is and when it was made; two empty values take it away."""
    values = {"archived_url": url, "archived_on": on}
    return _set(_locked(reference), by, "colloquy.archived", **values)


@transaction.atomic
def set_notice(*, reference: Reference, notice: str, url: str, by) -> Reference:
    """Say that a work was corrected, retracted or the like, and where that is told."""
    return _set(_locked(reference), by, "colloquy.noticed", notice=notice, notice_url=url)


def _set(row: Reference, by, action: str, **values) -> Reference:
    """Change fields that are no part of the item; `by` is None for a job."""
    if by is not None and not may_manage_references(by):
        raise PermissionDenied
    for name, value in values.items():
        setattr(row, name, value)
    _check(row)
    row.save()
    log(row, action, user=by)
    return row


def _locked(reference: Reference) -> Reference:
    """The row as it is now, kept from others until the end. Raises ValidationError when gone."""
    row = Reference.objects.select_for_update().filter(pk=reference.pk).first()
    if row is None:
        raise ValidationError(_("This reference was merged or deleted meanwhile."))
    return row


def _check_permission(by, reference: Reference, values: dict) -> None:
    if by is None or may_manage_references(by):
        return
    if reference.pk is None:
        allowed = may_add_references(by) and not values.get("is_listed")
    else:
        is_untouched = all(
            getattr(reference, name) == values[name] for name in EDITORS_FIELDS & values.keys()
        )
        allowed = may_change_reference(by, reference) and is_untouched
    if not allowed:
        raise PermissionDenied


def put_item(reference: Reference, item: dict) -> None:
    """Make `item`, which was checked, that of a reference, with all that is derived from it."""
    if reference.item != item:
        # Stands in until the job has asked the engine.
        reference.entry_html, reference.entry_fingerprint = plain_entry(item), ""
    reference.item = item
    reference.type = item["type"]
    reference.title = telling.plain_title(item)
    reference.title_key = telling.title_key(item.get("title", ""))
    reference.authors_text = telling.authors_text(item)
    reference.year = telling.year_of(item)
    reference.doi = item.get("DOI", "")
    reference.url = item.get("URL", "")
    reference.url_key = telling.url_key(reference.url)


def _check(reference: Reference) -> None:
    """Raises ValidationError. What only the database can hold is checked on writing."""
    if reference.type == PRIVATE_TYPE and reference.is_listed:
        problem = _("A personal communication names somebody in private, so it is never listed.")
        raise ValidationError({"is_listed": problem})
    reference.archived_url, reference.archived_on = checked_copy(
        reference.archived_url, reference.archived_on
    )
    _refuse_known_doi(reference)
    # The rest of the constraints has just been checked, in words that help.
    reference.full_clean(exclude=["key"], validate_constraints=False)


def _refuse_known_doi(reference: Reference) -> None:
    same = Reference.objects.filter(doi=reference.doi).exclude(pk=reference.pk)
    if reference.doi and (key := same.values_list("key", flat=True).first()):
        problem = _("The library has this DOI already, as @%(key)s.") % {"key": key}
        raise ValidationError({"DOI": problem})


def _insert(reference: Reference, wanted: str) -> None:
    """Write a new row with a key of its own. Raises ValidationError when somebody was quicker."""
    for _attempt in range(5):
        reference.key = _free_key(reference, wanted)
        try:
            with transaction.atomic():
                reference.save(force_insert=True)
                ReferenceKey.objects.create(key=reference.key, reference=reference)
            return
        except IntegrityError:
            # The other's row is there now, and says whether it was the DOI or the key.
            reference.pk, reference._state.adding = None, True
            _refuse_known_doi(reference)
    raise ValidationError(_("Several people are adding this work just now. Save it again."))


def _write(reference: Reference) -> None:
    try:
        with transaction.atomic():
            reference.save()
    except IntegrityError:
        _refuse_known_doi(reference)
        raise


def _free_key(reference: Reference, wanted: str) -> str:
    """The key asked for, or one made from the work that nobody has. Raises ValidationError."""
    if wanted:
        if not is_key(wanted):
            raise ValidationError({"key": _("Letters, digits and _ : . + - only, at most 80.")})
        if ReferenceKey.objects.filter(key__iexact=wanted).exists():
            raise ValidationError({"key": _("Another work has this citation key.")})
        return wanted
    stem = proposed_key(
        authors_text=reference.authors_text, year=reference.year, title=reference.title
    )[:76]
    taken = set(ReferenceKey.objects.filter(key__istartswith=stem).values_list("key", flat=True))
    taken = {key.lower() for key in taken}
    if stem not in taken:
        return stem
    return next(key for number in range(2, 10_000) if (key := f"{stem}-{number}") not in taken)


def _state(reference: Reference) -> dict | None:
    """What people enter of a work, by field; None for one that is not stored yet."""
    if reference.pk is None:
        return None
    return {**reference.item, **{name: getattr(reference, name) for name in ENTERED}}


def digest_of(reference: Reference) -> str:
    """What people entered of a work, as one short word, to see that somebody changed it."""
    state = json.dumps(_state(reference), sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(state.encode()).hexdigest()


def _log_saved(reference: Reference, before: dict | None, by) -> None:
    """A reviewed page's list changes with the works it cites, so what changed is on record."""
    if before is None:
        log(reference, "wagtail.create", user=by)
        return
    after = _state(reference)
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    former = {name: before.get(name) for name in names}
    log(reference, "colloquy.reference_changed", user=by, data={"before": former})


def _still_cited(reference: Reference) -> str:
    text = _("@%(key)s is cited, or was once, so it stays: a text that is kept holds its key.")
    return text % {"key": reference.key}
