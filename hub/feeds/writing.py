"""From what a feed shows to the document that is sent."""

from collections.abc import Sequence
from urllib.parse import urljoin

from django.http import HttpResponse
from django.templatetags.static import static

from hub.conf import setting
from hub.feeds.atom import FullTextFeed
from hub.feeds.channels import Channel
from hub.feeds.entries import Entry, Texts
from hub.feeds.markup import with_full_addresses
from hub.feeds.window import Window


def feed_of(
    channel: Channel, window: Window, entries: Sequence[Entry], texts: Texts
) -> HttpResponse:
    """One page of a feed as a response."""
    feed = FullTextFeed(
        title=channel.title,
        subtitle=channel.subtitle or None,
        link=channel.listing,
        description=None,
        language=channel.language,
        feed_url=window.address_in(channel.address),
        feed_guid=channel.id,
        author_name=channel.author.name,
        author_link=channel.author.url,
        updated=window.updated or channel.since,
        icon=_icon_at(channel.address),
        paging=window.paging_of(channel.address),
    )
    for entry in entries:
        _add(feed, entry, texts.html.get(entry.page_id, ""))
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response


def _add(feed: FullTextFeed, entry: Entry, html: str) -> None:
    feed.add_item(
        title=entry.title,
        link=entry.url,
        description=None,
        unique_id=entry.id,
        pubdate=entry.published,
        updateddate=entry.updated,
        item_copyright=entry.rights,
        language=entry.language,
        summary=entry.summary,
        html=with_full_addresses(html, entry.url),
        authors=entry.authors,
        contributors=entry.contributors,
        words=entry.words,
        links=entry.links,
    )


def _icon_at(address: str) -> str:
    """The full address of the icon a site has chosen; empty where it has none."""
    name = setting("FEED_ICON")
    return urljoin(address, static(name)) if name else ""
