"""What the head of each public page says, to whom, and what it never says."""

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from discussions.models import DiscussionAuthor, DiscussionIndexPage, DiscussionPage
from hub.metadata.pictures import first_picture
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from hub.people.models import Person
from tests.discussions.written import make_image, stored
from tests.factories import make_discussion, multiply
from tests.hub.pages.as_machines_read import Read, read
from tests.hub.pages.public_kinds import DISCUSSION, KINDS, fill

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
ODD = 'A "quote" </title></script><script>alert(1)</script> & <b>'
# Where the page that is to be found is another one, or has a name of its own.
CANONICAL = {"old version": DISCUSSION}


@pytest.fixture
def every_kind(home, discussion, author):
    fill(home, discussion, author)


def edited(page, **values):
    """Publish a new version of `page` with these values."""
    page = page.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision(user=page.owner).publish()
    return DiscussionPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_once_what_it_is_and_where(client, every_kind, kind):
    page = read(client, KINDS[kind])
    assert page.canonical == HOST + CANONICAL.get(kind, KINDS[kind])
    assert page.meta("og:url") == HOST + KINDS[kind]
    assert page.title.startswith(page.meta("og:title"))
    assert page.meta("og:type") in {"website", "article", "profile"}
    assert page.meta("og:site_name") == "testserver"
    assert page.meta("og:locale") == "en_US"
    assert page.meta("twitter:card") == "summary"
    assert (page.meta("robots") == "noindex") == (kind == "old version")


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"home", "index", "tag", "term"}))
def test_a_page_that_has_words_for_it_describes_itself(client, every_kind, kind):
    page = read(client, KINDS[kind])
    assert page.meta("description")
    assert page.meta("og:description")


def test_home_and_index_are_described_by_their_introduction(client, home, index):
    type(home).objects.update(introduction="Who writes here.")
    type(index).objects.update(introduction="What is asked.")
    assert read(client, "/").meta("description") == "Who writes here."
    assert read(client, index.url).meta("description") == "What is asked."


def test_what_an_editor_wrote_for_searches_comes_first(client, home):
    type(home).objects.update(introduction="Who writes.", search_description="For searches.")
    assert read(client, "/").meta("description") == "For searches."


def test_a_text_without_a_summary_is_described_by_its_opening(client, index, author):
    page = make_discussion(index, author, summary="", text="## First\n\nMay I *look*?\n")
    assert read(client, page.url).meta("description") == "May I look?"


def test_an_article_says_when_and_by_whom(client, every_kind, discussion):
    page = read(client, DISCUSSION)
    discussion.refresh_from_db()
    published = discussion.first_published_at.replace(microsecond=0).isoformat()
    assert page.meta("og:type") == "article"
    assert page.meta("article:published_time") == published
    assert page.meta("article:modified_time") >= published
    assert page.metas("article:author") == [f"{HOST}/people/author/"]


def test_an_author_without_a_page_has_no_address(client, discussion):
    assert read(client, discussion.url).metas("article:author") == []


def test_odd_words_stay_words(client, discussion):
    page = edited(discussion, title=ODD, summary=ODD, quotable="")
    found = read(client, page.url)
    assert found.meta("og:title") == ODD
    assert found.meta("description") == ODD
    assert "<script>alert(1)" not in found.response.content.decode()


def test_the_scheme_and_host_are_those_of_the_site(client, every_kind, site):
    site.hostname, site.port, site.site_name = "colloquy.example", 443, "The hub"
    site.save()
    page = read(client, "/people/author/", headers={"host": "testserver"})
    assert page.canonical == "https://colloquy.example/people/author/"
    assert page.meta("og:site_name") == "The hub"
    assert read(client, DISCUSSION).canonical == f"https://colloquy.example{DISCUSSION}"


@pytest.mark.parametrize("kind", ["index", "term", "tag", "person"])
def test_each_page_of_a_long_listing_is_its_own(client, every_kind, index, author, kind):
    from hub.vocabulary.models import Term
    from tests.hub.vocabulary.words import carry

    searching = Term.objects.get(slug="searching")
    page = make_discussion(index, author, title="Another")
    multiply(carry(page, terms=[searching], tags=["reviews"]), 19)
    second = read(client, f"{KINDS[kind]}?page=2&utm_source=mail")
    assert second.canonical == f"{HOST}{KINDS[kind]}?page=2"
    assert second.meta("og:title").endswith("(page 2)")
    assert "(page 2)" in second.title
    first = read(client, f"{KINDS[kind]}?page=1")
    assert first.canonical == HOST + KINDS[kind]


def test_one_choice_of_a_listing_is_found_and_more_are_not(client, discussion):
    one = read(client, "/discussions/?kind=question&kind=")
    assert one.canonical == f"{HOST}/discussions/?kind=question"
    assert one.meta("robots") is None
    two = read(client, "/discussions/?kind=question&kind=position")
    assert two.meta("robots") == "noindex"
    assert read(client, "/discussions/?sort=title").meta("robots") == "noindex"


