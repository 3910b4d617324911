"""Which addresses become links, and what happens to the others."""

import pytest

from hub.text.links import trimmed
from hub.text.rendering import plain_text, render_for_editors, render_for_readers

from .parsing import addresses, elements, tags


def editors(text: str) -> str:
    return render_for_editors(text).html


RENDERERS = pytest.mark.parametrize("render", [editors, render_for_readers])

NEVER = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java&#10;script:alert(1)",
    "javascript&#58;alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "page:3",
    "doc:1",
    "image:1",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/&#47;evil.example",
    "/&amp;#47;evil.example".replace("&amp;", "&"),
    "https:evil.example",
    "https:/evil.example",
    "https://",
    "https://good.example@evil.example",
    "https://good.example:secret@evil.example",
    "https://[evil",
    "https://evil.example:port",
    "relative/page",
    "?query",
    "https://evil.example/\u202egnp.exe",
    "https://e.example/" + "x" * 3000,
]


@RENDERERS
@pytest.mark.parametrize("address", NEVER)
def test_a_forbidden_address_is_no_link(render, address):
    html = render(f"[words]({address})")
    assert "a" not in tags(html)
    assert "words" in plain_text(html)


@RENDERERS
@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:x,y", "page:3"])
def test_nor_in_angle_brackets(render, address):
    assert tags(render(f"<{address}>")) == ["p"]


@RENDERERS
def test_what_is_no_link_stays_as_typed(render):
    assert plain_text(render("[a](page:3)")) == "[a](page:3)"


@RENDERERS
@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a_b_c?x=1&copy=2#d",
        "http://example.org",
        "https://de.wikipedia.org/wiki/Rogers_(Psychologe)",
        "https://example.org/ärzte",
        "https://example.org:8443/",
    ],
)
@pytest.mark.parametrize("form", ["[words]({})", "<{}>", "See {}, please", "(see {})", "**{}**"])
def test_a_permitted_address_is_a_link_in_every_form(render, address, form):
    assert addresses(render(form.format(address))) == [address]


def test_readers_links_are_marked_as_theirs():
    (link,) = [e for e in elements(render_for_readers("[a](https://b.example)")) if e[0] == "a"]
    assert link[1] == {"href": "https://b.example", "rel": "noopener nofollow ugc"}


def test_editors_links_are_not_marked_as_readers():
    (link,) = [e for e in elements(editors("[a](https://b.example)")) if e[0] == "a"]
    assert link[1] == {"href": "https://b.example", "rel": "noopener"}


def test_editors_may_link_to_mailboxes_and_inside_the_site():
    html = editors("[a](mailto:a@b.example) <c@d.example> [e](/policies/) [f](#s-scope)")
    assert addresses(html) == ["mailto:a@b.example", "mailto:c@d.example", "/policies/", "#s-scope"]


def test_readers_may_not():
    html = render_for_readers("[a](mailto:a@b.example) <c@d.example> [e](/policies/) [f](#main)")
    assert addresses(html) == []
    assert "c@d.example" in plain_text(html)


@RENDERERS
def test_no_link_stands_in_a_link(render):
    html = render("[see [b](https://b.example) https://c.example](https://a.example)")
    assert addresses(html) == ["https://a.example"]


@RENDERERS
@pytest.mark.parametrize("words", ["", "![](https://x.example/y.png)"])
def test_a_link_without_words_shows_its_address(render, words):
    assert plain_text(render(f"[{words}](https://a.example)")) == "https://a.example"


@RENDERERS
def test_no_link_in_code(render):
    assert addresses(render("`https://a.example` and\n\n    https://b.example")) == []


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://a.example.", "https://a.example"),
        ("https://a.example/(b)", "https://a.example/(b)"),
        ("https://a.example/(b))", "https://a.example/(b)"),
        ("https://a.example?!…", "https://a.example"),
        ("", ""),
    ],
)
def test_the_punctuation_around_a_bare_address_is_not_part_of_it(typed, address):
    assert trimmed(typed) == address
