"""Invariant 1 over every listing: what one may not read shows nowhere, not even as a number.

A new address or page type joins LISTINGS or NO_LISTING; until then a test here fails.
"""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from wagtail.models import Locale, Page, Site, get_page_models

from discussions.models import DiscussionPage
from hub.feeds.sitemaps import PARTS
from hub.pages.mixins import HubPage
from hub.pages.page_types import HomePage
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from hub.people.models import Person, RoleName
from hub.people.roles import group_of
from hub.people.services import record_clinician_check
from hub.vocabulary.models import Facet, Term
from tests.factories import (
    make_discussion,
    make_expired,
    make_index,
    make_reference,
    make_scheduled,
    make_term,
)
from tests.hub.citations.cited import cite
from tests.hub.vocabulary.words import carry

# In the title, the text and the tags of every page but the public one, and nowhere else.
SECRET = "quagmire"

# Route or page type: the addresses at which it lists pages, for the site made below.
LISTINGS = {
    "HomePage": ["/"],
    "DiscussionIndexPage": [
        "/discussions/",
        "/discussions/?topic=privacy",
        "/discussions/?profession=psychology&kind=question&sort=revised",
    ],
    "DiscussionPage": ["/discussions/in-the-open/"],
    "people/": ["/people/", "/people/?profession=psychology"],
    "people/<slug>/": ["/people/ada-author/"],
    "topics/": ["/topics/"],
    "topics/<slug>/": ["/topics/privacy/", "/topics/psychology/"],
    "tags/<slug>/": ["/tags/shared/", f"/tags/{SECRET}/"],
    "<page>/v<n>/": ["/discussions/in-the-open/v1/"],
    "<page>/share/mastodon/": ["/discussions/in-the-open/share/mastodon/"],
    "references/": ["/references/", f"/references/?q={SECRET}"],
    "references/export.<suffix>": ["/references/export.json"],
    "references/<key>/": ["/references/shared/", f"/references/{SECRET}/"],
    "references/<key>/cite.<suffix>": [f"/references/{SECRET}/cite.json"],
    **{
        f"<page>/{name}.{suffix}": [f"/discussions/in-the-open/{name}.{suffix}"]
        for name in ("cite", "references")
        for suffix in ("bib", "ris", "json")
    },
    **{
        f"<page>/v<n>/cite.{suffix}": [f"/discussions/in-the-open/v1/cite.{suffix}"]
        for suffix in ("bib", "ris", "json")
    },
    "feeds/<name>.atom": ["/feeds/discussions.atom"],
    "feeds/topics/<slug>.atom": ["/feeds/topics/privacy.atom"],
    "feeds/tags/<slug>.atom": ["/feeds/tags/shared.atom", f"/feeds/tags/{SECRET}.atom"],
    "feeds/people/<slug>.atom": ["/feeds/people/ada-author.atom"],
    # The last one is misspelled: what is offered instead is a listing of words.
    "search/": ["/search/?q=looking", f"/search/?q={SECRET}", f"/search/?q={SECRET}e&type=page"],
    "sitemap.xml": ["/sitemap.xml"],
    "sitemap-<part>.xml": [f"/sitemap-{part}.xml" for part in PARTS],
    "an address that leads nowhere": ["/nowhere/"],
}
NO_LISTING = {
    "TextPage",
    # The bundled site's own, none of which names a page.
    "media/<path>",
    "healthz",
    "robots.txt",
    "account/",
    "_util/login/",
    "_util/authenticate_with_password/<n>/<n>/",
    # Wagtail's and allauth's, which have tests of their own.
    "admin/",
    "documents/",
}
ADDRESSES = [address for found in LISTINGS.values() for address in found]


def routes(patterns=None, before=""):
    """Every route of the site, each placeholder as its name in angle brackets."""
    for pattern in patterns or get_resolver().url_patterns:
        route = before + _plain(str(pattern.pattern))
        if isinstance(pattern, URLResolver) and route not in NO_LISTING:
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


def _plain(route: str) -> str:
    for written, plain in [
        (r"(?P<slug>[-\w]+)", "<slug>"),
        (r"(?P<key>[A-Za-z0-9][A-Za-z0-9_:.+-]{0,79})", "<key>"),
        (r"(?P<suffix>bib|ris|json)", "<suffix>"),
        (r"(?P<name>[-\w]+)", "<name>"),
        (r"(?P<name>[a-z]+)", "<part>"),
        ("<colloquy_page:page_path>", "<page>/"),
        ("<path:path>", "<path>"),
        ("v<int:number>", "v<n>"),
        ("<int:page_view_restriction_id>", "<n>"),
        ("<int:page_id>", "<n>"),
        (r"((?:[\w\-]+/)*)$", "<page>/"),
        ("^", ""),
        ("$", ""),
        ("\\", ""),
    ]:
        route = route.replace(written, plain)
    return route


def test_every_address_has_joined():
    wagtails = {"<page>/", "admin/login/"}
    assert set(routes()) - wagtails - NO_LISTING - LISTINGS.keys() == set()


def test_every_page_type_has_joined():
    ours = {model.__name__ for model in get_page_models() if issubclass(model, HubPage)}
    assert ours - NO_LISTING - LISTINGS.keys() == set()


