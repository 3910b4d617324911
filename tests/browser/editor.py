"""Wagtail's page editor, used as a person uses it: by what the fields and buttons are called."""

import re

from playwright.sync_api import FrameLocator, Locator, Page, expect


class PageEditor:
    """The editor of one page, which is open in the window."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def fill(self, label: str, text: str) -> None:
        # Wagtail writes a star behind the name of a required field.
        name = re.compile(rf"^{re.escape(label)}\s*\*?$")
        self.page.get_by_role("textbox", name=name).fill(text)

    def add_block(self, kind: str) -> Locator:
        """Append a block to the text; returns the region of the text."""
        body = self.page.locator("[data-contentpath=body]").first
        body.get_by_role("button", name="Insert a block").last.click()
        self.page.get_by_role("option", name=kind).click()
        return body

    def write(self, markdown: str) -> None:
        """Paste into the Markdown editor that was added last, where the cursor then is."""
        self.page.get_by_role("textbox", name="Text", exact=True).last.click()
        self.page.keyboard.press("Control+End")
        self.page.evaluate("(text) => navigator.clipboard.writeText(text)", markdown)
        self.page.keyboard.press("Control+V")
        field = self.page.locator("textarea[data-controller=colloquy-prose]").last
        expect(field).to_have_value(re.compile(re.escape(markdown.strip())))

    def choose(self, term: str) -> None:
        self.page.get_by_role("checkbox", name=term, exact=True).check()

    def unfold(self, field: str) -> None:
        """Open the section of a field that is closed at first."""
        heading = self.page.locator(f"#panel-child-write-{field}-heading")
        toggle = heading.locator("xpath=..").get_by_role("button", name="Toggle section")
        if toggle.get_attribute("aria-expanded") == "false":
            toggle.click()

    def add_tag(self, name: str) -> None:
        self.unfold("tags")
        # Its field has no label in Wagtail itself.
        field = self.page.locator("[data-contentpath=tags]").get_by_role("textbox")
        field.fill(name)
        field.press("Enter")

    def act(self, name: str) -> None:
        """Press a button of the action menu; opens the menu where it lies inside."""
        # After each autosave Wagtail draws the menu anew, and a click on the old one is lost.
        saving = self.page.locator("[data-edit-form][data-w-autosave-state-value=saving]")
        expect(saving).to_have_count(0)
        menu = self.page.get_by_role("navigation", name="Actions (footer)")
        button = menu.get_by_role("button", name=name)
        if not button.first.is_visible():
            menu.get_by_role("button", name="More actions").click()
        button.first.click()

    def save_draft(self) -> None:
        with self.page.expect_navigation():
            self.act("Save draft")

    def preview(self) -> FrameLocator:
        """Open the preview beside the form; returns what it shows."""
        # A save under way in another thread of the test's server relaxes what this one checks:
        # Wagtail keeps the required fields of blocks in one place for the whole process.
        self.page.wait_for_load_state("networkidle")
        self.page.get_by_role("button", name="Toggle preview").click()
        # While it loads anew, the old one stands before it.
        return self.page.frame_locator("iframe[title=Preview]").last

    def told(self) -> str:
        """What the admin says at the top after an action."""
        return self.page.locator(".messages").inner_text()
