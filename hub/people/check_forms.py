"""The forms around a clinician check: asking for one, recording it, declining, ending it."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm, formfield_for_dbfield

from hub.people.checks import ClinicianCheck, ClinicianCheckRequest
from hub.people.services import enter_check, follow_checks


class ClinicianCheckForm(WagtailAdminModelForm):
    """Never asks for a document; the account's group follows when it is saved."""

    class Meta:
        model = ClinicianCheck
        fields = ["person", "method", "jurisdiction", "register_url", "checked_on", "expires_on"]
        # Without it: plain inputs for days, and http for addresses typed without a scheme.
        formfield_callback = formfield_for_dbfield

    def clean(self):
        cleaned = super().clean()
        person = cleaned.get("person")
        if person and self.for_user and person.user_id == self.for_user.pk:
            self.add_error("person", _("Another editor must check you."))
        return cleaned

    def save(self, commit=True):
        if commit and self.instance.pk is None:
            return enter_check(check=self.instance, by=self.for_user)
        check = super().save(commit)
        if commit:
            follow_checks(person=check.person)
        return check


class RequestedCheckForm(WagtailAdminModelForm):
    """The record that answers a request: the person is settled, the rest is filled in."""

    class Meta:
        model = ClinicianCheck
        fields = ["method", "jurisdiction", "register_url", "checked_on", "expires_on"]
        formfield_callback = formfield_for_dbfield

    def __init__(self, *args, request_to_settle: ClinicianCheckRequest, **kwargs):
        check = ClinicianCheck(
            person=request_to_settle.person,
            method=ClinicianCheck.Method.REGISTER,
            jurisdiction=request_to_settle.jurisdiction,
            register_url=request_to_settle.register_url,
        )
        super().__init__(*args, instance=check, **kwargs)


class CheckRequestForm(WagtailAdminModelForm):
    """Where a license can be looked up. There is no field for a file."""

    class Meta:
        model = ClinicianCheckRequest
        fields = ["jurisdiction", "register_url", "note"]
        formfield_callback = formfield_for_dbfield
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}


class DeclineForm(forms.Form):
    """A word is asked for: the person reads it."""

    word = forms.CharField(
        label=gettext_lazy("What do you want to tell them?"),
        max_length=500,
        help_text=gettext_lazy(
            "Why the check could not be recorded, and what would help. They read it here; "
            "the mail does not repeat it."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class WithdrawCheckForm(forms.Form):
    """A reason is asked for: the person reads it."""

    reason = forms.CharField(
        label=gettext_lazy("Why does the check end?"),
        max_length=300,
        help_text=gettext_lazy("The person reads this. Readers see only that no check stands."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
