"""What is done to the reference library; the only place where references are written."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from hub.citations.items import telling
from hub.citations.items.validation import checked_item
from hub.citations.keys import is_key, proposed_key
from hub.citations.models import Reference, ReferenceKey

ADD_REFERENCE = "colloquy_hub.add_reference"
MANAGE_REFERENCES = "colloquy_hub.manage_references"


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
    *, item: dict, by, reference: Reference | None = None, key: str = "", **values: Any
) -> Reference:
    """Store `item` as a new reference, or as what `reference` now is.

    `values` are fields of Reference that are not derived from the item. `by` is None for a
    management command. Raises PermissionDenied, ValidationError.
    """
    _check_permission(by, reference)
    reference = reference or Reference(created_by=by)
    derive(reference, checked_item(item))
    for name, value in values.items():
        setattr(reference, name, value)
    is_new = reference.pk is None
    if is_new:
        reference.key = _free_key(reference, key)
    reference.full_clean()
    reference.save()
    if is_new:
        ReferenceKey.objects.create(key=reference.key, reference=reference)
    log(reference, "wagtail.create" if is_new else "wagtail.edit", user=by)
    return reference


def _check_permission(by, reference: Reference | None) -> None:
    if by is None:
        return
    allowed = may_change_reference(by, reference) if reference else may_add_references(by)
    if not allowed:
        raise PermissionDenied


def derive(reference: Reference, item: dict) -> None:
    """Set `item`, which is checked, and every field that follows from it; saves nothing."""
    reference.item = item
    reference.type = item["type"]
    reference.title = telling.plain_title(item)
    reference.title_key = telling.title_key(item.get("title", ""))
    reference.authors_text = telling.authors_text(item)
    reference.year = telling.year_of(item)
    reference.doi = item.get("DOI", "")
    reference.url = item.get("URL", "")
    reference.url_key = telling.url_key(reference.url)


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
