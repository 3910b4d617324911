"""What a search finds, in what order, and what is shown of it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hub.pages.page_types import TextPage
from hub.people.models import Person
from hub.vocabulary.models import Facet, Tag
from tests.factories import make_discussion, make_term
from tests.hub.search.conftest import ADDRESS

pytestmark = pytest.mark.django_db


@pytest.fixture
def everything(home, index, author):
    """One thing of each type that a search can find, all about silence."""
    Person.objects.filter(user=author).update(agreed_to_page_at=timezone.now(), bio="On silence.")
    term = make_term("Silence", synonyms="keeping quiet\nStille")
    make_discussion(index, author, title="Silence in the room", terms=[term])
    make_discussion(index, author, title="Without a topic", text="Of silence.")
    page = TextPage(title="About", slug="about", body=[("prose", "We value silence.")])
    home.refresh_from_db()
    home.add_child(instance=page)
    page.save_revision().publish()
    return term


def test_pages_texts_people_and_terms_are_found_together(find, number, everything):
    found = find("silence")
    assert found.titles[:2] == ["Topic: Silence", "Silence in the room"]
    assert set(found.titles[2:]) == {"Without a topic", "About", "Ada Author"}
    counts = {
        kind: number(found, "type", kind) for kind in ("discussion", "page", "person", "term")
    }
    assert counts == {"discussion": 2, "page": 1, "person": 1, "term": 1}
    assert number(found, "topic", "silence") == 1
    assert "Search: 5 for" in found.content.decode()


def test_it_is_kept_out_of_search_engines(find, everything):
    body = find("silence").content.decode()
    assert '<meta name="robots" content="noindex">' in body
    assert '<link rel="canonical" href="http://testserver/search/">' in body


def test_choices_narrow_and_each_is_counted_under_the_others(find, number, everything):
    found = find("silence", topic="silence")
    assert found.titles == ["Silence in the room"]
    assert number(found, "type", "discussion") == 1
    assert [number(found, "type", kind) for kind in ("page", "person", "term")] == [0, 0, 0]
    assert find("silence", type="person").titles == ["Ada Author"]
    assert number(find("silence", type="page"), "topic", "silence") == 0
    assert find("silence", type="term").titles == ["Topic: Silence"]


def test_links_and_forms_keep_the_words(find, everything):
    body = find("silence", type="page").content.decode()
    assert '<input type="hidden" name="q" value="silence">' in body
    assert 'href="?q=silence"' in body


def test_the_title_weighs_more_than_names_and_these_more_than_the_text(find, index, author):
    term = make_term("Anything", synonyms="silence")
    make_discussion(index, author, title="In the text", text="Silence, and silence again.")
    make_discussion(index, author, title="In the summary", summary="Of silence.", text="-")
    make_discussion(index, author, title="In a synonym", terms=[term], text="-")
    make_discussion(index, author, title="Silence", text="-")
    ordered = ["Silence", "In a synonym", "In the summary", "In the text"]
    assert find("silence", type="discussion").titles == ordered


def test_the_page_that_is_called_so_comes_before_what_means_the_same(find, index, author):
    synonyms = "privacy\nsecrecy\nprivilege\ndisclosure\nanonymity"
    term = make_term("Confidentiality", synonyms=synonyms)
    make_discussion(index, author, title="Privacy", text="On privacy.")
    make_discussion(index, author, title="Other", terms=[term], text=synonyms)
    assert find("privacy", type="discussion").titles == ["Privacy", "Other"]


def test_newest_first_is_a_choice(find, index, author):
    for title in ("Silence", "Of silence", "More on silence"):
        make_discussion(index, author, title=title)
    newest = ["More on silence", "Of silence", "Silence"]
    assert find("silence", type="discussion", sort="newest").titles == newest


def test_what_means_the_same_is_found_without_the_word(find, index, author):
    social = make_term("Social media", synonyms="Facebook\nfriend requests")
    make_discussion(index, author, title="Carries the topic", terms=[social], text="-")
    make_discussion(index, author, title="Speaks of it", text="On social media.")
    make_discussion(index, author, title="Something else", text="On paper.")
    for typed in ("Facebook", "friend request", "SOCIAL MEDIA"):
        found = find(typed, type="discussion")
        assert set(found.titles) == {"Carries the topic", "Speaks of it"}, typed
    assert find("Facebook paper", type="discussion").titles == []


def test_initials_of_a_term_do_not_narrow_by_an_everyday_word(find, index, author):
    make_term("Psychiatry", synonyms="DO\nMD")
    make_discussion(index, author, title="Why I do search")
    assert find("why i do search").titles == ["Why I do search"]
    assert find("what to do").context["common"]
    assert find("DO").titles == ["Topic: Psychiatry"]


def test_a_merged_term_finds_what_it_stands_for(find, index, author):
    into = make_term("Messages")
    make_term("Texting", synonyms="SMS", merged_into=into)
    make_discussion(index, author, title="Carries it", terms=[into], text="-")
    assert find("sms").titles == ["Topic: Messages", "Carries it"]


def test_terms_are_named_by_their_vocabulary(find, site):
    make_term("WhatsApp", Facet.PLATFORM, description="Messages and groups.")
    found = find("whatsapp")
    assert found.titles == ["Platform: WhatsApp"]
    assert "Messages and groups." in found.content.decode()


@pytest.mark.parametrize("typed", ["Bela", "Béla", "be\u0301la", "BELA"])
def test_accents_do_not_matter(find, index, author, typed):
    make_discussion(index, author, title="A letter from Béla", text="Béla of Ærø wrote it.")
    found = find(typed)
    assert found.titles == ["A letter from Béla"]
    assert '<mark class="excerpt-word">Béla</mark>' in found.content.decode()
    assert find("aero").titles == ["A letter from Béla"]


@pytest.mark.parametrize("typed", ["client", "client's chart", "45 CFR 164.524", "FERPA", "4.04"])
def test_signs_do_not_hide_the_words_beside_them(find, index, author, typed):
    text = "The client’s chart: see 45 CFR 164.524(a), HIPAA/FERPA and Standard 4.04."
    make_discussion(index, author, title="On access", text=text)
    found = find(typed)
    assert found.titles == ["On access"]
    assert "<mark" in found.content.decode()


def test_a_passage_is_shown_with_the_signs_it_was_written_with(find, index, author):
    text = "A client’s chart, post-2010, and 1/2 of 164.524 by a@b.example."
    make_discussion(index, author, title="On access", text=text)
    shown = re.sub("</?mark[^>]*>", "", find("chart client").content.decode())
    assert "client’s chart, post-2010, and 1/2 of 164.524 by a@b.example" in shown


def test_a_person_is_found_by_either_apostrophe(find, index, author):
    Person.objects.filter(user=author).update(
        name="Ada O’Brien", agreed_to_page_at=timezone.now(), bio="The clinic’s therapist."
    )
    for typed in ("O'Brien", "O’Brien", "clinic therapist"):
        assert find(typed).titles == ["Ada O’Brien"]


def test_a_number_behind_a_hyphen_is_found(find, index, author):
    make_discussion(index, author, title="After COVID-19")
    assert find("covid-19").titles == ["After COVID-19"]


def test_authors_and_tags_find_a_page(find, index, author):
    page = make_discussion(index, author, title="Found by its author")
    page.tags.add("Night shift")
    page.save()
    assert find("ada author").titles == ["Found by its author"]
    assert find("night shift").titles == ["Found by its author"]


def test_a_page_with_a_merged_tag_is_found_by_what_it_stands_for(find, index, author):
    page = make_discussion(index, author, title="Late hours")
    page.tags.add("Night shift")
    page.save()
    into = Tag.objects.create(name="Evening work", slug="evening-work")
    # As a draft leaves it that is published after the merge.
    Tag.objects.filter(name="Night shift").update(merged_into=into)
    assert find("evening work").titles == find("night shift").titles == ["Late hours"]


def test_the_passage_marks_the_word_and_shows_markup_as_text(find, index, author):
    text = "Long before it. " * 60 + "Type <script>alert(1)</script> & `<b>` into Wolframite.\n"
    make_discussion(index, author, title="On typing", text=text)
    body = find("wolframite").content.decode()
    assert '<mark class="excerpt-word">Wolframite</mark>' in body
    assert "<script>alert" not in body
    assert "&amp;" in body


def test_more_results_cost_no_more_queries(find, client, index, author, everything):
    make_discussion(index, author, title="Another silence")
    find("silence")
    with CaptureQueriesContext(connection) as with_few:
        client.get(ADDRESS, {"q": "silence"})
    for number in range(19):
        make_discussion(index, author, title=f"Silence {number}")
    find("silence")
    with CaptureQueriesContext(connection) as with_many:
        assert len(client.get(ADDRESS, {"q": "silence"}).context["items"]) == 20
    assert len(with_many) <= len(with_few) <= 14


def test_beyond_the_end_leads_to_the_last_page(find, index, author):
    make_discussion(index, author, title="Silence")
    response = find("silence")
    assert response.status_code == 200
    response = response.client.get(ADDRESS, {"q": "silence", "page": "7"})
    assert response.status_code == 404
    assert 'href="/search/?q=silence&amp;page=1"' in response.content.decode()
