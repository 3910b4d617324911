"""Which of the pages a reader may see carry a term or a tag."""

from django.db.models import Q
from wagtail.models import Locale, Page

from hub.pages.drafts import without_drafts_of_others
from hub.pages.registry import registry
from hub.people.roles import sees_own_drafts_only
from hub.vocabulary.models import Tag, Term
from hub.vocabulary.uses import pages_carrying


def term_at(slug: str) -> Term | None:
    """The term with that address: of the active language before the others, merged ones too."""
    terms = Term.objects.select_related("merged_into").filter(slug=slug)
    here = terms.filter(locale=Locale.get_active()).first()
    return here or terms.order_by("pk").first()


def with_term(pages, term: Term):
    """Those of `pages` that carry `term`, a translation of it, or what was merged into it."""
    return pages.filter(pages_carrying(Term, Term.objects.meaning(term).values("pk")))


def tagged(pages, tag: Tag):
    """Those of `pages` that carry `tag`, or what was merged into it."""
    same = Tag.objects.filter(Q(pk=tag.pk) | Q(merged_into=tag))
    return pages.filter(pages_carrying(Tag, same.values("pk")))


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
