"""From the words in texts/ to pages, each by the way that a page of its state takes in life."""

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from discussions.demo.blocks import body_of
from discussions.demo.content import DemoDiscussion, State
from discussions.demo.dates import after, day, set_back
from discussions.demo.texts import all_discussions
from discussions.demo.ways import WAYS, add_version
from discussions.demo.works import load_works
from discussions.models import DiscussionAuthor, DiscussionIndexPage, DiscussionPage
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.people.models import Person
from hub.vocabulary.models import Term


@transaction.atomic
def load_discussions() -> None:
    """Create the demonstration discussions that are missing, below the first index, and their works.

    Those that are there stay as they are, by their address. Their year ends today.
    """
    load_works()
    site = Site.objects.get(is_default_site=True)
    index = DiscussionIndexPage.objects.descendant_of(site.root_page).first()
    there = set(DiscussionPage.objects.child_of(index).values_list("slug", flat=True))
    for discussion in all_discussions():
        if discussion.slug not in there:
            _make(index, discussion)


def _make(index: DiscussionIndexPage, discussion: DemoDiscussion) -> None:
    began = timezone.now()
    page = _written(index, discussion)
    if discussion.visibility != Visibility.PUBLIC:
        set_visibility(page=page, visibility=Visibility(discussion.visibility), by=page.owner)
    page.save_revision(user=page.owner)
    WAYS[discussion.state](page, discussion)
    set_back(page, since=began, to=_last_touched(discussion))
    for revision in discussion.revisions:
        add_version(page, discussion, revision)


def _last_touched(discussion: DemoDiscussion):
    """When it was first published; a scheduled one was approved two days ago."""
    scheduled = discussion.state is State.SCHEDULED
    return day(2 if scheduled else discussion.days_ago, discussion.slug)


def _written(index: DiscussionIndexPage, discussion: DemoDiscussion) -> DiscussionPage:
    """The page as its first author leaves it, before anybody else has seen it."""
    people = [Person.objects.get(slug=slug) for slug in discussion.authors]
    page = DiscussionPage(
        title=discussion.title,
        owner=next(person.user for person in people if person.user),
        live=False,
        bylines=[DiscussionAuthor(person=p, sort_order=n) for n, p in enumerate(people)],
        license=index.default_license,
        review_by=_next_check(index, discussion),
        **{name: getattr(discussion, name) for name in _AS_WRITTEN},
        **_planned(discussion),
    )
    page.body = body_of(discussion, discussion.blocks, index=index, owner=page.owner)
    index.add_child(instance=page)
    # treebeard reckons the next path from the count of children.
    index.refresh_from_db()
    page.tags.add(*discussion.tags)
    page.terms = Term.objects.current().filter(slug__in=discussion.terms)
    return page


_AS_WRITTEN = (
    "slug",
    "summary",
    "interests",
    "kind",
    "asks",
    "pointer_url",
    "pointer_source",
    "quotable",
)


def _planned(discussion: DemoDiscussion) -> dict:
    """When the page is to appear or to go, for those whose author said so."""
    if discussion.state is State.SCHEDULED:
        return {"go_live_at": after(discussion.days_ago)}
    if discussion.state is State.EXPIRED:
        return {"expire_at": day(discussion.days_ago // 2, discussion.slug)}
    return {}


def _next_check(index: DiscussionIndexPage, discussion: DemoDiscussion):
    if discussion.check_in_days is not None:
        return after(discussion.check_in_days).date()
    since = min([discussion.days_ago, *(r.days_ago for r in discussion.revisions)])
    return index.next_check_from(day(since, discussion.slug).date())
