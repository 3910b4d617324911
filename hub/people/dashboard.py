"""What the dashboard and the menu say about people: one's own profile, and who waits."""

from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from hub.people.checks import ClinicianCheckRequest
from hub.people.profiles import KEEP_PROFILE, profile_of
from hub.people.services import RECORD_CHECK


class ProfilePanel(Component):
    """One's own profile and check, and the requests that wait for an editor; four queries."""

    name = "colloquy_people"
    template_name = "colloquy/hub/people/admin/dashboard_panel.html"
    order = 150

    def __init__(self, user) -> None:
        self.user = user

    def get_context_data(self, parent_context):
        if not self.user.has_perm(KEEP_PROFILE):
            return {"keeps_profile": False, "waiting": waiting_for(self.user)}
        person = profile_of(self.user)
        return {
            "keeps_profile": True,
            "person": person,
            "check": person and person.current_check,
            "asked": person
            and ClinicianCheckRequest.objects.waiting().filter(person=person).first(),
            "waiting": waiting_for(self.user),
        }


class ProfileMenuItem(MenuItem):
    """For whoever may keep a profile."""

    def is_shown(self, request) -> bool:
        return request.user.has_perm(KEEP_PROFILE)


class RequestsMenuItem(MenuItem):
    """For editors, with the number of those who wait; one query."""

    def is_shown(self, request) -> bool:
        return request.user.has_perm(RECORD_CHECK)

    def render_component(self, request):
        waiting = waiting_for(request.user)
        label = f"{self.label} ({waiting})" if waiting else self.label
        return LinkMenuItem(
            self.name,
            label,
            reverse("colloquy_check_requests"),
            icon_name=self.icon_name,
            classname=self.classname,
            attrs=self.attrs,
        )


def waiting_for(user) -> int:
    """How many requests this user may settle; none without the permission."""
    if not user.has_perm(RECORD_CHECK):
        return 0
    return ClinicianCheckRequest.objects.to_settle_by(user).count()
