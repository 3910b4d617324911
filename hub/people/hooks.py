"""Screens of the admin for people and clinician checks. Imported by hub/wagtail_hooks.py."""

from django.contrib import messages
from django.contrib.auth.models import Permission
from django.shortcuts import redirect
from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from hub.pages.reading import has_signed
from hub.people import admin_views, check_views
from hub.people.check_forms import ClinicianCheckForm
from hub.people.checks import ClinicianCheck
from hub.people.dashboard import ProfileMenuItem, ProfilePanel, RequestsMenuItem
from hub.people.models import Person
from hub.people.panels import editors_panel
from hub.people.profiles import KEEP_PROFILE
from hub.people.services import RECORD_CHECK, follow_checks


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
        return editors_panel()


register_snippet(PersonViewSet)


class ClinicianCheckIndexView(IndexView):
    """Wagtail's listing, with the way to end a check that still holds."""

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        is_own = instance.person.user_id == self.request.user.pk
        if instance.is_current and not is_own and self.request.user.has_perm(RECORD_CHECK):
            url = reverse("colloquy_withdraw_check", args=[instance.pk])
            buttons.append(Button(_("Withdraw"), url, icon_name="cross", priority=60))
        return buttons

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("person")


class ClinicianCheckViewSet(ModelViewSet):
    """The editors' records; recording one puts the account into the clinicians' group."""

    model = ClinicianCheck
    icon = "success"
    menu_label = _("Clinician checks")
    add_to_admin_menu = True
    menu_order = 260
    list_display = ["person", "jurisdiction", "checked_on", "expires_on", "withdrawn_at"]
    list_filter = ["expires_on"]
    search_fields = ["person__name", "jurisdiction"]
    search_backend_name = None
    inspect_view_enabled = True
    index_view_class = ClinicianCheckIndexView

    def get_form_class(self, for_update=False):
        return ClinicianCheckForm


@hooks.register("register_admin_viewset")
def register_clinician_checks():
    return ClinicianCheckViewSet("colloquy_checks")


@hooks.register("register_admin_urls")
def register_admin_urls():
    request = "colloquy/check-requests/<int:request_id>"
    return [
        path("colloquy/profile/", admin_views.my_profile, name="colloquy_my_profile"),
        path("colloquy/profile/check/", admin_views.my_check, name="colloquy_my_check"),
        path(
            "colloquy/profile/check/<int:request_id>/withdraw/",
            admin_views.withdraw_my_request,
            name="colloquy_withdraw_my_request",
        ),
        path(
            "colloquy/check-requests/", check_views.check_requests, name="colloquy_check_requests"
        ),
        path(
            f"{request}/record/",
            check_views.record_requested_check,
            name="colloquy_record_requested_check",
        ),
        path(
            f"{request}/decline/",
            check_views.decline_requested_check,
            name="colloquy_decline_requested_check",
        ),
        path(
            "colloquy/checks/<int:check_id>/withdraw/",
            check_views.withdraw_check,
            name="colloquy_withdraw_check",
        ),
    ]


@hooks.register("register_admin_menu_item")
def register_profile_menu_item():
    return ProfileMenuItem(
        _("My public profile"),
        reverse_lazy("colloquy_my_profile"),
        name="colloquy-my-profile",
        icon_name="user",
        order=240,
    )


@hooks.register("register_admin_menu_item")
def register_requests_menu_item():
    return RequestsMenuItem(
        _("Check requests"),
        reverse_lazy("colloquy_check_requests"),
        name="colloquy-check-requests",
        icon_name="success",
        order=255,
    )


@hooks.register("register_account_menu_item")
def offer_profile_on_account_page(request):
    """Wagtail's own account page, where people look for what is said about them."""
    if not request.user.has_perm(KEEP_PROFILE):
        return None
    return {
        "url": reverse("colloquy_my_profile"),
        "label": _("My public profile"),
        "help_text": _("What readers see of you, and your clinician check."),
    }


@hooks.register("construct_homepage_panels")
def show_own_profile(request, panels):
    panels.append(ProfilePanel(request.user))


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
            "keep_own_profile",
        ],
    )
