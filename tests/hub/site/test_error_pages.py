"""The error pages: what happened and what to do, no cookie, and an answer whatever is broken."""

import logging

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseNotAllowed
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import clear_url_caches, path
from wagtail.models import PageViewRestriction

from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.site import errors
from hub.site import urls as site_urls
from hub.site.errors import SayWhatIsAllowed, too_many
from tests.factories import make_discussion, make_expired, make_scheduled


def _refuse(request):
    raise PermissionDenied


def _suspect(request):
    raise SuspiciousOperation


def _break(request):
    raise RuntimeError


def _read_all(request):
    return HttpResponse(str(len(request.POST)))


urlpatterns = [
    path("refused/", _refuse),
    path("suspicious/", _suspect),
    path("broken/", _break),
    path("reading/", _read_all),
    *site_urls.urlpatterns,
]
handler400, handler403 = site_urls.handler400, site_urls.handler403
handler404, handler429 = site_urls.handler404, site_urls.handler429


@pytest.fixture(autouse=True)
def _addresses(settings):
    settings.ROOT_URLCONF = __name__
    clear_url_caches()


@pytest.fixture
def visitor(home):
    """A browser that is shown the 500 page instead of a traceback."""
    return Client(raise_request_exception=False)


@pytest.fixture
def many(index, author):
    """Three published discussions, each newer than the one before."""
    return [make_discussion(index, author, title=f"Title {n}") for n in ("One", "Two", "Three")]


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/suspicious/", 400, "could not be read"),
        ("/refused/", 403, "not open to everyone"),
        ("/nowhere/", 404, "No page at this address"),
        ("/broken/", 500, "Something broke on our side"),
    ],
)
def test_each_says_what_happened_and_sets_no_cookie(visitor, address, status, words):
    response = visitor.get(address)
    body = response.content.decode()
    assert response.status_code == status
    assert words in body
    assert "In crisis?" in body
    assert '<meta name="robots" content="noindex">' in body
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_a_refusal_offers_a_stranger_to_sign_in_and_come_back(visitor):
    assert (
        "/account/login/?next=%2Frefused%2F%3Fa%3D1"
        in visitor.get("/refused/?a=1").content.decode()
    )


def test_a_refusal_asks_nobody_to_sign_in_twice(visitor, stranger):
    visitor.force_login(stranger)
    assert "?next=" not in visitor.get("/refused/").content.decode()


# What a 404 shows


def test_it_shows_the_three_newest_pages(visitor, discussion, many):
    body = visitor.get("/nowhere/").content.decode()
    assert [f"Title {n}" in body for n in ("One", "Two", "Three")] == [True] * 3
    assert discussion.title not in body


def test_it_shows_nothing_that_this_reader_may_not_read(visitor, index, author, draft, many):
    hidden = make_discussion(index, author, title="For clinicians")
    set_visibility(page=hidden, visibility=Visibility.CLINICIANS, by=author)
    make_scheduled(index, author)
    make_expired(index, author)
    body = visitor.get("/nowhere/").content.decode()
    for title in ("For clinicians", draft.title, "Scheduled", "Expired"):
        assert title not in body
    assert "Title Three" in body


def test_a_reader_sees_there_what_they_may_read(visitor, index, author, stranger):
    page = make_discussion(index, author, title="For members")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert "For members" not in visitor.get("/nowhere/").content.decode()
    visitor.force_login(stranger)
    assert "For members" in visitor.get("/nowhere/").content.decode()


def test_without_pages_it_leads_home(visitor):
    assert "Go to the first page" in visitor.get("/nowhere/").content.decode()


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("/discussions/?page=99", 'href="/discussions/?page=1"'),
        (
            "/discussions/?kind=a%22b&page=99&x=1",
            'href="/discussions/?kind=a%22b&amp;x=1&amp;page=1"',
        ),
        ("/people/?page=7", 'href="/people/?page=1"'),
    ],
)
def test_beyond_the_end_of_a_list_it_leads_to_the_last_page(visitor, discussion, asked, offered):
    response = visitor.get(asked)
    assert response.status_code == 404
    assert offered in response.content.decode()


def test_it_costs_a_bounded_number_of_queries(visitor, many, django_assert_max_num_queries):
    visitor.get("/nowhere/")
    with django_assert_max_num_queries(14):
        visitor.get("/nowhere/")


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
@pytest.mark.parametrize("address", ["/nowhere/", "/refused/"])
def test_it_answers_while_the_database_is_away(visitor, monkeypatch, caplog, address, error):
    def fail(request):
        raise error("gone")

    monkeypatch.setattr("hub.templatetags.colloquy_care.care_for", fail)
    with caplog.at_level(logging.CRITICAL, "colloquy.site"):
        response = visitor.get(address)
    assert response.status_code in (403, 404)
    assert "In crisis?" in response.content.decode()
    assert '<main id="main"' in response.content.decode()


def test_it_answers_when_the_newest_pages_cannot_be_read(visitor, monkeypatch):
    def fail(request):
        raise OperationalError("gone")

    monkeypatch.setattr(errors, "visible_publications", fail)
    assert visitor.get("/nowhere/").status_code == 404


# The others


def test_too_much_at_once_says_how_much_is_taken(visitor, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2048
    response = visitor.post("/reading/", {"text": "x" * 5000})
    assert response.status_code == 413
    assert "2.0" in response.content.decode()
    assert not response.cookies


def test_too_many_requests_say_when_again(db, home):
    response = too_many(RequestFactory().get("/", headers={"host": "testserver"}))
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert "try again" in response.content.decode()


def test_what_an_address_does_not_take_is_said_in_words(visitor, discussion):
    response = visitor.post(f"{discussion.url}v1/")
    assert response.status_code == 405
    assert "Nothing was changed" in response.content.decode()
    assert "GET" in response["Allow"]
    assert not response.cookies


def test_an_answer_that_has_words_keeps_them(rf):
    said = SayWhatIsAllowed(lambda request: HttpResponseNotAllowed(["GET"], content="Mine"))
    assert said(rf.post("/")).content == b"Mine"


def test_the_500_page_needs_no_context():
    body = render_to_string("500.html")
    assert "{" not in body
    assert '<main id="main"' in body
