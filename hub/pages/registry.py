"""The one extension registry: what `discussions`, `resources` and hosts add to the hub.

Filled in `AppConfig.ready()`. The hub reads it and never imports who filled it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class BelowPage:
    """An address below a page, such as `<page>/v<n>/`."""

    name: str
    # A Django route, relative to the page's address; it may hold a dot, unlike a page route.
    route: str
    # Called with (request, page, **captured) once the page was found visible.
    view: Callable
    # Only pages of this class have the address; everything else answers 404.
    page_class: type
    # Reserved for signed-out forms, which carry a signed time instead of a token.
    csrf_exempt: bool = False


@dataclass(frozen=True)
class Section:
    """An index page that setting up the bundled site creates below the home page."""

    model: type
    slug: str
    title: str
    values: dict = field(default_factory=dict)


@dataclass(frozen=True)
class SectionFeed:
    """The feed of everything that is written under one kind of index: `feeds/<name>.atom`."""

    name: str
    title: str
    # The page type that lists the same pages for people.
    index: type
    publications: tuple[type, ...]


@dataclass
class Registry:
    """Everything registered, in the order of registration."""

    publications: list[type] = field(default_factory=list)
    addresses: dict[str, BelowPage] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    feeds: dict[str, SectionFeed] = field(default_factory=dict)
    demo_loaders: list[Callable[[], None]] = field(default_factory=list)
    clock_steps: list[Callable[[], object]] = field(default_factory=list)

    def add_publication(self, model: type) -> None:
        """A page type that the hub lists: home, people, tags, feeds."""
        _once(self.publications, model)

    def add_address(self, address: BelowPage) -> None:
        """Raises ValueError when another address has the same name."""
        if self.addresses.get(address.name, address) != address:
            raise ValueError(f"Two addresses below a page are called {address.name!r}")
        self.addresses[address.name] = address

    def add_section(self, section: Section) -> None:
        _once(self.sections, section)

    def add_feed(self, feed: SectionFeed) -> None:
        """Raises ValueError when another feed has the same name."""
        if self.feeds.get(feed.name, feed) != feed:
            raise ValueError(f"Two feeds are called {feed.name!r}")
        self.feeds[feed.name] = feed

    def add_demo_loader(self, loader: Callable[[], None]) -> None:
        _once(self.demo_loaders, loader)

    def add_clock_step(self, step: Callable[[], object]) -> None:
        """Runs every minute; must be quick, idempotent and bounded."""
        _once(self.clock_steps, step)


def _once(items: list, item: object) -> None:
    if item not in items:
        items.append(item)


registry = Registry()