def test_a_picture_of_the_text_stands_on_its_card(client, index, author):
    figure = stored(
        "figure", image={"image": make_image().pk, "decorative": False, "alt_text": 'A "b"'}
    )
    page = make_discussion(index, author)
    page = edited(page, body=page.body.stream_block.to_python([figure]))
    found = read(client, page.url)
    shown = found.soup.find("figure").find("img")
    assert found.meta("og:image") == HOST + shown["src"]
    assert found.meta("og:image:width") == shown["width"]
    assert found.meta("og:image:height") == shown["height"]
    assert found.meta("og:image:alt") == 'A "b"'
    image = found.thing("BlogPosting")["image"]
    assert image["url"] == HOST + shown["src"]
    assert image["caption"] == 'A "b"'


@pytest.mark.parametrize(
    "html",
    ["", "<p>No picture.</p>", '<img alt="x">', '<img src="/a.jpg" width="x" height="1">'],
)
def test_what_is_no_picture_with_a_size_is_none(html):
    assert first_picture(html, str) is None


def test_a_picture_kept_on_another_host_keeps_its_address():
    html = '<img alt="&quot;" height="2" src="https://files.example/a.jpg?b=1&amp;c=2" width="3">'
    found = first_picture(html, str)
    assert (found.url, found.width, found.height) == ("https://files.example/a.jpg?b=1&c=2", 3, 2)
    assert found.alt == '"'


@pytest.mark.parametrize("visibility", [Visibility.MEMBERS, Visibility.CLINICIANS])
def test_a_closed_page_says_nothing_to_who_may_not_read_it(client, discussion, editor, visibility):
    set_visibility(page=discussion, visibility=visibility, by=editor)
    for address in (discussion.url, f"{discussion.url}v1/"):
        response = client.get(address)
        assert response.status_code == 403
        found = Read(response)
        assert found.things == []
        assert found.properties == set()
        assert found.canonical is None
        assert discussion.title not in response.content.decode()


def test_a_closed_page_invites_no_member_to_share_it(client, discussion, editor, stranger):
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=editor)
    client.force_login(stranger)
    for address in (discussion.url, f"{discussion.url}v1/"):
        found = read(client, address)
        assert found.things == []
        assert found.properties == set()
        assert found.canonical == f"{HOST}{discussion.url}"
        assert found.meta("description") == discussion.summary


def test_a_page_below_a_closed_index_invites_nobody(client, discussion, index, administrator):
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    client.force_login(administrator)
    for address in (discussion.url, index.url):
        assert read(client, address).things == []


def test_a_signed_in_reader_may_share_what_everybody_may_read(client, discussion, stranger):
    client.force_login(stranger)
    assert read(client, discussion.url).meta("og:title") == discussion.title


def test_a_page_that_was_taken_down_says_nothing(client, discussion, author):
    take_down(page=discussion, by=author, reason="It said too much.")
    found = Read(client.get(discussion.url))
    assert (found.things, found.properties, found.canonical) == ([], set(), None)


def test_a_preview_says_nothing(discussion):
    found = Read(discussion.make_preview_request().render())
    assert found.response.status_code == 200
    assert (found.things, found.properties, found.canonical) == ([], set(), None)


def test_a_draft_that_is_newer_than_the_page_is_not_in_its_head(client, discussion):
    draft = discussion.get_latest_revision_as_object()
    draft.title, draft.summary, draft.seo_title = "Secret", "Secret", "Secret"
    draft.quotable, draft.search_description = "Secret", "Secret"
    draft.bylines = [DiscussionAuthor(person=Person.objects.create(name="Secret", slug="secret"))]
    draft.save_revision(user=draft.owner)
    for address in (discussion.url, f"{discussion.url}v1/", "/", "/discussions/"):
        assert "Secret" not in client.get(address).content.decode()


def test_an_old_version_shows_its_own_words_and_names_the_page_to_find(client, discussion):
    page = edited(discussion, title="The new title", summary="The new summary.")
    old = read(client, f"{page.url}v1/")
    assert old.meta("og:title") == "Looking a client up, version 1"
    assert old.meta("description") == "Summary of Looking a client up."
    assert old.canonical == HOST + page.url
    assert old.response["X-Robots-Tag"] == "noindex"


def test_an_alias_names_the_page_that_it_shows(client, discussion):
    alias = discussion.create_alias(update_slug="again")
    found = read(client, alias.url)
    assert found.canonical == HOST + discussion.url
    assert found.meta("og:url") == HOST + alias.url


@pytest.mark.parametrize("change", ["expired", "not live", "on another site"])
def test_an_alias_names_no_page_that_one_may_not_read_here(client, discussion, home, change):
    discussion.create_alias(update_slug="again")
    values = {
        "expired": {"expire_at": timezone.now()},
        "not live": {"live": False},
        "on another site": {},
    }
    DiscussionPage.objects.filter(pk=discussion.pk).update(**values[change])
    if change == "on another site":
        other = home.add_child(instance=type(home)(title="Other", slug="other"))
        Site.objects.create(hostname="other.example", root_page=other)
        index = other.add_child(instance=DiscussionIndexPage(title="There", slug="there"))
        DiscussionPage.objects.get(pk=discussion.pk).move(index, pos="last-child")
    assert read(client, "/discussions/again/").canonical == f"{HOST}/discussions/again/"


def test_a_photo_of_a_person_stands_on_no_card(client, every_kind, author):
    person = author.colloquy_person
    person.refresh_from_db()
    person.photo = make_image()
    person.save()
    found = read(client, "/people/author/")
    assert found.soup.find("img", class_="u-photo")
    assert found.meta("og:image") is None
