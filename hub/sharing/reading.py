"""The share row of a page: which links it holds, and whether it is there at all. Read only."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from wagtail.models import Page, Site

from hub.sharing.addresses import check_pattern, filled, mail_address
from hub.sharing.models import SharingLinks

MASTODON = "share/mastodon/"


@dataclass(frozen=True)
class NetworkLink:
    """Where one network lets its people post this page."""

    name: str
    url: str


@dataclass(frozen=True)
class ShareRow:
    """Everything the row of one page holds; all addresses are ready to be linked."""

    url: str
    title: str
    mail: str
    # The address of the page that asks for the reader's own server, or None.
    mastodon: str | None
    networks: list[NetworkLink]


def share_row_of(page: Page, request: HttpRequest | None) -> ShareRow | None:
    """The row for a page that everybody may read, else None; one query."""
    if request is None or not may_be_shared(page, request):
        return None
    links = links_of(request)
    url, title = page.get_full_url(request), page.title
    return ShareRow(
        url=url,
        title=title,
        mail=mail_address(url=url, title=title),
        mastodon=f"{page.get_url(request)}{MASTODON}" if links.offers_mastodon else None,
        networks=[
            NetworkLink(block.value["name"], filled(block.value["pattern"], url=url, title=title))
            for block in links.networks
            if _is_sound(block.value["pattern"])
        ],
    )


def may_be_shared(page: Page, request: HttpRequest) -> bool:
    """Whether everybody may read this page at its address: live, unrestricted, no preview.

    No query while the page is served, which has looked up its restrictions by then.
    """
    if getattr(request, "is_preview", False) or not page.live:
        return False
    return not page.get_view_restrictions()


def links_of(request: HttpRequest) -> SharingLinks:
    """The site's own list, or the one we ship; one query, and no row is made."""
    site = Site.find_for_request(request)
    return SharingLinks.objects.filter(site=site).first() or SharingLinks()


def _is_sound(pattern: str) -> bool:
    """Only the admin's form checks the blocks of a StreamField; other ways in do not."""
    try:
        check_pattern(pattern)
    except ValidationError:
        return False
    return True
