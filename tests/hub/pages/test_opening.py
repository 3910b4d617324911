"""What stands for a text elsewhere: its opening, a sentence from it, its cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discussions.models import DiscussionPage
from hub.pages.opening import MOST, opening_in, opening_of, stands_in
from hub.pages.strangers import Meeting


def body(*blocks):
    return DiscussionPage(body=list(blocks)).body


def test_the_opening_is_the_first_paragraph_without_signs():
    text = body(("prose", "## A heading\n\nMay I *look* her [up](https://a.example)?\n\nNo."))
    assert opening_of(text) == "May I look her up?"


def test_a_quotation_before_the_text_is_no_opening():
    quotation = {"quote": "Somebody else.", "source": "A", "locator": "1", "address": ""}
    assert opening_of(body(("quotation", quotation), ("prose", "My words."))) == "My words."


def test_a_long_paragraph_ends_at_its_last_whole_sentence():
    text = body(("prose", f"One sentence. Another one! {'word ' * 100}"))
    assert opening_of(text) == "One sentence. Another one!"


def test_one_long_sentence_is_cut_at_a_word():
    opening = opening_of(body(("prose", "word " * 100)))
    assert opening.endswith("word…")
    assert len(opening) <= MOST


@pytest.mark.parametrize("text", ["", "## Only a heading", "- a list\n- of things"])
def test_without_a_paragraph_there_is_no_opening(text):
    assert opening_of(body(("prose", text))) == ""


# Any text may cite, and what it cites is looked for.
@pytest.mark.django_db
@given(st.text())
def test_any_text_has_an_opening_that_fits(text):
    assert len(opening_of(body(("prose", text)))) <= MOST


@pytest.mark.parametrize(
    "sentence", ["she said “no”", 'She said "no"', "she   said\n“no”", "a summary"]
)
def test_a_quote_is_found_whatever_its_quotation_marks(sentence):
    assert stands_in(sentence, body(("prose", "Then *she said* “no”.")), "A summary.")


def test_words_that_were_never_written_are_not_found():
    assert not stands_in("she said yes", body(("prose", "She said no.")))


def test_the_card_shows_the_sentence_the_author_chose():
    page = DiscussionPage(
        title="T", summary="Sum.", quotable="Quote me.", body=[("prose", "Text.")]
    )
    meeting = Meeting(page)
    assert (meeting.title, meeting.description, meeting.card) == ("T", "Sum.", "Quote me.")


def test_without_a_choice_the_card_shows_summary_then_opening():
    page = DiscussionPage(title="T", body=[("prose", "The opening.")])
    assert Meeting(page).card == "The opening."
    page.summary = "Sum."
    assert Meeting(page).card == "Sum."


def test_the_page_carries_these_words_for_search_and_cards(client, discussion):
    type(discussion).objects.filter(pk=discussion.pk).update(
        quotable='Not "without" a reason <b>', seo_title="Looking up"
    )
    html = client.get(discussion.url).content.decode()
    assert html.count('<meta name="description"') == 1
    assert f'<meta name="description" content="{discussion.summary}">' in html
    assert '<meta property="og:title" content="Looking up">' in html
    assert 'content="Not &quot;without&quot; a reason &lt;b&gt;"' in html


def test_the_opening_of_a_rendered_text_is_that_of_its_source():
    text = body(("prose", "## A heading\n\nThe *first* paragraph.\n\nThe second."))
    assert opening_in(text.render_as_block()) == opening_of(text) == "The first paragraph."


def test_the_opening_of_a_rendered_text_is_none_of_what_stands_apart():
    text = body(("callout", {"kind": "note", "title": "", "text": "Beside it."}), ("prose", "It."))
    assert opening_in(text.render_as_block()) == ""
    assert opening_of(text) == "It."