# Who reads: the pages of those below that they may meet in a listing.
MAY_MEET = {
    "nobody": set(),
    "a member": {"members"},
    "a clinician": {"members", "clinicians"},
    "their author": {"members"},
}
KINDS = {
    "draft",
    "newer draft",
    "scheduled",
    "expired",
    "members",
    "clinicians",
    "taken down",
    "other site",
}


def title_of(kind: str) -> str:
    return f"{SECRET} {kind}"


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """What each address answered before the pages that must not be seen were made; the readers."""
    with django_db_blocker.unblock(), transaction.atomic():
        readers = _people()
        index, public = _site(readers["their author"])
        call_command("update_index", verbosity=0)
        before = {address: Client().get(address).content for address in ADDRESSES}
        _hide(index, public, readers["their author"])
        call_command("update_index", verbosity=0)
        yield before, readers
        transaction.set_rollback(True)


def _people() -> dict:
    users = get_user_model().objects
    member, clinician, author = (
        users.create_user(name, f"{name}@example.com") for name in ("member", "clinician", "author")
    )
    clinician.groups.add(group_of(RoleName.CLINICIAN))
    author.groups.add(group_of(RoleName.CLINICIAN))
    psychology = make_term("Psychology", facet=Facet.PROFESSION)
    for user, name in ((author, "Ada Author"), (clinician, "Cora Clinician")):
        Person.objects.create(
            user=user,
            name=name,
            slug=name.lower().replace(" ", "-"),
            profession="psychologist",
            profession_term=psychology,
            interests="None.",
            agreed_to_page_at=timezone.now(),
        )
    today = timezone.localdate()
    record_clinician_check(
        person=clinician.colloquy_person,
        method="register",
        jurisdiction="Ohio",
        register_url="https://register.example/",
        checked_on=today,
        expires_on=today + timedelta(days=1),
        by=users.create_superuser("admin", "admin@example.com"),
    )
    return {"nobody": None, "a member": member, "a clinician": clinician, "their author": author}


def _site(author):
    """The default site with one page for everyone; the index and that page."""
    home = _home("test-home")
    Site.objects.filter(is_default_site=True).update(root_page=home, hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    make_term("Privacy")
    index = make_index(home)
    public = _with_words(make_discussion(index, author, title="In the open"), "shared")
    cite(public, make_reference("shared"))
    return index, public


def _home(slug: str) -> HomePage:
    root = Page.get_first_root_node()
    return root.add_child(instance=HomePage(title="Home", slug=slug, locale=Locale.get_default()))


def _with_words(page, *tags: str, publish=True) -> DiscussionPage:
    return carry(page, terms=Term.objects.filter(slug="privacy"), tags=tags, publish=publish)


def _hide(index, public, author) -> None:
    """One page of each of KINDS, found by the same words as the public one where it has any."""
    text = f"Looking a client up: a {SECRET}."

    hidden = make_reference(SECRET, title=f"On the {SECRET}")

    def make(kind: str, maker=make_discussion, below=index, live=True) -> DiscussionPage:
        values = {} if maker is not make_discussion else {"text": text, "live": live}
        page = maker(below, author, title=title_of(kind), **values)
        page.tags.add("shared", SECRET)
        page.terms = Term.objects.filter(slug="privacy")
        page.save()
        if live and maker is make_discussion:
            _with_words(page, "shared", SECRET)
        cite(page, hidden, version="live" if live else "draft")
        return page

    make("draft", live=False)
    make("scheduled", make_scheduled)
    make("expired", make_expired)
    set_visibility(page=make("members"), visibility=Visibility.MEMBERS, by=author)
    set_visibility(page=make("clinicians"), visibility=Visibility.CLINICIANS, by=author)
    take_down(page=make("taken down"), by=author, reason="Out of date.")
    elsewhere = _home("other-home")
    Site.objects.create(hostname="other.example", root_page=elsewhere)
    make("other site", below=make_index(elsewhere))
    newer = public.get_latest_revision_as_object()
    newer.title = newer.summary = title_of("newer draft")
    _with_words_of(newer, author)


def _with_words_of(newer, author) -> None:
    newer.tags.add(SECRET)
    newer.body = [("prose", f"A {SECRET}.")]
    newer.save_revision(user=author)


@pytest.fixture
def pages(made, db):
    """The site of this file; each test works in a savepoint of its transaction."""
    return made


@pytest.mark.parametrize("address", ADDRESSES)
def test_whoever_is_not_signed_in_meets_nothing_of_it(client, pages, address):
    before, _readers = pages
    assert client.get(address).content.decode() == before[address].decode()
    assert SECRET in address or SECRET not in before[address].decode().lower()


@pytest.mark.parametrize("reader", MAY_MEET)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_reader_meets_only_what_they_may_read(client, pages, address, reader):
    _before, readers = pages
    if readers[reader]:
        client.force_login(readers[reader])
    shown = client.get(address).content.decode()
    assert {kind for kind in KINDS if title_of(kind) in shown} <= MAY_MEET[reader]


@pytest.mark.parametrize("reader", MAY_MEET)
def test_each_of_them_would_be_seen(client, pages, reader):
    """The other tests would pass if the pages were not there at all."""
    _before, readers = pages
    if readers[reader]:
        client.force_login(readers[reader])
    shown = client.get("/discussions/").content.decode()
    assert {kind for kind in KINDS if title_of(kind) in shown} == MAY_MEET[reader]
