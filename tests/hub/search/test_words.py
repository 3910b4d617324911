"""Words out of whatever is typed, and words without accents; no database."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.search.fields import to_find
from hub.search.words import (
    MOST_CHARACTERS,
    MOST_WORDS,
    fold,
    folded_copy,
    read_typed,
    slip_between,
    sounds_of,
)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Looking  a client up?", ("Looking", "a", "client", "up")),
        ("COVID-19", ("COVID", "19")),
        ("don’t", ("don", "t")),
        ("a & b | !c:* <-> (d)", ("a", "b", "c", "d")),
        ("x\x00y", ("x", "y")),
        ("Be\u0301la", ("Béla",)),
        ("ﬁle №５", ("file", "No5")),
        ("مرحبا بالعالم", ("مرحبا", "بالعالم")),
        ("हिन्दी", ("हिन्दी",)),
        ("می\u200cخواهم", ("میخواهم",)),
        ("🙂 \u0301 \" ' --", ()),
        ("", ()),
    ],
)
def test_words_are_letters_marks_and_digits(typed, words):
    assert read_typed(typed).words == words


@pytest.mark.parametrize("typed", ['"lone', "a & b", "x\x00y", "🙂", "price €", "a*"])
def test_signs_that_are_left_out_are_told(typed):
    assert read_typed(typed).held_signs


@pytest.mark.parametrize(
    "typed", ["What now?", "don’t, (please)!", "AI: what for", "می\u200cخواهم"]
)
def test_plain_punctuation_is_not_worth_telling(typed):
    assert not read_typed(typed).held_signs


@pytest.mark.parametrize("typed", ["word " * 13, "x" * 10_000, "a" * 201, "ﷺ" * 2_000])
def test_what_is_too_long_is_cut_and_told(typed):
    found = read_typed(typed)
    assert found.was_too_long
    assert len(found.words) <= MOST_WORDS
    assert len(str(found)) <= MOST_CHARACTERS


@pytest.mark.parametrize(
    ("written", "indexed"),
    [
        ("client’s and/or 164.524(a)", "client s and or 164 524(a)"),
        ("COVID-19, e-mail, 9-1-1", "COVID 19, e-mail, 9 1 1"),
        ("Béla’s", "Béla s\nbela s"),
    ],
)
def test_what_is_indexed_holds_each_word_apart(written, indexed):
    assert to_find(written) == indexed


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_nothing_but_words_comes_out_of_any_text(text):
    typed = read_typed(text)
    assert len(typed.words) <= MOST_WORDS
    assert len(str(typed)) <= MOST_CHARACTERS
    # Folding may drop a sign that is no letter; it never makes an operator.
    assert not set(str(typed)) & set("\x00&|!:*<>()'\"\\")
    assert read_typed(str(typed)).words == typed.words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Béla", "bela"),
        ("Ærø", "aero"),
        ("Łódź", "lodz"),
        ("naïve", "naive"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("МОСКВА", "москва"),
        ("Be\u0301la", "bela"),
    ],
)
def test_folding_drops_accents_in_any_spelling(written, folded):
    assert fold(written) == folded


def test_the_folded_copy_holds_the_accented_words_alone():
    assert folded_copy("Béla wrote “plain” words — and Ærø") == "bela aero"
    assert folded_copy("Nothing but plain words.") == ""


@pytest.mark.parametrize(
    ("typed", "meant", "slip"),
    [
        ("crsiis", "crisis", 0),
        ("notse", "notes", 0),
        ("crisi", "crisis", 1),
        ("crisiss", "crisis", 1),
        ("crisos", "crisis", 2),
        ("crsisi", "crisis", None),
        ("kriese", "crisis", None),
        ("", "ab", None),
    ],
)
def test_a_slip_of_the_finger_is_recognized(typed, meant, slip):
    assert slip_between(typed, meant) == slip


def test_one_and_many_of_a_thing_sound_alike():
    assert sounds_of("Friend Requests") == sounds_of("friend request")
    assert sounds_of("stress") == ("stress",)
