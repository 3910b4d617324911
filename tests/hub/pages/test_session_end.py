"""What the editor learns of the session: who is signed in, a token that counts, the time left."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.cache import SessionStore as CacheStore
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from hub.pages.session_end import WARNING, seconds_left

SESSION = "/admin/colloquy/session/"
FROM_SCRIPT = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture
def session(client, author) -> Session:
    client.force_login(author)
    return Session.objects.get(session_key=client.session.session_key)


def end_in(session: Session, seconds: int) -> None:
    session.expire_date = timezone.now() + timedelta(seconds=seconds)
    session.save()


def test_a_signed_out_script_is_refused(client, db):
    assert client.get(SESSION, headers=FROM_SCRIPT).status_code == 403
    assert client.post(SESSION, headers=FROM_SCRIPT).status_code == 403


def test_a_stranger_to_the_admin_is_refused(client, stranger):
    client.force_login(stranger)
    assert client.get(SESSION, headers=FROM_SCRIPT).status_code == 403


def test_a_writer_learns_who_is_signed_in_and_how_long(client, session, author):
    end_in(session, 500)
    response = client.get(SESSION, headers=FROM_SCRIPT)
    told = response.json()
    assert told["person"] == str(author.pk)
    assert 490 <= told["ends_in"] <= 500
    assert told["warning"] == WARNING
    assert "no-store" in response["Cache-Control"]


def test_asking_does_not_make_the_session_last_longer(client, session):
    end_in(session, 500)
    client.get(SESSION, headers=FROM_SCRIPT)
    session.refresh_from_db()
    assert session.expire_date < timezone.now() + timedelta(seconds=501)


def test_staying_signed_in_renews_the_session(client, session, settings):
    end_in(session, 500)
    told = client.post(SESSION, headers=FROM_SCRIPT).json()
    assert told["ends_in"] == settings.SESSION_COOKIE_AGE
    session.refresh_from_db()
    assert session.expire_date > timezone.now() + timedelta(days=13)


def test_renewing_needs_a_token(author):
    client = Client(enforce_csrf_checks=True)
    client.force_login(author)
    assert client.post(SESSION, headers=FROM_SCRIPT).status_code == 403


def test_the_token_told_is_one_that_counts(author):
    client = Client(enforce_csrf_checks=True)
    client.force_login(author)
    token = client.get(SESSION, headers=FROM_SCRIPT).json()["token"]
    headers = {**FROM_SCRIPT, "x-csrftoken": token}
    assert client.post(SESSION, headers=headers).status_code == 200


def test_a_short_session_is_warned_of_late_enough_to_be_of_use(client, session, settings):
    settings.SESSION_COOKIE_AGE = 300
    assert client.get(SESSION, headers=FROM_SCRIPT).json()["warning"] == 100


def test_a_store_without_rows_does_not_say_when_it_ends():
    assert seconds_left(CacheStore("any key")) is None


def test_a_session_that_is_gone_has_no_end(client, session):
    store = client.session
    session.delete()
    assert seconds_left(store) is None


def test_the_page_to_come_back_from_is_for_the_admin_only(client, db, author):
    assert client.get("/admin/colloquy/signed-in/").status_code == 302
    client.force_login(author)
    response = client.get("/admin/colloquy/signed-in/")
    assert "go back to the one with your text" in response.content.decode()


@pytest.mark.parametrize(
    "address",
    ["/admin/pages/{page.pk}/edit/", "/admin/snippets/colloquy_hub/person/add/"],
)
def test_the_editors_watch_the_session_of_whoever_opened_them(client, editor, draft, address):
    client.force_login(editor)
    html = client.get(address.format(page=draft)).content.decode()
    assert 'data-controller="colloquy-session"' in html
    assert f'data-colloquy-session-person-value="{editor.pk}"' in html
    assert "colloquy/hub/pages/session.js" in html
