"""The admin screens of terms and tags: who keeps them, what they refuse, what they leave behind."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from hub.vocabulary.models import Facet, Tag, Term
from hub.vocabulary.services import merge_tags, merge_terms
from tests.factories import make_discussion, make_term
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db

TERMS = "wagtailsnippets_colloquy_hub_term"
TAGS = "wagtailsnippets_colloquy_hub_tag"


def facts(label, **changes):
    return {"facet": "topic", "label": label, "slug": "", "description": "", "synonyms": ""} | (
        changes
    )


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


def test_a_term_gets_its_address_from_its_label(as_editor):
    as_editor.post(reverse(f"{TERMS}:add"), facts("Berührung in der Therapie"))
    assert Term.objects.get().slug == "berührung-in-der-therapie"


def test_a_second_term_of_that_name_gets_a_number(as_editor, privacy):
    as_editor.post(reverse(f"{TERMS}:add"), facts("Privacy", facet="condition"))
    assert Term.objects.filter(slug="privacy-2").exists()


def test_an_address_that_is_taken_is_refused_beside_the_field(as_editor, privacy):
    response = as_editor.post(reverse(f"{TERMS}:add"), facts("Seclusion", slug="privacy"))
    assert "Something else has this address already." in response.content.decode()


def test_a_new_label_leaves_the_address(as_editor, home, privacy):
    as_editor.post(
        reverse(f"{TERMS}:edit", args=[privacy.pk]), facts("Private life", slug="privacy")
    )
    privacy.refresh_from_db()
    assert (privacy.label, privacy.slug) == ("Private life", "privacy")


def test_a_new_address_keeps_the_old_one_leading_there(as_editor, home, privacy):
    as_editor.post(
        reverse(f"{TERMS}:edit", args=[privacy.pk]), facts("Privacy", slug="private-life")
    )
    assert as_editor.get("/topics/privacy/")["Location"] == "/topics/private-life/"
    assert as_editor.get("/topics/private-life/").status_code == 200


def test_a_term_takes_its_old_address_back(as_editor, home, privacy):
    edit = reverse(f"{TERMS}:edit", args=[privacy.pk])
    as_editor.post(edit, facts("Privacy", slug="private-life"))
    as_editor.post(edit, facts("Privacy", slug="privacy"))
    assert as_editor.get("/topics/privacy/").status_code == 200
    assert as_editor.get("/topics/private-life/")["Location"] == "/topics/privacy/"


def test_a_renamed_tag_is_found_by_its_old_name_and_address(as_editor, index, author, reviews_tag):
    carry(make_discussion(index, author), tags=["online reviews"])
    edit = reverse(f"{TAGS}:edit", args=[reviews_tag.pk])
    as_editor.post(edit, {"name": "ratings online", "slug": "ratings-online"})
    assert as_editor.get("/tags/online-reviews/")["Location"] == "/tags/ratings-online/"
    assert Tag.objects.get(name="online reviews").current == reviews_tag


def test_a_tag_takes_its_old_name_back(as_editor, reviews_tag):
    edit = reverse(f"{TAGS}:edit", args=[reviews_tag.pk])
    as_editor.post(edit, {"name": "stars", "slug": "online-reviews"})
    response = as_editor.post(edit, {"name": "online reviews", "slug": "online-reviews"})
    assert response.status_code == 302
    assert Tag.objects.get(name="stars").current == Tag.objects.get(pk=reviews_tag.pk)
    assert Tag.objects.get(name="online reviews") == reviews_tag


def test_a_tag_does_not_take_anothers_name(as_editor, reviews_tag, ratings_tag):
    edit = reverse(f"{TAGS}:edit", args=[reviews_tag.pk])
    response = as_editor.post(edit, {"name": "Ratings", "slug": "online-reviews"})
    assert "Merge the two instead." in response.content.decode()


def test_the_listing_finds_a_term_by_a_synonym(as_editor, privacy, confidentiality):
    shown = as_editor.get(reverse(f"{TERMS}:list") + "?q=secrecy").content.decode()
    assert "Privacy" in shown
    assert "Confidentiality" not in shown


def test_the_listing_is_filtered_by_vocabulary(as_editor, privacy, whatsapp):
    shown = as_editor.get(reverse(f"{TERMS}:list") + "?facet=platform").content.decode()
    assert "WhatsApp" in shown
    assert "Privacy" not in shown


def test_the_listing_leaves_merged_terms_out(as_editor, editor, privacy, confidentiality):
    merge_terms(term=privacy, into=confidentiality, by=editor)
    shown = as_editor.get(reverse(f"{TERMS}:list")).context["object_list"]
    assert list(shown) == [confidentiality]


def test_the_screen_of_a_merged_term_leads_to_its_target(
    as_editor, editor, privacy, confidentiality
):
    merge_terms(term=privacy, into=confidentiality, by=editor)
    response = as_editor.get(reverse(f"{TERMS}:edit", args=[privacy.pk]))
    assert response["Location"] == reverse(f"{TERMS}:edit", args=[confidentiality.pk])


def test_the_chooser_offers_current_terms_only(as_editor, editor, privacy, confidentiality):
    merge_terms(term=privacy, into=confidentiality, by=editor)
    shown = as_editor.get(
        reverse("wagtailsnippetchoosers_colloquy_hub_term:choose_results")
    ).content.decode()
    assert "Confidentiality" in shown
    assert "Privacy" not in shown


def test_usage_lists_live_pages_and_drafts(as_editor, index, author, page_on_privacy, privacy):
    carry(make_discussion(index, author, title="Unsaid"), terms=[privacy], publish=False)
    shown = as_editor.get(reverse(f"{TERMS}:usage", args=[privacy.pk])).content.decode()
    assert "Thin walls" in shown
    assert "Unsaid" in shown


def test_with_one_language_nothing_is_said_of_languages(as_editor, privacy):
    assert "locale" not in as_editor.get(reverse(f"{TERMS}:list")).context["filters"].form.fields


def test_an_address_may_be_the_same_in_another_language(as_editor, privacy, settings):
    settings.WAGTAIL_I18N_ENABLED = True
    Locale.objects.create(language_code="de")
    as_editor.post(reverse(f"{TERMS}:add") + "?locale=de", facts("Privacy"))
    assert Term.objects.filter(slug="privacy", locale__language_code="de").exists()


@pytest.mark.parametrize("who", ["moderator", "stranger"])
@pytest.mark.parametrize("name", [f"{TERMS}:list", f"{TAGS}:list", f"{TERMS}:add"])
def test_others_do_not_reach_the_vocabulary(client, request, who, name):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse(name)).status_code == 302


def test_clinicians_read_terms_and_change_none(client, author, privacy):
    client.force_login(author)
    assert "Privacy" in client.get(reverse(f"{TERMS}:list")).content.decode()
    assert client.get(reverse(f"{TERMS}:inspect", args=[privacy.pk])).status_code == 200
    for name in ("edit", "delete", "usage"):
        assert client.get(reverse(f"{TERMS}:{name}", args=[privacy.pk])).status_code == 302
    assert client.get(reverse("colloquy_merge_term", args=[privacy.pk])).status_code == 302


def test_the_merge_screen_says_what_will_happen(as_editor, page_on_privacy, privacy):
    make_term("Confidentiality")
    shown = as_editor.get(reverse("colloquy_merge_term", args=[privacy.pk])).content.decode()
    assert "1 page that carries “Privacy” moves" in shown
    assert "Thin walls" in shown
    assert "This cannot be undone." in shown


def test_the_merge_screen_merges(as_editor, privacy, confidentiality):
    address = reverse("colloquy_merge_term", args=[privacy.pk])
    response = as_editor.post(address, {"into": confidentiality.pk})
    assert response["Location"] == reverse(f"{TERMS}:edit", args=[confidentiality.pk])
    privacy.refresh_from_db()
    assert privacy.merged_into == confidentiality


def test_the_merge_screen_does_not_offer_another_vocabulary(as_editor, privacy, whatsapp):
    make_term("Confidentiality")
    address = reverse("colloquy_merge_term", args=[privacy.pk])
    assert as_editor.post(address, {"into": whatsapp.pk}).status_code == 422
    privacy.refresh_from_db()
    assert privacy.merged_into is None


def test_the_merge_screen_of_tags_merges(as_editor, reviews_tag, ratings_tag):
    as_editor.post(reverse("colloquy_merge_tag", args=[reviews_tag.pk]), {"into": ratings_tag.pk})
    reviews_tag.refresh_from_db()
    assert reviews_tag.merged_into == ratings_tag


def deletes(client, kind, word):
    client.post(reverse(f"{kind}:delete", args=[word.pk]))
    return not type(word).objects.filter(pk=word.pk).exists()


def test_a_term_that_nothing_uses_is_deleted(as_editor, privacy):
    assert deletes(as_editor, TERMS, privacy)


def test_a_term_on_a_live_page_stays(as_editor, page_on_privacy, privacy):
    assert not deletes(as_editor, TERMS, privacy)


def test_a_term_in_a_draft_stays(as_editor, index, author, privacy):
    carry(make_discussion(index, author), terms=[privacy], publish=False)
    assert not deletes(as_editor, TERMS, privacy)


def test_a_term_of_an_old_version_stays(as_editor, page_on_privacy, privacy):
    carry(page_on_privacy, terms=[])
    page_on_privacy.revisions.exclude(pk=page_on_privacy.latest_revision_id).delete()
    assert not deletes(as_editor, TERMS, privacy)


def test_a_term_somebody_is_listed_under_stays(as_editor, author):
    term = make_term("Psychology", Facet.PROFESSION)
    type(author.colloquy_person).objects.update(profession_term=term)
    assert not deletes(as_editor, TERMS, term)


def test_a_term_that_others_were_merged_into_stays(as_editor, editor, privacy, confidentiality):
    merge_terms(term=privacy, into=confidentiality, by=editor)
    assert not deletes(as_editor, TERMS, confidentiality)


def test_a_tag_in_a_draft_stays(as_editor, index, author, reviews_tag):
    carry(make_discussion(index, author), tags=["online reviews"], publish=False)
    assert not deletes(as_editor, TAGS, reviews_tag)


def test_many_at_once_stay_when_one_is_in_use(as_editor, page_on_privacy, privacy, confidentiality):
    address = reverse("wagtail_bulk_action", args=["colloquy_hub", "term", "delete"])
    response = as_editor.post(f"{address}?id={privacy.pk}&id={confidentiality.pk}", follow=True)
    assert "is in use, so it stays" in response.content.decode()
    assert Term.objects.count() == 2


def test_tag_suggestions_leave_merged_ones_out(as_editor, editor, ratings_tag):
    old = Tag.objects.create(name="rating")
    merge_tags(tag=old, into=ratings_tag, by=editor)
    response = as_editor.get(reverse("colloquy_tag_suggestions") + "?term=rat")
    assert response.json() == ["ratings"]


@pytest.mark.parametrize("typed", ["", "%00", "x" * 10_000, "%22"])
def test_tag_suggestions_answer_anything(as_editor, typed):
    address = reverse("colloquy_tag_suggestions")
    assert as_editor.get(f"{address}?term={typed}").json() == []


def test_an_author_meets_no_tag_of_a_draft_of_somebody_else(client, index, author, colleague):
    carry(make_discussion(index, author, live=False), tags=["case of J."], publish=False)
    carry(make_discussion(index, author, title="Open"), tags=["cases"])
    client.force_login(colleague)
    suggested = client.get(reverse("colloquy_tag_suggestions") + "?term=case").json()
    listed = client.get(reverse(f"{TAGS}:list")).content.decode()
    assert suggested == ["cases"]
    assert "cases" in listed
    assert "case of J." not in listed


def test_tag_suggestions_are_for_the_admin(client, db):
    assert client.get(reverse("colloquy_tag_suggestions") + "?term=a").status_code == 302
