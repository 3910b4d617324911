"""Who meets which screens of the library, and what they show them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hub.citations.library.preview import set_entry
from hub.citations.models import Citation, Reference
from hub.citations.services import save_reference
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from tests.factories import make_discussion, make_reference
from tests.hub.citations.library.filled import filled

pytestmark = pytest.mark.django_db

LETTER = {"type": "personal_communication", "author": [{"family": "Doe"}], "title": "A letter"}
PREVIEW = "colloquy_reference_preview"


def merge_url(reference) -> str:
    return reverse("colloquy_merge_references", args=[reference.pk])


@pytest.mark.parametrize("view", ["list", "add"])
def test_screens_of_the_library(client, address, view, home, stranger, author, editor):
    url = address(view)
    assert client.get(url).status_code == 302
    for user, status in ((stranger, 302), (author, 200), (editor, 200)):
        client.force_login(user)
        assert client.get(url).status_code == status, user


def test_the_listing_leads_to_pasting_and_files(client, address, author):
    client.force_login(author)
    assert reverse("colloquy_add_references") in client.get(address("list")).content.decode()


@pytest.mark.parametrize(
    ("view", "author_sees"),
    [("edit", False), ("inspect", True), ("usage", True), ("history", True), ("delete", False)],
)
def test_screens_of_one_work(
    client, address, view, author_sees, kolmes, home, stranger, author, editor
):
    url = address(view, kolmes)
    assert client.get(url).status_code == 302
    for user, sees in ((stranger, False), (author, author_sees), (editor, True)):
        client.force_login(user)
        assert (client.get(url).status_code == 200) == sees, user


def test_merging_is_for_editors(client, kolmes, home, stranger, author, editor):
    for user, status in ((stranger, 302), (author, 302), (editor, 200)):
        client.force_login(user)
        assert client.get(merge_url(kolmes)).status_code == status, user


def test_a_clinician_changes_what_they_entered_until_it_is_cited(
    as_author, address, author, discussion, cite
):
    own = save_reference(item={"type": "book", "title": "Mine"}, by=author)
    assert as_author.get(address("edit", own)).status_code == 200
    cite(discussion, own)
    response = as_author.get(address("edit", own), follow=True)
    assert "editors alone change it" in response.content.decode()
    assert as_author.post(address("edit", own), filled(title="y")).status_code == 302
    own.refresh_from_db()
    assert own.title == "Mine"


@pytest.mark.parametrize("view", ["edit", "inspect", "usage", "history"])
def test_a_private_word_is_for_who_entered_it_and_editors(
    client, address, view, home, author, colleague, editor
):
    private = save_reference(item=LETTER, by=author)
    for user, sees in ((colleague, False), (author, True), (editor, True)):
        client.force_login(user)
        assert (client.get(address(view, private)).status_code == 200) == sees, user


def test_a_private_word_is_in_no_list_of_others(client, address, home, author, colleague):
    save_reference(item=LETTER, by=author)
    choose = reverse("wagtailsnippetchoosers_colloquy_hub_reference:choose")
    for user, sees in ((colleague, False), (author, True)):
        client.force_login(user)
        for url in (address("list"), choose):
            assert ("A letter" in client.get(url).content.decode()) == sees, (user, url)


@pytest.mark.parametrize(
    "words",
    ["kolmes", "2010 media", "POLICY", "@kolmes2010", "10.1000/abc", "kolmes, 2010", "old-key"],
)
def test_a_work_is_found_by_what_names_it(as_editor, address, words):
    wanted = make_reference("kolmes2010", DOI="10.1000/abc")
    wanted.keys.create(key="old-key", is_primary=False)
    make_reference("other", title="Another", author=[{"family": "Other"}], issued={})
    found = as_editor.get(address("list"), {"q": words}).context["object_list"]
    assert [each.key for each in found] == ["kolmes2010"]


@pytest.mark.parametrize("words", ["nothing", "9999", "%", "\x00", "x" * 3_000, "@ @ @"])
def test_any_search_gets_an_answer(as_editor, address, kolmes, words):
    assert as_editor.get(address("list"), {"q": words}).status_code == 200


def test_filters_narrow_the_list(as_editor, address, editor):
    make_reference("book", type="book", title="B")
    save_reference(item={"type": "webpage", "title": "W"}, by=editor, key="page", is_listed=True)
    for filters, keys in (
        ({"type": "book"}, ["book"]),
        ({"state": "listed"}, ["page"]),
        ({"year": "2010"}, ["book"]),
        ({"state": "uncited", "type": "webpage"}, ["page"]),
        ({"state": "nonsense", "year": "soon"}, ["page", "book"]),
    ):
        found = as_editor.get(address("list"), filters).context["object_list"]
        assert [each.key for each in found] == keys, filters


def test_the_list_takes_as_many_queries_for_one_as_for_twenty(
    as_editor, address, django_assert_num_queries, kolmes, discussion, cite
):
    cite(discussion, kolmes)
    as_editor.get(address("list"))
    with CaptureQueriesContext(connection) as one:
        as_editor.get(address("list"))
    for number in range(19):
        cite(discussion, make_reference(f"work{number}"), position=number + 1)
    with django_assert_num_queries(len(one)):
        as_editor.get(address("list"))


@pytest.fixture
def cited(index, author, colleague, kolmes, cite):
    """Cited on a public page, a restricted one, and in drafts of two people; and who sees what."""
    public = make_discussion(index, colleague, title="Public")
    closed = make_discussion(index, colleague, title="Closed")
    set_visibility(page=closed, visibility=Visibility.CLINICIANS, by=colleague)
    own = make_discussion(index, author, title="Own draft", live=False)
    theirs = make_discussion(index, colleague, title="Their draft", live=False)
    for page in (public, closed):
        cite(page, kolmes)
    for page in (public, own, theirs):
        cite(page, kolmes, version=Citation.Version.DRAFT)
    public.title = "Secret new title"
    public.save_revision()
    return kolmes


def test_an_author_learns_of_no_draft_of_others(as_author, address, cited):
    answer = as_author.get(address("usage", cited)).content.decode()
    assert ("Public" in answer, "Own draft" in answer) == (True, True)
    for hidden in ("Closed", "Their draft", "Secret new title"):
        assert hidden not in answer
    listed = as_author.get(address("list")).context["object_list"]
    assert listed[0].cited_on == 2


def test_an_editor_learns_of_all(as_editor, address, cited):
    answer = as_editor.get(address("usage", cited)).content.decode()
    for title in ("Secret new title", "Closed", "Own draft", "Their draft"):
        assert title in answer
    assert as_editor.get(address("list")).context["object_list"][0].cited_on == 4


def test_deleting_a_cited_work_is_refused_with_its_pages(as_editor, address, discussion, cite):
    reference = make_reference()
    cite(discussion, reference)
    for send in (as_editor.get, as_editor.post):
        response = send(address("delete", reference), follow=True)
        assert f"is cited on “{discussion.title}”" in response.content.decode()
    assert Reference.objects.exists()


def test_many_at_once_are_deleted_or_none(as_editor, home, discussion, cite):
    first, second = make_reference(), make_reference()
    url = reverse("wagtail_bulk_action", args=["colloquy_hub", "reference", "delete"])
    url += f"?id={first.pk}&id={second.pk}"
    cite(discussion, second)
    as_editor.post(url)
    assert Reference.objects.count() == 2
    Citation.objects.all().delete()
    as_editor.post(url)
    assert Reference.objects.count() == 0


def test_an_uncited_work_is_deleted_after_a_question(as_editor, address, kolmes):
    assert as_editor.get(address("delete", kolmes)).status_code == 200
    as_editor.post(address("delete", kolmes))
    assert not Reference.objects.exists()


def test_the_preview_shows_the_entry_and_stores_nothing(as_author):
    response = as_author.post(reverse(PREVIEW), filled(title="On Being Found", issued="2010"))
    answer = response.content.decode()
    assert "Kolmes" in answer
    assert "On being found" in answer
    assert not Reference.objects.exists()


def test_the_preview_becomes_what_will_be_printed(as_author):
    sent = filled(title="On being found", issued="2010", volume="3")
    preview = as_author.post(reverse(PREVIEW), sent).context["preview"]
    assert as_author.get(preview.final_url).status_code == 204
    digest = preview.final_url.rstrip("/").rpartition("/")[2]
    assert set_entry.call(digest) is True
    assert "<em>" in as_author.get(preview.final_url).content.decode()
    assert as_author.post(reverse(PREVIEW), sent).context["preview"].final_url == ""


def test_two_works_have_two_previews(as_author):
    urls = {
        as_author.post(reverse(PREVIEW), filled(title=title)).context["preview"].final_url
        for title in ("One", "Two")
    }
    assert len(urls) == 2


def test_the_name_of_a_case_is_no_title_to_change(as_author):
    sent = filled(kind="legal_case", title="Tarasoff v. Regents Of The University")
    assert as_author.post(reverse(PREVIEW), sent).context["suggested_title"] == ""


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"type": "nonsense"},
        filled(title="<script>alert(1)</script>", DOI="nonsense", issued="13"),
        filled(title="x" * 30_000),
        filled(names=[{"family": "Doe", "literal": "WHO", "particles": "[[[["}]),
    ],
)
def test_any_form_gets_a_preview(as_author, sent):
    response = as_author.post(reverse(PREVIEW), sent)
    assert response.status_code == 200
    assert "<script" not in response.content.decode()


def test_the_preview_of_a_change_counts_what_the_form_does_not_show(as_editor):
    reference = make_reference(part_title="x", keyword="y")
    url = reverse(PREVIEW) + f"?of={reference.pk}"
    assert as_editor.post(url, filled(title="Anew")).status_code == 200
    for number in ("0", "nonsense", "9" * 30):
        assert as_editor.post(reverse(PREVIEW) + f"?of={number}", {}).status_code == 404


def test_previews_are_for_who_may_add(client, home, stranger, author, colleague):
    private = save_reference(item=LETTER, by=author)
    assert client.post(reverse(PREVIEW)).status_code == 302
    client.force_login(stranger)
    assert client.post(reverse(PREVIEW)).status_code == 302
    client.force_login(colleague)
    assert client.post(reverse(PREVIEW) + f"?of={private.pk}", {}).status_code == 404


def test_merging_asks_for_the_other_shows_both_and_does_it(as_editor, kolmes):
    twin = make_reference("twin", volume="7")
    choose = as_editor.get(merge_url(kolmes))
    assert [each.reference for each in choose.context["duplicates"]] == [twin]
    url = merge_url(kolmes) + "?other=@TWIN"
    assert "Volume" in as_editor.get(url).content.decode()
    as_editor.post(url, {"winner": twin.pk})
    assert [each.key for each in Reference.objects.all()] == ["twin"]


@pytest.mark.parametrize("other", ["", "nobody", "kolmes2010", "x" * 200, "\x00"])
def test_merging_with_nothing_is_refused_in_words(as_editor, kolmes, other):
    response = as_editor.get(merge_url(kolmes), {"other": other})
    assert response.status_code == 422
    assert response.context["form"].errors["other"]


def test_merging_twice_says_that_one_is_gone(as_editor, kolmes):
    twin = make_reference("twin")
    url = merge_url(kolmes) + "?other=twin"
    as_editor.get(url)
    as_editor.post(url, {"winner": kolmes.pk})
    assert as_editor.post(merge_url(twin) + "?other=kolmes2010", {}).status_code == 404
    assert as_editor.post(url, {"winner": kolmes.pk}).status_code == 422


def test_the_history_says_what_changed(as_editor, address, kolmes, editor):
    save_reference(item={**kolmes.item, "volume": "3"}, by=editor, reference=kolmes)
    assert "Changed: Volume" in as_editor.get(address("history", kolmes)).content.decode()


def test_editors_choose_the_style_and_clinicians_do_not(client, site, author, editor):
    url = reverse("wagtailsettings:edit", args=["colloquy_hub", "citationsettings", site.pk])
    for user, status in ((author, 302), (editor, 200)):
        client.force_login(user)
        assert client.get(url).status_code == status, user
    client.post(url, {"style": "nlm-citation-sequence", "checks_links": "on"})
    assert site.colloquy_citation_settings.style == "nlm-citation-sequence"
