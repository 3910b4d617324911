"""A session that ends while somebody writes: told on the spot, and no word is lost."""

from contextlib import contextmanager
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import expect

from discussions.models import DiscussionIndexPage, DiscussionPage
from hub.demo import PASSWORD
from tests.browser.editor import PageEditor
from tests.browser.visits import DESKTOP, Visit

AUTHOR, OTHER = "clinician@colloquy.example", "editor@colloquy.example"
BEFORE, AFTER = "Written while signed in.", "Written after the session had ended."

WATCHES = """document.addEventListener(
    "w-unsaved:watch-edits", () => { document.documentElement.dataset.isWatched = ""; },
)"""
LAST_WORD = "Typed at the last moment."
ADDS_A_WORD = """(word) => {
    const write = () => {
        document.getElementById("id_summary").focus();
        document.execCommand("insertText", false, word);
    };
    window.addEventListener("w-autosave:success", write, { capture: true, once: true });
}"""


@pytest.fixture
def author(open_window) -> Visit:
    visit = open_window(DESKTOP)
    visit.sign_in(AUTHOR)
    return visit


@pytest.fixture
def editor(author) -> PageEditor:
    """A new discussion with a paragraph, saved by itself, its text at the cursor."""
    index = DiscussionIndexPage.objects.get()
    # What is typed in the first two seconds is for Wagtail no change yet.
    author.page.add_init_script(WATCHES)
    author.open(f"/admin/pages/add/colloquy_discussions/discussionpage/{index.pk}/")
    expect(author.page.locator("html[data-is-watched]")).to_be_attached()
    editor = PageEditor(author.page)
    editor.fill("Title", f"Session {index.get_children().count()}")
    with saving(editor, BEFORE):
        editor.write(BEFORE)
    author.page.wait_for_url("**/edit/")
    indicator = author.page.locator("#w-autosave-indicator")
    expect(indicator).to_have_attribute("data-w-autosave-state-value", "saved")
    return editor


@contextmanager
def saving(editor: PageEditor, words: str):
    """Wait for the editor to save by itself the words written inside.

    A save of what was written before them, such as the title, may come first.
    """
    with editor.page.expect_response(
        lambda response: _has_saved(response) and words in _sent(response)
    ):
        yield


def _has_saved(response) -> bool:
    is_form = urlsplit(response.url).path.startswith("/admin/pages/")
    is_autosave = response.request.headers.get("accept") == "application/json"
    return is_form and is_autosave and response.ok


def _has_renewed(response) -> bool:
    return response.url.endswith("/colloquy/session/") and response.request.method == "POST"


def _sent(response) -> str:
    return (response.request.post_data_buffer or b"").decode("utf-8", "replace")


def page_of(editor: PageEditor) -> DiscussionPage:
    return DiscussionPage.objects.get(pk=int(editor.page.url.split("/")[-3]))


def saved_text(editor: PageEditor) -> str:
    draft = page_of(editor).get_latest_revision_as_object()
    return "\n".join(str(block.value) for block in draft.body)


def session_of(visit: Visit) -> Session:
    cookies = {cookie["name"]: cookie["value"] for cookie in visit.context.cookies()}
    return Session.objects.get(session_key=cookies["sessionid"])


def end_in(session: Session, seconds: int) -> None:
    session.expire_date = timezone.now() + timedelta(seconds=seconds)
    session.save()


def look_again(editor: PageEditor) -> None:
    """A window without a screen does not hear by itself that it is looked at again."""
    editor.page.bring_to_front()
    with editor.page.expect_response("**/colloquy/session/"):
        editor.page.evaluate("window.dispatchEvent(new Event('focus'))")


def alert(editor: PageEditor):
    return editor.page.locator(".w-colloquy-session").get_by_role("alert")


@contextmanager
def second_tab(visit: Visit, email: str):
    """Sign in beside the editor, then close the tab and come back."""
    with visit.context.expect_page() as opened:
        visit.page.get_by_role("link", name="Sign in (opens a new tab)").click()
    tab = opened.value
    tab.get_by_label("Email").fill(email)
    tab.get_by_label("Password", exact=True).fill(PASSWORD)
    tab.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(tab.get_by_role("heading", name="You are signed in")).to_be_visible()
    yield tab
    tab.close()
    look_again(PageEditor(visit.page))


def test_words_written_after_the_session_ended_are_saved_once_the_writer_is_back(author, editor):
    session_of(author).delete()
    editor.write(f"\n\n{AFTER}")
    expect(alert(editor)).to_contain_text("You are signed out.")
    assert AFTER not in saved_text(editor)

    with second_tab(author, AUTHOR):
        pass
    expect(alert(editor)).to_contain_text("Your text is saved.")
    assert BEFORE in saved_text(editor)
    assert AFTER in saved_text(editor)
    editor.save_draft()
    assert AFTER in saved_text(editor)


