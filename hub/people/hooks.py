"""Screens of the admin for people and clinician checks. Imported by hub/wagtail_hooks.py."""

from django.contrib import messages
from django.contrib.auth.models import Permission
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from hub.pages.reading import has_signed
from hub.people.forms import ClinicianCheckForm, PersonForm
from hub.people.models import ClinicianCheck, Person
from hub.people.services import follow_checks


class PersonViewSet(SnippetViewSet):
    """People: kept by editors, chosen in the byline of a page."""

    model = Person
    icon = "user"
    menu_label = _("People")
    add_to_admin_menu = True
    menu_order = 250
    list_display = ["name", "profession", "credentials", "agreed_to_page_at"]
    search_fields = ["name"]

    def get_edit_handler(self):
        panels = ObjectList(self.panels, base_form_class=PersonForm)
        return panels.bind_to_model(self.model)

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        MultiFieldPanel(
            ["profession", "credentials", "bio", "website"], heading=_("Public profile")
        ),
        FieldPanel("interests"),
        MultiFieldPanel(["user", "agreed_to_page_at"], heading=_("Account and agreement")),
    ]


register_snippet(PersonViewSet)


class ClinicianCheckViewSet(ModelViewSet):
    """The editors' records; recording one puts the account into the clinicians' group."""

    model = ClinicianCheck
    icon = "success"
    menu_label = _("Clinician checks")
    add_to_admin_menu = True
    menu_order = 260
    list_display = ["person", "jurisdiction", "checked_on", "expires_on"]
    list_filter = ["expires_on"]
    search_fields = ["person__name", "jurisdiction"]
    search_backend_name = None
    inspect_view_enabled = True

    def get_form_class(self, for_update=False):
        return ClinicianCheckForm


@hooks.register("register_admin_viewset")
def register_clinician_checks():
    return ClinicianCheckViewSet("colloquy_checks")


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def follow_the_account(request, instance):
    """A person's account may have been given, changed or taken away."""
    if isinstance(instance, Person):
        follow_checks(person=instance)


@hooks.register("before_delete_snippet")
def keep_people_who_signed(request, instances):
    """Versions and drafts name people by number; a version must stay what it was."""
    for person in instances:
        if isinstance(person, Person) and has_signed(person):
            messages.error(
                request, _("%(name)s has signed a page, so this entry stays.") % {"name": person}
            )
            return redirect("wagtailsnippets_colloquy_hub_person:list")
    return None


@hooks.register("register_permissions")
def register_permissions():
    """Shown in Wagtail's group editor, which otherwise drops permissions it does not know."""
    return Permission.objects.filter(
        content_type__app_label="colloquy_hub",
        codename__in=[
            "publish_post",
            "take_down_page",
            "record_clinician_check",
        ],
    )
