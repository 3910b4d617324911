"""Who gets a page that caches may keep, and who gets 304 instead of it (RFC 9110 § 13)."""

from datetime import timedelta

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone
from django.utils.http import http_date
from wagtail.models import PageViewRestriction

from hub.metadata.middleware import ConditionalGet
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from tests.factories import make_discussion
from tests.hub.pages.public_kinds import DISCUSSION, KINDS, TEXTS, fill

pytestmark = pytest.mark.django_db

VALIDATORS = {"ETag", "Last-Modified"}


@pytest.fixture
def every_kind(home, discussion, author):
    fill(home, discussion, author)


def at(moment) -> str:
    return http_date(moment.timestamp())


def validators(response) -> set[str]:
    return VALIDATORS & set(response.headers)


def said_to_caches(response) -> set[str]:
    return set(response["Cache-Control"].split(", "))


@pytest.mark.parametrize("kind", KINDS)
def test_every_public_page_may_be_kept_and_must_be_asked_about(client, every_kind, kind):
    response = client.get(KINDS[kind])
    assert response["Cache-Control"] == "no-cache"
    assert "Cookie" not in response.get("Vary", "")
    assert validators(response) == (VALIDATORS if kind in TEXTS else {"ETag"})


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("kind", KINDS)
def test_whoever_has_the_page_gets_304(client, every_kind, kind, method):
    whole = client.get(KINDS[kind])
    assert getattr(client, method)(KINDS[kind])["ETag"] == whole["ETag"]
    answer = getattr(client, method)(KINDS[kind], headers={"if-none-match": whole["ETag"]})
    assert answer.status_code == 304
    assert answer.content == b""
    assert answer["ETag"] == whole["ETag"]
    assert answer["Cache-Control"] == "no-cache"
    assert answer.get("Last-Modified") == whole.get("Last-Modified")
    assert "Content-Security-Policy" in answer
    assert not {"Content-Type", "Content-Location", "Set-Cookie"} & set(answer.headers)


@pytest.fixture
def published(discussion):
    """When the discussion's text was published: two days ago."""
    moment = timezone.now().replace(microsecond=0) - timedelta(days=2)
    type(discussion).objects.filter(pk=discussion.pk).update(last_published_at=moment)
    return moment


@pytest.mark.parametrize(("days", "status"), [(-1, 200), (0, 304), (1, 304), (3, 200)])
def test_a_date_is_compared_unless_it_has_not_come_yet(client, published, days, status):
    sent = {"if-modified-since": at(published + timedelta(days=days))}
    for method in (client.get, client.head):
        assert method(DISCUSSION, headers=sent).status_code == status


@pytest.mark.parametrize("sent", ["", "yesterday", "2026-11-21", "Sat, 99 Nov 2026 00:00:00 GMT"])
def test_a_date_that_is_none_is_passed_over(client, published, sent):
    assert client.get(DISCUSSION, headers={"if-modified-since": sent}).status_code == 200


@pytest.mark.parametrize("sent", ["", "x", '"another"', 'W/"another"', '"', "\u00e9", '"a", "b"'])
def test_a_tag_that_does_not_match_gets_the_page(client, published, sent):
    response = client.get(DISCUSSION, headers={"if-none-match": sent})
    assert response.status_code == 200
    assert response.content


@pytest.mark.parametrize("form", ["{}", "W/{}", '"a", {}', "*"])
def test_a_tag_is_compared_weakly_and_among_others(client, published, form):
    tag = client.get(DISCUSSION)["ETag"]
    assert client.get(DISCUSSION, headers={"if-none-match": form.format(tag)}).status_code == 304


