"""The way of a text to its readers: written, checked, published, read, printed.

What follows, correcting and taking down, is in test_every_block.py.
"""

from playwright.sync_api import expect

from hub.demo import PASSWORD
from tests.browser.editor import PageEditor
from tests.browser.visits import DESKTOP, PHONE

AUTHOR, EDITOR = "clinician@colloquy.example", "editor@colloquy.example"
TITLE = "A birthday card from a former client"
SUMMARY = "A card arrives two years after the last session. Who may answer, and what does it start?"
ADDRESS = "/discussions/a-birthday-card-from-a-former-client/"
TEXT = """A card lay in the practice's letter box. I was glad, and then I was careful.

## What a reply would say

Three things speak for a short answer:

- it was *kindly* meant,
- silence says something as well,
- **nobody asked for more** than a thank you.

## What I would rather not start

A second card, and a third. The end of a treatment is part of it.

## What I did

I wrote two lines on paper.

## What is open

Whether the card belongs in the record.
"""
QUOTE = "An ending that was good does not need to be kept warm."
SOURCE = "E. Example, Letters after therapy, 2019"


def test_a_discussion_goes_the_whole_way_from_writing_to_reading(open_window):
    author, editor, reader = open_window(DESKTOP), open_window(DESKTOP), open_window(PHONE)
    author.sign_in_by_hand(AUTHOR, PASSWORD)
    editor.sign_in_by_hand(EDITOR, PASSWORD)

    edit_address = write_and_submit(author)
    nothing_is_public_yet(reader)
    the_author_waits(author, edit_address)
    the_editor_publishes(editor, TITLE)
    the_reader_reads(reader)
    the_reader_prints(reader)

    for visit in (author, editor, reader):
        assert visit.hosts == {visit.own_host}
        assert visit.complaints == []


def write_and_submit(author) -> str:
    page = author.page
    author.open("/")
    page.get_by_role("link", name="Write", exact=True).click()
    author.open("/admin/pages/")
    page.get_by_role("link", name="Add child page").click()
    form = PageEditor(page)
    form.fill("Title", TITLE)
    form.fill("Summary", SUMMARY)
    form.write(TEXT)
    form.add_block("Quotation")
    form.fill("Quoted words", QUOTE)
    form.fill("Source", SOURCE)
    form.fill("Place in the source", "p. 41")
    form.fill("Declaration of interests", "I receive royalties for a book on endings.")
    form.choose("Endings")
    form.add_tag("cards")
    form.save_draft()
    edit_address = page.url

    preview = form.preview()
    expect(preview.get_by_role("heading", level=1)).to_have_text(TITLE, timeout=30_000)
    expect(preview.get_by_role("heading", name="What I did")).to_be_visible()
    expect(preview.get_by_text("Not published yet").first).to_be_visible()

    form.act("Submit for an editor’s check")
    expect(page.locator(".messages")).to_contain_text("submitted for moderation")
    return edit_address


def nothing_is_public_yet(reader) -> None:
    assert reader.open(ADDRESS).status == 404
    reader.open("/discussions/")
    expect(reader.page.get_by_text(TITLE)).to_have_count(0)


def the_author_waits(author, edit_address) -> None:
    page = author.page
    page.goto(author.address + "/admin/")
    expect(page.get_by_role("main").get_by_role("link", name=TITLE).first).to_be_visible()
    page.goto(edit_address)
    expect(page.get_by_text("An editor is checking this page").first).to_be_visible()
    expect(page.get_by_role("button", name="Save draft")).to_have_count(0)


def the_editor_publishes(editor, title: str) -> None:
    page = editor.page
    page.goto(editor.address + "/admin/")
    page.get_by_role("main").get_by_role("link", name=title).first.click()
    PageEditor(page).act("Publish")
    expect(page.locator(".messages")).to_contain_text("is published")


def the_reader_reads(reader) -> None:
    page = reader.page
    reader.open("/")
    page.get_by_role("link", name=TITLE).first.click()
    expect(page).to_have_url(reader.address + ADDRESS)
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(main.get_by_text(SUMMARY)).to_be_visible()
    expect(main.get_by_role("link", name="Mara Ellingsen")).to_be_visible()
    expect(main.get_by_text("License checked by the editors")).to_be_visible()
    expect(main.get_by_text("Not peer reviewed. Published by an editor.")).to_be_visible()
    expect(main.get_by_role("heading", name="Version 1")).to_be_visible()
    expect(main.get_by_text("royalties for a book on endings")).to_be_visible()
    expect(main.get_by_role("listitem").get_by_text("nobody asked for more")).to_be_visible()
    quotation = main.get_by_role("figure")
    expect(quotation.get_by_text(QUOTE)).to_be_visible()
    expect(quotation.get_by_text(SOURCE)).to_be_visible()
    expect(quotation.get_by_text("p. 41")).to_be_visible()
    expect(main.get_by_role("link", name="cards", exact=True)).to_be_visible()
    page.get_by_role("navigation", name="On this page").get_by_role(
        "link", name="What is open"
    ).click()
    expect(main.get_by_role("heading", name="What is open")).to_be_in_viewport()


def the_reader_prints(reader) -> None:
    page = reader.page
    page.emulate_media(media="print")
    expect(page.get_by_text("I wrote two lines on paper.")).to_be_visible()
    expect(page.get_by_text(SOURCE)).to_be_visible()
    expect(page.get_by_text("Not peer reviewed. Published by an editor.")).to_be_visible()
    expect(page.get_by_text(reader.address + ADDRESS).first).to_be_visible()
    for gone in page.get_by_role("navigation").all() + page.get_by_role("button").all():
        expect(gone).to_be_hidden()
    assert page.pdf(format="A4", tagged=True).startswith(b"%PDF")
    page.emulate_media(media="screen")
