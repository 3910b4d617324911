"""Sources on their way from the author to the reader, through the real editor, queue and engine."""

import json
import re
from pathlib import Path

import bibtexparser
import pytest
import rispy
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult
from playwright.sync_api import Locator, Page, expect

from hub.citations.models import Reference
from tests.browser import axe
from tests.browser.editor import PageEditor
from tests.browser.visits import DESKTOP, PHONE
from tests.factories import make_reference
from tests.hub.outside.certificates import certificate_for
from tests.hub.outside.outside_world import PUBLIC

TITLE = "What a desk gives away"
ADDRESS = "/discussions/what-a-desk-gives-away/"
BLOG = "desk-notes.example"
BIBTEX = r"""@book{brandt2020shelf,
  author = {Brandt, Berta and {\"O}zil, Cem}, title = {The open shelf},
  publisher = {Corridor Press}, year = {2020}
}"""
POSTING = {
    "@context": "https://schema.org",
    "@type": "BlogPosting",
    "headline": "Found at the front desk",
    "author": {"@type": "Person", "name": "Wanda Weller"},
    "datePublished": "2021-03-04",
    "isPartOf": {"@type": "Blog", "name": "Desk Notes"},
}
PAGE = f"""<!doctype html><html lang="en"><head><title>Found at the front desk | Desk Notes</title>
<script type="application/ld+json">{json.dumps(POSTING)}</script></head><body></body></html>"""
# As APA 7 has them: in the text, and the beginning of each entry in the order of the list.
IN_TEXT = [
    "(Auder, 2019, p. 3)",
    "(Brandt & Özil, 2020)",
    "(Weller, 2021)",
    "Society for Open Desks (2018) says the same.",
]
ENTRIES = [
    "Auder, A. (2019). Names that lie open. Journal of Desks, 4, 1–9.",
    "Brandt, B., & Özil, C. (2020). The open shelf. Corridor Press.",
    "Society for Open Desks. (2018). Code of the desk.",
    "Weller, W. (2021, March 4). Found at the front desk. Desk Notes. https://desk-notes.example/found",
]


@pytest.fixture
def works(address) -> None:
    """What the library has before the author begins."""
    DBTaskResult.objects.all().delete()
    make_reference(
        "auder2019",
        title="Names that lie open",
        author=[{"family": "Auder", "given": "Ann"}],
        issued={"date-parts": [[2019]]},
        container_title="Journal of Desks",
        volume="4",
        page="1-9",
    )
    make_reference(
        "deskcode2018",
        type="report",
        title="Code of the desk",
        author=[{"literal": "Society for Open Desks"}],
        issued={"date-parts": [[2018]]},
    )


@pytest.fixture
def outside(world):
    """The blog of a colleague, on loopback; nothing else is there."""
    return world(
        lambda visit: visit.answer(PAGE.encode(), Content_Type="text/html; charset=utf-8"),
        limits={"seconds": 10, "connect_seconds": 5},
        names={BLOG: [PUBLIC]},
        certificate=certificate_for(BLOG),
    )


def work() -> None:
    """Run the jobs that wait, as the worker beside the site does."""
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def test_sources_go_the_whole_way_from_the_author_to_the_reader(open_window, works, outside):
    author, editor, reader = open_window(DESKTOP), open_window(DESKTOP), open_window(PHONE)
    author.sign_in("clinician@colloquy.example")
    editor.sign_in("editor@colloquy.example")
    write(author)
    assert outside.paths == ["/found"]
    publish(editor)
    meet_no_raw_key(reader)
    work()
    read(reader)
    jump_to_the_list_and_back(reader.page)
    see_the_card(reader.page)
    open_a_work(reader)
    take_the_list_along(reader)
    plain = open_window(PHONE, scripts=False)
    read_without_scripts(plain)
    for visit in (author, editor, reader, plain):
        assert visit.hosts == {visit.own_host}
        assert visit.complaints == []


def write(author) -> None:
    page = author.page
    author.open("/admin/")
    page.get_by_role("link", name="New discussion in").click()
    form = PageEditor(page)
    form.fill("Title", TITLE)
    form.write("A name lies open there")
    choose_from_the_library(page)
    page.keyboard.type(" So is a shelf")
    bring_in(page, BIBTEX)
    page.keyboard.type(". A colleague saw it first")
    bring_in(page, f"https://{BLOG}/found")
    page.keyboard.type(". ")
    complete_a_key(page)
    page.keyboard.type(" says the same.")
    blog = Reference.objects.get(title="Found at the front desk")
    assert blog.type == "post-weblog"
    expect(page.locator("textarea[data-controller=colloquy-prose]").last).to_have_value(
        "A name lies open there [@auder2019, p. 3]. So is a shelf [@brandt2020shelf]. "
        f"A colleague saw it first [@{blog.key}]. @deskcode2018 says the same."
    )
    form.choose("Confidentiality")
    form.act("Submit for an editor’s check")
    expect(page.locator(".messages")).to_contain_text("submitted for moderation")


def cite(page: Page, way: str) -> Locator:
    """Open the dialog of the library and say how the work is to be named."""
    page.get_by_role("button", name="Cite", exact=True).last.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=re.compile(f"^{re.escape(way)}")).check()
    return dialog


