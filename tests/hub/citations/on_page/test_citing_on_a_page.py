"""A page that cites: what its readers see at once, and after the job."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from discussions.models import DiscussionPage
from hub.citations.models import Citation, CitationRendering, CitationSettings, Reference, Style
from hub.citations.on_page.checking import missing_in
from hub.citations.on_page.composing import compose, mark_label
from hub.citations.on_page.places import cite_placeholder, entry_placeholder
from hub.citations.on_page.resolving import references_by_key
from hub.citations.on_page.tasks import render_pages_citing
from hub.citations.services import save_reference
from hub.pages.models import RenderedText
from hub.pages.opening import opening_of
from hub.pages.services import check_blocks, set_visibility
from hub.pages.texts import render_text, store_text
from hub.pages.visibility import Visibility
from hub.search.tasks import index_page
from hub.text.rendering import plain_text
from tests.factories import make_discussion, make_reference
from tests.hub.text.parsing import elements

pytestmark = pytest.mark.django_db

TEXT = "It was said [@kolmes, p. 3], and @kolmes [ch. 2] again [see @marsh; @kolmes].\n"


@pytest.fixture
def kolmes() -> Reference:
    return make_reference("kolmes")


@pytest.fixture
def marsh() -> Reference:
    author = [{"family": "Marsh", "given": "T."}]
    return make_reference("marsh", title="On not searching", author=author)


@pytest.fixture
def citing(index, author, kolmes, marsh) -> DiscussionPage:
    return make_discussion(index, author, title="Citing", text=TEXT)


def read(client, page) -> str:
    return client.get(page.url).content.decode()


def test_a_page_is_read_in_plain_form_until_the_job_is_done(client, citing, engine, render):
    html = read(client, citing)
    assert "(<a" in html
    assert "P:Kolmes, 2010, p. 3" in html
    assert "[@" not in html
    assert engine.asked == 0
    render(citing)
    html = read(client, citing)
    assert "E:Kolmes, 2010, p. 3" in html
    assert "P:Kolmes" not in html
    assert engine.asked == 1


def test_every_link_and_every_way_back_leads_to_something(client, citing, render):
    render(citing)
    shown = elements(read(client, citing))
    ids = [attributes["id"] for _tag, attributes in shown if "id" in attributes]
    fragments = [a["href"][1:] for tag, a in shown if tag == "a" and a["href"].startswith("#")]
    assert len(ids) == len(set(ids))
    assert {"ref-kolmes", "ref-marsh", "cite-kolmes-3", "references"} <= set(ids)
    assert set(fragments) <= set(ids)


def test_a_work_cited_thirty_times_has_thirty_ways_back(index, author, kolmes):
    page = make_discussion(index, author, text="So [@kolmes].\n\n" * 30)
    [reference] = RenderedText.objects.get(page_id=page.pk).references
    assert [mark["label"] for mark in reference["marks"]][25:] == ["z", "aa", "ab", "ac", "ad"]
    assert mark_label(703) == "aaa"


def test_a_job_that_runs_again_asks_nothing(citing, engine, render):
    for _time in range(3):
        render(citing)
    assert engine.asked == 1
    assert CitationRendering.objects.filter(page=citing).count() == 1


def test_without_the_engine_the_plain_form_stays_and_it_is_asked_again(citing, engine, render):
    engine.is_missing = True
    render(citing)
    assert RenderedText.objects.get(page_id=citing.pk).fingerprint == ""
    assert not CitationRendering.objects.exists()
    engine.is_missing = False
    render(citing)
    assert "E:Kolmes" in RenderedText.objects.get(page_id=citing.pk).html


def test_a_worker_killed_after_asking_leaves_what_readers_have(citing, engine, render, monkeypatch):
    def killed(page):
        raise SystemExit

    monkeypatch.setattr("hub.citations.on_page.tasks.store_text", killed)
    with pytest.raises(SystemExit):
        render(citing)
    assert "P:Kolmes" in RenderedText.objects.get(page_id=citing.pk).html
    monkeypatch.undo()


def test_a_corrected_work_changes_the_pages_that_cite_it(
    citing, kolmes, render, django_capture_on_commit_callbacks
):
    render(citing)
    item = {**kolmes.item, "title": "Another title"}
    save_reference(item=item, by=None, reference=kolmes)
    assert "Another title" not in str(RenderedText.objects.get(page_id=citing.pk).references)
    assert render_pages_citing.func(kolmes.pk) == 1
    render(citing)
    assert "Another title" in str(RenderedText.objects.get(page_id=citing.pk).references)


def test_a_style_with_numbers_numbers_the_list(client, site, citing, render):
    CitationSettings.objects.create(site=site, style=Style.VANCOUVER)
    render(citing)
    html = read(client, citing)
    assert 'aria-label="Reference 1"' in html
    assert '<li class="reference" id="ref-kolmes" value="1">' in html
    assert "is-numbered" in html
    # Heard as well as seen: it is all that ties the citation to its entry.
    assert '<span class="reference-number">1.</span>' in html


def test_what_is_cited_is_on_record_and_not_deleted(citing, kolmes):
    rows = Citation.objects.filter(page=citing, version="live").order_by("position", "order")
    assert list(rows.values_list("reference__key", "mode", "label", "locator", "prefix")) == [
        ("kolmes", "parenthetical", "p.", "3", ""),
        ("kolmes", "narrative", "chap.", "2", ""),
        ("marsh", "parenthetical", "", "", "see"),
        ("kolmes", "parenthetical", "", "", ""),
    ]
    with pytest.raises(ProtectedError):
        kolmes.delete()


def test_what_only_a_draft_cites_is_on_record_at_once(index, author, kolmes):
    page = make_discussion(index, author, live=False, text="So [@KOLMES].")
    assert Citation.objects.get().version == Citation.Version.DRAFT
    page.body = [("prose", "So it is.")]
    page.save_revision()
    assert not Citation.objects.exists()


def test_a_draft_names_what_is_missing_and_a_published_page_shows_what_was_typed(
    index, author, kolmes
):
    page = make_discussion(index, author, text="[@kolmes; @nobody] and [@nowhere], @friend.")
    draft = plain_text(render_text(page, is_draft=True).html)
    assert draft.count("[reference missing: ") == 2
    assert draft.endswith("@friend.")
    live = plain_text(render_text(page).html)
    assert live == "(P:Kolmes, 2010) and [@nowhere], @friend."


def test_an_unknown_key_is_refused_with_the_nearest_one(index, author, kolmes):
    page = make_discussion(index, author, live=False, text="So [@kolmse, p. 3].")
    with pytest.raises(ValidationError) as refused:
        check_blocks(page)
    message = refused.value.block_errors[0].messages[0]
    assert message == "No work in the library has the key “kolmse”. Did you mean @kolmes?"


@pytest.mark.parametrize("text", ["Hello @friend.", r"[\@friend]", "me@a.example", "`[@a]`"])
def test_what_is_no_citation_is_not_refused(index, author, text):
    check_blocks(make_discussion(index, author, live=False, text=text))


def test_a_doi_leads_to_its_work_and_until_then_to_the_web(index, author):
    page = make_discussion(index, author, live=False, text="So [@doi:10.1000/182].")
    assert "https://doi.org/10.1000/182" in render_text(page, is_draft=True).html
    make_reference("found", DOI="10.1000/182")
    assert "P:Kolmes" in render_text(page, is_draft=True).html


def test_keys_are_found_in_one_query_however_many(django_assert_num_queries):
    keys = [make_reference(f"Key{number}").key for number in range(20)]
    with django_assert_num_queries(1):
        assert len(references_by_key([key.upper() for key in keys])) == 20
    with django_assert_num_queries(0):
        assert references_by_key([]) == {}


def queries(act) -> int:
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)


def test_two_hundred_works_cost_no_more_queries_than_one(client, index, author, kolmes):
    works = "; ".join(f"@{make_reference(f'key{number}').key}" for number in range(200))
    one = make_discussion(index, author, title="One", text="So [@kolmes].")
    many = make_discussion(index, author, title="Many", text=f"So [{works}].")
    none = make_discussion(index, author, title="None", text="So.")
    for page in (one, many, none):
        read(client, page)
    assert queries(lambda: read(client, many)) == queries(lambda: read(client, one))
    assert queries(lambda: read(client, one)) == queries(lambda: read(client, none))
    assert queries(lambda: render_text(many)) == queries(lambda: render_text(one))
    assert queries(lambda: store_text(many)) == queries(lambda: store_text(one))


def test_a_page_that_is_closed_is_hidden_where_it_is_cited(client, index, author, citing, render):
    source = make_discussion(index, author, title="A closed page")
    make_reference("own", title="A closed page")
    Reference.objects.filter(key="own").update(page=source)
    page = make_discussion(index, author, title="Pointing", text="So [@own; @kolmes].")
    render(page)
    assert "A closed page" in read(client, page)
    before = queries(lambda: read(client, page))
    set_visibility(page=source, visibility=Visibility.MEMBERS, by=author)
    html = read(client, page)
    assert "A closed page" not in html
    assert "a source that is not public" in html
    assert "E:Kolmes" in html
    feed = client.get("/feeds/discussions.atom").content.decode()
    assert feed.count("A closed page") == 0
    assert "a source that is not public" in feed
    assert queries(lambda: read(client, page)) == before
    read(client, citing)
    assert before == queries(lambda: read(client, citing)) + 1
    client.force_login(author)
    assert "A closed page" in read(client, page)


def test_the_search_learns_whom_a_page_cites_now(client, index, author, marsh):
    page = make_discussion(index, author, title="Pointing", text="So [@marsh].")
    index_page.func(page.pk)
    found = "1 for “<bdi>Marsh"
    assert found in client.get("/search/?q=Marsh").content.decode()
    save_reference(item=marsh.item, by=None, reference=marsh, page=index)
    render_pages_citing.func(marsh.pk)
    assert found not in client.get("/search/?q=Marsh").content.decode()


def test_words_for_everybody_leave_out_pages_that_may_be_closed(index, author, kolmes, marsh):
    Reference.objects.filter(key="kolmes").update(page=index)
    page = make_discussion(index, author, text="Said [@kolmes], and [@marsh] as well.")
    assert opening_of(page.body) == "Said …, and (P:Marsh, 2010) as well."


def test_a_page_may_cite_itself(client, citing, render):
    Reference.objects.filter(key="kolmes").update(page=citing)
    render(citing)
    assert "E:Kolmes" in read(client, citing)


def test_a_personal_communication_is_cited_and_not_listed(index, author):
    make_reference("told", type="personal_communication")
    page = make_discussion(index, author, text="So [@told].")
    text = RenderedText.objects.get(page_id=page.pk)
    assert "(K. Kolmes, personal communication, 2010)" in plain_text(text.html)
    assert text.references == []
    assert "ref-told" not in text.html


def test_feeds_and_the_search_never_show_a_key(client, citing, render):
    render(citing)
    feed = client.get("/feeds/discussions.atom").content.decode()
    assert "E:Kolmes" in feed
    assert "data-cite" not in feed
    assert "[@" not in feed
    assert "cite-kolmes" not in feed
    assert "@kolmes" not in citing.text_to_find
    assert "Marsh" in citing.text_to_find


def test_a_forged_placeholder_is_read_as_any_other(citing, kolmes):
    forged = '<span data-cite="[@kolmes, &lt;script&gt;]">x</span>'
    forged += '<span data-cite="&lt;b&gt;">y</span>'
    html = compose(forged, citing, is_draft=True).html
    assert "<script" not in html
    assert "<b>" not in html
    assert "y" in html


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_whatever_a_block_gives_as_a_place_stays_text(place):
    placeholder = cite_placeholder(Reference(key="kolmes"), place)
    assert [tag for tag, _attributes in elements(placeholder)] == ["span"]


def test_blocks_cite_and_list_works(citing, kolmes, marsh):
    html = f"<p>{cite_placeholder(kolmes, 'p. 12')}</p><ul><li>{entry_placeholder(marsh)}</li></ul>"
    composed = compose(html, citing, is_draft=False)
    assert "P:Kolmes, 2010, p. 12" in composed.html
    assert '<cite class="cite-entry">P:Marsh, T. (2010). On not searching.</cite>' in composed.html
    assert [each["key"] for each in composed.references] == ["kolmes"]
    assert cite_placeholder(None) == entry_placeholder(None) == ""


def test_headings_are_listed_as_they_read(index, author, kolmes):
    page = make_discussion(index, author, text="## What @kolmes says [@kolmes]\n\nSo.")
    [heading] = render_text(page).headings
    assert heading["text"] == "What P:Kolmes (2010) says (P:Kolmes, 2010)"


def test_each_thing_missing_is_told_once(citing):
    html = '<span data-cite="[@x; @y]">a</span><span data-cite="[@X]">b</span>'
    html += '<span data-cite="[@x,@y]">c</span><span data-cite="@z">d</span>'
    assert [(m.key, m.source) for m in missing_in(html)] == [
        ("x", "[@x; @y]"),
        ("y", "[@x; @y]"),
        ("", "[@x,@y]"),
    ]


def test_old_versions_cite_as_well(client, citing):
    html = read(client, citing)
    old = client.get(f"{citing.url}v1/").content.decode()
    assert "P:Kolmes, 2010, p. 3" in old
    assert 'id="references"' in old
    assert html.count('id="ref-') == old.count('id="ref-') == 2
