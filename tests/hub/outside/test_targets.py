"""From an address to what is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.outside.errors import AddressRefused
from hub.outside.targets import redirected, target_of

PORTS = frozenset({80, 443})


def asked(url: str) -> str:
    return target_of(url, ports=PORTS).url


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("http://good.example", "http://good.example/"),
        ("HTTPS://Good.Example:443/A?b=c#d", "https://good.example/A?b=c"),
        ("http://good.example:443/", "http://good.example:443/"),
        ("http://good.example./x", "http://good.example/x"),
        ("https://bücher.example/ü?q=ä", "https://xn--bcher-kva.example/%C3%BC?q=%C3%A4"),
        ("https://good.example/a%20b", "https://good.example/a%20b"),
        ("https://[2606:4700:4700::1111]/", "https://[2606:4700:4700::1111]/"),
    ],
)
def test_an_address_is_taken_apart_once(written, meant):
    assert asked(written) == meant


@pytest.mark.parametrize(
    "url",
    [
        "",
        "good.example",
        "//good.example/",
        "ftp://good.example/",
        "file:///etc/passwd",
        "gopher://good.example/",
        "javascript:alert(1)",
        "http://",
        "http:///path",
        "http://good.example\\@127.0.0.1/",
        "http://127.0.0.1\\.good.example/",
        "http://anna@good.example/",
        "http://anna:word@good.example/",
        "http://good.example:22/",
        "http://good.example:6379/",
        "http://good.example:99999/",
        "http://good.example:80:80/",
        "http://good.example:-1/",
        "http://good.example:eighty/",
        "http://good.example/a b",
        "http://good.example/a\tb",
        "http://good.example/\r\nHost: evil.example",
        "http://good.example/\x00",
        "http://good.example/\ud800",
        "http://good\x00.example/",
        "http://[::1%25eth0]/",
        "http://[not-an-address]/",
        "http://[::1/",
        "http://good..example/",
        "http://-good.example/",
        f"http://{'a' * 64}.example/",
        f"http://{'a.' * 127}example/",
        "http://good.example/" + "a" * 2_048,
        "http://good.example/" + "é" * 500,
    ],
)
def test_what_is_no_plain_web_address_is_refused(url):
    with pytest.raises(AddressRefused):
        asked(url)


def test_circled_digits_are_the_digits_that_they_show():
    assert asked("http://①②⑦.⓪.⓪.①/") == "http://127.0.0.1/"


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "https://good.example/b"),
        ("b?c", "https://good.example/a/b?c"),
        ("//other.example/", "https://other.example/"),
        ("http://other.example", "http://other.example/"),
        ("/Ã¼", "https://good.example/%C3%BC"),
    ],
)
def test_a_redirect_is_relative_to_what_was_asked(location, leads_to):
    start = target_of("https://good.example/a/x", ports=PORTS)
    assert redirected(start, location, ports=PORTS).url == leads_to


@given(st.one_of(st.text(), st.text().map("http://{}".format), st.text().map("/{}".format)))
def test_any_text_is_a_target_or_is_refused(text):
    start = target_of("https://good.example/", ports=PORTS)
    for act in (lambda: target_of(text, ports=PORTS), lambda: redirected(start, text, ports=PORTS)):
        try:
            target = act()
        except AddressRefused:
            continue
        assert target.url.isascii()
        assert not set(target.url) & set(" \r\n\t\\\x00")
