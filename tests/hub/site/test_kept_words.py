"""A form sent while signed out, or with a stale token, comes back whole and can be sent again."""

from html.parser import HTMLParser

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from discussions.models import DiscussionPage

PASSWORD = "pass word 1"
TEXT = 'A card lay in the box.\r\n\r\n"Quoted", <b>bold</b> & مرحبا 🌻\r\n'


class Fields(HTMLParser):
    """The hidden fields of the form that can be sent again, and where it goes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sent: list[tuple[str, str]] = []
        self.action = None
        self.is_inside = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "form" and "data-kept-words" in attributes:
            self.is_inside, self.action = True, attributes["action"]
        elif tag == "input" and self.is_inside and attributes.get("type") == "hidden":
            self.sent.append((attributes["name"], attributes.get("value", "")))

    def handle_endtag(self, tag):
        self.is_inside = self.is_inside and tag != "form"

    def all_of(self, name: str) -> list[str]:
        return [value for key, value in self.sent if key == name]


@pytest.fixture
def browser_client():
    """A client that checks tokens, as the site does."""
    return Client(enforce_csrf_checks=True)


def form_of(page: DiscussionPage, text: str = TEXT) -> dict:
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "summary": "A summary.",
            "interests": "None.",
            "tags": "",
            "body": streamfield([("prose", text)]),
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
        }
    )


def address_of(page: DiscussionPage) -> str:
    return f"/admin/pages/{page.pk}/edit/"


def sign_in(client: Client, user) -> None:
    """Through the site's own page, which renews the token as a browser sees it."""
    EmailAddress.objects.get_or_create(user=user, email=user.email, verified=True, primary=True)
    client.get("/account/login/")
    token = client.cookies["csrftoken"].value
    form = {"login": user.email, "password": PASSWORD, "csrfmiddlewaretoken": token}
    assert client.post("/account/login/", form).status_code == 302


def send(client: Client, address: str, form: dict, **headers):
    token = client.cookies["csrftoken"].value
    return client.post(address, {**form, "csrfmiddlewaretoken": token}, headers=headers)


def send_again(client: Client, response):
    """Press “Go on with what I wrote” on the page that was answered."""
    fields = Fields(response.content.decode())
    form: dict[str, list[str]] = {}
    for name, value in fields.sent:
        form.setdefault(name, []).append(value)
    return client.post(fields.action, form)


def saved_text(page: DiscussionPage) -> str:
    draft = DiscussionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return "\n".join(str(block.value) for block in draft.body)


def test_a_save_after_the_session_ended_comes_back_with_every_field(browser_client, draft, author):
    sign_in(browser_client, author)
    Session.objects.all().delete()
    form = {**form_of(draft), "action-publish": "action-publish", "topics": ["3", "1", "3"]}
    response = send(browser_client, address_of(draft), form)

    assert response.status_code == 403
    assert response["Cache-Control"] == "no-store"
    fields = Fields(response.content.decode())
    assert fields.action == address_of(draft)
    assert fields.all_of("body-0-value") == [TEXT]
    assert fields.all_of("topics") == ["3", "1", "3"]
    assert len(fields.all_of("csrfmiddlewaretoken")) == 1
    assert {name for name, _value in fields.sent} == {*form, "csrfmiddlewaretoken"}


def test_after_signing_in_beside_it_the_second_press_saves_every_word(
    browser_client, draft, author
):
    sign_in(browser_client, author)
    Session.objects.all().delete()
    kept = send(browser_client, address_of(draft), form_of(draft))
    sign_in(browser_client, author)

    once_more = send_again(browser_client, kept)
    assert once_more.status_code == 403
    assert "send it once more" in once_more.content.decode()
    assert TEXT not in saved_text(draft)

    assert send_again(browser_client, once_more).status_code == 302
    assert saved_text(draft) == TEXT


def test_pressing_while_still_signed_out_brings_the_page_back(browser_client, draft, author):
    sign_in(browser_client, author)
    Session.objects.all().delete()
    kept = send(browser_client, address_of(draft), form_of(draft))
    again = send_again(browser_client, kept)
    assert again.status_code == 403
    assert Fields(again.content.decode()).all_of("body-0-value") == [TEXT]


def test_a_form_without_any_cookie_left_comes_back_too(browser_client, draft):
    response = browser_client.post(address_of(draft), form_of(draft))
    assert response.status_code == 403
    assert Fields(response.content.decode()).all_of("body-0-value") == [TEXT]
    assert "csrftoken" in response.cookies


