"""pandoc's inlines as our own inline HTML, and what may stand in that at all."""

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import quote

import nh3

from hub.citations.engine.markup import restored

_TAGS = {"Emph": "em", "Strong": "b", "Superscript": "sup", "Subscript": "sub"}
_ALLOWED = {"a", "b", "bdi", "em", "i", "span", "sub", "sup"}
_VALUES = {
    "a": {"rel": {"noopener"}, "aria-hidden": {"true"}, "tabindex": {"-1"}},
    "bdi": {"dir": {"ltr"}},
}
_MARGIN = "csl-left-margin"
# Of an address (RFC 3986), with "%" as what is written so already.
_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"
_SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}


def html_of(inlines: Iterable[dict], keys: Mapping[str, str]) -> str:
    """Safe inline HTML. `keys` map the engine's ids to citation keys, for links within the page."""
    return clean("".join(_html(inline, keys) for inline in inlines))


def clean(html: str) -> str:
    """What survives, whatever was built before: inline elements, and links to the web or to an
    entry of the list.
    """
    return nh3.clean(
        html,
        tags=_ALLOWED,
        attributes={"a": {"href"}},
        tag_attribute_values=_VALUES,
        url_schemes={"http", "https"},
        url_relative=lambda address: address if address.startswith("#ref-") else None,
        link_rel=None,
    ).strip()


def link_to(key: str, html: str) -> str:
    return f'<a href="#ref-{escape(quote(key, safe=":+"))}">{html}</a>'


def web_link(address: str, shown: str = "") -> str:
    """An address as a link, which reads from left to right in any language."""
    target = escape(quote(address, safe=_IN_ADDRESS))
    words = escape(shown or address, quote=False)
    return f'<a href="{target}" rel="noopener"><bdi dir="ltr">{words}</bdi></a>'


def text_of(inlines: Iterable[dict]) -> str:
    """The words of inlines, without markup."""
    return "".join(_text(inline) for inline in inlines)


def entry_inlines(block: dict) -> list[dict]:
    """What stands in one entry of the list, without the number before it."""
    found: list[dict] = []
    for inline in [each for paragraph in block["c"][1] for each in paragraph["c"]]:
        if inline["t"] != "Span":
            found.append(inline)
        elif _MARGIN not in inline["c"][0][1]:
            found += inline["c"][1]
    return found


def _html(inline: dict, keys: Mapping[str, str]) -> str:
    kind, content = inline["t"], inline.get("c")
    if kind == "Str":
        return escape(restored(content), quote=False)
    if kind in _SPACES:
        return " "
    if kind == "Link":
        return _link(content, keys)
    inner = "".join(_html(each, keys) for each in children(inline))
    if kind == "Quoted":
        opening, closing = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        return opening + inner + closing
    tag = _TAGS.get(kind)
    return f"<{tag}>{inner}</{tag}>" if tag and inner else inner


def _link(content: list, keys: Mapping[str, str]) -> str:
    _attributes, inlines, (target, _title) = content
    target = restored(target)
    if not target.startswith("#ref-"):
        return web_link(target, restored(text_of(inlines)))
    inner = "".join(_html(each, keys) for each in inlines)
    key = keys.get(target.removeprefix("#ref-"))
    return inner if key is None else link_to(key, inner)


def _text(inline: dict) -> str:
    if inline["t"] == "Str":
        return inline["c"]
    return _SPACES.get(inline["t"]) or "".join(_text(each) for each in children(inline))


def children(inline: dict) -> list[dict]:
    """The inlines inside of one; none for what holds no inlines."""
    kind, content = inline["t"], inline.get("c")
    if kind in ("Span", "Link", "Quoted", "Cite"):
        return content[1]
    if kind in (
        "Emph",
        "Strong",
        "Superscript",
        "Subscript",
        "SmallCaps",
        "Underline",
        "Strikeout",
    ):
        return content
    return []
