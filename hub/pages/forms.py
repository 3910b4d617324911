"""Forms about pages: who may read and answer one, and why one is taken down."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from hub.pages.models import PageState
from hub.pages.visibility import TIGHTNESS, Visibility, visibility_of


class VisibilityForm(forms.Form):
    """Offers only what is possible: no looser than the pages above."""

    visibility = forms.ChoiceField(
        label=_("Who may read this page"), widget=forms.RadioSelect, choices=Visibility.choices
    )

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, initial={"visibility": visibility_of(page)}, **kwargs)
        loosest = TIGHTNESS.index(visibility_of(page, inherited_only=True))
        self.fields["visibility"].choices = [
            (choice.value, choice.label) for choice in TIGHTNESS[loosest:]
        ]


class TakeDownForm(forms.Form):
    """A reason is asked for: it stands where the page stood."""

    reason = forms.CharField(
        label=_("Why is it taken down?"),
        max_length=300,
        help_text=_(
            "Readers who come back see this, with the date. The title is not shown. Mention no "
            "client."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CommentsForm(forms.ModelForm):
    """Whether readers may answer under a page, and until when."""

    class Meta:
        model = PageState
        fields = ["comments_open", "comments_until"]
        widgets = {"comments_until": AdminDateInput}

    def clean_comments_until(self):
        day = self.cleaned_data["comments_until"]
        if day and day < timezone.localdate() and self.cleaned_data.get("comments_open"):
            raise forms.ValidationError(_("Give a day that is still to come, or leave it empty."))
        return day
