"""Vignette, principle, question, callout: what a reader is told in words."""

import pytest
from django.core.exceptions import ValidationError

from tests.discussions.written import cleaned, html_of, stored
from tests.hub.text.parsing import addresses, elements

CONSENTED = {"disguise": "consented", "consent_recorded": True}


@pytest.mark.parametrize(
    ("disguise", "label"),
    [
        ("composite", "Vignette: composite, no real person"),
        ("invented", "Vignette: invented"),
        ("consented", "Vignette: told with consent"),
    ],
)
def test_a_vignette_always_says_how_it_was_disguised(disguise, label):
    shown = html_of(stored("vignette", disguise=disguise))
    assert f'<p class="vignette-label">{label}</p>' in shown


def test_a_draft_says_that_nothing_is_said_yet():
    assert "not said yet" in html_of(stored("vignette", disguise=""))


def test_a_vignette_told_with_consent_needs_a_consent_on_record():
    with pytest.raises(ValidationError) as refused:
        cleaned(stored("vignette", disguise="consented"))
    errors = refused.value.as_json_data()["blockErrors"][0]["blockErrors"]
    assert list(errors) == ["consent_recorded"]
    assert cleaned(stored("vignette", **CONSENTED))


def test_a_draft_of_it_can_wait_for_the_consent():
    assert cleaned(stored("vignette", disguise="consented"), as_draft=True)


def test_vignettes_have_names_of_their_own():
    shown = html_of(stored("vignette"), stored("vignette"))
    names = [a["aria-label"] for tag, a in elements(shown) if tag == "section"]
    # Each is rendered as the only one where no page counts them.
    assert names == ["Vignette 1", "Vignette 1"]


def test_a_principle_names_its_code_edition_and_section():
    shown = html_of(stored("principle"))
    assert "Principle at stake: <bdi>respect for privacy</bdi>" in shown
    assert "<bdi>A code of ethics</bdi></cite></a>, <bdi>2026</bdi>, <bdi>Section 4</bdi>" in shown
    assert addresses(shown) == ["https://code.example/4"]


def test_a_principle_may_do_without_section_and_address():
    whole = stored("principle", section="", address="")
    assert cleaned(whole)
    shown = html_of(whole)
    assert addresses(shown) == []
    assert "<bdi>2026</bdi></p>" in shown


@pytest.mark.parametrize(
    ("kind", "title", "opening"),
    [
        ("law", "records", "Local law comes first: <bdi>records</bdi>"),
        ("note", "", "Note"),
        ("caution", "now", "Caution: <bdi>now</bdi>"),
    ],
)
def test_a_callout_says_its_kind_in_words(kind, title, opening):
    shown = html_of(stored("callout", kind=kind, title=title))
    assert f'<p class="callout-title">{opening}</p>' in shown


def test_a_kind_that_is_none_is_refused():
    with pytest.raises(ValidationError):
        cleaned(stored("callout", kind="marketing"))
