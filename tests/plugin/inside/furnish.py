"""Run inside the stock project, before Colloquy comes: its people, groups, pages and sites."""

import django

django.setup()

from django.contrib.auth.models import Group, Permission, User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from home.models import HomePage, Profile  # noqa: E402
from wagtail.models import GroupPagePermission, Page, Site  # noqa: E402

PASSWORD = "pass word 1"


def page(parent, title, slug):
    new = HomePage(title=title, slug=slug)
    parent.add_child(instance=new)
    new.save_revision().publish()
    return new


def user(name, group):
    new = User.objects.create_user(name, f"{name}@host.example", PASSWORD)
    new.groups.add(Group.objects.get(name=group))
    Profile.objects.create(user=new)


call_command("makemigrations", "home", verbosity=0)
call_command("migrate", verbosity=0)

home = HomePage.objects.get()
# Its migration made it without telling the search.
home.save()
about = page(home, "About this host", "about")
# Addresses that look like ours, and are not.
page(about, "The first version of something", "v1")
other = page(Page.get_first_root_node(), "The other site", "other")
Site.objects.create(hostname="other.example", port=80, root_page=other, site_name="Other")

# A group of the host's own whose name Colloquy would like to have.
clash = Group.objects.create(name="Colloquy editors")
clash.permissions.add(Permission.objects.get(codename="access_admin"))
GroupPagePermission.objects.create(
    group=clash, page=about, permission=Permission.objects.get(codename="change_page")
)

User.objects.create_superuser("admin", "admin@host.example", PASSWORD)
user("host-editor", "Editors")
user("host-moderator", "Moderators")
user("host-clash", "Colloquy editors")
