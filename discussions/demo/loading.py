"""Demonstration discussions: written for Colloquy, about invented situations."""

from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.models import Site

from discussions.demo_texts import DISCUSSIONS
from discussions.models import DiscussionAuthor, DiscussionIndexPage, DiscussionPage
from hub.people.models import Person
from hub.vocabulary.models import Term

# Discussion: addresses of its terms in the starter vocabulary, where those are kept.
TERMS = {
    "records-of-text-messages": ["records", "consent", "text-messages", "clinicians"],
    "answering-a-review": ["reviews-and-ratings", "confidentiality", "google-reviews", "yelp"],
    "looking-a-client-up": ["searching-for-clients", "confidentiality", "google-search"],
    "supervision-in-a-group-chat": ["supervision", "confidentiality", "whatsapp", "supervisors"],
}
NOTICE = "*Demonstration text, not clinically or legally reviewed.*"


@transaction.atomic
def load_discussions() -> None:
    """Create the demonstration discussions that are missing, below the first index."""
    site = Site.objects.get(is_default_site=True)
    index = DiscussionIndexPage.objects.descendant_of(site.root_page).first()
    for values in DISCUSSIONS:
        if not DiscussionPage.objects.child_of(index).filter(slug=values["slug"]).exists():
            _make(index, **values)


def _make(index, *, slug, title, summary, author, interests, tags, blocks, live) -> None:
    person = Person.objects.get(slug=author)
    page = DiscussionPage(
        slug=slug,
        title=title,
        summary=summary,
        interests=interests,
        owner=person.user,
        live=False,
        body=[("prose", NOTICE), *blocks],
        bylines=[DiscussionAuthor(person=person)],
    )
    # Only the admin's form would validate the blocks.
    page.body.stream_block.clean(page.body)
    index.add_child(instance=page)
    page.tags.add(*tags)
    page.terms = Term.objects.current().filter(slug__in=TERMS.get(slug, []))
    page.save_revision(user=person.user)
    index.refresh_from_db()
    if live:
        _have_it_checked(page, by=person.user)


def _have_it_checked(page: DiscussionPage, *, by) -> None:
    """Through an editor's check, as everybody's post; the administrator checks the editor's."""
    page.get_workflow().start(page, by)
    checkers = get_user_model().objects
    checker = checkers.get(email="editor@colloquy.example")
    if page.is_work_of(checker):
        checker = checkers.get(email="admin@colloquy.example")
    state = DiscussionPage.objects.get(pk=page.pk).current_workflow_task_state.specific
    state.task.specific.on_action(state, checker, "approve")
