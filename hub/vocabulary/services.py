"""What editors do to words: merge two, and record that a platform changed.

A merged word keeps its row, since drafts and old versions hold its number. It leads on through
`merged_into`, which never forms a chain.
"""

from datetime import date
from functools import partial

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from hub.pages.due_services import mark_due
from hub.vocabulary.models import Facet, PlatformChange, Tag, Term
from hub.vocabulary.uses import Word, carriers_of, pages_holding, plain_relations

CHANGE_TERM = "colloquy_hub.change_term"
CHANGE_TAG = "colloquy_hub.change_tag"
RECORD_CHANGE = "colloquy_hub.add_platformchange"
SYNONYMS_LENGTH = Term._meta.get_field("synonyms").max_length

# Merging is rare; one number for all makes crossing merges wait for each other.
ADVISORY_LOCK = 0x776F7264


@transaction.atomic
def merge_terms(*, term: Term, into: Term, by) -> Term:
    """Let `term` stand for `into` from now on, in all languages; returns what it stands for.

    Pages, people and changes of platforms move along; the old label and its synonyms become
    synonyms. Translations merge with the target's of the same language, or become its. An `into`
    that was merged itself is followed. Raises PermissionDenied without the right to change terms;
    ValidationError for a term that was merged already, itself, or one of another facet or language.
    """
    if not by.has_perm(CHANGE_TERM):
        raise PermissionDenied
    term, into = _locked(term, into)
    if (term.facet, term.locale_id) != (into.facet, into.locale_id):
        raise ValidationError(_("Choose a term of the same vocabulary and language."))
    _merge_translations(term, into, by)
    _take_over_words(term, into)
    _merge(term, into, by)
    return into


@transaction.atomic
def merge_tags(*, tag: Tag, into: Tag, by) -> Tag:
    """Let `tag` stand for `into` from now on; returns what it stands for. As `merge_terms`."""
    if not by.has_perm(CHANGE_TAG):
        raise PermissionDenied
    tag, into = _locked(tag, into)
    _merge(tag, into, by)
    return into


@transaction.atomic
def record_platform_change(*, term: Term, note: str, changed_on: date, by) -> PlatformChange:
    """Record that a platform works differently now; what speaks of it becomes due for review.

    That is every page whose live text or newest draft carries the term, a translation of it or
    one merged into it. Authors are told by a job. Raises PermissionDenied without the right to
    record changes; ValidationError for another facet, without a note, or for a day to come.
    """
    if not by.has_perm(RECORD_CHANGE):
        raise PermissionDenied
    term = Term.objects.select_for_update().get(pk=term.pk).current
    if term.facet != Facet.PLATFORM:
        raise ValidationError(_("Only a platform changes in this sense."))
    change = PlatformChange(term=term, note=note.strip(), changed_on=changed_on, recorded_by=by)
    change.full_clean()
    change.save()
    mark_due(pages=pages_speaking_of(term), change=change)
    log(instance=term, action="colloquy.platform_changed", user=by, data={"note": change.note})
    from hub.vocabulary.tasks import tell_authors

    transaction.on_commit(partial(tell_authors.enqueue, change.pk))
    return change


def pages_speaking_of(term: Term):
    """Pages whose live text or newest draft carries `term` in any language, or what it absorbed.

    Without aliases, which show the text of another page.
    """
    words = Term.objects.meaning(term).values_list("pk", flat=True)
    return Page.objects.filter(pages_holding(Term, words), alias_of=None)


def _locked(word: Word, into: Word) -> tuple[Word, Word]:
    """Both as they are now, locked against other merges; `into` is followed to what it stands for.

    Raises ValidationError when there is nothing left to merge.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY_LOCK])
    rows = type(word).objects.select_for_update()
    now = rows.in_bulk([word.pk, into.pk])
    if len(now) < len({word.pk, into.pk}):
        raise ValidationError(_("One of the two is gone. Look at the list again."))
    word, into = now[word.pk], now[into.pk]
    into = rows.get(pk=into.merged_into_id) if into.merged_into_id else into
    if word.merged_into_id:
        known = {"old": word, "new": word.current}
        raise ValidationError(_("“%(old)s” was merged into “%(new)s” already.") % known)
    if word == into:
        raise ValidationError(_("Both are the same now; there is nothing to merge."))
    return word, into


def _merge(word: Word, into: Word, by) -> None:
    for carrier in carriers_of(type(word)):
        _move_rows(carrier, word, into)
    for relation in plain_relations(type(word)):
        rows = relation.related_model._base_manager.filter(**{relation.field.name: word})
        rows.update(**{relation.field.name: into})
    type(word).objects.filter(merged_into=word).update(merged_into=into)
    word.merged_into = into
    word.save(update_fields=["merged_into"])
    log(instance=word, action="colloquy.merged", user=by, data={"into": str(into)})
    log(instance=into, action="colloquy.took_over", user=by, data={"what": str(word)})


def _move_rows(carrier, word: Word, into: Word) -> None:
    """Give each page that carries `word` the other one, once; safe while pages are published."""
    old = carrier.rows._base_manager.filter(**{carrier.word: word.pk})
    pages = old.values_list(carrier.page, flat=True)
    new = [carrier.rows(**{carrier.page: page, carrier.word: into.pk}) for page in pages]
    carrier.rows._base_manager.bulk_create(new, ignore_conflicts=True)
    old.delete()


def _merge_translations(term: Term, into: Term, by) -> None:
    """What means the same in another language follows, so that the meaning stays one."""
    theirs = {each.locale_id: each for each in into.get_translations().select_for_update()}
    for translation in term.get_translations().select_for_update():
        target = theirs.get(translation.locale_id)
        if translation.merged_into_id is not None:
            continue
        if target is None:
            translation.translation_key = into.translation_key
            translation.save(update_fields=["translation_key"])
        elif target.current != translation:
            target = target.current
            _take_over_words(translation, target)
            _merge(translation, target, by)


def _take_over_words(term: Term, into: Term) -> None:
    """The old label and synonyms find the target; what no longer fits is left out, whole lines."""
    lines = [*into.synonyms.splitlines(), term.label, *term.synonyms.splitlines()]
    kept, known = [], {into.label.casefold()}
    for line in (line.strip() for line in lines):
        length = len("\n".join([*kept, line]))
        if line and line.casefold() not in known and length <= SYNONYMS_LENGTH:
            kept.append(line)
            known.add(line.casefold())
    into.synonyms = "\n".join(kept)
    into.save(update_fields=["synonyms"])
