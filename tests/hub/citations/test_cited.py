"""What a page cites, as its writer sees it beside the editor and in the list of what is missing."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from hub.citations.choosing.cited import cited_here
from hub.citations.importing.models import Lookup
from hub.citations.importing.problems import PROBLEMS
from hub.citations.models import Reference
from hub.pages.checklist import checklist_of
from hub.pages.services import check_blocks
from tests.factories import make_discussion, make_reference

pytestmark = pytest.mark.django_db

FROM_SCRIPT = {"x-requested-with": "XMLHttpRequest"}
TEXT = (
    "As @kolmes2010developing and @somebody say [see @kolmes2010developing, p. 3; @gone2001; "
    "@kolms2010developing]. And [@a,@b], write to me@example.org, `[@code]`."
)


@pytest.fixture
def citing(index, author):
    make_reference(DOI="10.1000/1")
    gone = make_reference("gone2001", title="Taken back")
    Reference.objects.filter(pk=gone.pk).update(notice="retraction", link_state="gone")
    return make_discussion(index, author, title="Citing", live=False, text=TEXT)


def at(page) -> str:
    return reverse("colloquy_page_citations", args=[page.pk])


def test_works_come_in_the_order_of_the_text_with_what_to_know_of_them(citing, author):
    found = cited_here(citing, author)
    assert [(work.reference.key, work.concerns) for work in found.works] == [
        ("kolmes2010developing", ()),
        ("gone2001", ("retracted", "no longer available", "no DOI and no address")),
    ]


def test_what_leads_nowhere_is_told_with_the_nearest_key(citing, author):
    found = cited_here(citing, author)
    assert [(each.key, each.nearest) for each in found.missing] == [
        ("kolms2010developing", ("kolmes2010developing",))
    ]
    assert len(found.problems) == 1
    assert not found.is_whole


def test_works_come_as_the_text_names_them_whenever_they_were_added(index, author):
    for key in ("third", "first", "second"):
        make_reference(key, title=key, DOI=f"10.1000/{key}")
    page = make_discussion(index, author, live=False, text="[@first] @second, [@third; @first]")
    found = [work.reference.key for work in cited_here(page, author).works]
    assert found == ["first", "second", "third"]


@pytest.mark.parametrize("kind", ["legal_case", "legislation", "personal_communication"])
def test_of_law_and_messages_no_address_is_expected(index, author, kind):
    make_reference("tarasoff", type=kind)
    page = make_discussion(index, author, live=False, text="[@tarasoff]")
    assert [work.concerns for work in cited_here(page, author).works] == [()]


def test_of_a_doi_it_is_told_why_nothing_was_found(client, index, author):
    page = make_discussion(index, author, live=False, text="[@doi:10.1000/182; @doi:10.1000/183]")
    row = {"kind": Lookup.Kind.DOI, "value": "10.1000/182", "value_key": "1"}
    Lookup.objects.create(**row, state=Lookup.State.FAILED, problem="no-network")
    failed, waiting = (each.problem for each in cited_here(page, author).missing)
    assert "10.1000/182" in failed
    assert str(PROBLEMS["no-network"]) in failed
    assert "It is looked up when a draft is saved" in waiting
    client.force_login(author)
    said = client.get(at(page), headers=FROM_SCRIPT).content.decode()
    assert "No work of the library has this key" not in said
    with pytest.raises(ValidationError) as refused:
        check_blocks(page)
    assert refused.value.block_errors[0].messages == [failed, waiting]


def test_a_name_behind_an_at_sign_is_no_citation(index, author):
    page = make_discussion(index, author, live=False, text="Ask @somebody at a@b.example.")
    assert cited_here(page, author).is_whole
    assert not cited_here(page, author).works


def test_the_list_of_what_is_missing_counts_what_leads_nowhere(citing, index, author):
    [item] = [item for item in checklist_of(citing) if item.rule == "citations"]
    assert not item.done
    page = make_discussion(index, author, live=False, text="[@kolmes2010developing]")
    [item] = [item for item in checklist_of(page) if item.rule == "citations"]
    assert item.done
    plain = make_discussion(index, author, live=False)
    assert "citations" not in [item.rule for item in checklist_of(plain)]


def test_only_who_may_edit_a_page_sees_what_it_cites(client, citing, author, colleague, editor):
    assert client.get(at(citing), headers=FROM_SCRIPT).status_code == 403
    for user, status in ((colleague, 403), (author, 200), (editor, 200)):
        client.force_login(user)
        assert client.get(at(citing), headers=FROM_SCRIPT).status_code == status
    assert (
        client.get(reverse("colloquy_page_citations", args=[1]), headers=FROM_SCRIPT).status_code
        == 403
    )


def test_it_stands_beside_the_editor_and_follows_the_draft(client, citing, author):
    client.force_login(author)
    html = client.get(f"/admin/pages/{citing.pk}/edit/").content.decode()
    assert at(citing) in html
    assert "no DOI and no address" in html
    citing.body = [("prose", "Nothing [@kolmes2010developing] more.")]
    citing.save_revision(user=author)
    told = client.get(at(citing), headers=FROM_SCRIPT).content.decode()
    assert "@kolmes2010developing" in told
    assert "retracted" not in told
    assert "To be put right" not in told


def test_a_page_that_was_never_saved_has_nothing_to_list(client, index, author):
    client.force_login(author)
    address = f"/admin/pages/add/colloquy_discussions/discussionpage/{index.pk}/"
    assert "Once the page is saved" in client.get(address).content.decode()
