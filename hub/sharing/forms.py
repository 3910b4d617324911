"""The one question the share row asks."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hub.sharing.addresses import host_of_server


class MastodonForm(forms.Form):
    """Which server a reader is on. Sent by GET, and kept nowhere."""

    server = forms.CharField(
        label=_("Your Mastodon server"),
        max_length=300,
        help_text=_("For @name@mastodon.social it is mastodon.social."),
        error_messages={"required": _("Give the name of your server, such as mastodon.social.")},
        widget=forms.TextInput(
            attrs={"autocapitalize": "none", "autocomplete": "off", "spellcheck": "false"}
        ),
    )

    def clean_server(self) -> str:
        return host_of_server(self.cleaned_data["server"])
