"""What the heads of the people's pages say: nothing that the pages do not show."""

from dataclasses import replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from hub.metadata import things
from hub.metadata.head import PROFILE, Metadata
from hub.metadata.listings import as_listing, at_number, metadata_of_view
from hub.text.rendering import excerpt


def metadata_of_people(request: HttpRequest, context: dict) -> Metadata:
    """For the list of everyone; `context` as in people_index.html."""
    about = metadata_of_view(
        request,
        title=context["title"],
        address=reverse("colloquy:people:index"),
        description=context["intro"],
        is_indexed=context["selection"].is_worth_finding,
    )
    listed = [(row["title"], row["url"]) for group in context["letters"] for row in group["people"]]
    return as_listing(about, listed, context["page_obj"], querystring=context["querystring"])


def metadata_of_person(request: HttpRequest, address: str, context: dict) -> Metadata:
    """For the page of one person at `address`; `context` as in person.html.

    No picture on shared cards: the photo is for the person's own page alone.
    """
    person = context["person"]
    about = metadata_of_view(
        request,
        title=person["name"],
        address=address,
        way=[(_("People"), reverse("colloquy:people:index"))],
        description=excerpt(person["bio_html"]) or person["profession"],
        kind=PROFILE,
    )
    about = replace(about, things=[_thing(person, about), *about.things])
    return at_number(about, context["page_obj"])


def _thing(person: dict, about: Metadata) -> things.Thing:
    """The Person of schema.org; `about` their page."""
    links = [link.url for link in person["links"]]
    portrait = person["portrait"]
    return things.thing(
        "Person",
        name=person["name"],
        url=about.address,
        mainEntityOfPage=about.address,
        jobTitle=person["profession"],
        honorificSuffix=person["credentials"],
        image=about.here.absolute(portrait["url"]) if portrait else None,
        sameAs=[url for url in (person["own_site_url"], person["orcid_url"], *links) if url],
    )
