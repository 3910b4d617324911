"""What a writer finds in the library, and which keys look like one that nobody knows."""

import pytest

from discussions.models import DiscussionPage
from hub.citations.choosing.finding import (
    matching,
    recent_first,
    references_to_choose,
)
from hub.citations.models import Citation, Reference, ReferenceKey
from hub.citations.on_page.resolving import nearest_keys
from hub.citations.services import save_reference
from tests.factories import make_discussion, make_reference

pytestmark = pytest.mark.django_db


@pytest.fixture
def mueller():
    return make_reference(
        title="Être trouvé: searching for clients",
        author=[{"family": "Müller", "given": "Ana"}, {"literal": "World Health Organization"}],
        issued={"date-parts": [[2019]]},
        DOI="10.1000/Search.1",
    )


@pytest.fixture
def kolmes():
    return make_reference()


@pytest.mark.parametrize(
    "typed",
    [
        "Müller",
        "muller",
        "SEARCHING clients",
        "etre trouve",
        "2019",
        "world health 2019",
        "muller2019",
        "@muller2019,",
        "10.1000/search.1",
        "https://doi.org/10.1000/SEARCH",
    ],
)
def test_a_work_is_found_by_what_one_remembers_of_it(mueller, kolmes, typed):
    assert list(matching(Reference.objects.all(), typed)) == [mueller]


@pytest.mark.parametrize("typed", ["", "   ", "@", "[](),", "\x00"])
def test_nothing_typed_leaves_everything(mueller, kolmes, typed):
    assert matching(Reference.objects.all(), typed).count() == 2


@pytest.mark.parametrize("typed", ["zebra", "muller 2010", "%", "9" * 500, "x " * 500])
def test_what_no_work_has_finds_none(mueller, kolmes, typed):
    assert not matching(Reference.objects.all(), typed).exists()


def test_a_work_is_found_by_the_key_of_one_it_was_merged_with(mueller):
    ReferenceKey.objects.create(key="Ana19", reference=mueller, is_primary=False)
    assert list(matching(Reference.objects.all(), "ana19")) == [mueller]


def test_what_one_added_or_cited_last_comes_first(author, editor, discussion):
    added = save_reference(item=make_reference().item, by=author)
    others = [make_reference(title=f"Work {number}") for number in range(3)]
    DiscussionPage.objects.get(pk=discussion.pk).save_revision(user=author)
    Citation.objects.create(
        page=discussion, reference=others[0], version=Citation.Version.LIVE, position=0
    )
    found = list(recent_first(references_to_choose(author), author))
    assert found[:4] == [others[0], added, others[2], others[1]]
    assert next(iter(recent_first(references_to_choose(editor), editor))) == others[2]


def test_authors_do_not_meet_each_others_personal_messages(author, colleague, editor):
    item = {"type": "personal_communication", "author": [{"family": "Low", "given": "A."}]}
    message = save_reference(item=item, by=author)
    assert message in references_to_choose(author)
    assert message in references_to_choose(editor)
    assert message not in references_to_choose(colleague)


def test_authors_do_not_meet_drafts_of_others_as_works(index, author, colleague, editor):
    page = make_discussion(index, author, live=False)
    work = make_reference(title="In the making")
    Reference.objects.filter(pk=work.pk).update(page=page.pk)
    assert work in references_to_choose(author)
    assert work in references_to_choose(editor)
    assert work not in references_to_choose(colleague)


def test_a_slip_of_the_hand_leads_to_the_key_that_was_meant(author, kolmes, mueller):
    typed = ["kolms2010developing", "nobody1900", kolmes.key.upper(), ""]
    near = nearest_keys(typed, references_to_choose(author))
    assert near == {"kolms2010developing": [kolmes.key], "nobody1900": []}


def test_any_number_of_keys_costs_two_queries(author, kolmes, django_assert_num_queries):
    author.has_perm("colloquy_hub.add_reference")
    among = references_to_choose(author)
    with django_assert_num_queries(2):
        nearest_keys([f"kolmes{number}" for number in range(50)], among)


def test_no_key_of_a_work_one_may_not_know_is_told(author, colleague):
    item = {"type": "personal_communication", "author": [{"family": "Low", "given": "A."}]}
    key = save_reference(item=item, by=author).key
    assert nearest_keys([f"{key}x"], references_to_choose(colleague)) == {f"{key}x": []}


def test_a_work_without_authors_is_called_by_its_title_once():
    assert (
        str(make_reference(author=[], title="Tarasoff v. Regents")) == "Tarasoff v. Regents (2010)"
    )
    assert str(make_reference(title="A long title" * 30))[:15] == "Kolmes (2010): "
