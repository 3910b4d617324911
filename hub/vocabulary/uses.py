"""Who holds a term or a tag: rows of pages, their drafts and old versions, people.

The relations are found on the models, so that a host's own page types count as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model, Q
from wagtail.models import Page, Revision

from hub.pages.models import PageVersion
from hub.vocabulary.models import AbstractTagging, Tag, Term

Word = Term | Tag


@dataclass(frozen=True)
class Carrier:
    """One table that ties words to pages, and how a stored text names the same thing."""

    rows: type[Model]
    page: str
    word: str
    relation: str
    by_number: bool

    def in_text(self, word_id: int) -> dict:
        """What the JSON of a revision or version contains when its page carries the word."""
        return {self.relation: [word_id if self.by_number else {"tag": word_id}]}


def carriers_of(model: type[Word]) -> list[Carrier]:
    """Every table that ties words of this model to pages of any type."""
    relations = model._meta.get_fields(include_hidden=True)
    found = _for_terms(relations) if model is Term else _for_tags(relations)
    return [each for each in found if issubclass(_holder(each), Page)]


def _for_terms(relations) -> list[Carrier]:
    fields = [relation.field for relation in relations if relation.many_to_many]
    return [
        Carrier(
            field.remote_field.through,
            f"{field.m2m_field_name()}_id",
            f"{field.m2m_reverse_field_name()}_id",
            field.name,
            by_number=True,
        )
        for field in fields
    ]


def _for_tags(relations) -> list[Carrier]:
    models = {relation.related_model for relation in relations if relation.one_to_many}
    return [
        Carrier(model, "content_object_id", "tag_id", _relation_of(model), by_number=False)
        for model in sorted(models, key=lambda model: model._meta.label)
        if issubclass(model, AbstractTagging)
    ]


def _relation_of(tagging: type[AbstractTagging]) -> str:
    return tagging._meta.get_field("content_object").remote_field.get_accessor_name()


def _holder(carrier: Carrier) -> type[Model]:
    return carrier.rows._meta.get_field(carrier.page.removesuffix("_id")).related_model


def plain_relations(model: type[Word]) -> list:
    """Foreign keys to words from anything but pages: people, changes of platforms, a host's."""
    return [
        relation
        for relation in model._meta.related_objects
        if (relation.one_to_many or relation.one_to_one)
        and relation.field.name != "merged_into"
        and not issubclass(relation.related_model, AbstractTagging)
    ]


def pages_carrying(model: type[Word], words) -> Q:
    """A condition on pages: the live row carries one of `words`, a query or list of numbers."""
    condition = Q(pk__in=[])
    for carrier in carriers_of(model):
        rows = carrier.rows._base_manager.filter(**{f"{carrier.word}__in": words})
        condition |= Q(pk__in=rows.values(carrier.page))
    return condition


def pages_holding(model: type[Word], words: Iterable[int]) -> Q:
    """As `pages_carrying`, or the newest draft carries one of `words`."""
    words = list(words)
    drafts = _in_stored_text(model, words, "latest_revision__content")
    return pages_carrying(model, words) | drafts


def is_used(word: Word) -> bool:
    """Whether anything names this word: a page, any draft or version, a person, a merged word."""
    model, words = type(word), [word.pk]
    if Page.objects.filter(pages_carrying(model, words)).exists():
        return True
    if word.merged_from.exists() or _is_named_elsewhere(word):
        return True
    revisions = Revision.page_revisions.filter(_in_stored_text(model, words, "content"))
    versions = PageVersion.objects.filter(_in_stored_text(model, words, "snapshot"))
    return revisions.exists() or versions.exists()


def _is_named_elsewhere(word: Word) -> bool:
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: word}).exists()
        for relation in plain_relations(type(word))
    )


def _in_stored_text(model: type[Word], words: list[int], field: str) -> Q:
    condition = Q(pk__in=[])
    for carrier in carriers_of(model):
        for word in words:
            condition |= Q(**{f"{field}__contains": carrier.in_text(word)})
    return condition