def choose_from_the_library(page: Page) -> None:
    dialog = cite(page, "In parentheses, with a page:")
    dialog.get_by_label("Author, title, year, key or DOI").fill("auder open")
    dialog.get_by_role("link", name="Names that lie open").click()
    be_back_in_the_text(page)
    page.keyboard.type("3")
    page.keyboard.press("End")
    page.keyboard.type(".")


def bring_in(page: Page, pasted: str) -> None:
    dialog = cite(page, "In parentheses:")
    dialog.get_by_role("tab", name="Paste or look up").click()
    dialog.get_by_label("A DOI, a web address, or an entry").fill(pasted)
    dialog.get_by_role("button", name="Look it up").click()
    expect(dialog.get_by_text("Looking it up.")).to_be_visible()
    work()
    dialog.get_by_role("button", name="Add and choose").click()
    be_back_in_the_text(page)


def be_back_in_the_text(page: Page) -> None:
    """The dialog gives the focus back once it has faded."""
    expect(page.get_by_role("textbox", name="Text", exact=True).last).to_be_focused()


def complete_a_key(page: Page) -> None:
    page.keyboard.type("@deskc")
    offered = page.get_by_role("listbox", name="Works of the library")
    expect(offered.get_by_role("option", name="deskcode2018")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(offered).to_have_count(0)


def publish(editor) -> None:
    page = editor.page
    editor.open("/admin/")
    page.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    PageEditor(page).act("Publish")
    expect(page.locator(".messages")).to_contain_text("is published")


def meet_no_raw_key(reader) -> None:
    """Before the engine was asked, the plain form stands in."""
    assert reader.open(ADDRESS).status == 200
    text = reader.page.get_by_role("main").inner_text()
    assert "(Auder, 2019, p. 3)" in text
    assert "@" not in text


def read(reader) -> None:
    page = reader.page
    reader.open(ADDRESS)
    text = page.get_by_role("main").inner_text()
    assert [words for words in IN_TEXT if words not in text] == []
    entries = page.locator(".reference-entry .p-name").all_inner_texts()
    assert entries == ENTRIES
    expect(page.locator("#references")).to_contain_text("Accessed")
    for viewport, scheme in ((PHONE, "light"), (DESKTOP, "dark")):
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)
        assert axe.violations(page) == {}
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="light")


def jump_to_the_list_and_back(page: Page) -> None:
    citation = page.get_by_role("link", name="Brandt & Özil, 2020")
    citation.click()
    entry = page.locator("#ref-brandt2020shelf")
    expect(page).to_have_url(re.compile("#ref-brandt2020shelf$"))
    expect(entry).to_be_in_viewport()
    entry.get_by_role("link", name="Back to citation").click()
    expect(citation).to_be_in_viewport()
    assert citation.evaluate("(link) => link.matches(':target')")


def see_the_card(page: Page) -> None:
    """By keyboard: it comes with the focus, and goes with Esc, which leaves the focus there."""
    card = page.locator("#cite-card")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Weller, 2021")).to_be_focused()
    expect(card).to_be_visible()
    expect(card).to_contain_text("Found at the front desk")
    assert axe.violations(page) == {}
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.get_by_role("link", name="Weller, 2021")).to_be_focused()


def open_a_work(reader) -> None:
    page = reader.page
    page.locator("#ref-auder2019").get_by_role("link", name="About this work").click()
    expect(page).to_have_url(reader.address + "/references/auder2019/")
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_have_text("Names that lie open")
    expect(main.get_by_text(ENTRIES[0])).to_be_visible()
    main.get_by_role("link", name=TITLE).first.click()
    expect(page).to_have_url(reader.address + ADDRESS)


def take_the_list_along(reader) -> None:
    page = reader.page
    ris = rispy.loads(download(page, "RIS"))
    assert {entry["type_of_reference"] for entry in ris} == {"JOUR", "BOOK", "RPRT", "BLOG"}
    assert {entry.get("title") or entry["primary_title"] for entry in ris} == titles()
    library = bibtexparser.parse_string(download(page, "BibTeX"))
    assert library.failed_blocks == []
    assert {"auder2019", "brandt2020shelf", "deskcode2018"} < {e.key for e in library.entries}
    assert len(library.entries) == 4


def titles() -> set[str]:
    return {"Names that lie open", "The open shelf", "Code of the desk", "Found at the front desk"}


def download(page: Page, name: str) -> str:
    with page.expect_download() as waiting:
        page.locator(".reference-files").get_by_role("link", name=name).click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def read_without_scripts(visit) -> None:
    page = visit.page
    visit.open(ADDRESS)
    page.get_by_role("link", name="Weller, 2021").click()
    entry = page.locator("[id^=ref-]").filter(has_text="Found at the front desk")
    expect(entry).to_be_in_viewport()
    entry.get_by_role("link", name="Back to citation").click()
    expect(page.get_by_role("link", name="Weller, 2021")).to_be_in_viewport()
    page.get_by_role("button", name="Show the reference: Auder, 2019").click()
    expect(page.locator("#card-auder2019")).to_be_visible()
    expect(page.locator("#card-auder2019")).to_contain_text("Names that lie open")
