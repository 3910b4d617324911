"""Giving a term or tag another name or address: what it was called before leads to it.

A former name or address is a row of its own, merged into the word, like any merged one.
"""

from django.db import transaction
from django.db.models import Q

from hub.vocabulary.models import Tag, Term
from hub.vocabulary.uses import Word

# The field that holds what a word is called, by model.
NAME = {Term: "label", Tag: "name"}


def former_rows(word: Word, *, name: str, slug: str):
    """The rows that lead to `word` under a name or address that it now takes back."""
    wanted = Q(slug=slug)
    if isinstance(word, Tag):
        wanted |= Q(name__iexact=name)
    rows = type(word).objects.filter(wanted, merged_into=word.pk)
    return rows.filter(locale=word.locale_id) if isinstance(word, Term) else rows


@transaction.atomic
def rename(*, word: Word, save) -> Word:
    """Store `word` with its new name and slug by calling `save`; the old ones lead to it.

    It may take back what it was called before. The caller has checked who asks.
    """
    before = type(word).objects.select_for_update().get(pk=word.pk)
    new_name = getattr(word, NAME[type(word)])
    parked = [_parked(row) for row in former_rows(word, name=new_name, slug=word.slug)]
    save()
    if _must_lead_on(before, word):
        _lead_on(before, word, parked[0] if parked else _fresh_row(word))
    return word


def _must_lead_on(before: Word, word: Word) -> bool:
    renamed = isinstance(word, Tag) and before.name != word.name
    return before.slug != word.slug or renamed


def _parked(row: Word) -> Word:
    """Out of the way of what it was called; drafts may still hold its number."""
    row.slug = f"former-{row.pk}"
    if isinstance(row, Tag):
        row.name = f"former {row.pk}"
    row.save()
    return row


def _fresh_row(word: Word) -> Word:
    if isinstance(word, Term):
        return Term(facet=word.facet, locale_id=word.locale_id, merged_into=word)
    return Tag(merged_into=word)


def _lead_on(before: Word, word: Word, row: Word) -> None:
    if before.slug != word.slug:
        row.slug = before.slug
    if isinstance(word, Term):
        row.label = before.label
    else:
        row.name = before.name if _is_free(before.name) else f"{before.name[:80]} ({row.slug[:15]})"
    row.save()


def _is_free(name: str) -> bool:
    return not Tag.objects.filter(name__iexact=name).exists()
