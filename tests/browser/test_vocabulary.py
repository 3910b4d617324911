"""Editors keep the vocabulary: a platform that changed, two terms that became one."""

import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from discussions.models import DiscussionIndexPage, DiscussionPage
from hub.vocabulary.models import Facet, Term
from tests.browser import axe
from tests.browser.visits import DESKTOP, PHONE
from tests.factories import make_discussion, make_term
from tests.hub.vocabulary.words import carry

AUTHOR, EDITOR = "clinician@colloquy.example", "editor@colloquy.example"
NOTE = "Voice messages are written down by a machine now."


@pytest.fixture
def editor(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in(EDITOR)
    return visit


@pytest.fixture
def author(open_window):
    visit = open_window(DESKTOP)
    visit.sign_in(AUTHOR)
    return visit


def discussion(title: str, **values) -> DiscussionPage:
    owner = get_user_model().objects.get(email=AUTHOR)
    return make_discussion(DiscussionIndexPage.objects.get(), owner, title=title, **values)


def test_a_platform_changes_and_its_page_is_due_until_it_was_read_again(editor, author, phone):
    platform = make_term("Pigeon Post", Facet.PLATFORM)
    page = carry(discussion("Letters by pigeon"), terms=[platform])

    record_the_change(editor, platform)
    phone.open(page.url)
    expect(phone.page.get_by_text("Review due since")).to_be_visible()
    expect(phone.page.get_by_text(NOTE)).to_be_visible()

    find_it_right(author, "Letters by pigeon")
    phone.open(page.url)
    expect(phone.page.get_by_text("Review due since")).to_have_count(0)
    expect(phone.page.get_by_text("Read again and found right on")).to_be_visible()
    phone.open("/topics/pigeon-post/")
    expect(phone.page.get_by_text(NOTE)).to_be_visible()


def record_the_change(editor, platform: Term) -> None:
    page = editor.page
    editor.open(f"/admin/snippets/colloquy_hub/term/edit/{platform.pk}/")
    page.get_by_role("button", name="Actions", exact=True).click()
    page.get_by_role("link", name="This platform changed").click()
    expect(page.get_by_role("link", name="Letters by pigeon")).to_be_visible()
    page.get_by_label("What changed").fill(NOTE)
    page.get_by_role("button", name="Record the change").click()
    expect(page.locator(".messages")).to_contain_text("its authors are told")


def find_it_right(author, title: str) -> None:
    page = author.page
    author.open("/admin/colloquy/due/")
    row = page.get_by_role("row").filter(has_text=title)
    expect(row).to_contain_text(f"Pigeon Post changed on {now('%B')}")
    row.get_by_role("link", name="Still right").click()
    page.get_by_role("button", name="Read again, still right").click()
    expect(page.locator(".messages")).to_contain_text("found right")
    author.open("/admin/colloquy/due/")
    expect(page.get_by_role("row").filter(has_text=title)).to_have_count(0)


def now(pattern: str) -> str:
    from django.utils import timezone

    return timezone.localdate().strftime(pattern)


def test_two_terms_become_one_while_a_draft_holds_the_old(editor, phone):
    old, new = make_term("Gossip"), make_term("Hearsay")
    page = discussion("What the neighbors say")
    carry(page, terms=[old], publish=False)

    merge(editor, old, new)
    DiscussionPage.objects.get(pk=page.pk).latest_revision.publish()
    phone.open("/topics/gossip/")
    expect(phone.page).to_have_url(re.compile(r"/topics/hearsay/$"))
    phone.page.get_by_role("link", name="What the neighbors say").click()
    expect(phone.page.get_by_role("link", name="Hearsay").first).to_be_visible()
    expect(phone.page.get_by_role("link", name="Gossip")).to_have_count(0)


def merge(editor, old: Term, new: Term) -> None:
    page = editor.page
    editor.open(f"/admin/colloquy/terms/{old.pk}/merge/")
    expect(page.get_by_text("1 draft that carries it follows")).to_be_visible()
    page.get_by_label("Merge into").select_option(label=new.label)
    page.get_by_role("button", name="Merge for good").click()
    expect(page.locator(".messages")).to_contain_text("now leads to")


def field(visit, label: str):
    # Wagtail writes a star behind the name of a required field.
    return visit.page.get_by_role("textbox", name=re.compile(rf"^{label}\*?$"))


def test_the_address_is_written_while_one_types_the_label_of_a_new_term(editor):
    editor.open("/admin/snippets/colloquy_hub/term/add/")
    field(editor, "Label").press_sequentially("Borrowed Books")
    editor.page.keyboard.press("Tab")
    expect(field(editor, "Address")).to_have_value("borrowed-books")


def test_the_address_of_an_old_term_stays_while_one_types(editor):
    term = make_term("Lost Keys")
    editor.open(f"/admin/snippets/colloquy_hub/term/edit/{term.pk}/")
    field(editor, "Label").fill("Found Keys")
    editor.page.keyboard.press("Tab")
    expect(field(editor, "Address")).to_have_value("lost-keys")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(
    "path", ["/topics/", "/topics/whatsapp/", "/topics/fees/", "/tags/consent/"]
)
def test_pages_of_words_are_accessible(open_window, path, viewport):
    visit = open_window(viewport)
    for scheme in ("light", "dark"):
        visit.page.emulate_media(color_scheme=scheme)
        # Anew: colors on a page that is open change by and by.
        visit.open(path)
        assert axe.violations(visit.page) == {}, scheme
    assert visit.complaints == []
    assert visit.stored() == []


@pytest.mark.parametrize("screen", ["merge", "changed"])
def test_screens_about_words_are_accessible(editor, screen):
    term = Term.objects.get(slug="whatsapp")
    editor.open(f"/admin/colloquy/terms/{term.pk}/{screen}/")
    assert axe.violations(editor.page) == {}
    assert editor.complaints == []
    assert editor.hosts == {editor.own_host}
