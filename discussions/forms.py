"""The form a discussion is written in."""

from django.utils.translation import gettext as _

from hub.pages.publication_form import PublicationForm


class DiscussionForm(PublicationForm):
    """Asks a pointer for what it points to."""

    def clean(self):
        cleaned = super().clean()
        is_pointer = cleaned.get("kind") == self.instance.Kind.POINTER
        if is_pointer and not self.is_draft and "pointer_url" in self.fields:
            for name in ("pointer_url", "pointer_source"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("A pointer names the post it points to."))
        return cleaned
