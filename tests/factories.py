"""Makes pages the way the admin does: saved as a revision, and published from it."""

from copy import copy
from datetime import timedelta
from uuid import uuid4

from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page

from discussions.models import (
    DiscussionAuthor,
    DiscussionIndexPage,
    DiscussionPage,
    TaggedDiscussion,
)
from hub.citations.models import Reference
from hub.citations.services import save_reference
from hub.pages.models import PageState, PageVersion, RenderedText
from hub.people.models import Person
from hub.vocabulary.models import Facet, Term

TEXT = "## The question\n\nMay I look her up?\n\n## One answer\n\nNot without a reason.\n"


def make_index(home, slug="discussions", **values) -> DiscussionIndexPage:
    """A published discussion index below `home`."""
    home.refresh_from_db()
    values = {"title": "Discussions", "show_in_menus": True, **values}
    index = home.add_child(instance=DiscussionIndexPage(slug=slug, **values))
    index.save_revision().publish()
    return DiscussionIndexPage.objects.get(pk=index.pk)


def make_discussion(
    index, owner, *, title="A discussion", live=True, text=TEXT, **values
) -> DiscussionPage:
    """A discussion owned by `owner`, published unless `live` is False."""
    index.refresh_from_db()
    values = {"summary": f"Summary of {title}.", "interests": "None.", **values}
    page = DiscussionPage(title=title, owner=owner, live=False, body=[("prose", text)], **values)
    person = Person.objects.filter(user=owner).first()
    if person:
        page.bylines = [DiscussionAuthor(person=person)]
    index.add_child(instance=page)
    revision = page.save_revision(user=owner)
    if live:
        revision.publish()
    return DiscussionPage.objects.get(pk=page.pk)


def make_scheduled(index, owner, *, title="Scheduled") -> DiscussionPage:
    """Approved for tomorrow, not live yet."""
    tomorrow = timezone.now() + timedelta(days=1)
    return make_discussion(index, owner, title=title, go_live_at=tomorrow)


def make_expired(index, owner, *, title="Expired") -> DiscussionPage:
    """Past its expiry, and still live because the clock has not run."""
    page = make_discussion(index, owner, title=title)
    DiscussionPage.objects.filter(pk=page.pk).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    page.refresh_from_db()
    return page


def make_term(label: str, facet=Facet.TOPIC, **values) -> Term:
    """A term of the default language."""
    values = {"slug": slugify(label, allow_unicode=True), "locale": Locale.get_default(), **values}
    return Term.objects.create(label=label, facet=facet, **values)


def make_reference(key: str = "", **fields) -> Reference:
    """A journal article by Keely Kolmes of 2010, or what `fields` (CSL names, `_` for `-`) say."""
    fields = {name.replace("_", "-"): value for name, value in fields.items()}
    item = {
        "type": "article-journal",
        "title": "Developing my private practice social media policy",
        "author": [{"family": "Kolmes", "given": "Keely"}],
        "issued": {"date-parts": [[2010]]},
        **fields,
    }
    return save_reference(item=item, by=None, key=key)


def multiply(page, count: int, name="Number {:02}") -> list[DiscussionPage]:
    """So many more pages like `page`, each newer than the one before, made in bulk.

    With its authors, words, text and state, at its revision. Publishing one takes 120 queries; this
    takes as many for all, for tests of what many pages cost and how they are listed.
    """
    page = DiscussionPage.objects.get(pk=page.pk)
    index = page.get_parent()
    pages = [_like(page, index, name.format(number), number) for number in range(count)]
    fields = [each.attname for each in Page._meta.concrete_fields if not each.primary_key]
    rows = [Page(**{name: getattr(new, name) for name in fields}) for new in pages]
    for new, row in zip(pages, Page.objects.bulk_create(rows), strict=True):
        new.pk = new.page_ptr_id = row.pk
        new.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=index.pk).update(numchild=index.numchild + count)
    for model, link in _BESIDE_A_PAGE:
        for row in model.objects.filter(**{link: page.pk}):
            model.objects.bulk_create(_copied(row, link, new.pk) for new in pages)
    return pages


_BESIDE_A_PAGE = [
    (DiscussionAuthor, "page_id"),
    (TaggedDiscussion, "content_object_id"),
    (DiscussionPage.terms.through, "discussionpage_id"),
    (RenderedText, "page_id"),
    (PageState, "page_id"),
    (PageVersion, "page_id"),
]


def _like(page, index, title: str, number: int) -> DiscussionPage:
    new, slug = copy(page), slugify(title)
    new.path = DiscussionPage._get_path(index.path, page.depth, index.numchild + number + 1)
    new.title = new.draft_title = title
    new.slug, new.url_path = slug, f"{index.url_path}{slug}/"
    new.translation_key = uuid4()
    new.first_published_at += timedelta(seconds=number + 1)
    return new


def _copied(row, link: str, page_id: int):
    new = copy(row)
    new.pk = new.id = None
    setattr(new, link, page_id)
    return new
