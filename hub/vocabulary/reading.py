"""Which pages carry a term or a tag, over every page type that the hub lists."""

from django.db.models import Q
from wagtail.models import Page

from hub.pages.drafts import without_drafts_of_others
from hub.pages.registry import registry
from hub.people.roles import sees_own_drafts_only
from hub.vocabulary.models import Tag, Term


def with_term(pages, term: Term):
    """Those of `pages` that carry `term`, a translation of it, or what was merged into it."""
    rows = Term.objects.meaning(term).values("pk")
    carrying = [
        model.terms.through.objects.filter(term_id__in=rows).values(f"{model._meta.model_name}_id")
        for model in registry.publications
    ]
    return _any_of(pages, carrying)


def tagged(pages, tag: Tag):
    """Those of `pages` that carry `tag`, or what was merged into it."""
    same = Q(tag=tag) | Q(tag__merged_into=tag)
    carrying = [
        model.tags.through.objects.filter(same).values("content_object_id")
        for model in registry.publications
    ]
    return _any_of(pages, carrying)


def tags_known_to(user):
    """The current tags; for who sees no drafts of others, those of pages they own or may read."""
    tags = Tag.objects.current()
    if not sees_own_drafts_only(user):
        return tags
    pages = without_drafts_of_others(Page.objects.all(), user).values("pk")
    condition = Q(pk__in=[])
    for model in registry.publications:
        rows = model.tags.through.objects.filter(content_object__in=pages)
        condition |= Q(pk__in=rows.values("tag_id"))
    return tags.filter(condition)


def _any_of(pages, carrying: list):
    """`pages` whose number one of the given queries holds; none without a page type."""
    condition = Q(pk__in=[])
    for numbers in carrying:
        condition |= Q(pk__in=numbers)
    return pages.filter(condition)
