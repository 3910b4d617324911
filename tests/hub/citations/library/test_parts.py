"""Names, dates and titles of the form, for any input."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from hub.citations.items.fields import NAME_PARTS
from hub.citations.items.validation import checked_item
from hub.citations.library.dates import PARTS as DATE_PARTS
from hub.citations.library.dates import date_of, parts_of
from hub.citations.library.fields import ROLES
from hub.citations.library.names import PARTS, NamesField, name_of, rows_of
from hub.citations.library.sentence_case import in_sentence_case

WORDS = st.text(max_size=30)
# A particle alone becomes the name it belongs to once a form has shown it, so names are whole.
NAMES = st.fixed_dictionaries(
    dict.fromkeys(("family", "given"), st.text(st.characters(categories=["L"]), min_size=1)),
    optional=dict.fromkeys(sorted(NAME_PARTS - {"family", "given"}), WORDS),
)
DAYS = st.tuples(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
PARTS_OF_DAYS = DAYS.flatmap(lambda day: st.sampled_from([day[:1], day[:2], day]))


def stored(**fields) -> dict:
    return checked_item({"type": "book", "title": "x", **fields})


@given(st.lists(NAMES, max_size=3), st.sampled_from(sorted(ROLES)))
def test_names_that_are_stored_come_back_from_their_rows_as_they_were(names, role):
    item = stored(**{role: names})
    rows = rows_of(item)
    back = stored(**{role: [name_of(row) for row in rows]})
    assert back.get(role) == item.get(role)


def refusal_of(clean, value) -> str:
    """What somebody is told of `value`, or “none”."""
    try:
        clean(value)
    except ValidationError as refused:
        return refused.message
    return "none"


@given(st.fixed_dictionaries(dict.fromkeys(PARTS, st.text(max_size=20))))
def test_any_row_is_a_name_or_is_refused(row):
    assert refusal_of(NamesField().clean, [row]).startswith(("Row 1: ", "none"))


@given(st.lists(PARTS_OF_DAYS, min_size=1, max_size=2), st.booleans())
def test_dates_that_are_stored_come_back_from_their_parts_as_they_were(days, circa):
    date = {"date-parts": [list(day) for day in days]} | ({"circa": True} if circa else {})
    assert date_of(parts_of(date)) == date


@given(st.fixed_dictionaries(dict.fromkeys(DATE_PARTS, st.text(max_size=8))))
def test_any_parts_are_a_date_or_are_refused(parts):
    if refusal_of(date_of, parts) == "none":
        assert set(date_of(parts)) <= {"date-parts", "season", "circa", "literal"}


@pytest.mark.parametrize(
    ("title", "suggested"),
    [
        ("Ethical Issues in Social Media: A Guide", "Ethical issues in social media: A guide"),
        ("DEVELOPING MY POLICY: HIPAA AND I", "Developing my policy: HIPAA and I"),
        ("Friend Me? No! What Facebook Costs", "Friend me? No! What Facebook costs"),
        ("An iPhone App and the DSM-5", "An iPhone app and the DSM-5"),
        ("Self-Disclosure in New York", "Self-disclosure in New York"),
        ("<i>Freud’s</i> Theory", "<i>Freud’s</i> theory"),
        (
            'The <span class="nocase">Great Debate</span> Goes On',
            'The <span class="nocase">Great Debate</span> goes on',
        ),
        ("“To Friend or Not”: An Answer", "“To friend or not”: An answer"),
        ("Already in sentence case", "Already in sentence case"),
        ("", ""),
    ],
)
def test_titles_keep_acronyms_names_and_what_begins(title, suggested):
    assert in_sentence_case(title) == suggested


@given(st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=200))
def test_any_title_changes_in_its_case_alone(title):
    assert in_sentence_case(title).casefold().upper() == title.casefold().upper()
