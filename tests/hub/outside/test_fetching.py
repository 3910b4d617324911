"""What fetch sends, follows, and hands back."""

import pytest
from django.core.checks import run_checks

from hub.outside import errors
from hub.outside.fetching import Hop, fetch, user_agent
from hub.outside.policy import STRICT, Policy, using
from tests.hub.outside.outside_world import GOOD, PUBLIC

pytestmark = pytest.mark.django_db

URL = f"https://{GOOD}/"


def test_the_user_agent_names_site_and_purpose(world, settings):
    settings.WAGTAIL_SITE_NAME = "Ethics (hub)\r\nX-Forged: 1"
    settings.WAGTAILADMIN_BASE_URL = "https://hub.example"
    made = world(lambda visit: visit.answer())
    fetch(URL, purpose="reference check")
    wanted = "Colloquy (+https://hub.example; Ethics hubX-Forged: 1; reference check)"
    assert made.visits[0].header("user-agent") == wanted == user_agent("reference check")
    assert made.visits[0].header("x-forged") == ""


def test_nothing_about_us_is_sent_but_what_is_needed(world, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    made = world(lambda visit: visit.answer(Set_Cookie="a=b"))
    fetch(URL, purpose="test")
    fetch(URL, purpose="test")
    names = [line.split(b":")[0] for line in made.visits[1].head.split(b"\r\n")[1:]]
    assert names == [b"Host", b"User-Agent", b"Accept", b"Accept-Encoding", b"Connection"]


def test_every_hop_is_told(world):
    def move(visit):
        visit.redirect(f"https://{GOOD}/new", 301) if visit.path == "/" else visit.answer(b"new")

    made = world(move)
    found = fetch(f"http://{GOOD}/", purpose="test")
    assert found.hops == (Hop(f"http://{GOOD}/", 301),)
    assert (found.url, found.content) == (f"https://{GOOD}/new", b"new")
    assert made.dialed == [(PUBLIC, 80), (PUBLIC, 443)]


def test_repeated_headers_are_kept_apart(world):
    head = b"HTTP/1.1 200 OK\r\nLink: <a>\r\nlink: <b>\r\nContent-Length: 0\r\n\r\n"
    world(lambda visit: visit.send(head))
    headers = fetch(URL, purpose="test").headers
    assert headers.all("LINK") == ["<a>", "<b>"]
    assert headers.get("absent") == ""


def test_the_second_address_is_tried_when_the_first_is_dead(world):
    made = world(lambda visit: visit.answer(b"second"), names={GOOD: ["1.1.1.1", PUBLIC]})
    dial = made.dial

    def one_dead(address, port, seconds):
        if address == "1.1.1.1":
            raise OSError
        return dial(address, port, seconds)

    policy = made.policy()
    object.__setattr__(policy, "dial", one_dead)
    assert fetch(URL, purpose="test", policy=policy).content == b"second"


@pytest.mark.parametrize("status", [307, 308])
def test_a_post_is_repeated_at_the_same_host(world, status):
    def move(visit):
        visit.redirect("/new", status) if visit.path == "/" else visit.answer()

    made = world(move)
    fetch(URL, purpose="test", method="POST", body=b"a=b")
    assert [(v.method, v.path, v.body) for v in made.visits] == [
        ("POST", "/", b"a=b"),
        ("POST", "/new", b"a=b"),
    ]


def test_a_post_follows_to_https(world):
    made = world(
        lambda visit: visit.redirect(URL, 301) if len(made.visits) == 1 else visit.answer()
    )
    assert fetch(f"http://{GOOD}/", purpose="test", method="POST", body=b"a").status == 200
    assert made.visits[1].body == b"a"


@pytest.mark.parametrize(
    ("status", "location"),
    [
        (301, "/new"),
        (302, "/new"),
        (303, "/new"),
        (307, "https://other.example/"),
        (308, f"http://{GOOD}/"),
    ],
)
def test_a_post_that_would_be_dropped_or_go_elsewhere_is_not_delivered(world, status, location):
    names = {GOOD: [PUBLIC], "other.example": [PUBLIC]}
    made = world(lambda visit: visit.redirect(location, status), names=names)
    with pytest.raises(errors.NotDelivered):
        fetch(URL, purpose="test", method="POST", body=b"a=b")
    assert len(made.visits) == 1


def test_a_view_that_fetches_is_told_to_enqueue(client, world, monkeypatch, home):
    made = world(lambda visit: visit.answer())

    def serve(self, request, *args, **kwargs):
        return fetch(URL, purpose="test")

    monkeypatch.setattr("hub.pages.page_types.HomePage.serve", serve)
    with pytest.raises(errors.OnlyFromTheWorker):
        client.get("/")
    assert made.visits == []
    assert fetch(URL, purpose="test").status == 200


def test_strict_is_what_runs():
    assert STRICT.looser_than_strict == []
    assert _complaints() == []


@pytest.mark.parametrize(
    "loosened",
    [
        {"seconds": 60},
        {"most_bytes": 10_000_000},
        {"ports": frozenset({80, 443, 8080})},
        {"is_allowed": lambda address: True},
        {"resolver": lambda host, port: [PUBLIC]},
        {"tls": lambda: None},
        {"dial": lambda *args: None},
    ],
)
def test_a_site_with_a_loosened_guard_does_not_start(loosened):
    with using(Policy(**loosened)):
        assert [each.id for each in _complaints()] == ["colloquy.E007"]
        assert next(iter(loosened)) in _complaints()[0].msg


def test_a_tighter_guard_may_run():
    with using(Policy(seconds=5, ports=frozenset({443}), pause_seconds=3)):
        assert _complaints() == []


def _complaints() -> list:
    return [each for each in run_checks() if each.id == "colloquy.E007"]
