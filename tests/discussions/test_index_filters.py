"""The list of discussions, narrowed and ordered by its address alone."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from discussions.models import DiscussionAuthor, DiscussionPage
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.people.models import Person
from hub.vocabulary.models import Facet, Term
from tests.factories import make_discussion, make_expired, make_scheduled, multiply

ADDRESS = "/discussions/"

pytestmark = pytest.mark.django_db


def make_term(label, facet=Facet.TOPIC, **values):
    return Term.objects.create(facet=facet, label=label, slug=label.lower(), **values)


@pytest.fixture
def silence():
    return make_term("Silence")


@pytest.fixture
def money():
    return make_term("Money")


def carrying(index, owner, title, *terms, **values):
    return make_discussion(index, owner, title=title, terms=terms, **values)


def titles(client, query=""):
    return [row.title for row in client.get(ADDRESS + query).context["items"]]


def offered(client, name, query=""):
    facets = client.get(ADDRESS + query).context["selection"].offered
    return [choice.label for facet in facets if facet.name == name for choice in facet.choices]


def listed_under(user, term):
    Person.objects.filter(user=user).update(profession_term=term)


def test_by_topic(client, index, author, silence, money):
    carrying(index, author, "Quiet", silence)
    carrying(index, author, "Fees", money)
    assert titles(client, "?topic=silence") == ["Quiet"]
    assert set(titles(client, "?topic=silence&topic=money")) == {"Quiet", "Fees"}


def test_by_kind(client, index, author):
    make_discussion(index, author, title="Asked", kind="question")
    make_discussion(index, author, title="Held", kind="position")
    assert titles(client, "?kind=position") == ["Held"]


def test_by_the_profession_of_any_author_each_page_once(client, index, author, colleague):
    nurse = make_term("Nurse", Facet.PROFESSION)
    for user in (author, colleague):
        listed_under(user, nurse)
    page = make_discussion(index, author, title="By two")
    page.bylines = [
        DiscussionAuthor(person=author.colloquy_person),
        DiscussionAuthor(person=colleague.colloquy_person, part="contributor"),
    ]
    page.save_revision().publish()
    assert titles(client, "?profession=nurse") == ["By two"]


def test_facets_narrow_each_other(client, index, author, silence):
    carrying(index, author, "Quiet question", silence, kind="question")
    carrying(index, author, "Quiet position", silence, kind="position")
    assert titles(client, "?topic=silence&kind=position") == ["Quiet position"]


def test_a_translation_and_a_merged_term_mean_the_same(client, index, author, silence):
    german = Locale.objects.create(language_code="de")
    translated = make_term("Schweigen", locale=german, translation_key=silence.translation_key)
    merged = make_term("Quietness", merged_into=silence)
    carrying(index, author, "In German", translated)
    carrying(index, author, "From before", merged)
    assert offered(client, "topic") == ["Silence"]
    for slug in ("silence", "schweigen", "quietness"):
        assert set(titles(client, f"?topic={slug}")) == {"In German", "From before"}


def test_what_a_reader_may_not_see_is_neither_listed_nor_offered_nor_counted(
    client, index, author, silence, money
):
    carrying(index, author, "Open", silence)
    make_discussion(index, author, title="A draft", live=False, terms=[money], kind="dialogue")
    for make in (make_scheduled, make_expired):
        hidden = make(index, author)
        DiscussionPage.objects.get(pk=hidden.pk).terms.through.objects.create(
            discussionpage_id=hidden.pk, term=money
        )
    restricted = carrying(index, author, "Closed", money, kind="position")
    set_visibility(page=restricted, visibility=Visibility.MEMBERS, by=author)
    response = client.get(ADDRESS)
    assert "1 discussion<" in response.content.decode()
    assert offered(client, "topic") == ["Silence"]
    assert "Closed" not in client.get(ADDRESS + "?topic=money").content.decode()


def test_a_member_is_offered_what_members_read(client, index, author, stranger, money):
    restricted = carrying(index, author, "Closed", money)
    set_visibility(page=restricted, visibility=Visibility.MEMBERS, by=author)
    client.force_login(stranger)
    assert titles(client, "?topic=money") == ["Closed"]


def test_the_order_is_by_publication_revision_or_title(client, index, author):
    now = timezone.now()
    for number, title in enumerate(["beta", "Alpha", "gamma"]):
        page = make_discussion(index, author, title=title)
        DiscussionPage.objects.filter(pk=page.pk).update(
            first_published_at=now - timedelta(days=number),
            last_published_at=now + timedelta(days=number),
        )
    assert titles(client) == ["beta", "Alpha", "gamma"]
    assert titles(client, "?sort=revised") == ["gamma", "Alpha", "beta"]
    assert titles(client, "?sort=title") == ["Alpha", "beta", "gamma"]


def test_a_chosen_facet_is_a_link_that_takes_it_away(client, index, author, silence):
    carrying(index, author, "Quiet", silence)
    selection = client.get(ADDRESS + "?topic=silence&kind=question&sort=title").context["selection"]
    assert [(choice["label"], choice["url"]) for choice in selection.chosen] == [
        ("Silence", "?kind=question&sort=title"),
        ("question", "?topic=silence&sort=title"),
    ]
    alone = client.get(ADDRESS + "?topic=silence").context["selection"]
    assert alone.chosen[0]["url"] == "./"


def test_pages_of_the_listing_keep_what_was_chosen(client, index, author, silence):
    multiply(carrying(index, author, "Quiet", silence), 20)
    body = unescape(client.get(ADDRESS + "?topic=silence&sort=title").content.decode())
    assert 'href="?topic=silence&sort=title&page=2"' in body
    assert "21 discussions" in body


def test_the_canonical_address_has_no_empty_and_no_usual_parameter(client, index, author, silence):
    carrying(index, author, "Quiet", silence)
    body = client.get(ADDRESS + "?topic=&kind=question&sort=newest&x=1").content.decode()
    assert '<link rel="canonical" href="http://testserver/discussions/?kind=question">' in body


def test_a_value_that_nothing_is_called_is_left_out_and_said(client, index, author, silence):
    carrying(index, author, "Quiet", silence)
    response = client.get(ADDRESS + "?topic=<b>noise</b>&kind=song&sort=loudest")
    body = response.content.decode()
    assert [row.title for row in response.context["items"]] == ["Quiet"]
    assert "&lt;b&gt;noise&lt;/b&gt;" in body
    assert "song" in body
    assert "loudest" in body
    assert "Nothing here is called so" in body


def test_when_nothing_matches_there_is_a_way_on(client, index, author, silence, money):
    carrying(index, author, "Quiet", silence, kind="question")
    carrying(index, author, "Fees", money, kind="position")
    body = client.get(ADDRESS + "?topic=silence&kind=position").content.decode()
    assert "0 discussions" in body
    assert "Nothing matches all of these" in body


@pytest.mark.parametrize(
    "query",
    [
        "page=-1",
        "page=99999",
        "page=%00",
        "topic=%00",
        "profession=%00&kind=%00&sort=%00",
        "topic=%22",
        "%22",
        "topic=%ff%fe",
        "%ff=%ff",
        "topic=" + "x" * 10_000,
        "&".join(f"topic={number}" for number in range(500)),
        "&".join(f"topic={number}" for number in range(10_001)),
        "sort=" + "é" * 3_000,
    ],
)
def test_any_query_gets_a_clear_answer(client, index, author, silence, query):
    carrying(index, author, "Quiet", silence)
    assert client.get(f"{ADDRESS}?{query}").status_code in {200, 400, 404}


def test_no_cookie_and_no_dependence_on_one(client, index, author, silence):
    carrying(index, author, "Quiet", silence)
    response = client.get(ADDRESS + "?topic=silence")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_the_number_of_queries_does_not_grow(client, index, author, silence):
    listed_under(author, make_term("Nurse", Facet.PROFESSION))
    address = ADDRESS + "?topic=silence&profession=nurse&kind=question&sort=title"
    page = carrying(index, author, "Quiet", silence)
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for number, another in enumerate(multiply(page, 19)):
        another.terms.through.objects.create(discussionpage=another, term=make_term(f"T{number}"))
    with CaptureQueriesContext(connection) as twenty:
        client.get(address)
    assert len(twenty) == len(one)
    assert len(one) <= 22
