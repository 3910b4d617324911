"""The addresses of the share row: whatever a title holds stays a value, and hosts are public."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from hub.sharing.addresses import (
    check_pattern,
    filled,
    host_of_server,
    mail_address,
    mastodon_address,
)
from hub.sharing.models import NETWORKS

URL = "https://hub.example/discussions/a/?x=1&y=2#part"
PATTERN = "https://net.org/submit?link={url}&title={title}"
TITLES = [
    'A "title" <script>alert(1)</script>',
    "100 % & more = less? #1 + {url} {title}",
    "هل أبحث عن عميلي؟",
    "x" * 200,
    "line\r\nBcc: all@example.org",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_arrives_as_it_is(title):
    query = parse_qs(urlsplit(filled(PATTERN, url=URL, title=title)).query)
    assert query == {"link": [URL], "title": [title]}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_title_leaves_its_place(title):
    address = filled(PATTERN, url=URL, title=title)
    assert parse_qs(urlsplit(address).query, keep_blank_values=True)["link"] == [URL]
    assert set(address) <= set(map(chr, range(33, 127))) - set("\"<>'`")


@pytest.mark.parametrize("title", TITLES)
def test_a_mail_has_one_subject_and_one_text(title):
    start, _mark, query = mail_address(url=URL, title=title).partition("?")
    assert start == "mailto:"
    assert parse_qs(query) == {"subject": [title], "body": [f"{title}\r\n\r\n{URL}"]}


def test_mastodon_gets_title_and_address_in_one_text():
    address = mastodon_address("mastodon.social", url=URL, title="A title")
    assert urlsplit(address).netloc == "mastodon.social"
    assert parse_qs(urlsplit(address).query) == {"text": [f"A title {URL}"]}


@pytest.mark.parametrize("network", [value for _kind, value in NETWORKS], ids=lambda v: v["name"])
def test_the_networks_we_ship_are_sound(network):
    check_pattern(network["pattern"])


@pytest.mark.parametrize(
    "pattern",
    [
        "http://net.org/?u={url}",
        "javascript:alert(1)?{url}",
        "//net.org/?u={url}",
        "https://net.org/{url}",
        "https://net.org/?t={title}",
        "https://{url}/?u={url}",
        "https://net.org/?u={url}&x={other}",
        "https://net.org/?u={url}#x",
        "https://net.org/ ?u={url}",
        "https://net.org/?u={url}\nx",
        "https://user@net.org/?u={url}",
        "https://net.org:8443/?u={url}",
        "https://127.0.0.1/?u={url}",
        "https://localhost/?u={url}",
        "https://[::1]/?u={url}",
        "https://[/?u={url}",
        "https://nét.org/?u={url}",
        "https:///x?u={url}",
    ],
)
def test_a_pattern_that_is_no_public_https_address_is_refused(pattern):
    with pytest.raises(ValidationError):
        check_pattern(pattern)


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("mastodon.social", "mastodon.social"),
        ("  Mastodon.Social ", "mastodon.social"),
        ("https://mastodon.social/", "mastodon.social"),
        ("@mara@mastodon.social", "mastodon.social"),
        ("mara@mastodon.social", "mastodon.social"),
        ("mästodon.example.org", "xn--mstodon-5wa.example.org"),
    ],
)
def test_what_people_call_their_server_is_understood(typed, host):
    assert host_of_server(typed) == host


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "mastodon",
        "localhost",
        "server.local",
        "server.internal",
        "127.0.0.1",
        "0x7f.1",
        "2130706433",
        "[::1]",
        "10.0.0.1",
        "mastodon.social:8080",
        "mastodon.social/path",
        "https://mastodon.social/@mara",
        "http://mastodon.social",
        "javascript:alert(1)",
        "//evil.org",
        "mastodon.social?x=1",
        "mastodon.social#x",
        "mastodon.social\\@evil.org/",
        "masto don.social",
        "mastodon..social",
        "-mastodon.social",
        "mastodon.social\x00",
        "mastodon.social\nevil.org",
        "a" * 64 + ".org",
        "a." * 150 + "org",
        "‮mastodon.social",
    ],
)
def test_what_is_no_server_on_the_internet_is_refused(typed):
    with pytest.raises(ValidationError):
        host_of_server(typed)


@given(st.text())
def test_whatever_is_typed_gives_a_plain_host_or_a_clear_no(typed):
    try:
        host = host_of_server(typed)
    except ValidationError:
        return
    assert urlsplit(mastodon_address(host, url=URL, title="t")).hostname == host
