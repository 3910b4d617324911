"""Makes pages the way the admin does: saved as a revision, and published from it."""

from datetime import timedelta

from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale

from discussions.models import DiscussionAuthor, DiscussionIndexPage, DiscussionPage
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
