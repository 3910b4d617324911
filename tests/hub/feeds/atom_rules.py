"""What RFC 4287 and RFC 5005 ask of a feed, checked on the bytes that were sent."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

from tests.hub.text.parsing import elements

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ONCE = ("id", "title", "updated")
AT_MOST_ONCE = ("published", "summary", "content", "rights", "subtitle", "icon")
ADDRESSED = {"a": "href", "img": "src", "source": "srcset"}


@dataclass(frozen=True)
class Feed:
    """A feed that keeps every rule; what is missing is None."""

    root: ElementTree.Element

    @property
    def entries(self) -> list["Feed"]:
        return [Feed(entry) for entry in self.root.findall(f"{ATOM}entry")]

    @property
    def titles(self) -> list[str]:
        return [entry.text("title") for entry in self.entries]

    def text(self, path: str) -> str | None:
        return self.root.findtext("/".join(f"{ATOM}{part}" for part in path.split("/")))

    def all(self, name: str) -> list[ElementTree.Element]:
        return self.root.findall(f"{ATOM}{name}")

    def links(self) -> dict[str, str]:
        return {link.get("rel"): link.get("href") for link in self.all("link")}

    @property
    def updated(self) -> datetime:
        return datetime.fromisoformat(self.text("updated"))


def read(content: bytes) -> Feed:
    """Parse a feed. Raises AssertionError with what is against the rules."""
    root = ElementTree.fromstring(content)
    assert root.tag == f"{ATOM}feed"
    feed = Feed(root)
    _check(feed)
    assert root.get(LANG)
    for entry in feed.entries:
        _check(entry)
        assert entry.root.get(LANG)
        assert entry.root.find(f"{ATOM}content").get("type") == "html"
        _check_html(entry.text("content") or "")
    ids = [entry.text("id") for entry in feed.entries]
    assert len(set(ids)) == len(ids)
    return feed


def _check(part: Feed) -> None:
    for name in ONCE:
        assert len(part.all(name)) == 1, name
    for name in AT_MOST_ONCE:
        assert len(part.all(name)) <= 1, name
    assert part.all("author")
    for person in part.all("author") + part.all("contributor"):
        assert (person.findtext(f"{ATOM}name") or "").strip()
        _check_address(person.findtext(f"{ATOM}uri"))
    assert part.text("id").startswith("urn:uuid:")
    for name in ("updated", "published"):
        for date in part.all(name):
            assert datetime.fromisoformat(date.text).tzinfo is not None
    relations = [link.get("rel") for link in part.all("link")]
    assert relations.count("alternate") == 1
    for link in part.all("link"):
        _check_address(link.get("href"))
    for category in part.all("category"):
        assert category.get("term")
        _check_address(category.get("scheme"))
    _check_address(part.text("icon"))


def _check_address(address: str | None) -> None:
    if address is not None:
        parts = urlsplit(address)
        assert parts.scheme in ("http", "https"), address
        assert parts.netloc, address


def _check_html(html: str) -> None:
    for tag, attributes in elements(html):
        address = attributes.get(ADDRESSED.get(tag))
        if address and not address.startswith("mailto:"):
            for candidate in address.split(", "):
                _check_address(candidate)