def test_another_account_is_judged_by_its_own_rights(browser_client, draft, author, colleague):
    sign_in(browser_client, author)
    Session.objects.all().delete()
    kept = send(browser_client, address_of(draft), form_of(draft))
    sign_in(browser_client, colleague)
    once_more = send_again(browser_client, kept)
    assert send_again(browser_client, once_more)["Location"] == "/admin/"
    assert TEXT not in saved_text(draft)


def test_an_account_without_the_admin_is_told_and_loses_nothing(browser_client, draft, stranger):
    sign_in(browser_client, stranger)
    response = send(browser_client, address_of(draft), form_of(draft))
    assert response.status_code == 403
    assert "another account is signed in" in response.content.decode()
    assert Fields(response.content.decode()).all_of("body-0-value") == [TEXT]


def test_what_another_site_sent_is_never_offered_to_be_sent_again(browser_client, draft, author):
    sign_in(browser_client, author)
    form = form_of(draft)
    response = send(browser_client, address_of(draft), form, origin="https://evil.example")
    assert response.status_code == 403
    assert Fields(response.content.decode()).action is None


def test_markup_in_what_was_sent_stays_text(browser_client, draft):
    attack = '"><script>alert(1)</script>'
    form = {attack: attack, "title": f"</textarea>{attack} and more words than forty letters hold"}
    response = browser_client.post(f"{address_of(draft)}?{attack}", form)
    assert response.status_code == 403
    assert "<script>alert" not in response.content.decode()
    assert Fields(response.content.decode()).all_of(attack) == [attack]


def test_files_are_named_since_they_cannot_be_kept(browser_client, draft):
    file = SimpleUploadedFile("a <scan>.pdf", b"%PDF")
    response = browser_client.post(address_of(draft), {"title": "Words", "file": file})
    assert "a &lt;scan&gt;.pdf" in response.content.decode()
    assert "%PDF" not in response.content.decode()


@pytest.mark.parametrize("address", ["/account/login/", "/admin/users/add/"])
def test_a_password_is_never_sent_back(browser_client, address, db):
    form = {"login": "a@b.example", "password": "s3cret words", "password1": "s3cret words"}
    response = browser_client.post(address, form)
    assert response.status_code == 403
    assert "s3cret" not in response.content.decode()
    assert Fields(response.content.decode()).action is None


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/x-www-form-urlencoded", b"title=%00%ff&" + b"&" * 50),
        (
            "multipart/form-data; boundary=x; charset=utf-7",
            b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n+2AA-\r\n--x--\r\n',
        ),
        (
            "multipart/form-data; boundary=x; charset=hex",
            b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nwords\r\n--x--\r\n',
        ),
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"cut off --x"),
        ("application/json", b'{"title": '),
        ("text/plain", b"\x00\xff"),
        ("application/x-www-form-urlencoded", b""),
    ],
)
def test_garbage_gets_an_answer(browser_client, draft, content_type, body):
    browser_client.raise_request_exception = False
    response = browser_client.generic("POST", address_of(draft), body, content_type)
    assert response.status_code in {302, 400, 403}


def test_the_limits_of_forms_hold(browser_client, draft, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    assert browser_client.post(address_of(draft), {"title": "x" * 2000}).status_code == 413
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    form = {f"field-{number}": "x" for number in range(5)}
    assert browser_client.post(address_of(draft), form).status_code == 400


def test_no_word_reaches_the_log(browser_client, draft, caplog):
    caplog.set_level("DEBUG")
    browser_client.post(address_of(draft), form_of(draft, "Confidential words here"))
    assert "Confidential" not in caplog.text


def test_autosave_is_told_in_its_own_form(browser_client, draft, author):
    sign_in(browser_client, author)
    Session.objects.all().delete()
    form = form_of(draft)
    response = send(browser_client, address_of(draft), form, accept="application/json")
    assert response.status_code == 403
    assert response.json()["error_code"] == "colloquy-signed-out"
    assert response.json()["success"] is False


def test_autosave_with_a_stale_token_is_told_so(browser_client, draft, author):
    sign_in(browser_client, author)
    headers = {"accept": "application/json"}
    form = {**form_of(draft), "csrfmiddlewaretoken": "a" * 64}
    response = browser_client.post(address_of(draft), form, headers=headers)
    assert response.status_code == 403
    assert response.json()["error_code"] == "colloquy-stale"


def test_reading_while_signed_out_leads_to_sign_in_as_before(client, draft):
    response = client.get(address_of(draft))
    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/")


def test_a_post_without_words_leads_to_sign_in_as_before(client, draft):
    assert client.post(address_of(draft)).status_code == 302


def test_a_writer_who_is_signed_in_saves_as_before(browser_client, draft, author):
    sign_in(browser_client, author)
    assert send(browser_client, address_of(draft), form_of(draft)).status_code == 302
    assert saved_text(draft) == TEXT
