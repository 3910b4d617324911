"""What templates need to show a person: the profile, and how they work with clients. Read only."""

from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from hub.pages.registry import registry
from hub.pages.visibility import HubPageQuerySet
from hub.people.models import Person, leads_to_the_web
from hub.people.orcid import orcid_address
from hub.people.portrait import portrait_of
from hub.people.roles import reader_of
from hub.text.rendering import render_for_readers


def profile_for_readers(person: Person) -> dict:
    """What the public page says of a person; two queries: links, and the portrait if there is one.

    No e-mail, no user name, no “last seen”: nothing here reads the account.
    """
    return {
        "name": person.name,
        "initials": person.initials,
        "profession": person.profession,
        "credentials": person.credentials,
        "bio_html": _rendered(person.bio),
        "portrait": portrait_of(person),
        "own_site_url": person.website if leads_to_the_web(person.website) else "",
        "links": [link for link in person.links.all() if leads_to_the_web(link.url)],
        "orcid": person.orcid,
        "orcid_url": orcid_address(person.orcid),
    }


def signed_by(pages, person: Person):
    """Those of `pages` with this person on the byline; one condition per page type."""
    found = [
        model._meta.get_field("bylines").related_model.objects.filter(person=person)
        for model in registry.publications
    ]
    if not found:
        return pages.none()
    ids = [bylines.order_by().values("page_id") for bylines in found]
    return pages.filter(pk__in=ids[0].union(*ids[1:]) if ids[1:] else ids[0])


def work_together_of(person: Person, request: HttpRequest) -> dict | None:
    """How a person uses this site with regard to clients; None when they say nothing.

    For the template colloquy/hub/people/work_together.html. A policy on this site is shown only
    to who may read that page; for others it is as if there were none. Two queries at most.
    """
    policy = _policy_of(person, request)
    if not person.work_together.strip() and policy is None:
        return None
    return {"name": person.name, "html": _rendered(person.work_together), "policy": policy}


def _policy_of(person: Person, request: HttpRequest) -> dict | None:
    if person.policy_page_id:
        pages = HubPageQuerySet(Page).visible_to(reader_of(request), Site.find_for_request(request))
        page = pages.filter(pk=person.policy_page_id).first()
        return {"url": page.get_url(request), "title": page.title} if page else None
    if person.policy_url and leads_to_the_web(person.policy_url):
        return {"url": person.policy_url, "title": ""}
    return None


def _rendered(text: str) -> SafeString | str:
    return render_for_readers(text) if text.strip() else ""
