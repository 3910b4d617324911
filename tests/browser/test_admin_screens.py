"""The screens people write and decide on: quiet, no worse than Wagtail's own, whole by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from discussions.models import DiscussionIndexPage, DiscussionPage
from hub.demo import PASSWORD
from hub.pages.page_types import TextPage
from tests.browser import axe
from tests.browser.visits import DESKTOP

# What Wagtail's own screens break, whatever stands on them: the tag field and rich text have no
# name (wagtail #14205), landmarks of listings share one.
OF_WAGTAIL = {"aria-input-field-name", "label", "landmark-unique", "empty-heading"}


@pytest.fixture
def editor(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in("editor@colloquy.example", PASSWORD)
    return visit


@pytest.fixture
def administrator(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in("admin@colloquy.example", PASSWORD)
    return visit


@pytest.fixture
def author(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in("clinician@colloquy.example", PASSWORD)
    return visit


def addresses() -> dict[str, str]:
    page = DiscussionPage.objects.get(slug="looking-a-client-up")
    return {
        "dashboard": "/admin/",
        "discussions": f"/admin/pages/{page.get_parent().pk}/",
        "editor": f"/admin/pages/{page.pk}/edit/",
        "history": f"/admin/pages/{page.pk}/history/",
        "take down": f"/admin/colloquy/pages/{page.pk}/take-down/",
        "visibility": f"/admin/colloquy/pages/{page.pk}/visibility/",
        "people": "/admin/snippets/colloquy_hub/person/",
        "clinician checks": "/admin/colloquy_checks/",
    }


@pytest.mark.parametrize(
    "screen",
    [
        "dashboard",
        "discussions",
        "editor",
        "history",
        "take down",
        "visibility",
        "people",
        "clinician checks",
    ],
)
def test_a_screen_of_the_admin_asks_nobody_else_and_breaks_no_more_than_wagtail(screen, editor):
    assert editor.open(addresses()[screen]).status == 200
    editor.page.wait_for_load_state("networkidle")
    assert editor.hosts == {editor.own_host}
    assert editor.complaints == []
    found = axe.violations(editor.page)
    assert {rule: found[rule] for rule in found.keys() - OF_WAGTAIL} == {}


def test_our_editor_breaks_no_rule_that_the_editor_of_a_plain_page_keeps(administrator):
    administrator.open(f"/admin/pages/{TextPage.objects.first().pk}/edit/")
    administrator.page.wait_for_load_state("networkidle")
    plain = set(axe.violations(administrator.page))
    administrator.open(addresses()["editor"])
    administrator.page.wait_for_load_state("networkidle")
    assert set(axe.violations(administrator.page)) - plain <= {"label"}


def test_a_short_post_is_written_by_keyboard_alone(author):
    page = author.page
    author.open(f"/admin/pages/add/colloquy_discussions/discussionpage/{_index()}/")
    page.get_by_role("textbox", name=re.compile("^Title")).focus()
    page.keyboard.type("By keyboard alone")
    _tab_to(page, "summary")
    page.keyboard.type("No mouse was used.")
    _tab_to(page, "Text")
    page.keyboard.type("One sentence.")
    _tab_to(page, "interests")
    _tab_to(page, "Save draft")
    page.keyboard.press("Enter")
    expect(page.locator(".messages")).to_contain_text("created")
    draft = DiscussionPage.objects.get(title="By keyboard alone")
    assert draft.summary == "No mouse was used."
    assert str(draft.body[0].value) == "One sentence."


def _index() -> int:
    return DiscussionIndexPage.objects.get().pk


def _tab_to(page, name: str, most: int = 60) -> None:
    """Press Tab until the focus is on what is called so; fails where it never comes."""
    asked = """() => { const e = document.activeElement;
        return [e.name, e.ariaLabel, e.innerText].map((n) => (n || "").trim()) }"""
    for _ in range(most):
        page.keyboard.press("Tab")
        if name in page.evaluate(asked):
            return
    raise AssertionError(f"{most} times Tab did not lead to {name!r}")
