"""Puts words on pages the way the editor does: in a revision."""

from discussions.models import DiscussionPage


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
