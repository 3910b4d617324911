"""The reference library, used in a browser: a work is entered, seen as it will be cited, merged."""

import re

import pytest
from playwright.sync_api import expect

from hub.citations.models import Reference
from tests.browser import axe
from tests.browser.visits import DESKTOP, PHONE
from tests.factories import make_reference

EDITOR, AUTHOR = "editor@colloquy.example", "clinician@colloquy.example"
LIBRARY = "/admin/snippets/colloquy_hub/reference/"


@pytest.fixture
def editor(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in(EDITOR)
    return visit


def test_a_case_is_entered_with_the_fields_of_a_case(editor):
    page = editor.page
    editor.open(f"{LIBRARY}add/")
    page.get_by_label("Type of work").select_option("legal_case")
    page.get_by_role("textbox", name="Name of the case").fill("Canterbury v. Spence")
    page.get_by_label("Volume of the reporter").fill("464")
    page.get_by_label("Reporter", exact=True).fill("F.2d")
    page.get_by_label("First page").fill("772")
    page.get_by_role("textbox", name="Year").first.fill("1972")
    expect(page.get_by_role("complementary", name="As it will")).to_contain_text(
        "Canterbury v. Spence"
    )
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messages")).to_contain_text("Texts cite it as [@")
    case = Reference.objects.get(type="legal_case", title="Canterbury v. Spence")
    assert case.item["container-title"] == "F.2d"
    assert editor.complaints == []


def test_names_are_added_moved_and_taken_away_by_keyboard(editor):
    page = editor.page
    editor.open(f"{LIBRARY}add/")
    page.get_by_role("textbox", name="Title", exact=True).fill("Rows of names")
    families = page.get_by_label("Family name")
    families.first.fill("Second")
    add = page.get_by_role("button", name="Add a person or organization")
    add.press("Enter")
    families.last.fill("First")
    page.get_by_role("button", name="Move up").last.press("Enter")
    add.press("Enter")
    families.last.fill("Nobody")
    page.get_by_role("button", name="Take away").last.press("Enter")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messages")).to_contain_text("Added.")
    names = Reference.objects.get(title="Rows of names").item["author"]
    assert [name["family"] for name in names] == ["First", "Second"]


def test_a_title_in_capitals_is_taken_in_sentence_case(editor):
    page = editor.page
    work = make_reference("capitals", title="The Duty Of Candor In Practice")
    editor.open(f"{LIBRARY}edit/{work.pk}/")
    page.get_by_role("button", name="Use this title").click()
    field = page.get_by_role("textbox", name="Title", exact=True)
    expect(field).to_have_value("The duty of candor in practice")
    expect(page.get_by_role("button", name="Use this title")).to_have_count(0)


def test_two_entries_become_one(editor):
    page = editor.page
    old, twin = make_reference("pigeon", title="Pigeons"), make_reference("dove", title="Pigeons")
    editor.open(f"{LIBRARY}edit/{old.pk}/")
    page.get_by_role("button", name="Actions", exact=True).click()
    page.get_by_role("link", name="Merge with another").click()
    page.get_by_role("link", name=re.compile("Pigeons")).click()
    page.get_by_role("radio", name=f"@{twin.key}").check()
    page.get_by_role("button", name="Merge for good").click()
    expect(page.locator(".messages")).to_contain_text("@dove stands for both from now on.")
    assert not Reference.objects.filter(pk=old.pk).exists()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_screens_of_the_library_are_accessible(open_window, viewport):
    work = make_reference(f"axe-{viewport['width']}", title=f"Pages of {viewport['width']}")
    visit = open_window(viewport)
    visit.sign_in(AUTHOR)
    for screen in ("", "add/", f"inspect/{work.pk}/", f"usage/{work.pk}/"):
        visit.open(LIBRARY + screen)
        assert axe.violations(visit.page) == {}, screen
    assert visit.complaints == []
    assert visit.hosts == {visit.own_host}
