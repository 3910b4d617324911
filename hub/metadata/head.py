"""What the head of a public page says about it: one type for every kind of page, and its site.

Made from what the page has already loaded; nothing here asks the database.
"""

from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urljoin

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language, to_locale
from wagtail.models import Site

from hub.metadata.pictures import PictureOfPage

# Of Open Graph (ogp.me): what a page is about.
WEBSITE, ARTICLE, PROFILE = "website", "article", "profile"
# Of Zotero, by what CSL calls them.
ZOTERO_TYPES = {"post-weblog": "blogPost", "webpage": "webpage"}


@dataclass(frozen=True)
class Here:
    """The site that answers: its name, and the address that everything on it begins with."""

    name: str
    home: str
    home_title: str

    @classmethod
    def of(cls, request: HttpRequest) -> "Here":
        """Found once for each request; without a site, the host that was asked."""
        site = Site.find_for_request(request)
        if site is None:
            return cls(request.get_host(), request.build_absolute_uri("/"), "")
        home = site.root_page.get_full_url(request) or f"{site.root_url}/"
        return cls(site.site_name or site.hostname, home, site.root_page.title)

    def absolute(self, address: str) -> str:
        """`address` with the scheme and host of the site; one that has its own stays as it is."""
        return urljoin(self.home, address)


@dataclass(frozen=True)
class Work:
    """A page as reference managers save it: the tags of Highwire Press, and the type that Zotero
    reads from Dublin Core. Without that type they would take it for an article in a journal.
    """

    # Of Zotero: blogPost, webpage.
    kind: str
    title: str
    published_at: datetime | None = None
    # “Family, Given”; see hub.people.names.
    authors: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)

    @property
    def day(self) -> str:
        if self.published_at is None:
            return ""
        return f"{timezone.localtime(self.published_at):%Y/%m/%d}"


@dataclass(frozen=True)
class Metadata:
    """The metadata of one page for one reader. All addresses are absolute.

    Where `is_open` is false, not everybody may read the page, and only what its reader needs is
    said: no card for sharing, no structured data.
    """

    here: Here
    title: str
    # Where the page is found: the permalink, with the number of the page in a long listing.
    address: str
    description: str = ""
    # What a shared card says, where that is not the description.
    card: str = ""
    kind: str = WEBSITE
    # Another page that shows the same or more, and is the one to be found (RFC 6596).
    preferred: str = ""
    published_at: datetime | None = None
    revised_at: datetime | None = None
    author_addresses: list[str] = field(default_factory=list)
    picture: PictureOfPage | None = None
    is_indexed: bool = True
    is_open: bool = True
    # What somebody can cite; nothing for listings.
    work: Work | None = None
    # Structured data: see things.py.
    things: list[dict] = field(default_factory=list)

    @property
    def canonical(self) -> str:
        return self.preferred or self.address

    @property
    def locale(self) -> str:
        """Language and territory as Open Graph writes them; empty for a language alone."""
        name = to_locale(get_language() or "")
        return name if "_" in name else ""

    @property
    def published(self) -> str:
        return written(self.published_at)

    @property
    def revised(self) -> str:
        return written(self.revised_at)


def written(moment: datetime | None) -> str:
    """ISO 8601 to the second, in the zone of the site; empty for None."""
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else ""
