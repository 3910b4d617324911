"""What stands on the site that the browser tests read: the demo, and each rarer kind of page."""

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Site

from discussions.models import DiscussionAuthor, DiscussionIndexPage, DiscussionPage
from hub.demo import load_people
from hub.pages.registry import registry
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from hub.people.models import Person
from hub.search.services import index_everything
from tests.demonstration import these
from tests.factories import make_discussion

ADDRESSES = {
    "home": "/",
    "discussion index": "/discussions/",
    "discussion": "/discussions/looking-a-client-up/",
    "long discussion": "/discussions/long/",
    "old version": "/discussions/long/v1/",
    "text page": "/privacy/",
    "people": "/people/",
    "person": "/people/mara-ellingsen/",
    "references": "/references/",
    "reference": "/references/aca2014/",
    "search": "/search/?q=client",
    "search without results": "/search/?q=confidentialty",
    "sign-in": "/account/login/",
    "password reset": "/account/password/reset/",
    "restricted": "/discussions/restricted/",
    "not found": "/discussions/nothing-of-that-name/",
    "withdrawn": "/discussions/withdrawn/",
}
STATUS = {"restricted": 403, "not found": 404, "withdrawn": 410}
# Forms with a token: a cookie carries its other half.
WITH_COOKIE = {"sign-in", "password reset"}

# Of the demonstration; all of them take half a minute, and each worker would load them.
DISCUSSIONS = {"looking-a-client-up", "why-i-do-search", "what-the-front-desk-knows"}

LONG_TITLE = (
    "When the messages, photographs and appointments of a whole treatment stand on a platform that "
    "neither clinician nor client has chosen, and Donaudampfschifffahrtsgesellschaftskapitäns ask"
)
LONG_TEXT = """## First heading

A paragraph with `code_that_is_long_and_has_no_place_to_break_0123456789_0123456789` and
<https://very-long-host-name.example/with/a/path/that/goes/on/and/on/and/on/and/on/and/on>.

| Platform | What it shows | Who sees it | Since when | Until when | Who decides |
|---|---|---|---|---|---|
| A | everything | everybody | ever | for ever | nobody |

### A part of it

1. one
2. two

## Second heading

> Somebody else's words.

## Third heading

Text.

## Fourth heading

Text.
"""
_AUTHORS = ["نور الدين عبد الرحمن", "Łukasz Żółć", *(f"Author Number{n:02}" for n in range(3, 13))]


def fill(address: str) -> None:
    """Set up the bundled site at `address`, load the demo, and add the rarer pages."""
    call_command("set_up_site", verbosity=0)
    host, port = address.removeprefix("http://").split(":")
    Site.objects.update(hostname=host, port=int(port))
    load_people()
    with these(DISCUSSIONS):
        for load in registry.demo_loaders:
            load()
    index = DiscussionIndexPage.objects.get()
    author = get_user_model().objects.get(email="clinician@colloquy.example")
    restricted = make_discussion(index, author, title="Restricted")
    set_visibility(page=restricted, visibility=Visibility.CLINICIANS, by=author)
    withdrawn = make_discussion(index, author, title="Withdrawn")
    take_down(page=withdrawn, by=author, reason="It said too much.")
    _make_long(index, author)
    index_everything()


def _make_long(index: DiscussionIndexPage, author) -> None:
    """The worst that people may write, and two versions of it."""
    page = make_discussion(index, author, title="First title", text=LONG_TEXT, slug="long")
    page = DiscussionPage.objects.get(pk=page.pk)
    page.title = LONG_TITLE
    page.change_kind, page.change_note = "wording", "A longer title."
    page.bylines = [DiscussionAuthor(person=_person(n, name)) for n, name in enumerate(_AUTHORS)]
    page.save_revision(user=author).publish()


def _person(number: int, name: str) -> Person:
    return Person.objects.create(
        name=name,
        slug=f"author-{number}",
        profession="clinical psychologist and psychotherapist in private practice",
        credentials="PhD, ABPP, LCSW, CADC, CGP, BCB",
        agreed_to_page_at=timezone.now() if number % 2 else None,
    )
