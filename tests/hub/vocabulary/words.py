"""Makes terms, and puts words on pages the way the editor does: in a revision."""

from django.utils.text import slugify
from wagtail.models import Locale

from discussions.models import DiscussionPage
from hub.vocabulary.models import Facet, Term


def make_term(label, facet=Facet.TOPIC, **values) -> Term:
    values = {"slug": slugify(label, allow_unicode=True), "locale": Locale.get_default(), **values}
    return Term.objects.create(label=label, facet=facet, **values)


def carry(page, *, terms=(), tags=(), publish=True) -> DiscussionPage:
    """Save a revision of `page` with these words; publish it unless it stays a draft."""
    page = page.get_latest_revision_as_object()
    page.terms = list(terms)
    page.tags.set(list(tags))
    revision = page.save_revision(user=page.owner)
    if publish:
        revision.publish()
    return DiscussionPage.objects.get(pk=page.pk)


def terms_of(page) -> set[str]:
    """The labels of the rows that the live page has."""
    return set(DiscussionPage.objects.get(pk=page.pk).terms.values_list("label", flat=True))
