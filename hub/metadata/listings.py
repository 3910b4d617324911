"""The metadata of what lists other pages, a page of the tree or a view of the hub."""

from collections.abc import Iterable
from dataclasses import replace

from django.http import HttpRequest
from django.utils.translation import gettext as _

from hub.metadata.head import Here, Metadata
from hub.metadata.things import Step, breadcrumbs, collection


def metadata_of_view(
    request: HttpRequest, *, title: str, address: str, way: Iterable[Step] = (), **more
) -> Metadata:
    """For a view of the hub at `address`; `way` are the pages between home and it."""
    here = Here.of(request)
    absolute = here.absolute(address)
    steps = [(here.home_title, here.home), *_absolute(way, here), (title, absolute)]
    return Metadata(here, title, absolute, things=[breadcrumbs(steps)], **more)


def as_listing(
    about: Metadata, items: Iterable[Step] = (), page_obj=None, *, querystring: str = ""
) -> Metadata:
    """`about` a page that lists `items`, narrowed and ordered by `querystring`.

    Without `items` it says that it is a listing, and leaves what it lists to its links.
    """
    about = at_number(about, page_obj, querystring=querystring)
    first = page_obj.start_index() if page_obj else 1
    listed = collection(about, _absolute(items, about.here), first=first)
    return replace(about, things=[listed, *about.things])


def at_number(about: Metadata, page_obj, *, querystring: str = "") -> Metadata:
    """`about` one page of a long listing, narrowed and ordered by `querystring`.

    Each page of it, and each way to narrow it, has an address of its own: none of them shows all
    that another one does (RFC 6596 § 3). Parameters that mean nothing are left out of it.
    """
    number = page_obj.number if page_obj else 1
    query = [querystring] if querystring else []
    if number > 1:
        query.append(f"page={number}")
        words = {"title": about.title, "number": number}
        about = replace(about, title=_("%(title)s (page %(number)d)") % words)
    return replace(about, address=f"{about.address}?{'&'.join(query)}") if query else about


def _absolute(steps: Iterable[Step], here: Here) -> list[Step]:
    return [(title, here.absolute(address)) for title, address in steps]
