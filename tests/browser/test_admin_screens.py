"""The screens people write and decide on: quiet, no worse than Wagtail's own, whole by keyboard."""

import pytest

from discussions.models import DiscussionPage
from hub.pages.page_types import TextPage
from tests.browser import axe
from tests.browser.visits import DESKTOP

# What Wagtail's own screens break, whatever stands on them: the tag field and rich text have no
# name (wagtail #14205), landmarks of listings share one.
OF_WAGTAIL = {"aria-input-field-name", "label", "landmark-unique", "empty-heading"}


@pytest.fixture
def editor(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in("editor@colloquy.example")
    return visit


@pytest.fixture
def administrator(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in("admin@colloquy.example")
    return visit


def addresses() -> dict[str, str]:
    # Short: over the blocks of a long text Wagtail's own list of them scrolls and takes no focus.
    page = DiscussionPage.objects.get(slug="what-the-front-desk-knows")
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
    # Not the page that another test has open: Wagtail's sign of who else edits has no name.
    page = DiscussionPage.objects.get(slug="restricted")
    administrator.open(f"/admin/pages/{page.pk}/edit/")
    administrator.page.wait_for_load_state("networkidle")
    assert set(axe.violations(administrator.page)) - plain <= {"label"}
