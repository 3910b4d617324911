"""What a visitor of the demonstration finds: whole, consistent with itself, and invented."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Page, PageLogEntry, Revision

from discussions.blocks import DiscussionBody
from discussions.demo.blocks import NOTICE
from discussions.demo.content import State
from discussions.demo.drawings import DRAWINGS
from discussions.demo.texts import all_discussions
from discussions.models import DiscussionPage
from hub.demo.people import ACCOUNTS, ADMIN
from hub.pages.due import due_pages
from hub.pages.models import PageVersion
from hub.pages.opening import stands_in
from hub.pages.visibility import Visibility, visibility_of
from hub.people.models import Person, RoleName
from hub.search.matching import Match
from hub.text.rendering import plain_text
from hub.vocabulary.models import Facet, Term
from tests.demonstration import demonstration

TEXTS = {discussion.slug: discussion for discussion in all_discussions()}
PUBLISHED = [slug for slug, text in TEXTS.items() if text.state is State.PUBLISHED]
SHORTEST, LONGEST = 600, 1_500


@pytest.fixture(scope="module")
def _demo(django_db_setup, django_db_blocker):
    with demonstration(django_db_blocker):
        yield


@pytest.fixture
def demo(_demo, db):
    """The bundled site with its demonstration content."""


@pytest.fixture
def pages(demo) -> dict[str, DiscussionPage]:
    return {page.slug: page for page in DiscussionPage.objects.all()}


def words_in(page) -> int:
    """As readers are told its length in minutes."""
    return page.colloquy_text.words


def said_by(page) -> str:
    """All the words of the latest text, as a reader sees them."""
    return plain_text(page.get_latest_revision_as_object().body.render_as_block())


def test_every_text_has_its_page(pages):
    assert pages.keys() == TEXTS.keys()


def test_loading_again_changes_nothing(demo):
    def counted():
        models = (Page, PageVersion, Revision, Person, Term, get_image_model())
        newest = Revision.objects.order_by("-pk").values_list("pk", flat=True).first()
        return [model.objects.count() for model in models], newest

    before = counted()
    call_command("load_demo", verbosity=0)
    assert counted() == before


def test_what_somebody_has_rewritten_stays_rewritten(demo):
    DiscussionPage.objects.filter(slug="the-bench").update(title="My own title")
    Person.objects.filter(slug="mara-ellingsen").update(bio="My own words.")
    call_command("load_demo", verbosity=0)
    assert DiscussionPage.objects.get(slug="the-bench").title == "My own title"
    assert Person.objects.get(slug="mara-ellingsen").bio == "My own words."


def found_by(client, words: str) -> tuple[set[str], str | None]:
    """The slugs that an anonymous reader finds, on all pages of results; and what was meant."""
    context = client.get("/search/", {"q": words}).context
    found = context["page_obj"].paginator.object_list if "page_obj" in context else []
    numbers = [match.pk for match in found if isinstance(match, Match)]
    slugs = DiscussionPage.objects.filter(pk__in=numbers).values_list("slug", flat=True)
    return set(slugs), context.get("meant")


def misspelled(word: str) -> str:
    """Two letters in its middle changed places."""
    middle = next(i for i in range(len(word) // 2, 0, -1) if word[i] != word[i - 1])
    return word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]


def test_each_public_page_is_found_by_title_author_and_misspelling(client, pages):
    public = [slug for slug in PUBLISHED if visibility_of(pages[slug]) == Visibility.PUBLIC]
    for slug in public:
        title = pages[slug].title
        longest = max(re.findall(r"[^\W_]+", title), key=len)
        assert slug in found_by(client, title)[0]
        for byline in pages[slug].bylines.all():
            assert slug in found_by(client, byline.person.name)[0]
        found, meant = found_by(client, title.replace(longest, misspelled(longest)))
        assert slug in found | found_by(client, meant or "")[0], title


def test_no_other_page_is_found_by_its_title(client, pages):
    for slug, page in pages.items():
        if slug not in PUBLISHED or visibility_of(page) != Visibility.PUBLIC:
            assert slug not in found_by(client, page.title)[0]


def test_fourteen_discussions_of_a_readable_length_are_published(pages):
    lengths = {slug: words_in(pages[slug]) for slug in PUBLISHED}
    readable = [slug for slug, words in lengths.items() if SHORTEST <= words <= LONGEST]
    assert len(readable) >= 14, lengths


def test_one_page_is_very_long_and_one_short(pages):
    lengths = [words_in(pages[slug]) for slug in PUBLISHED]
    assert max(lengths) > 3_000
    assert min(lengths) < 200


def test_one_page_holds_every_kind_of_block(pages):
    kinds = {block.block_type for block in pages["location-check-ins"].body}
    assert kinds == set(DiscussionBody().child_blocks)


def test_ten_people_have_a_public_page_and_one_author_has_none(demo):
    assert Person.objects.with_public_page().count() == 10
    assert len(set(Person.objects.with_public_page().values_list("profession", flat=True))) == 10
    outside = Person.objects.get(agreed_to_page_at=None)
    assert outside.user is None
    assert DiscussionPage.objects.filter(bylines__person=outside, live=True).exists()


def test_only_the_accounts_that_show_a_role_have_the_public_password(demo):
    from django.contrib.auth import get_user_model

    shown = {account.email for account in (*ACCOUNTS, ADMIN)}
    open_to_all = {u.email for u in get_user_model().objects.all() if u.has_usable_password()}
    assert open_to_all == shown


def test_every_state_and_every_visibility_is_there(pages):
    assert {text.state for text in TEXTS.values()} == set(State)
    visibilities = {visibility_of(pages[slug]) for slug in PUBLISHED}
    assert visibilities == set(Visibility)
    assert sum(text.state is State.DRAFT for text in TEXTS.values()) >= 2


def test_the_clinician_who_signs_in_finds_a_draft_and_what_was_sent_back(pages):
    clinician = next(a.email for a in ACCOUNTS if a.roles[0] is RoleName.CLINICIAN)
    own = [slug for slug, page in pages.items() if page.owner.email == clinician]
    assert {TEXTS[slug].state for slug in own} >= {State.DRAFT, State.SENT_BACK, State.PUBLISHED}


@pytest.mark.parametrize("slug", TEXTS)
def test_a_page_is_in_the_state_its_text_names(pages, slug):
    page, state = pages[slug], TEXTS[slug].state
    assert page.live == (state is State.PUBLISHED)
    assert page.expired == (state is State.EXPIRED)
    assert page.scheduled_revision is None or state is State.SCHEDULED
    assert bool(page.current_workflow_state) == (state in {State.SUBMITTED, State.SENT_BACK})
    assert (page.first_published_at is not None) == (state in {State.PUBLISHED, State.EXPIRED})


def test_what_was_sent_back_says_why(pages):
    sent_back = next(slug for slug, text in TEXTS.items() if text.state is State.SENT_BACK)
    state = pages[sent_back].current_workflow_state.current_task_state
    assert state.status == "rejected"
    assert state.comment == TEXTS[sent_back].note


def test_only_what_is_public_is_listed_for_a_stranger(client, pages):
    listed = client.get("/discussions/").content.decode()
    listed += client.get("/discussions/?page=2").content.decode()
    for slug, text in TEXTS.items():
        is_public = text.state is State.PUBLISHED and text.visibility == "public"
        assert (f"/discussions/{slug}/" in listed) == is_public, slug


def test_the_dates_of_a_page_agree_with_each_other(pages):
    now = timezone.now()
    for page in pages.values():
        versions = list(PageVersion.objects.filter(page=page).order_by("number"))
        dates = [version.published_at for version in versions]
        assert dates == sorted(dates)
        assert [date for date in dates if date > now] == []
        assert (page.first_published_at, page.last_published_at) == (
            (dates[0], dates[-1]) if dates else (None, None)
        ), page
        assert page.latest_revision.created_at == page.latest_revision_created_at <= now
        assert not PageLogEntry.objects.filter(page=page.pk, timestamp__gt=now).exists(), page


def test_the_published_pages_are_spread_over_a_year(pages):
    ages = sorted((timezone.now() - pages[slug].first_published_at).days for slug in PUBLISHED)
    assert ages[0] < 30
    assert ages[-1] > 300
    assert max(later - earlier for earlier, later in pairwise(ages)) < 90


def test_later_versions_say_what_has_changed(pages):
    for slug, text in TEXTS.items():
        versions = list(PageVersion.objects.filter(page=pages[slug]).order_by("number"))[1:]
        told = [(version.kind, version.note) for version in versions]
        assert told == [(revision.kind, revision.note) for revision in text.revisions]
    assert sum(bool(text.revisions) for text in TEXTS.values()) >= 2


def test_one_page_is_overdue(pages):
    assert [page.slug for page in due_pages()] == ["records-of-text-messages"]


def test_every_page_carries_the_notice(pages):
    for page in pages.values():
        assert said_by(page).startswith(NOTICE.strip("*")), page


def test_every_text_passes_as_an_author_would_have_to_write_it(pages):
    for page in pages.values():
        latest = page.get_latest_revision_as_object()
        latest.body.stream_block.clean(latest.body)
        latest.full_clean()
        assert len(latest.summary) <= 300
        assert not latest.quotable or stands_in(latest.quotable, latest.body), page


def test_every_page_has_a_topic_and_only_known_terms(pages):
    known = set(Term.objects.values_list("slug", flat=True))
    for slug, text in TEXTS.items():
        assert set(text.terms) <= known, slug
        terms = pages[slug].get_latest_revision_as_object().terms.all()
        assert {term.slug for term in terms} == set(text.terms)
        assert any(term.facet == Facet.TOPIC for term in terms), slug


def test_everybody_is_listed_under_a_profession(demo):
    assert not Person.objects.filter(profession_term=None).exists()


def test_links_lead_to_pages_that_a_stranger_can_open(client, pages):
    found = set()
    for slug in PUBLISHED:
        html = str(pages[slug].body.render_as_block())
        found |= set(re.findall(r'href="(/[^"#]*)', html))
    assert len(found) >= 4
    assert {address: client.get(address).status_code for address in found} == dict.fromkeys(
        found, 200
    )


def test_two_pages_answer_each_other(pages):
    asks, answers = pages["looking-a-client-up"], pages["why-i-do-search"]
    assert answers.url in str(asks.body.render_as_block())
    assert asks.url in str(answers.body.render_as_block())


def test_no_two_pages_share_a_long_sentence(pages):
    seen = Counter()
    for page in pages.values():
        said = said_by(page).removeprefix(NOTICE.strip("*"))
        sentences = re.split(r"(?<=[.!?])\s+|\n+", said)
        seen.update({s.strip().casefold() for s in sentences if len(s.split()) > 9})
    assert [sentence for sentence, count in seen.items() if count > 1] == []


def test_pictures_are_where_authors_put_theirs(pages):
    images = get_image_model().objects.filter(title__startswith="Demonstration: ")
    assert images.count() == len(DRAWINGS)
    assert {image.width for image in images} == {1600}
    assert {image.collection.name for image in images} == {"Colloquy"}