def test_nothing_is_saved_under_another_name(author, editor):
    session_of(author).delete()
    editor.write(f"\n\n{AFTER}")
    expect(alert(editor)).to_contain_text("You are signed out.")
    with second_tab(author, OTHER):
        pass
    expect(alert(editor)).to_contain_text("Somebody else is signed in now.")

    address = editor.page.url
    editor.act("Save draft")
    expect(editor.page).to_have_url(address)
    assert AFTER not in saved_text(editor)
    assert page_of(editor).get_latest_revision().user.email == AUTHOR
    expect(editor.page.locator("textarea[data-controller=colloquy-prose]")).to_have_value(
        f"{BEFORE}\n\n{AFTER}"
    )


def test_save_while_signed_out_keeps_the_editor_open_and_leads_to_sign_in(author, editor):
    session_of(author).delete()
    editor.write(f"\n\n{AFTER}")
    expect(alert(editor)).to_contain_text("You are signed out.")
    address = editor.page.url
    editor.act("Save draft")
    expect(editor.page).to_have_url(address)
    expect(alert(editor).get_by_role("link")).to_be_focused()


def test_a_token_made_stale_by_signing_in_elsewhere_is_renewed_in_silence(author, editor):
    session_of(author).delete()
    tab = author.context.new_page()
    Visit(tab, author.address).sign_in_by_hand(AUTHOR, PASSWORD)
    tab.close()
    with saving(editor, AFTER):
        editor.write(f"\n\n{AFTER}")
    assert AFTER in saved_text(editor)
    expect(alert(editor)).to_be_empty()


def test_who_does_not_write_is_warned_and_stays_with_one_press(author, editor):
    session = session_of(author)
    end_in(session, 300)
    # As if more than the time of the warning had passed without a word.
    author.leaves_traces = True
    editor.page.clock.install(time=timezone.now() + timedelta(minutes=20))
    look_again(editor)
    expect(alert(editor)).to_contain_text("You will soon be signed out. Minutes left: 5")
    editor.page.get_by_role("button", name="Stay signed in").click()
    expect(alert(editor)).to_be_empty()
    session.refresh_from_db()
    assert session.expire_date > timezone.now() + timedelta(days=13)


def test_whoever_writes_is_not_warned_and_stays(author, editor):
    session = session_of(author)
    end_in(session, 300)
    with editor.page.expect_response(_has_renewed):
        look_again(editor)
    expect(alert(editor)).to_be_empty()
    session.refresh_from_db()
    assert session.expire_date > timezone.now() + timedelta(days=13)


def test_a_word_added_while_a_save_is_under_way_is_saved_next(author, editor):
    editor.page.evaluate(ADDS_A_WORD, LAST_WORD)
    with saving(editor, LAST_WORD):
        editor.write(f"\n\n{AFTER}")
    assert page_of(editor).get_latest_revision_as_object().summary == LAST_WORD


def test_what_is_typed_while_the_editor_is_opening_is_saved(author, editor):
    editor.page.goto(editor.page.url)
    with saving(editor, LAST_WORD):
        editor.fill("Summary", LAST_WORD)
    assert page_of(editor).get_latest_revision_as_object().summary == LAST_WORD


def test_opening_a_page_saves_nothing(author, editor):
    before = page_of(editor).latest_revision.created_at
    editor.page.goto(editor.page.url)
    expect(editor.page.locator("html[data-is-watched]")).to_be_attached()
    editor.page.wait_for_timeout(1500)
    assert page_of(editor).latest_revision.created_at == before


def test_of_two_tabs_the_second_keeps_its_text_and_says_why_it_is_not_saved(author, editor):
    first = editor
    tab = author.context.new_page()
    tab.add_init_script(WATCHES)
    tab.goto(first.page.url)
    expect(tab.locator("html[data-is-watched]")).to_be_attached()
    with saving(first, "From the first tab."):
        first.write("\n\nFrom the first tab.")

    second = PageEditor(tab)
    second.write("\n\nFrom the second tab.")
    expect(tab.get_by_text("Saving will overwrite a newer version.").first).to_be_visible()
    assert "From the second tab." not in saved_text(first)
    second.act("Save draft")
    expect(tab.get_by_role("link", name="View latest version")).to_be_visible()
    field = tab.locator("textarea[data-controller=colloquy-prose]")
    expect(field).to_have_value(f"{BEFORE}\n\nFrom the second tab.")

    # Going on all the same makes a version of its own; the other stays in the history.
    with tab.expect_navigation():
        tab.get_by_role("button", name="Save draft").last.click()
    texts = [str(revision.content["body"]) for revision in page_of(first).revisions.all()]
    assert any("From the first tab." in text for text in texts)
    assert "From the second tab." in saved_text(second)