def test_the_tag_goes_before_the_date(client, published):
    tag, later = client.get(DISCUSSION)["ETag"], at(published + timedelta(days=1))
    other = {"if-none-match": '"another"', "if-modified-since": later}
    assert client.get(DISCUSSION, headers=other).status_code == 200
    same = {"if-none-match": tag, "if-modified-since": at(published - timedelta(days=9))}
    assert client.get(DISCUSSION, headers=same).status_code == 304


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - TEXTS))
def test_who_asks_of_a_listing_whether_it_is_unmodified_gets_it(client, every_kind, kind):
    for moment in (timezone.now() - timedelta(days=9), timezone.now() + timedelta(days=9)):
        sent = {"if-unmodified-since": at(moment)}
        assert client.get(KINDS[kind], headers=sent).status_code == 200


@pytest.mark.parametrize(("days", "status"), [(-1, 412), (0, 200), (1, 200), (9, 200)])
def test_who_asks_of_a_text_whether_it_is_unmodified_is_told(client, published, days, status):
    sent = {
        "if-unmodified-since": at(published + timedelta(days=days)),
        "if-modified-since": at(timezone.now() + timedelta(days=9)),
    }
    assert client.get(DISCUSSION, headers=sent).status_code == status


def test_a_condition_that_is_not_met_is_answered_in_words(client, published):
    response = client.get(DISCUSSION, headers={"if-match": '"another"'})
    assert response.status_code == 412
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "without If-Match" in response.content.decode()


def test_a_new_version_has_a_new_tag_and_date(client, discussion, published):
    before = client.get(DISCUSSION)
    page = discussion.get_latest_revision_as_object()
    page.title = "Another title"
    page.save_revision(user=page.owner).publish()
    sent = {"if-none-match": before["ETag"], "if-modified-since": before["Last-Modified"]}
    after = client.get(DISCUSSION, headers=sent)
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert after["Last-Modified"] != before["Last-Modified"]
    dated = client.get(DISCUSSION, headers={"if-modified-since": before["Last-Modified"]})
    assert dated.status_code == 200


def test_an_old_version_that_has_a_newer_one_now_has_changed(client, discussion, published):
    before = client.get(f"{DISCUSSION}v1/")
    page = discussion.get_latest_revision_as_object()
    page.title = "Another title"
    page.save_revision(user=page.owner).publish()
    sent = {"if-modified-since": before["Last-Modified"]}
    assert client.get(f"{DISCUSSION}v1/", headers=sent).status_code == 200


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - TEXTS - {"topics", "people", "tag"}))
def test_a_page_that_was_taken_down_is_gone_from_each_listing(
    client, every_kind, index, discussion, author, kind
):
    make_discussion(index, author, title="What stays")
    before = client.get(KINDS[kind])
    take_down(page=discussion, by=author, reason="It said too much.")
    sent = {
        "if-none-match": before["ETag"],
        "if-modified-since": at(timezone.now()),
    }
    assert client.get(KINDS[kind], headers=sent).status_code == 200
    # Who knows a date alone must not go on showing the title either.
    del sent["if-none-match"]
    assert client.get(KINDS[kind], headers=sent).status_code == 200


@pytest.mark.parametrize("address", [DISCUSSION, f"{DISCUSSION}v1/"])
def test_a_page_that_was_taken_down_is_gone_at_once(client, discussion, author, address):
    before = client.get(address)
    take_down(page=discussion, by=author, reason="It said too much.")
    after = client.get(address, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 410
    assert validators(after) == set()


@pytest.mark.parametrize("address", [DISCUSSION, f"{DISCUSSION}v1/"])
def test_a_page_that_was_closed_is_closed_at_once(client, discussion, editor, address):
    before = client.get(address)
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=editor)
    sent = {"if-none-match": before["ETag"], "if-modified-since": before["Last-Modified"]}
    after = client.get(address, headers=sent)
    assert after.status_code == 403
    assert validators(after) == set()
    assert "no-store" in after["Cache-Control"]


@pytest.mark.parametrize("address", [DISCUSSION, f"{DISCUSSION}v1/"])
def test_who_may_read_a_closed_page_keeps_nothing_of_it(
    client, discussion, editor, stranger, address
):
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=editor)
    client.force_login(stranger)
    response = client.get(address)
    assert response.status_code == 200
    assert validators(response) == set()
    assert "no-store" in response["Cache-Control"]


