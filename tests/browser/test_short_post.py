"""A first short post: within two minutes and one screen, with the keyboard alone."""

import re
import time

import pytest
from playwright.sync_api import expect

from hub.vocabulary.models import Term
from tests.browser.visits import DESKTOP
from tests.factories import make_term

TITLE = "A gift at the last session"
TEXT = "He brought a plant. I took it, and I am still not sure that I should have."

FOCUSED = """() => {
    const node = document.activeElement;
    const label = node.labels?.[0]?.textContent ?? "";
    return [node.getAttribute("aria-label") ?? "", label, node.textContent].join(" ").trim();
}"""


@pytest.fixture
def topic(address) -> str:
    label = "Endings"
    if not Term.objects.filter(label=label).exists():
        make_term(label)
    return label


def tab_to(page, wanted: str, most: int = 60) -> None:
    """Press Tab until the focus stands on what is called `wanted`."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if re.search(wanted, page.evaluate(FOCUSED)):
            return
    pytest.fail(f"No {wanted!r} within {most} tab stops")


def test_a_short_post_is_written_and_submitted_by_keyboard(open_window, topic):
    author, reader = open_window(DESKTOP), open_window(DESKTOP)
    author.sign_in("clinician@colloquy.example")
    page = author.page
    author.open("/admin/")
    began = time.monotonic()

    tab_to(page, "New discussion in")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pages/add/**")
    expect(page.get_by_role("textbox", name="Title")).to_be_focused()
    screens = []
    page.on(
        "framenavigated",
        lambda frame: screens.append(frame.url) if frame == page.main_frame else None,
    )

    page.keyboard.type(TITLE)
    tab_to(page, r"^Text\b")
    page.keyboard.type(TEXT)
    tab_to(page, topic)
    page.keyboard.press("Space")
    expect(page.locator("[data-colloquy-checklist] [role=status]")).to_contain_text(
        "Nothing on this list is missing"
    )
    tab_to(page, "More actions", most=80)
    page.keyboard.press("Enter")
    tab_to(page, "Submit for an editor")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(page.locator(".messages")).to_contain_text("submitted for moderation")
    assert time.monotonic() - began < 120
    assert author.complaints == []
    assert reader.open("/discussions/a-gift-at-the-last-session/").status == 404
    what_was_filled_in_is_shown(author)


def what_was_filled_in_is_shown(author) -> None:
    author.open("/admin/")
    author.page.get_by_role("link", name=TITLE).first.click()
    expect(author.page.locator("[name=summary]")).to_have_value(TEXT)
    for name in ("license", "review_by"):
        expect(author.page.locator(f"[name={name}]")).not_to_have_value("")
