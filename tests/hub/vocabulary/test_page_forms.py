"""The form of a page offers current words, and follows those that its draft holds merged."""

import pytest
from wagtail.admin.panels import FieldPanel, ObjectList

from discussions.models import DiscussionPage
from hub.vocabulary.models import Facet, Tag, Term
from hub.vocabulary.services import merge_tags, merge_terms
from tests.factories import make_discussion, make_term
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db


def form_for(page, user, data=None):
    """The page's form with its words alone."""
    handler = ObjectList(
        [FieldPanel("terms"), FieldPanel("tags")],
        base_form_class=DiscussionPage.base_form_class,
    ).bind_to_model(DiscussionPage)
    return handler.get_form_class()(data=data, instance=page, for_user=user)


@pytest.fixture
def draft_page(index, author, privacy, reviews_tag):
    """A draft that carries a topic and a tag."""
    page = make_discussion(index, author)
    carry(page, terms=[privacy], tags=["online reviews"], publish=False)
    return DiscussionPage.objects.get(pk=page.pk)


@pytest.fixture
def merged_page(draft_page, privacy, confidentiality, reviews_tag, ratings_tag, editor):
    """The same, after both words were merged."""
    merge_terms(term=privacy, into=confidentiality, by=editor)
    merge_tags(tag=reviews_tag, into=ratings_tag, by=editor)
    return draft_page.get_latest_revision_as_object()


def offered(form):
    return [str(label) for _facet, group in form.fields["terms"].choices for _pk, label in group]


def test_only_current_terms_are_offered_by_vocabulary(merged_page, author, whatsapp):
    form = form_for(merged_page, author)
    assert offered(form) == ["Confidentiality", "WhatsApp"]
    assert [facet for facet, _group in form.fields["terms"].choices] == ["Topic", "Platform"]


def test_what_a_draft_holds_merged_is_chosen_as_its_target(merged_page, author):
    form = form_for(merged_page, author)
    assert [str(term) for term in form.initial["terms"]] == ["Confidentiality"]
    assert [str(tag) for tag in form.initial["tags"]] == ["ratings"]


def test_a_form_that_was_opened_before_the_merge_is_still_good(
    merged_page, author, privacy, confidentiality
):
    form = form_for(merged_page, author, {"terms": [privacy.pk], "tags": ""})
    form.is_valid()
    assert list(form.cleaned_data["terms"]) == [confidentiality]


def test_the_name_of_a_merged_tag_gives_its_target(merged_page, author):
    form = form_for(merged_page, author, {"tags": "Online Reviews, ratings, new"})
    form.is_valid()
    assert form.cleaned_data["tags"] == ["ratings", "new"]


def test_a_term_that_does_not_exist_is_refused(draft_page, author):
    form = form_for(draft_page, author, {"terms": [0], "tags": ""})
    form.is_valid()
    assert "terms" in form.errors


def test_saving_keeps_what_was_chosen(draft_page, author, privacy):
    whatsapp = make_term("WhatsApp", Facet.PLATFORM)
    form = form_for(draft_page, author, {"terms": [privacy.pk, whatsapp.pk], "tags": "a, b"})
    form.is_valid()
    page = form.save(commit=False)
    assert set(page.terms.all()) == {privacy, whatsapp}


def test_tags_are_suggested_by_an_address_that_leaves_merged_ones_out(draft_page, author):
    assert "colloquy/tags/suggestions/" in str(form_for(draft_page, author)["tags"])


def test_offering_terms_costs_one_query_however_many(draft_page, author, django_assert_num_queries):
    for number in range(20):
        make_term(f"Term {number}")
    form = form_for(draft_page, author)
    with django_assert_num_queries(1):
        str(form["terms"])
    assert Term.objects.count() > Tag.objects.count()