def test_a_page_behind_a_shared_password_is_not_kept(client, discussion):
    PageViewRestriction.objects.create(
        page=discussion, restriction_type=PageViewRestriction.PASSWORD, password="pass word"
    )
    assert validators(client.get(discussion.url)) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_signed_in_reader_gets_the_page_each_time(client, every_kind, stranger, kind):
    kept = client.get(KINDS[kind])["ETag"]
    client.force_login(stranger)
    response = client.get(KINDS[kind], headers={"if-none-match": kept})
    assert response.status_code == 200
    assert validators(response) == set()
    assert "Cookie" in response["Vary"]
    assert said_to_caches(response) == {"private", "no-cache"}


def test_a_session_that_has_ended_counts_as_one(client, discussion):
    client.cookies["sessionid"] = "ended"
    assert validators(client.get(discussion.url)) == set()


def test_a_cookie_that_changes_nothing_does_no_harm(client, discussion):
    client.cookies["csrftoken"] = "x" * 32
    assert validators(client.get(discussion.url)) == VALIDATORS


def test_a_page_that_shows_a_message_is_not_kept(client, discussion):
    request = RequestFactory().get("/")
    storage = CookieStorage(request)
    client.cookies["messages"] = storage._encode([Message(constants.INFO, "You have signed out.")])
    response = client.get(discussion.url)
    assert "You have signed out." in response.content.decode()
    assert validators(response) == set()
    assert said_to_caches(response) == {"private", "no-cache"}


@pytest.mark.parametrize("address", ["/nowhere/", "/discussions/?page=99", "/people/nobody/"])
def test_an_error_is_not_kept(client, every_kind, address):
    response = client.get(address)
    assert response.status_code == 404
    assert validators(response) == set()


@pytest.mark.parametrize("address", ["/account/login/", "/healthz", "/admin/"])
def test_what_is_no_public_page_is_left_alone(client, every_kind, administrator, address):
    if address == "/admin/":
        client.force_login(administrator)
    assert validators(client.get(address)) == set()


def test_a_preview_is_not_kept(discussion):
    response = discussion.make_preview_request()
    assert validators(response) == set()
    assert (
        "no-cache" not in response.get("Cache-Control", "")
        or "private" in response["Cache-Control"]
    )


def answered(request=None, **headers):
    """What the middleware makes of an answer with these headers."""
    response = HttpResponse("x", headers={k.replace("_", "-"): v for k, v in headers.items()})
    return ConditionalGet(lambda _request: response)(request or RequestFactory().get("/"))


def test_a_tag_that_a_view_has_set_stays():
    assert answered(Cache_Control="no-cache", ETag='W/"own"')["ETag"] == 'W/"own"'


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Cache_Control": "max-age=60"},
        {"Cache_Control": "no-cache, private"},
        {"Cache_Control": "no-cache, no-store"},
        {"Cache_Control": "no-cache", "Vary": "Accept, Cookie"},
    ],
)
def test_what_nobody_said_may_be_kept_gets_no_tag(headers):
    assert "ETag" not in answered(**headers)


def test_an_empty_answer_has_nothing_to_tag():
    response = HttpResponse(headers={"Cache-Control": "no-cache"})
    answer = ConditionalGet(lambda _request: response)(RequestFactory().get("/"))
    assert answer.status_code == 200
    assert "ETag" not in answer


def test_an_answer_that_sets_a_cookie_gets_no_tag():
    response = HttpResponse("x", headers={"Cache-Control": "no-cache"})
    response.set_cookie("a", "b")
    assert "ETag" not in ConditionalGet(lambda _request: response)(RequestFactory().get("/"))


def test_what_is_sent_is_never_answered_with_304():
    assert answered(RequestFactory().post("/", headers={"if-none-match": "*"})).status_code == 200
