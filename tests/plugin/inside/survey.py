"""Run inside the project, before and after: what it holds and what its screens answer."""

import importlib.util
import json
import re
import sys

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth.models import Group, User  # noqa: E402
from django.test import Client  # noqa: E402
from home.models import HomePage  # noqa: E402
from wagtail.models import (  # noqa: E402
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
)

FIELD = re.compile(r"<(?:input|select|textarea)\b[^>]*\bname=\"([^\"]+)\"")
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def rows(queryset, key, *fields):
    return {str(row[key]): row for row in queryset.values(key, *fields)}


def rights(queryset, *place):
    return sorted(
        map(list, queryset.values_list("group__name", *place, "permission__codename")), key=str
    )


def holdings():
    """Everything of the host's that Colloquy could have touched."""
    return {
        "groups": {
            group.name: sorted(group.permissions.values_list("codename", flat=True))
            for group in Group.objects.all()
        },
        "members": {u.username: sorted(g.name for g in u.groups.all()) for u in User.objects.all()},
        "page rights": rights(GroupPagePermission.objects, "page__url_path"),
        "collection rights": rights(GroupCollectionPermission.objects, "collection__name"),
        "collections": rows(Collection.objects, "path", "name"),
        "pages": rows(Page.objects, "path", "url_path", "title", "live", "numchild"),
        "sites": rows(Site.objects, "hostname", "port", "root_page_id", "is_default_site"),
        "locales": rows(Locale.objects, "language_code"),
        "workflows": rows(Workflow.objects, "name", "active"),
        "settings": {
            name: repr(getattr(settings, name)) for name in dir(settings) if name.isupper()
        },
    }


def public_pages():
    """What anonymous readers get, to the byte."""
    return {
        address: read(Client(), address, host)
        for host, address in (
            ("localhost", "/site/"),
            ("localhost", "/site/about/"),
            ("localhost", "/site/about/v1/"),
            ("localhost", "/search/?query=about"),
            ("other.example", "/site/?other"),
        )
    }


def read(client, address, host):
    response = client.get(address, HTTP_HOST=host)
    return [response.status_code, response.content.decode(), sorted(response.headers)]


def admin_screens(username):
    """Status, title and form fields of the admin's screens, as one of the host's people sees."""
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(username=username))
    about = HomePage.objects.get(slug="about")
    return {
        address: screen(client.get(address))
        for address in (
            "/admin/",
            "/admin/login/",
            "/admin/pages/",
            f"/admin/pages/{about.pk}/",
            f"/admin/pages/{about.pk}/edit/",
            f"/admin/pages/{about.pk}/delete/",
            f"/admin/pages/{about.pk}/history/",
            f"/admin/pages/add/home/homepage/{about.pk}/",
            "/admin/pages/search/?q=about",
            "/admin/choose-page/",
            "/admin/images/",
            "/admin/documents/",
            "/admin/groups/",
            "/admin/users/",
            "/admin/sites/",
            "/admin/redirects/",
            "/admin/workflows/list/",
            "/admin/reports/site-history/",
            "/admin/reports/workflow/",
            "/admin/account/",
        )
    }


def screen(response):
    text = response.content.decode()
    title = TITLE.search(text)
    return [
        response.status_code,
        " ".join(title.group(1).split()) if title else "",
        sorted(set(FIELD.findall(text))),
    ]


def origin(name):
    """The file that a name is imported from here."""
    found = importlib.util.find_spec(name)
    return found and found.origin


found = {
    "origins": {
        name: origin(name) for name in ("hub", "discussions", "resources", "tests", "templates")
    },
    "holds": holdings(),
    "public": public_pages(),
    "admin": admin_screens("admin"),
    "host-editor": admin_screens("host-editor"),
}
if found["origins"]["hub"]:
    found["origins"] |= {name: origin(name) for name in ("hub.site", "hub.accounts")}
json.dump(found, sys.stdout, default=str)
