"""“Cite this page”: the words, the files, and who gets them."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from discussions.models import DiscussionAuthor, DiscussionPage
from hub.citations.items.validation import checked_item
from hub.citations.models import Style
from hub.citations.this_page import cite_as, item_of
from hub.pages.models import PageVersion, RenderedText
from hub.pages.page_types import TextPage
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from hub.people.models import Person
from hub.text.words import plain_text
from tests.factories import make_reference
from tests.hub.citations.cited import cite

pytestmark = pytest.mark.django_db

FIRST = datetime(2026, 2, 9, 12, tzinfo=UTC)
SECOND = datetime(2026, 10, 5, 12, tzinfo=UTC)


@pytest.fixture
def post(discussion, site):
    """Published on February 9, 2026, on a site that has a name."""
    site.site_name = "Colloquy"
    site.save()
    DiscussionPage.objects.filter(pk=discussion.pk).update(first_published_at=FIRST)
    PageVersion.objects.filter(page_id=discussion.pk).update(published_at=FIRST)
    return DiscussionPage.objects.get(pk=discussion.pk)


def revised(post, **values) -> DiscussionPage:
    """A second version, of October 5, 2026."""
    page = post.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision(user=page.owner).publish()
    PageVersion.objects.filter(page_id=post.pk, number=2).update(published_at=SECOND)
    return DiscussionPage.objects.get(pk=post.pk)


def box(client, address) -> BeautifulSoup | None:
    return BeautifulSoup(client.get(address).content, "html.parser").select_one(".cite")


def words(client, address) -> list[str]:
    found = box(client, address).select(".cite-words")
    return [" ".join(each.get_text().split()) for each in found]


def test_a_post_is_a_work_with_authors_day_version_and_address(post):
    item = item_of(post)
    assert item == {
        "id": "author2026looking",
        "type": "post-weblog",
        "title": "Looking a client up",
        "author": [{"family": "Author", "given": "Ada"}],
        "issued": {"date-parts": [[2026, 2, 9]]},
        "container-title": "Colloquy",
        "URL": "http://testserver/discussions/looking-a-client-up/",
        "version": "1",
    }
    assert checked_item(item) == {name: item[name] for name in item if name != "id"}


def test_a_contributor_is_no_author_and_a_plain_page_has_none(post, home, colleague):
    page = revised(post, change_kind="wording")
    page = page.get_latest_revision_as_object()
    page.bylines.add(DiscussionAuthor(person=colleague.colloquy_person, part="contributor"))
    assert [name["family"] for name in item_of(page)["author"]] == ["Author"]
    plain = home.add_child(instance=TextPage(title="About", slug="about", body=[("prose", "x")]))
    item = item_of(plain)
    assert item["type"] == "webpage"
    assert item.keys() & {"author", "issued", "version"} == set()


def test_it_is_cited_in_both_styles_with_version_and_day(post):
    told = {style: plain_text(html) for style, html in cite_as(post).items()}
    address = "http://testserver/discussions/looking-a-client-up/"
    assert told == {
        Style.APA: "Author, A. (2026, February 9). Looking a client up [Version 1]. Colloquy. "
        + address,
        Style.VANCOUVER: "Author A. Looking a client up [Version 1]. Colloquy [Internet]. "
        f"2026 Feb 9. Available from: {address}",
    }


def test_a_corrected_version_says_so_and_when(post):
    page = revised(post, summary="Said right.", change_kind="correction", change_note="A dose.")
    told = cite_as(page)[Style.APA]
    assert "[Version 2, October 5, 2026, corrected]" in told
    assert "(2026, February 9)" in told


def test_what_the_job_made_is_shown_for_the_text_it_was_made_for(client, post):
    RenderedText.objects.filter(page_id=post.pk).update(cite_as={"apa": "Made <em>so</em>."})
    assert words(client, post.url) == ["Made so."]
    other = post.get_latest_revision_as_object().save_revision()
    RenderedText.objects.filter(page_id=post.pk).update(revision=other)
    assert words(client, post.url) != ["Made so."]


def test_until_then_the_plain_form_stands_in(client, post):
    (said,) = words(client, post.url)
    assert said.startswith(
        "Author, A. (2026). Looking a client up [Version 1, February 9, 2026]. Colloquy."
    )


def test_an_old_version_is_cited_as_superseded_under_its_own_address(client, post):
    page = revised(post, title="Another title", bylines=[])
    (said,) = words(client, f"{page.url}v1/")
    assert "Looking a client up [Version 1, February 9, 2026, superseded]" in said
    assert said.endswith(f"http://testserver{page.url}v1/")
    links = [a["href"] for a in box(client, f"{page.url}v1/").select(".files a")]
    assert links == [f"{page.url}v1/cite.{suffix}" for suffix in ("bib", "ris", "json")]
    (item,) = client.get(links[2]).json()
    assert (item["title"], item["version"]) == ("Looking a client up", "1")
    assert item["URL"] == f"http://testserver{page.url}v1/"
    assert client.get(f"{page.url}v9/cite.json").status_code == 404


def test_files_are_called_by_the_page_and_their_links_work(client, post):
    links = [a["href"] for a in box(client, post.url).select(".files a")]
    kinds = ["application/x-bibtex", "application/x-research-info-systems"]
    kinds.append("application/vnd.citationstyles.csl+json")
    for link, kind, suffix in zip(links, kinds, ("bib", "ris", "json"), strict=True):
        response = client.get(link)
        assert response.status_code == 200
        assert response["Content-Type"].startswith(kind)
        name = f'filename="looking-a-client-up.{suffix}"'
        assert name in response["Content-Disposition"]
        assert "Author" in response.content.decode()


def test_the_box_costs_no_query(client, post, monkeypatch):
    client.get(post.url)
    with CaptureQueriesContext(connection) as with_box:
        client.get(post.url)
    monkeypatch.setattr("hub.citations.this_page.reading.may_be_shared", lambda *_: False)
    with CaptureQueriesContext(connection) as without:
        client.get(post.url)
    assert len(with_box) == len(without)


FILES = ["cite.bib", "cite.ris", "cite.json", "v1/cite.bib", "references.bib"]


@pytest.mark.parametrize("name", FILES)
def test_what_not_everybody_may_read_has_no_file_for_a_stranger(client, post, editor, name):
    cite(post, make_reference())
    assert client.get(post.url + name).status_code == 200
    set_visibility(page=post, visibility=Visibility.MEMBERS, by=editor)
    response = client.get(post.url + name)
    assert response.status_code == 403
    assert post.title not in response.content.decode()


def test_who_may_read_it_gets_its_references_and_no_file_that_cites_it(
    client, post, editor, stranger
):
    cite(post, make_reference())
    set_visibility(page=post, visibility=Visibility.MEMBERS, by=editor)
    client.force_login(stranger)
    assert client.get(f"{post.url}cite.bib").status_code == 404
    response = client.get(f"{post.url}references.bib")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"] or "private" in response["Cache-Control"]
    assert box(client, post.url) is None


@pytest.mark.parametrize("name", FILES)
def test_a_draft_has_no_file_and_a_page_that_was_taken_down_is_gone(client, post, draft, name):
    assert client.get(f"/discussions/{draft.slug}/{name}").status_code == 404
    take_down(page=post, by=post.owner, reason="It said too much.")
    assert client.get(post.url + name).status_code == 410


def test_a_preview_has_no_box(post):
    page = post.make_preview_request().render()
    assert BeautifulSoup(page.content, "html.parser").select_one(".cite") is None


def test_the_references_of_a_page_are_those_its_published_text_cites(client, post):
    cite(post, make_reference("cited"))
    cite(post, make_reference("cited-twice", DOI="10.1000/1"))
    cite(post, make_reference("cited-twice-too", DOI="10.1000/2"), place="reading")
    cite(post, make_reference("drafted"), version="draft")
    cite(post, make_reference("said", type="personal_communication"))
    items = client.get(f"{post.url}references.json").json()
    assert {item["id"] for item in items} == {"cited", "cited-twice", "cited-twice-too"}
    for suffix in ("bib", "ris"):
        text = client.get(f"{post.url}references.{suffix}").content.decode()
        assert "cited-twice-too" in text
        assert "drafted" not in text


def test_a_page_that_cites_nothing_has_no_file_of_references(client, post):
    assert client.get(f"{post.url}references.bib").status_code == 404


def test_odd_words_stay_words(client, index, author):
    from tests.factories import make_discussion

    Person.objects.update(name="Ada </p><script>alert(1)</script>")
    page = make_discussion(index, author, title='A "b" </details><script>alert(1)</script> & <i>')
    for address in (page.url, f"{page.url}v1/"):
        assert "<script>alert(1)" not in client.get(address).content.decode()
    assert client.get(f"{page.url}cite.bib").status_code == 200
