"""The form an editor records a clinician check in."""

from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from hub.people.models import ClinicianCheck
from hub.people.services import follow_checks


class ClinicianCheckForm(WagtailAdminModelForm):
    """Never asks for a document; the account's group follows when it is saved."""

    class Meta:
        model = ClinicianCheck
        fields = ["person", "method", "jurisdiction", "register_url", "checked_on", "expires_on"]

    def clean(self):
        cleaned = super().clean()
        person = cleaned.get("person")
        if person and self.for_user and person.user_id == self.for_user.pk:
            self.add_error("person", _("Another editor must check you."))
        return cleaned

    def save(self, commit=True):
        if self.instance.recorded_by_id is None:
            self.instance.recorded_by = self.for_user
        check = super().save(commit)
        if commit:
            follow_checks(person=check.person)
        return check
