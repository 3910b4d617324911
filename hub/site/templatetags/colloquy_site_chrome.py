"""What the bundled site's header and footer show. No session is touched that is not there."""

from dataclasses import dataclass

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from hub.pages.frame import pages_below_home
from hub.people.roles import reader_of

register = template.Library()


@dataclass(frozen=True)
class Link:
    """One entry of a navigation."""

    url: str
    title: str
    is_current: bool = False


@dataclass(frozen=True)
class Reader:
    """Who looks at the page, as far as the header must know."""

    is_signed_in: bool
    name: str
    can_open_admin: bool


@register.simple_tag(takes_context=True)
def site_sections(context) -> list[Link]:
    """The sections of the site: pages marked “show in menus” below the home page, and people."""
    request = context.get("request")
    if request is None:
        return []
    links = [
        _link(page.get_url(request), page.title, request)
        for page in pages_below_home(request)
        if page.show_in_menus
    ]
    return [*links, _link(reverse("colloquy:people:index"), _("People"), request)]


@register.simple_tag(takes_context=True)
def footer_links(context) -> list[Link]:
    """Everything cited here; help, privacy …: the other pages directly below the home page."""
    request = context.get("request")
    if request is None:
        return []
    links = [
        _link(page.get_url(request), page.title, request)
        for page in pages_below_home(request)
        if not page.show_in_menus
    ]
    return [_link(reverse("colloquy:references:index"), _("References"), request), *links]


def _link(url: str, title: str, request) -> Link:
    return Link(url, title, is_current=bool(url) and request.path.startswith(url))


@register.simple_tag(takes_context=True)
def reader(context) -> Reader:
    """Who is signed in, without reading a session where no cookie names one."""
    request = context.get("request")
    user = reader_of(request) if request else None
    if user is None or not user.is_authenticated:
        return Reader(False, "", False)
    return Reader(True, _name_of(user), user.has_perm("wagtailadmin.access_admin"))


def _name_of(user) -> str:
    person = getattr(user, "colloquy_person", None)
    return person.name if person else user.get_full_name() or _("Your account")
