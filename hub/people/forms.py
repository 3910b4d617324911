"""The form an editor records a clinician check in."""

from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from hub.people.models import ClinicianCheck
from hub.people.services import follow_checks, leave_verified


class PersonForm(WagtailAdminModelForm):
    """Keeps editors from untying themselves from what they wrote, to check it or themselves."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "user" in self.fields:
            # User names are random on the bundled site; editors know people by these.
            self.fields["user"].label_from_instance = _account_label

    def clean(self):
        cleaned = super().clean()
        if "user" in self.changed_data and not self.for_user.is_superuser:
            new = cleaned.get("user")
            if self.for_user.pk in {self.initial.get("user"), new and new.pk}:
                self.add_error("user", _("Ask an administrator to change your own account here."))
        return cleaned

    def save(self, commit=True):
        before = self.initial.get("user")
        person = super().save(commit)
        if commit and before and before != person.user_id:
            leave_verified(user_id=before)
        return person


def _account_label(user) -> str:
    name = user.get_full_name() or user.get_username()
    return f"{name} ({user.email})" if user.email else name


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
