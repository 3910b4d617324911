"""Which texts cite a reference, and who may learn of it."""

import re

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from hub.citations.models import Citation, Reference, ReferenceKey
from hub.pages.models import PageVersion
from hub.pages.visibility import HubPageQuerySet
from hub.people.roles import sees_own_drafts_only

_BEFORE, _AFTER = r"@\{?", r"($|[^A-Za-z0-9_:+.-]|[:+.-]+($|[^A-Za-z0-9_]))"


def was_ever_cited(reference: Reference) -> bool:
    """Whether any text cites it, or a kept draft or version did; reads them all, so rarely asked.

    Revisions and versions are never changed: what their texts name must be found for ever.
    """
    if reference.citations.exists():
        return True
    pattern = _naming(reference)
    drafts = Revision.page_revisions.annotate(text=Cast("content", TextField()))
    versions = PageVersion.objects.annotate(text=Cast("snapshot", TextField()))
    return any(rows.filter(text__iregex=pattern).exists() for rows in (drafts, versions))


def _naming(reference: Reference) -> str:
    """What a text looks like that names this work: a key of it, its DOI, its number in a block.

    For PostgreSQL. Blocks are JSON inside JSON, so their quotation marks are escaped.
    """
    numbers = {reference.pk}
    words = []
    for key in ReferenceKey.objects.filter(reference=reference):
        words.append(_BEFORE + re.escape(key.key) + _AFTER)
        numbers.add(key.merged_pk or reference.pk)
    if reference.doi:
        words.append(_BEFORE + "doi:" + re.escape(reference.doi))
    chosen = "|".join(str(number) for number in sorted(numbers))
    words.append(rf'reference\\*": *({chosen})[^0-9]')
    return "|".join(f"({word})" for word in words)


def citing_pages(reference: Reference, user) -> QuerySet[Page]:
    """The pages whose text cites `reference`, of those that `user` may know to do so."""
    return Page.objects.filter(pk__in=_known(reference.citations.all(), user).values("page"))


def with_cited_on(references: QuerySet[Reference], user) -> QuerySet[Reference]:
    """Each with `cited_on`: on how many of the pages that `user` may know of; one query."""
    cites = _known(Citation.objects.filter(reference=OuterRef("pk")), user).order_by()
    number = cites.values("reference").annotate(pages=Count("page", distinct=True)).values("pages")
    return references.annotate(cited_on=Coalesce(Subquery(number, IntegerField()), 0))


def _known(citations: QuerySet[Citation], user) -> QuerySet[Citation]:
    """Of live texts those that the user may read; of drafts those that the user may open."""
    live = Q(version=Citation.Version.LIVE, page__in=HubPageQuerySet(Page).open_to(user))
    drafts = Q(version=Citation.Version.DRAFT, page__in=pages_whose_drafts_show(user))
    return citations.filter(live | drafts)


def pages_whose_drafts_show(user) -> QuerySet[Page]:
    """The pages whose draft the user may see: of an author their own, of an editor all explored."""
    if sees_own_drafts_only(user):
        return Page.objects.filter(owner=user)
    return policy_registry.get_by_type(Page).explorable_instances(user)
