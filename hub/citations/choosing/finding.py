"""Finding works of the library for whoever writes: by what is typed, and what was used last."""

from django.db.models import Case, F, Max, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Greatest
from wagtail.models import Page

from hub.citations.items.telling import title_key
from hub.citations.items.validation import bare_doi, tidy
from hub.citations.models import Citation, Reference, ReferenceKey
from hub.pages.drafts import without_drafts_of_others
from hub.people.roles import is_editor

PERSONAL = "personal_communication"
MOST_TYPED = 200
MOST_WORDS = 10


def references_to_choose(user) -> QuerySet[Reference]:
    """What `user` may cite; authors do not learn of each other's drafts and personal messages."""
    references = Reference.objects.defer("item", "entry_html", "private_note")
    if is_editor(user):
        return references
    pages = without_drafts_of_others(Page.objects.all(), user).values("pk")
    is_open = Q(page=None) | Q(page__in=pages)
    return references.filter(is_open, ~Q(type=PERSONAL) | Q(created_by=user))


def matching(references: QuerySet[Reference], typed: str) -> QuerySet[Reference]:
    """Those in which each typed word stands: in authors, title, year, a key, or the DOI."""
    typed = tidy(typed)[:MOST_TYPED]
    if doi := bare_doi(typed):
        return references.filter(doi__startswith=doi)
    words = (word.strip("@[](),;“”\"'") for word in typed.split()[:MOST_WORDS])
    for word in filter(None, words):
        references = references.filter(_holds(word))
    return references


def _holds(word: str) -> Q:
    keys = ReferenceKey.objects.filter(key__icontains=word).values("reference")
    found = Q(authors_text__icontains=word) | Q(title__icontains=word) | Q(pk__in=keys)
    if folded := title_key(word):
        found |= Q(title_key__contains=folded)
    if word.isdecimal() and len(word) <= 4:
        found |= Q(year=int(word))
    return found


def recent_first(references: QuerySet[Reference], user) -> QuerySet[Reference]:
    """What `user` added or cited last begins; then what was added last by anybody."""
    cited = (
        Citation.objects.filter(reference=OuterRef("pk"), page__owner=user)
        .order_by()
        .values("reference")
        .annotate(at=Max("page__latest_revision_created_at"))
        .values("at")
    )
    added = Case(When(created_by=user, then=F("created_at")))
    # PostgreSQL's GREATEST passes over what is NULL.
    used = references.annotate(used_at=Greatest(Subquery(cited), added))
    return used.order_by(F("used_at").desc(nulls_last=True), "-created_at", "-pk")
