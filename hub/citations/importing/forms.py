"""What somebody brings: pasted, or as a file."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hub.citations.importing.rows import MOST_BYTES


class BringInForm(forms.Form):
    """Text or a file, one of the two."""

    text = forms.CharField(
        label=gettext_lazy("References"),
        required=False,
        strip=False,
        help_text=gettext_lazy(
            "BibTeX, RIS or CSL-JSON; or DOIs and web addresses, one in a line. We see which it is."
        ),
        widget=forms.Textarea(
            attrs={"rows": 10, "dir": "auto", "spellcheck": "false", "autocomplete": "off"}
        ),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy(
            "From Zotero, EndNote, Mendeley, a journal or a catalog; at most 2 MB and 2,000 "
            "entries."
        ),
        widget=forms.FileInput(attrs={"accept": ".bib,.ris,.json,.txt,.enw"}),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("This has %(size).1f MB; at most 2 MB are read at once. Split the file.")
                % {"size": file.size / 1e6}
            )
        return file

    def clean(self):
        found = super().clean()
        has_text, has_file = bool(found.get("text", "").strip()), bool(found.get("file"))
        if has_text and has_file:
            self.add_error("file", _("Send the text or the file, not both."))
        if not has_text and not has_file and not self.errors:
            self.add_error("text", _("Paste something, or choose a file."))
        return found

    @property
    def brought_in(self) -> str:
        """The field that holds what was brought."""
        return "file" if self.cleaned_data.get("file") else "text"

    def content(self) -> str | bytes:
        file = self.cleaned_data.get("file")
        return file.read() if file else self.cleaned_data["text"]
