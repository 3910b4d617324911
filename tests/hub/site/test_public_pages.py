"""Invariant 9 and the headers: what a signed-out reader's browser is told and given."""

import pytest
from django.core.management import call_command
from django.test import Client

from hub.site.setting_up import set_up_site
from tests.demonstration import demonstration


@pytest.fixture(scope="module")
def _demo(django_db_setup, django_db_blocker):
    with demonstration(django_db_blocker, only={"looking-a-client-up", "the-bench"}):
        yield


@pytest.fixture
def demo(_demo, db):
    """The bundled site with its demonstration content."""


PAGES = [
    "/",
    "/discussions/",
    "/discussions/looking-a-client-up/",
    "/discussions/looking-a-client-up/v1/",
    "/people/",
    "/people/mara-ellingsen/",
    "/help/",
    "/privacy/",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_reader_gets_no_cookie_and_a_page_that_caches_may_keep(client, demo, address):
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_loaded_from_elsewhere_and_nothing_stands_inline(client, demo, address):
    import re

    body = client.get(address).content.decode()
    loaded = re.findall(r'<(?:script|img|link|iframe|source)[^>]+?(?:src|href)="([^"]+)"', body)
    assert all(url.startswith("/") or url.startswith("http://127.0.0.1") for url in loaded), loaded
    assert "<script>" not in body
    assert "style=" not in body
    assert not re.search(r"\son\w+=", body)


def test_public_pages_carry_the_strict_policy(client, demo):
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'self'" in policy


def test_the_admin_carries_its_own_policy(client, demo, administrator):
    client.force_login(administrator)
    policy = client.get("/admin/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_security_headers(client, demo, header, value):
    assert client.get("/")[header] == value


def test_a_signed_in_readers_page_depends_on_the_cookie(client, demo, stranger):
    client.force_login(stranger)
    assert "Cookie" in client.get("/")["Vary"]


def test_a_request_id_comes_back(client, demo):
    assert client.get("/", headers={"x-request-id": "abcdef-1234"})["X-Request-ID"] == "abcdef-1234"


def test_a_strange_request_id_is_replaced(client, demo):
    sent = "x" * 500
    assert client.get("/", headers={"x-request-id": sent})["X-Request-ID"] != sent


@pytest.mark.parametrize("address", ["/admin/login/", "/_util/login/"])
def test_wagtails_own_sign_in_forms_lead_to_the_sites(client, demo, address):
    response = client.get(address)
    assert response.status_code == 302
    assert response["Location"].startswith("/account/login/")


def test_signing_in_never_leads_to_another_site(client, demo):
    response = client.get("/admin/login/?next=https://elsewhere.example/")
    assert "elsewhere" not in response["Location"]


def test_signing_up_is_closed(client, demo):
    response = client.get("/account/signup/")
    assert "opened by the editors" in response.content.decode()


def test_a_stale_form_gives_back_what_was_typed_and_no_password(demo, stranger):
    client = Client(enforce_csrf_checks=True)
    response = client.post(
        "/account/login/", {"login": "someone@example.com", "password": "a secret word"}
    )
    body = response.content.decode()
    assert response.status_code == 403
    assert "someone@example.com" in body
    assert "a secret word" not in body


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/discussions/?page=99999",
        "/people/nobody/",
        "/people/%00/",
        "/%00/",
        "/discussions/the-bench/",
        "/people/?page=99",
        "/v1/../../etc/",
    ],
)
def test_what_is_not_there_answers_404(client, demo, address):
    assert client.get(address).status_code == 404


def test_setting_up_and_loading_twice_changes_nothing(demo):
    from wagtail.models import Page, PageLogEntry

    before = (Page.objects.count(), PageLogEntry.objects.count())
    set_up_site()
    call_command("load_demo", verbosity=0)
    assert (Page.objects.count(), PageLogEntry.objects.count()) == before


def test_wagtails_own_groups_lose_the_root_in_the_bundled_site_alone(demo):
    from wagtail.models import GroupPagePermission

    assert not GroupPagePermission.objects.filter(
        group__name__in=["Editors", "Moderators"], page__depth=1
    ).exists()
