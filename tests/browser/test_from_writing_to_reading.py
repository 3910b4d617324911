"""The way of a text to its readers, on a long page with every kind of block.

Written, submitted, checked, read, printed, corrected, taken down.
"""

import io
import re

from PIL import Image
from playwright.sync_api import Page, expect

from hub.demo import PASSWORD
from tests.browser import axe
from tests.browser.editor import PageEditor
from tests.browser.visits import DESKTOP, PHONE
from tests.factories import make_reference

TITLE = "What may stand in a shared calendar"
ADDRESS = "/discussions/what-may-stand-in-a-shared-calendar/"
SUMMARY = (
    "Who at the desk reads a name, and who has to? A calendar is a record before one knows it."
)
SOURCE = "E. Example, The desk, 2020"
# Seen by the reader, in this order.
WORDS = [
    "The practice got one calendar for everyone at the desk.",
    "Vignette: composite, no real person",
    "A name stood in it for all to read.",
    "Principle at stake: need to know",
    "Only what the task asks for is shown.",
    "Question for peers 1",
    "Who at your desk sees a first name?",
    "Ask what the receptionist would have to forget.",
    "Ana",
    "I print initials.",
    "Berit",
    "Initials are names in a village.",
    "Local law comes first",
    "Look at the retention rule.",
    "Two circles that overlap.",
    "What each role sees",
    "Time and room",
    "Further reading",
    "Names that lie about",
    "For whoever runs a desk.",
]


def picture() -> bytes:
    sent = io.BytesIO()
    Image.linear_gradient("L").resize((900, 500)).save(sent, "PNG")
    return sent.getvalue()


