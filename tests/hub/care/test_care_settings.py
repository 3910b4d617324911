"""Editing the care notice in the admin: who may, one language at a time, and with a preview."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

FIELDS = ("line", "link_text", "not_therapy", "crisis")
PLACES = ("is_on_top", "is_in_footer", "is_above_forms")


@pytest.fixture
def address(site):
    return reverse("wagtailsettings:edit", args=["colloquy_hub", "carenotice", site.pk])


def filled(*wordings, **changes) -> dict:
    """What the form sends: every language as it is, the last one with `changes`."""
    rows = [
        {
            "id": wording.pk,
            "locale": wording.locale_id,
            "help_page": wording.help_page_id or "",
            **{name: getattr(wording, name) for name in FIELDS},
            **{name: "on" for name in PLACES if getattr(wording, name)},
        }
        for wording in wordings
    ]
    rows[-1] |= changes
    return nested_form_data({"wordings": inline_formset(rows, initial=len(rows))})


def test_an_anonymous_reader_is_asked_to_sign_in(client, address):
    response = client.get(address)
    assert response.status_code == 302
    assert "login" in response["Location"]


@pytest.mark.parametrize("who", ["stranger", "author", "moderator"])
def test_who_is_no_editor_cannot_open_it(client, request, address, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address).status_code == 302


def test_editing_one_language_leaves_the_other_alone(client, editor, address, english, german):
    client.force_login(editor)
    response = client.post(address, filled(english, german, line="Hier keine Therapie."))
    assert response.status_code == 302
    german.refresh_from_db()
    before = {name: getattr(english, name) for name in FIELDS + PLACES}
    english.refresh_from_db()
    assert german.line == "Hier keine Therapie."
    assert {name: getattr(english, name) for name in FIELDS + PLACES} == before


def test_an_editor_is_told_to_leave_one_place(client, editor, address, english):
    client.force_login(editor)
    form = filled(english)
    for place in PLACES:
        del form[f"wordings-0-{place}"]
    response = client.post(address, form)
    assert "Choose at least one place" in response.content.decode()
    english.refresh_from_db()
    assert english.is_on_top


def test_a_language_is_entered_once(client, editor, address, english, german):
    client.force_login(editor)
    response = client.post(address, filled(english, german, locale=english.locale_id))
    assert response.status_code == 200
    german.refresh_from_db()
    assert german.locale_id != english.locale_id


def test_the_preview_shows_words_that_are_not_saved(client, editor, site, english, german):
    client.force_login(editor)
    preview = reverse(
        "wagtailsettings:preview_on_edit", args=["colloquy_hub", "carenotice", site.pk]
    )
    form = filled(english, german, crisis="Noch **nicht** gespeichert.")
    assert client.post(f"{preview}?mode=de", form).json()["is_valid"]
    body = client.get(f"{preview}?mode=de").content.decode()
    assert "Noch <strong>nicht</strong> gespeichert." in body
    assert "Keine Therapie." in body
    german.refresh_from_db()
    assert german.crisis == ""
