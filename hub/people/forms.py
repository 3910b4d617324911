"""The forms a person is kept in, by an editor or by themselves."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from hub.pages.drafts import without_drafts_of_others
from hub.people.orcid import check_orcid, normalized_orcid
from hub.people.profiles import declare_interests, show_page
from hub.people.roles import is_editor
from hub.people.services import leave_verified

_USING = ["add", "choose"]


class ProfileForm(WagtailAdminModelForm):
    """What a profile says, whoever keeps it."""

    # Longer than the field: a whole address may be pasted.
    orcid = forms.CharField(
        label=gettext_lazy("ORCID"),
        max_length=100,
        required=False,
        help_text=gettext_lazy(
            "Sixteen digits such as 0000-0002-1825-0097, or its address at orcid.org."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        term = self.instance.profession_term
        if term and "profession_term" in self.fields:
            # A merged term is not offered; what it stands for is.
            self.initial["profession_term"] = term.current.pk
        self._interests_before = self.instance.interests

    def clean_orcid(self) -> str:
        written = self.cleaned_data["orcid"]
        if not written:
            return ""
        orcid = normalized_orcid(written)
        check_orcid(orcid)
        return orcid

    def save(self, commit=True):
        words = self.instance.interests
        self.instance.interests = self._interests_before
        declare_interests(person=self.instance, words=words)
        return super().save(commit)


class PersonForm(ProfileForm):
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


class OwnProfileForm(ProfileForm):
    """A profile kept by the person it is about: no address, no account, no foreign files."""

    shows_page = forms.BooleanField(
        label=gettext_lazy("Show a page about me to everyone"),
        required=False,
        help_text=gettext_lazy(
            "You can take it back at any time. Without it, readers see only your name, "
            "profession and standing, beside what you have signed."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["shows_page"] = self.instance.has_public_page
        if "photo" in self.fields:
            self._offer_own_images()
        if "policy_page" in self.fields:
            self.fields["policy_page"].queryset = self._readable_pages()

    def clean(self):
        cleaned = super().clean()
        for name in {"photo", "policy_page"} & self.errors.keys():
            # A chooser shows the title of whatever was sent, also of what was just refused.
            self.data = self.data.copy()
            self.data[self.add_prefix(name)] = ""
        return cleaned

    def save(self, commit=True):
        show_page(person=self.instance, is_shown=self.cleaned_data["shows_page"])
        return super().save(commit)

    def _offer_own_images(self) -> None:
        """What the person uploaded or may choose, and the photo an editor gave them.

        Without a right to use images there is no field: its chooser would not open.
        """
        images = self.fields["photo"].queryset
        policy = policy_registry.get_by_type(images.model)
        if not (self.instance.photo_id or policy.user_has_any_permission(self.for_user, _USING)):
            del self.fields["photo"]
            return
        choosable = policy.instances_user_has_any_permission_for(self.for_user, ["choose"])
        self.fields["photo"].queryset = images.filter(
            Q(pk__in=choosable.values("pk"))
            | Q(uploaded_by_user=self.for_user)
            | Q(pk=self.instance.photo_id)
        )

    def _readable_pages(self):
        """No draft of somebody else, whose title the form would show."""
        pages = self.fields["policy_page"].queryset
        return pages if is_editor(self.for_user) else without_drafts_of_others(pages, self.for_user)


def _account_label(user) -> str:
    name = user.get_full_name() or user.get_username()
    return f"{name} ({user.email})" if user.email else name
