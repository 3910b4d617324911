"""The public pages of terms and tags: complete, bounded, and silent about what is not for all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction, Site

from hub.pages.page_types import HomePage
from hub.vocabulary.models import Facet, Tag
from hub.vocabulary.services import merge_tags, merge_terms
from tests.factories import (
    make_discussion,
    make_expired,
    make_index,
    make_scheduled,
    make_term,
    multiply,
)
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db

TERM, TAG = "/topics/privacy/", "/tags/secrets/"


def on_both(page, privacy, publish=True):
    return carry(page, terms=[privacy], tags=["secrets"], publish=publish)


@pytest.fixture
def public(index, author, privacy):
    return on_both(make_discussion(index, author, title="For everyone"), privacy)


def hidden_draft(index, author, privacy):
    on_both(make_discussion(index, author, title="Hidden", live=False), privacy, publish=False)


def hidden_scheduled(index, author, privacy):
    page = make_scheduled(index, author, title="Hidden")
    page.terms = [privacy]
    page.tags.add("secrets")
    page.save()


def hidden_expired(index, author, privacy):
    page = make_expired(index, author, title="Hidden")
    page.terms = [privacy]
    page.tags.add("secrets")
    page.save()


def hidden_restricted(index, author, privacy):
    page = on_both(make_discussion(index, author, title="Hidden"), privacy)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def hidden_elsewhere(index, author, privacy):
    root = Page.get_first_root_node()
    home = root.add_child(
        instance=HomePage(title="Other", slug="other-home", locale=Locale.get_default())
    )
    Site.objects.create(hostname="other.example", root_page=home)
    on_both(make_discussion(make_index(home), author, title="Hidden"), privacy)


@pytest.mark.parametrize("address", [TERM, TAG])
@pytest.mark.parametrize(
    "hide",
    [hidden_draft, hidden_scheduled, hidden_expired, hidden_restricted, hidden_elsewhere],
)
def test_what_is_not_for_everyone_does_not_show(
    client, public, index, author, privacy, hide, address
):
    alone = client.get(address).content
    hide(index, author, privacy)
    shown = client.get(address).content
    assert b"For everyone" in shown
    assert b"Hidden" not in shown
    assert shown == alone


@pytest.mark.parametrize("address", [TERM, TAG])
def test_the_newest_comes_first_and_twenty_make_a_page(client, index, author, privacy, address):
    multiply(on_both(make_discussion(index, author, title="Oldest"), privacy), 20)
    first = client.get(address)
    titles = [item.title for item in first.context["items"]]
    assert titles == [f"Number {number:02}" for number in range(19, -1, -1)]
    assert [item.title for item in client.get(f"{address}?page=2").context["items"]] == ["Oldest"]


def queries_of(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("address", [TERM, TAG])
def test_many_pages_cost_as_much_as_one(client, public, index, author, privacy, address):
    queries_of(client, address)
    one = queries_of(client, address)
    multiply(public, 19)
    assert queries_of(client, address) == one


WRONG = [
    "?page=-1",
    "?page=99999",
    "?page=%00",
    "?page=%22",
    "?page=%FF",
    "?q=" + "x" * 10_000,
    "?page=" + "9" * 10_000,
    "?" + "&".join(f"a{number}=1" for number in range(900)),
]


@pytest.mark.parametrize("address", [TERM, TAG, "/topics/"])
@pytest.mark.parametrize("query", WRONG)
def test_odd_parameters_get_a_clear_answer(client, public, address, query):
    assert client.get(address + query).status_code in {200, 301, 400, 404}


@pytest.mark.parametrize(
    "address",
    ["/topics/%00/", "/topics/nothing/", "/topics/%22/", "/tags/nothing/", "/tags/" + "x" * 9_000],
)
def test_an_unknown_word_is_404(client, home, address):
    answer = client.get(address, follow=True)
    assert answer.status_code == 404


@pytest.mark.parametrize("label", ["Vertraulichkeit für alle", "السرية", "守秘義務"])
def test_a_word_in_any_script_has_a_page(client, index, author, label):
    term = make_term(label)
    tag = Tag.objects.create(name=label)
    carry(make_discussion(index, author), tags=[label])
    assert label in client.get(term.url).content.decode()
    assert label in client.get(tag.url).content.decode()


def test_a_merged_word_leads_on_also_where_its_target_was_merged_later(
    client, index, author, privacy, confidentiality, reviews_tag, ratings_tag, editor
):
    carry(make_discussion(index, author), tags=["ratings"])
    merge_terms(term=privacy, into=confidentiality, by=editor)
    merge_terms(term=confidentiality, into=make_term("Discretion"), by=editor)
    merge_tags(tag=reviews_tag, into=ratings_tag, by=editor)
    assert client.get(TERM)["Location"] == "/topics/discretion/"
    assert client.get("/tags/online-reviews/")["Location"] == "/tags/ratings/"


def test_a_term_that_nothing_carries_says_so_and_leads_on(client, home, privacy):
    shown = client.get(TERM).content.decode()
    assert "has been published yet." in shown
    assert 'href="/topics/"' in shown


@pytest.mark.parametrize(
    "hide",
    [hidden_draft, hidden_scheduled, hidden_expired, hidden_restricted, hidden_elsewhere],
)
@pytest.mark.parametrize("address", [TAG, "/tags/whispers/"])
def test_a_tag_of_what_one_may_not_read_is_as_unknown_as_any(
    client, index, author, privacy, editor, hide, address
):
    hide(index, author, privacy)
    known = Tag.objects.get(name="secrets")
    merge_tags(tag=Tag.objects.create(name="whispers"), into=known, by=editor)
    unknown = client.get("/tags/nothing/")
    answer = client.get(address)
    assert answer.status_code == unknown.status_code == 404
    assert answer.content == unknown.content


def test_a_term_shows_its_description_and_not_its_synonyms(client, home):
    make_term("Records", description="What is written down.", synonyms="charting")
    shown = client.get("/topics/records/").content.decode()
    assert "What is written down." in shown
    assert "charting" not in shown


def test_the_index_lists_current_terms_of_this_language_by_vocabulary(
    client, home, privacy, confidentiality, whatsapp, editor
):
    merge_terms(term=privacy, into=confidentiality, by=editor)
    make_term("Schweigepflicht", locale=Locale.objects.create(language_code="de"))
    groups = client.get("/topics/").context["groups"]
    assert [(group["facet"], [str(term) for term in group["terms"]]) for group in groups] == [
        ("topic", ["Confidentiality"]),
        ("platform", ["WhatsApp"]),
    ]


def test_the_index_tells_nothing_of_pages(client, public):
    before = client.get("/topics/").content
    public.unpublish()
    assert client.get("/topics/").content == before


def test_the_index_without_terms_leads_on(client, home):
    assert "have not chosen any topics yet" in client.get("/topics/").content.decode()


def test_the_index_costs_the_same_for_many_terms(client, home, privacy):
    queries_of(client, "/topics/")
    one = queries_of(client, "/topics/")
    for number in range(30):
        make_term(f"Term {number}", list(Facet)[number % 8])
    assert queries_of(client, "/topics/") == one


@pytest.mark.parametrize("address", [TERM, TAG, "/topics/"])
def test_reading_sets_no_cookie(client, public, address):
    response = client.get(address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("address", [TERM, TAG, "/topics/"])
def test_nothing_is_posted_here(client, public, address):
    assert client.post(address).status_code == 405
