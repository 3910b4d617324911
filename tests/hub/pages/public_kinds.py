"""A site with one public page of each kind, and their addresses."""

from django.utils import timezone

from hub.pages.page_types import TextPage
from tests.factories import make_term
from tests.hub.vocabulary.words import carry

DISCUSSION = "/discussions/looking-a-client-up/"
KINDS = {
    "home": "/",
    "index": "/discussions/",
    "discussion": DISCUSSION,
    "old version": f"{DISCUSSION}v1/",
    "text page": "/privacy/",
    "topics": "/topics/",
    "term": "/topics/searching/",
    "tag": "/tags/reviews/",
    "people": "/people/",
    "person": "/people/author/",
}
# These have a day of publication; what is taken out of a listing leaves none behind.
TEXTS = {"discussion", "old version", "text page"}


def fill(home, discussion, author) -> None:
    """The discussion gets a second version, a term, a tag, and an author with a page."""
    person = author.colloquy_person
    person.agreed_to_page_at = timezone.now()
    person.save()
    carry(discussion, terms=[make_term("Searching")], tags=["reviews"])
    home.refresh_from_db()
    page = home.add_child(
        instance=TextPage(title="Privacy", slug="privacy", body=[("prose", "We keep little.")])
    )
    page.save_revision().publish()
