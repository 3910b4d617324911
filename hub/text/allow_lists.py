"""The two allow-lists: what may stand in the HTML of editors' and of readers' text.

They are applied last, whatever was built before, so that a mistake there cannot reach a
page. Of what the dialect builds for both, only a reader's rule ("---") is dropped here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import nh3

from .links import is_inside


@dataclass(frozen=True)
class AllowList:
    """Tags, attributes and link schemes that survive `clean`; everything else is dropped."""

    tags: frozenset[str]
    schemes: frozenset[str]
    rel: str
    allows_inside_links: bool
    attributes: Mapping[str, set[str]]
    values: Mapping[str, Mapping[str, set[str]]]
    classes: Mapping[str, set[str]] = field(default_factory=dict)

    def clean(self, html: str) -> str:
        return nh3.clean(
            html,
            tags=set(self.tags),
            attributes=dict(self.attributes),
            tag_attribute_values={tag: dict(values) for tag, values in self.values.items()},
            allowed_classes=dict(self.classes),
            url_schemes=set(self.schemes),
            url_relative=self._inside_address if self.allows_inside_links else "deny",
            link_rel=self.rel,
        )

    @staticmethod
    def _inside_address(address: str) -> str | None:
        return address if is_inside(address) else None


_COMMON = frozenset(
    {"a", "blockquote", "br", "code", "del", "em", "li", "ol", "p", "pre", "strong", "ul"}
)
_DIRECTION = {tag: {"dir": {"auto"}} for tag in ("blockquote", "ol", "p", "pre", "ul")}

READERS = AllowList(
    tags=_COMMON,
    schemes=frozenset({"http", "https"}),
    rel="noopener nofollow ugc",
    allows_inside_links=False,
    attributes={"a": {"href", "title"}, "ol": {"start"}},
    values=_DIRECTION,
)

_HEADINGS = ("h2", "h3", "h4")
_ALIGNMENTS = {"align-center", "align-end"}

EDITORS = AllowList(
    tags=_COMMON | {*_HEADINGS, "hr", "div", "span", "table", "thead", "tbody", "tr", "th", "td"},
    schemes=frozenset({"http", "https", "mailto"}),
    rel="noopener",
    allows_inside_links=True,
    attributes={
        "a": {"href", "title"},
        "ol": {"start"},
        "div": {"aria-label"},
        # Where something is cited: hub/text/citing.py.
        "span": {"data-cite"},
        **{tag: {"id"} for tag in _HEADINGS},
    },
    values={
        **_DIRECTION,
        **{tag: {"dir": {"auto"}} for tag in _HEADINGS},
        "table": {"dir": {"auto"}},
        "div": {"role": {"region"}, "tabindex": {"0"}},
        "th": {"scope": {"col"}},
    },
    classes={"div": {"table-scroll"}, "td": _ALIGNMENTS, "th": _ALIGNMENTS},
)
