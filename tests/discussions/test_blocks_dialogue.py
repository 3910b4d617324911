"""A dialogue: who speaks, who has confirmed it, and where a name leads."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from discussions.blocks.dialogue import speaker_called
from hub.people.models import Person
from tests.discussions.written import WHOLE, cleaned, html_of, stored
from tests.hub.text.parsing import addresses, tags

pytestmark = pytest.mark.django_db

ANN, TOM = WHOLE["dialogue"]["speakers"]


@pytest.fixture
def person():
    return Person.objects.create(name="Ann Osei", slug="ann", profession="psychologist")


def error_of(**changes) -> dict:
    """What the editor is told, as the script that shows it gets it."""
    with pytest.raises(ValidationError) as refused:
        cleaned(stored("dialogue", **changes))
    return refused.value.as_json_data()["blockErrors"][0]["blockErrors"]


def test_turns_stand_under_the_full_names_of_their_speakers():
    shown = html_of(stored("dialogue"))
    assert shown.count('<p class="dialogue-name"><bdi>Tom Marsh</bdi></p>') == 1
    assert tags(shown).count("li") == 4


def test_readers_are_told_that_everyone_has_confirmed_it():
    assert "Each speaker has read and confirmed this dialogue." in html_of(stored("dialogue"))


def test_without_a_speakers_confirmation_it_is_not_submitted():
    errors = error_of(speakers=[ANN, TOM | {"confirmed_on": None}])
    assert "confirmed_on" in errors["speakers"]["blockErrors"][1]["blockErrors"]


def test_a_draft_can_wait_for_it_and_says_for_whom():
    waiting = stored("dialogue", speakers=[ANN, TOM | {"confirmed_on": None}])
    assert cleaned(waiting, as_draft=True)
    shown = html_of(waiting)
    assert "Not yet confirmed by: <bdi>Tom Marsh</bdi>" in shown
    assert "Each speaker" not in shown


def test_nobody_confirms_tomorrow():
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    errors = error_of(speakers=[ANN, TOM | {"confirmed_on": tomorrow}])
    assert "confirmed_on" in errors["speakers"]["blockErrors"][1]["blockErrors"]


def test_a_turn_by_somebody_who_is_not_listed_is_refused_at_that_turn():
    turns = [*WHOLE["dialogue"]["turns"], {"speaker": "Eve", "text": "No."}]
    assert "speaker" in error_of(turns=turns)["turns"]["blockErrors"][2]["blockErrors"]


def test_a_draft_shows_such_a_turn_under_what_was_typed():
    turns = [{"speaker": "Eve", "text": "No."}]
    assert cleaned(stored("dialogue", turns=turns), as_draft=True)
    assert "<bdi>Eve</bdi>" in html_of(stored("dialogue", turns=turns))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ann Osei", "Ann Osei"),
        ("  ann   OSEI ", "Ann Osei"),
        ("Osei", "Ann Osei"),
        ("Ann", None),
        ("Os", None),
        ("", None),
    ],
)
def test_a_name_or_whole_words_of_it_name_one_speaker(typed, meant):
    assert speaker_called(typed, ["Ann Osei", "Ann Marsh"]) == meant


def test_nobody_is_listed_twice():
    assert "name" in error_of(speakers=[ANN, ANN])["speakers"]["blockErrors"][1]["blockErrors"]


def test_the_same_person_under_two_names_is_listed_twice(person):
    speakers = [ANN | {"person": person.pk, "name": name} for name in ("Ann", "Dr. Osei")]
    assert "name" in error_of(speakers=speakers)["speakers"]["blockErrors"][1]["blockErrors"]


def test_one_speaker_is_no_dialogue():
    assert error_of(speakers=[ANN])["speakers"]["messages"]


def test_a_speaker_has_a_name():
    errors = error_of(speakers=[ANN, TOM | {"name": ""}])
    assert "name" in errors["speakers"]["blockErrors"][1]["blockErrors"]


def test_the_name_a_person_had_is_kept_with_the_text(person):
    body = cleaned(stored("dialogue", speakers=[ANN | {"person": person.pk, "name": ""}, TOM]))
    kept = body.get_prep_value()
    person.delete()
    shown = html_of(*kept)
    assert '<p class="dialogue-name"><bdi>Ann Osei</bdi></p>' in shown


def test_a_name_leads_to_the_persons_page_only_when_they_agreed(person):
    speaking = stored("dialogue", speakers=[ANN | {"person": person.pk}, TOM])
    assert addresses(html_of(speaking)) == []
    Person.objects.update(agreed_to_page_at=timezone.now())
    assert addresses(html_of(speaking)) == ["/people/ann/"]


@pytest.mark.parametrize("where", ["speakers", "turns"])
def test_markup_in_names_and_turns_stays_text(where):
    evil = "<script>x</script>"
    if where == "speakers":
        shown = html_of(stored("dialogue", speakers=[ANN | {"name": evil}, TOM]))
    else:
        shown = html_of(stored("dialogue", turns=[{"speaker": evil, "text": evil}]))
    assert "script" not in tags(shown)
    assert "&lt;script&gt;" in shown
