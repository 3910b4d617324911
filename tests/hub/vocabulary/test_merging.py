"""Merging two words: what moves, what leads on, what is refused."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import Locale

from discussions.models import DiscussionPage
from hub.pages.words import words_of
from hub.vocabulary.models import Facet, PlatformChange, Tag, Term
from hub.vocabulary.services import merge_tags, merge_terms
from tests.factories import make_discussion, make_term
from tests.hub.vocabulary.words import carry, terms_of

pytestmark = pytest.mark.django_db


def labels(page):
    return [chip["label"] for chip in words_of(page).chips]


@pytest.fixture
def merged(privacy, confidentiality, editor):
    """“Privacy”, which was merged into “Confidentiality”."""
    merge_terms(term=privacy, into=confidentiality, by=editor)
    privacy.refresh_from_db()
    return privacy


def test_a_live_page_moves_to_the_target(page_on_privacy, merged):
    assert terms_of(page_on_privacy) == {"Confidentiality"}


def test_a_page_that_carries_both_carries_the_target_once(
    index, author, editor, privacy, confidentiality
):
    page = carry(make_discussion(index, author), terms=[privacy, confidentiality])
    merge_terms(term=privacy, into=confidentiality, by=editor)
    assert list(page.terms.through.objects.values_list("term_id", flat=True)) == [
        confidentiality.pk
    ]


def test_the_old_address_leads_on_for_good(client, home, merged):
    response = client.get("/topics/privacy/")
    assert (response.status_code, response["Location"]) == (301, "/topics/confidentiality/")


def test_a_draft_that_holds_the_old_term_shows_the_target_when_published(
    client, index, author, editor, privacy, confidentiality
):
    page = make_discussion(index, author, title="Thin walls")
    carry(page, terms=[privacy], publish=False)
    merge_terms(term=privacy, into=confidentiality, by=editor)
    DiscussionPage.objects.get(pk=page.pk).latest_revision.publish()
    page = DiscussionPage.objects.get(pk=page.pk)
    assert labels(page) == ["Confidentiality"]
    assert "Thin walls" in client.get("/topics/confidentiality/").content.decode()


def test_what_was_merged_earlier_moves_along(merged, confidentiality, editor):
    secrecy = make_term("Discretion")
    merge_terms(term=confidentiality, into=secrecy, by=editor)
    merged.refresh_from_db()
    assert merged.merged_into == secrecy
    assert not Term.objects.filter(merged_into__merged_into__isnull=False).exists()


def test_merging_into_a_merged_term_means_its_target(merged, confidentiality, editor):
    other = make_term("Seclusion")
    assert merge_terms(term=other, into=merged, by=editor) == confidentiality


def test_the_old_label_and_its_synonyms_become_synonyms(merged, confidentiality):
    confidentiality.refresh_from_db()
    assert confidentiality.synonyms.splitlines() == ["Privacy", "secrecy"]


def test_synonyms_that_no_longer_fit_are_left_out_whole(privacy, confidentiality, editor):
    Term.objects.filter(pk=confidentiality.pk).update(synonyms="x" * 990)
    merge_terms(term=privacy, into=confidentiality, by=editor)
    confidentiality.refresh_from_db()
    assert confidentiality.synonyms.splitlines() == ["x" * 990, "Privacy"]


def test_people_are_listed_under_the_target(author, editor):
    old, new = (make_term(label, Facet.PROFESSION) for label in ("Psych", "Psychology"))
    type(author.colloquy_person).objects.update(profession_term=old)
    merge_terms(term=old, into=new, by=editor)
    author.colloquy_person.refresh_from_db()
    assert author.colloquy_person.profession_term == new


def test_changes_of_a_platform_move_to_the_target(whatsapp, editor):
    old = make_term("Whats App", Facet.PLATFORM)
    change = PlatformChange.objects.create(term=old, note="Calls are recorded.")
    merge_terms(term=old, into=whatsapp, by=editor)
    change.refresh_from_db()
    assert change.term == whatsapp


def test_a_translation_becomes_the_targets(privacy, confidentiality, editor):
    german = Locale.objects.create(language_code="de")
    translated = privacy.copy_for_translation(german)
    translated.save()
    merge_terms(term=privacy, into=confidentiality, by=editor)
    translated.refresh_from_db()
    assert translated.translation_key == confidentiality.translation_key
    assert translated.merged_into is None


def test_translations_into_one_language_are_merged_too(privacy, confidentiality, editor):
    german = Locale.objects.create(language_code="de")
    ours, theirs = (term.copy_for_translation(german) for term in (privacy, confidentiality))
    ours.save()
    theirs.save()
    merge_terms(term=privacy, into=confidentiality, by=editor)
    ours.refresh_from_db()
    assert ours.merged_into == theirs


@pytest.mark.parametrize("who", ["author", "moderator", "stranger"])
def test_only_editors_merge(request, privacy, confidentiality, reviews_tag, ratings_tag, who):
    user = request.getfixturevalue(who)
    with pytest.raises(PermissionDenied):
        merge_terms(term=privacy, into=confidentiality, by=user)
    with pytest.raises(PermissionDenied):
        merge_tags(tag=reviews_tag, into=ratings_tag, by=user)


def test_a_term_is_not_merged_into_itself(privacy, editor):
    with pytest.raises(ValidationError):
        merge_terms(term=privacy, into=privacy, by=editor)


def test_a_term_is_not_merged_into_what_was_merged_into_it(merged, confidentiality, editor):
    with pytest.raises(ValidationError):
        merge_terms(term=confidentiality, into=merged, by=editor)


def test_a_merged_term_is_not_merged_again(merged, editor):
    with pytest.raises(ValidationError):
        merge_terms(term=merged, into=make_term("Other"), by=editor)


def test_terms_of_two_vocabularies_stay_apart(privacy, whatsapp, editor):
    with pytest.raises(ValidationError):
        merge_terms(term=privacy, into=whatsapp, by=editor)


def test_terms_of_two_languages_stay_apart(privacy, editor):
    german = Locale.objects.create(language_code="de")
    with pytest.raises(ValidationError):
        merge_terms(term=privacy, into=make_term("Schweigepflicht", locale=german), by=editor)


def test_a_page_moves_to_the_target_tag_once(index, author, editor, reviews_tag, ratings_tag):
    one = carry(make_discussion(index, author), tags=["online reviews"])
    both = carry(make_discussion(index, author), tags=["online reviews", "ratings"])
    merge_tags(tag=reviews_tag, into=ratings_tag, by=editor)
    assert [page.tagged_items.get().tag for page in (one, both)] == [ratings_tag, ratings_tag]


def test_a_draft_that_holds_the_old_tag_is_listed_under_the_target(
    client, index, author, editor, reviews_tag, ratings_tag
):
    page = make_discussion(index, author, title="Two stars")
    carry(page, tags=["online reviews"], publish=False)
    merge_tags(tag=reviews_tag, into=ratings_tag, by=editor)
    DiscussionPage.objects.get(pk=page.pk).latest_revision.publish()
    assert labels(DiscussionPage.objects.get(pk=page.pk)) == ["ratings"]
    assert "Two stars" in client.get("/tags/ratings/").content.decode()
    assert client.get("/tags/online-reviews/")["Location"] == "/tags/ratings/"


def test_a_tag_without_letters_has_an_address(index, author):
    page = carry(make_discussion(index, author), tags=["🙂"])
    assert Tag.objects.get(name="🙂").slug
    assert labels(page) == ["🙂"]
