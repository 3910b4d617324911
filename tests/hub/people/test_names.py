"""The parts of names, as lists of references and reference managers need them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.people.names import listed_name, name_parts


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Keely Kolmes", "Kolmes, Keely"),
        ("Dr. Keely Kolmes", "Kolmes, Keely"),
        ("Keely Kolmes, PsyD", "Kolmes, Keely"),
        ("Ofer A. Zur", "Zur, Ofer A."),
        ("J. B. Rhine", "Rhine, J. B."),
        ("Jean-Luc Picard", "Picard, Jean-Luc"),
        ("Martin L. King Jr.", "King, Martin L."),
        ("Martin L. King, Jr.", "King, Martin L."),
        ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
        ("Bessel van der Kolk", "van der Kolk, Bessel"),
        ("Robert De Niro", "De Niro, Robert"),
        ("María García López", "García López, María"),
        ("Ana Pérez Soto", "Pérez Soto, Ana"),
        ("José Ortega y Gasset", "Ortega y Gasset, José"),
        ("Kolmes, Keely", "Kolmes, Keely"),
        ("Иван Петров", "Петров, Иван"),
        ("Mary Alice Fisher", "Mary Alice Fisher,"),
        ("American Psychological Association", "American Psychological Association,"),
        ("The Editors", "The Editors,"),
        ("Plato", "Plato,"),
        ("نور الدين", "نور الدين,"),
        ("山田 太郎", "山田 太郎,"),
    ],
)
def test_a_name_is_taken_apart_where_that_is_sure_and_left_whole_elsewhere(name, listed):
    assert listed_name(name_parts(name)) == listed


def test_two_family_and_two_given_names_are_not_read_as_two_people():
    """Zotero splits at the comma where a blank stands on both sides of it."""
    family, given_name = listed_name(name_parts("María José García López")).split(", ")
    assert (" " in family, family.split(), given_name) == (False, ["García", "López"], "María José")


@given(st.text(max_size=60))
def test_no_word_of_a_name_is_lost_but_titles_and_letters(name):
    parts = name_parts(name)
    kept = " ".join(parts.values()).split()
    assert set(kept) <= set(name.replace(",", " ").split()) | set(name.split())
    assert ("literal" in parts) != ("family" in parts and bool(parts["given"]))
