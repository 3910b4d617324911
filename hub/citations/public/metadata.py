"""What the heads of the library's pages say: nothing that the pages do not show."""

from dataclasses import replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from hub.citations.items.telling import iso_day
from hub.citations.public.entries import Entry, plain_name
from hub.metadata import things
from hub.metadata.head import Metadata
from hub.metadata.listings import as_listing, at_number, metadata_of_view
from hub.text.words import excerpt

# Types of schema.org; every other work is a CreativeWork.
_TYPES = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "review": "Review",
    "thesis": "Thesis",
    "webpage": "WebPage",
}


def metadata_of_library(request: HttpRequest, context: dict) -> Metadata:
    """For the list of all works; `context` as in library.html."""
    selection = context["selection"]
    about = metadata_of_view(
        request,
        title=context["title"],
        address=reverse("colloquy:references:index"),
        description=context["intro"],
        # What somebody searched for is no page for others to find.
        is_indexed=selection.is_worth_finding and not selection.kept,
    )
    listed = [
        (entry.title, entry.reference.get_absolute_url())
        for group in context["letters"]
        for entry in group["entries"]
    ]
    return as_listing(about, listed, context["page_obj"], querystring=context["querystring"])


def metadata_of_reference(request: HttpRequest, context: dict) -> Metadata:
    """For the page of one work; `context` as in reference.html."""
    entry: Entry = context["entry"]
    about = metadata_of_view(
        request,
        title=entry.title,
        address=entry.reference.get_absolute_url(),
        way=[(_("References"), reverse("colloquy:references:index"))],
        description=excerpt(entry.html),
    )
    about = replace(about, things=[work_as_thing(entry, about), *about.things])
    return at_number(about, context["page_obj"])


def work_as_thing(entry: Entry, about: Metadata) -> things.Thing:
    """A work as schema.org calls it; its own address, not that of our page about it."""
    item = entry.reference.item
    container = item.get("container-title", "")
    return things.thing(
        _TYPES.get(item["type"], "CreativeWork"),
        name=entry.title,
        author=[_creator(name) for name in item.get("author") or []],
        datePublished=iso_day(item),
        isPartOf=things.thing("CreativeWork", name=container) if container else None,
        publisher=_organization(item.get("publisher", "")),
        url=entry.web_address,
        identifier=f"doi:{entry.reference.doi}" if entry.reference.doi else None,
        archivedAt=entry.reference.archived_url,
        subjectOf=things.thing("WebPage", url=about.address),
    )


def _creator(name: dict) -> things.Thing:
    if not name.get("family"):
        return _organization(plain_name(name))
    given, family = name.get("given"), name["family"]
    return things.thing("Person", name=plain_name(name), givenName=given, familyName=family)


def _organization(name: str) -> things.Thing | None:
    return things.thing("Organization", name=name) if name else None