class Blocks:
    """The text of the page being written, block after block."""

    def __init__(self, page: Page) -> None:
        self.page, self.editor, self.number = page, PageEditor(page), 0

    def add(self, kind: str, **values: str) -> None:
        self.editor.add_block(re.compile(rf"^{kind}"))
        self.number += 1
        for name, value in values.items():
            self.fill(name, value)

    def fill(self, name: str, value: str) -> None:
        field = self.page.locator(f'[name="body-{self.number}-value-{name}"]')
        if field.get_attribute("data-controller") == "colloquy-prose":
            field.locator("xpath=following-sibling::*").locator(".CodeMirror").click()
            self.page.keyboard.insert_text(value)
        elif field.evaluate("(node) => node.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)

    def press(self, name: str, within: str) -> None:
        area = self.page.locator(f'[data-contentpath="{within}"]').last
        area.get_by_role("button", name=name, exact=True).last.click()

    def upload(self, title: str, alt: str) -> None:
        self.page.get_by_role("button", name="Choose an image").last.click()
        form = self.page.get_by_role("dialog")
        form.get_by_role("tab", name="Upload").click()
        file = {"name": "circles.png", "mimeType": "image/png", "buffer": picture()}
        form.locator("input[type=file]").set_input_files(file)
        form.get_by_label("Title").last.fill(title)
        form.get_by_role("button", name="Upload").click()
        expect(form).to_have_count(0)
        self.fill("image-alt_text", alt)

    def choose_work(self, title: str) -> None:
        self.page.get_by_role("button", name="Choose a reference").last.click()
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("link", name=title).click()
        expect(dialog).to_have_count(0)


def test_a_page_with_every_block_goes_the_whole_way(open_window):
    make_reference(title="Names that lie about")
    author, editor, reader = open_window(DESKTOP), open_window(DESKTOP), open_window(PHONE)
    author.sign_in_by_hand("clinician@colloquy.example", PASSWORD)
    editor.sign_in_by_hand("editor@colloquy.example", PASSWORD)
    form = write(author)
    edit_address = author.page.url
    see_the_preview(form)
    form.act("Submit for an editor’s check")
    expect(author.page.locator(".messages")).to_contain_text("submitted for moderation")
    meet_nothing_yet(reader)
    wait_for_the_editor(author, edit_address)
    publish(editor)
    find(reader)
    read(reader)
    print_it(reader)
    correct(author.page, edit_address)
    publish(editor)
    read_the_correction(reader)
    take_down(author.page, edit_address)
    learn_why(reader)
    for visit in (author, editor, reader):
        assert visit.hosts == {visit.own_host}
        assert visit.complaints == []


def write(author) -> PageEditor:
    page = author.page
    author.open("/")
    page.get_by_role("link", name="Write", exact=True).click()
    page.get_by_role("link", name="New discussion in").click()
    form, blocks = PageEditor(page), Blocks(page)
    form.fill("Title", TITLE)
    form.fill("Summary", SUMMARY)
    form.fill("Declaration of interests", "I receive royalties for a book on desks.")
    form.write(
        "The practice got one calendar for everyone at the desk.\n\n## The calendar\n\nWell."
    )
    blocks.add("Vignette", text="A name stood in it for all to read.", disguise="composite")
    blocks.fill("made", "Made from several practices.")
    blocks.add("Principle", name="need to know", wording="Only what the task asks for is shown.")
    for name, value in (("code", "An invented code"), ("edition", "2026"), ("section", "4.1")):
        blocks.fill(name, value)
    blocks.add("Question", text="Who at your desk sees a first name?")
    blocks.add("Quotation", quote="Ask what the receptionist would have to forget.")
    for name, value in (("source", SOURCE), ("locator", "p. 3")):
        blocks.fill(name, value)
    blocks.add("Dialogue")
    blocks.press("Add", "speakers")
    blocks.press("Add", "turns")
    for number, (name, words) in enumerate(
        [("Ana", "I print initials."), ("Berit", "Initials are names in a village.")]
    ):
        blocks.fill(f"speakers-{number}-value-name", name)
        blocks.fill(f"speakers-{number}-value-confirmed_on", "2026-11-01")
        blocks.fill(f"turns-{number}-value-speaker", name)
        blocks.fill(f"turns-{number}-value-text", words)
    blocks.add("Callout", title="Where to look", text="Look at the retention rule.")
    blocks.fill("kind", "law")
    blocks.add("Figure", caption="Two circles that overlap.")
    blocks.upload("Circles", "Two overlapping circles")
    rows = "Role | Sees\nDesk | Time and room\nTherapist | Everything"
    blocks.add("Table", caption="What each role sees", rows=rows)
    blocks.add("Further reading")
    blocks.choose_work("Names that lie about")
    blocks.fill("works-0-value-why", "For whoever runs a desk.")
    form.choose("Confidentiality")
    form.add_tag("calendars")
    form.save_draft()
    return form


def see_the_preview(form: PageEditor) -> None:
    preview = form.preview()
    expect(preview.get_by_role("heading", level=1)).to_have_text(TITLE, timeout=30_000)
    expect(preview.get_by_role("img", name="Two overlapping circles")).to_be_visible()
    expect(preview.get_by_text("Not published yet").first).to_be_visible()


def meet_nothing_yet(reader) -> None:
    assert reader.open(ADDRESS).status == 404
    reader.open("/discussions/")
    expect(reader.page.get_by_text(TITLE)).to_have_count(0)


def wait_for_the_editor(author, edit_address: str) -> None:
    page = author.page
    page.goto(author.address + "/admin/")
    expect(page.get_by_role("main").get_by_role("link", name=TITLE).first).to_be_visible()
    page.goto(edit_address)
    expect(page.get_by_text("An editor is checking this page").first).to_be_visible()
    expect(page.get_by_role("button", name="Save draft")).to_have_count(0)


def publish(editor) -> None:
    page = editor.page
    page.goto(editor.address + "/admin/")
    page.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    PageEditor(page).act("Publish")
    expect(page.locator(".messages")).to_contain_text("is published")


def find(reader) -> None:
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
    expect(main.get_by_text("royalties for a book on desks")).to_be_visible()
    expect(main.get_by_role("link", name="calendars", exact=True)).to_be_visible()


def read(reader) -> None:
    assert reader.open(ADDRESS).status == 200
    text = reader.page.get_by_role("main").inner_text()
    place = 0
    for words in WORDS:
        place = text.find(words, place)
        assert place >= 0, words
    picture_shown = reader.page.get_by_role("img", name="Two overlapping circles")
    assert picture_shown.evaluate("(node) => node.hasAttribute('width')")
    for scheme in ("light", "dark"):
        reader.page.emulate_media(color_scheme=scheme)
        assert axe.violations(reader.page) == {}
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def print_it(reader) -> None:
    page = reader.page
    page.emulate_media(media="print")
    expect(page.get_by_text("The practice got one calendar for everyone")).to_be_visible()
    expect(page.get_by_text(SOURCE)).to_be_visible()
    expect(page.get_by_text("Not peer reviewed. Published by an editor.")).to_be_visible()
    expect(page.get_by_text(reader.address + ADDRESS).first).to_be_visible()
    for gone in page.get_by_role("navigation").all() + page.get_by_role("button").all():
        expect(gone).to_be_hidden()
    assert page.pdf(format="A4", tagged=True).startswith(b"%PDF")
    page.emulate_media(media="screen")


def correct(page: Page, edit_address: str) -> None:
    page.goto(edit_address)
    form = PageEditor(page)
    question = page.locator('textarea[name="body-3-value-text"]')
    question.locator("xpath=following-sibling::*").locator(".CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("Who at your desk sees a last name?")
    page.get_by_label("Kind of change").select_option("material")
    form.fill("What changed", "The question asks for the last name.")
    form.act("Submit for an editor’s check")
    expect(page.locator(".messages")).to_contain_text("submitted for moderation")


def read_the_correction(reader) -> None:
    reader.open(ADDRESS)
    expect(reader.page.get_by_text("Who at your desk sees a last name?")).to_be_visible()
    changes = reader.page.locator("#changes")
    expect(changes.get_by_text("The question asks for the last name.")).to_be_visible()
    changes.get_by_role("link", name="Version 1").click()
    expect(reader.page).to_have_url(f"{reader.address}{ADDRESS}v1/")
    main = reader.page.get_by_role("main")
    expect(main.get_by_text("This is version 1 of this page")).to_be_visible()
    expect(main.get_by_text("Who at your desk sees a first name?")).to_be_visible()
    main.get_by_role("link", name="Read the current version").click()
    expect(reader.page).to_have_url(reader.address + ADDRESS)


def learn_why(reader) -> None:
    assert reader.open(ADDRESS).status == 410
    expect(reader.page.get_by_text("Written for a test.")).to_be_visible()
    expect(reader.page.get_by_text(TITLE)).to_have_count(0)
    assert TITLE not in reader.page.title()
    reader.open("/")
    expect(reader.page.get_by_text(TITLE)).to_have_count(0)


def take_down(page: Page, edit_address: str) -> None:
    page.goto(edit_address)
    page.get_by_role("button", name="Actions", exact=True).first.click()
    page.get_by_role("link", name="Take down").click()
    page.get_by_role("button", name="Take it down now").click()
    expect(page.get_by_text("This field is required.")).to_be_visible()
    page.get_by_label("Why is it taken down?").fill("Written for a test.")
    page.get_by_role("button", name="Take it down now").click()
    expect(page.locator(".messages")).to_contain_text("The page is down")
