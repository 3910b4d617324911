"""/references/<key>/: one work, and the pages that cite it."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hub.citations.models import Reference
from hub.citations.standing import standing_of
from hub.pages.models import RenderedText
from hub.pages.page_types import TextPage
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from tests.factories import make_discussion, make_reference, multiply
from tests.hub.citations.cited import cite
from tests.hub.pages.as_machines_read import read

pytestmark = pytest.mark.django_db

ADDRESS = "/references/kolmes/"


@pytest.fixture
def work(discussion):
    work = make_reference("kolmes")
    cite(discussion, work)
    return work


def change(work, **values):
    Reference.objects.filter(pk=work.pk).update(**values)


def text_of(client, address=ADDRESS) -> str:
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return " ".join(soup.main.get_text().split())


def test_the_entry_is_shown_as_it_was_made_or_plainly_until_then(client, work):
    assert "Kolmes, K. (2010). Developing my private practice social media" in text_of(client)
    change(work, entry_html="Kolmes, K. (2010). <em>Made.</em>")
    assert "<em>Made.</em>" in client.get(ADDRESS).content.decode()


def test_former_keys_and_other_cases_lead_to_the_key(client, work):
    work.keys.create(key="older", is_primary=False)
    for key in ("older", "KOLMES"):
        response = client.get(f"/references/{key}/")
        assert (response.status_code, response["Location"]) == (301, ADDRESS)


def test_a_former_key_of_what_one_may_not_see_leads_nowhere(client, work, editor, discussion):
    work.keys.create(key="older", is_primary=False)
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=editor)
    for address in ("/references/older/", ADDRESS, f"{ADDRESS}cite.bib"):
        assert client.get(address).status_code == 404
    client.force_login(editor)
    assert client.get(ADDRESS).status_code == 200


@pytest.mark.parametrize("key", ["nobody", "k%20e", "k%00", "é", "a" * 81])
def test_a_key_that_nothing_has_is_not_found(client, work, key):
    assert client.get(f"/references/{key}/").status_code == 404


def test_pages_are_listed_with_the_places_that_cite_it(client, work, discussion):
    cite(discussion, work, label="p.", locator="3")
    entry = {"key": "kolmes", "reference": work.pk}
    entry["marks"] = [{"id": "cite-kolmes-1", "label": "a"}, {"id": "cite-kolmes-2", "label": "b"}]
    RenderedText.objects.filter(page_id=discussion.pk).update(references=[entry])
    soup = BeautifulSoup(client.get(ADDRESS).content, "html.parser")
    places = soup.select(".citing-places a")
    assert [place["href"].partition("#")[2] for place in places] == [
        "cite-kolmes-1",
        "cite-kolmes-2",
    ]
    assert [place.bdi.get_text() for place in places] == ["place 1", "p. 3"]


def test_places_lead_to_the_page_until_its_list_was_made(client, work, discussion):
    soup = BeautifulSoup(client.get(ADDRESS).content, "html.parser")
    assert [a["href"] for a in soup.select(".citing-places a")] == [discussion.url]


def test_a_page_of_plain_text_and_one_that_names_it_for_reading_are_listed(client, home, work):
    page = home.add_child(instance=TextPage(title="About", slug="about", body=[("prose", "x")]))
    page.save_revision().publish()
    cite(page, work, place="reading")
    shown = text_of(client)
    assert "About" in shown
    assert "Named for further reading." in shown


def test_what_one_may_not_read_is_not_among_the_pages(client, siblings, site, work):
    from discussions.models import DiscussionPage

    for page in DiscussionPage.objects.exclude(title="Looking a client up"):
        cite(page, work, version="live" if page.live else "draft")
    soup = BeautifulSoup(client.get(ADDRESS).content, "html.parser")
    titles = {link.get_text() for link in soup.select(".row-title")}
    assert titles == {"Public", "Looking a client up"}


def test_many_pages_cost_no_more_queries_than_one(client, work, discussion):
    client.get(ADDRESS)
    with CaptureQueriesContext(connection) as with_one:
        client.get(ADDRESS)
    for page in multiply(discussion, 19):
        cite(page, work)
    with CaptureQueriesContext(connection) as with_twenty:
        client.get(ADDRESS)
    assert len(with_twenty) == len(with_one)


def test_when_a_dated_page_was_read_is_said_once(client, work):
    web = {"type": "webpage", "URL": "https://example.org/a", "title": "Found"}
    accessed = {"date-parts": [[2010, 6, 8]]}
    change(work, item={**web, "issued": {"date-parts": [[2009]]}, "accessed": accessed}, doi="")
    assert text_of(client).count("Accessed June 8, 2010.") == 1
    change(work, item={**web, "accessed": accessed})
    assert "Accessed" not in text_of(client)


def test_when_a_code_of_ethics_was_read_is_not_said(client, work):
    item = {"type": "standard", "URL": "https://example.org/code", "title": "Code"}
    dates = {"issued": {"date-parts": [[2014]]}, "accessed": {"date-parts": [[2026, 6, 8]]}}
    change(work, item=item | dates, doi="")
    assert "Accessed" not in text_of(client)


def test_a_copy_comes_first_where_the_original_is_gone(client, work):
    change(work, archived_url="https://web.archive.org/web/2010/x", archived_on=date(2010, 11, 3))
    shown = text_of(client)
    assert shown.index("Kolmes, K.") < shown.index("Archived copy (November 3, 2010).")
    change(work, link_state=Reference.LinkState.GONE)
    shown = text_of(client)
    assert shown.index("Archived copy (November 3, 2010).") < shown.index("Kolmes, K.")
    assert "No longer available at its address." in shown


def test_a_suspicion_is_for_editors_alone(work):
    work.link_state = Reference.LinkState.SUSPECT
    assert standing_of(work).is_silent


def test_a_notice_is_said_in_words(client, work):
    change(work, notice="retraction", notice_url="https://example.org/notice")
    assert "Retracted." in text_of(client)


def test_a_note_for_editors_is_shown_to_nobody(client, work, administrator):
    change(work, private_note="quagmire")
    client.force_login(administrator)
    assert "quagmire" not in client.get(ADDRESS).content.decode()


def test_people_are_linked_who_have_a_page(client, work, author, colleague):
    person = author.colloquy_person
    person.agreed_to_page_at = timezone.now()
    person.save()
    work.people.add(person, colleague.colloquy_person)
    soup = BeautifulSoup(client.get(ADDRESS).content, "html.parser")
    assert soup.find("a", href="/people/author/")
    assert "Cora" not in soup.get_text()


def test_the_work_is_told_to_machines(client, work):
    change(work, doi="10.1037/a0031794", item={**work.item, "DOI": "10.1037/a0031794"})
    page = read(client, ADDRESS)
    thing = page.thing("ScholarlyArticle")
    assert thing["author"] == [
        {
            "@type": "Person",
            "name": "Keely Kolmes",
            "givenName": "Keely",
            "familyName": "Kolmes",
        }
    ]
    assert thing["url"] == "https://doi.org/10.1037/a0031794"
    assert thing["datePublished"] == "2010"
    (coins,) = page.soup.find_all(class_="Z3988")
    assert "rft.aulast=Kolmes" in coins["title"]
    assert page.meta("citation_title") is None


def test_one_work_is_a_file(client, work):
    change(work, archived_url="https://perma.cc/x", archived_on=date(2010, 11, 3))
    response = client.get(f"{ADDRESS}cite.json")
    (item,) = response.json()
    assert item["id"] == "kolmes"
    assert item["note"] == "Archived copy (November 3, 2010): https://perma.cc/x"
    assert 'filename="kolmes.json"' in response["Content-Disposition"]


def test_a_page_of_ours_that_became_private_takes_its_work_along(client, index, author, editor):
    own = make_discussion(index, author, title="Own")
    work = make_reference("own")
    change(work, page=own, is_listed=True)
    assert client.get("/references/own/").status_code == 200
    set_visibility(page=own, visibility=Visibility.MEMBERS, by=editor)
    assert client.get("/references/own/").status_code == 404


def test_each_entry_at_the_end_of_a_page_leads_here_but_not_from_an_old_version(
    client, index, author
):
    make_reference("kolmes")
    page = make_discussion(index, author, title="Citing", text="It was said [@kolmes].\n")
    page = page.specific
    page.change_kind, page.change_note, page.title = "wording", "A longer title.", "Citing again"
    page.save_revision(user=author).publish()
    leading = {}
    for address in (page.url, f"{page.url}v1/"):
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        assert len(soup.select("#references .reference")) == 1
        leading[address] = [link["href"] for link in soup.select("#references .reference-more")]
    assert leading == {page.url: [ADDRESS], f"{page.url}v1/": []}
    assert client.get(ADDRESS).status_code == 200
