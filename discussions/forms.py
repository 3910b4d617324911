"""The form a discussion is written in."""

from django.utils.translation import gettext as _

from hub.pages.reserved import ReservedAddressForm


class DiscussionForm(ReservedAddressForm):
    """Fills in what the writer's own Person already says, and forgets the last change's note."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = getattr(self.for_user, "colloquy_person", None)
        if not self.instance.pk and self.person and not self.instance.interests:
            self.initial.setdefault("interests", self.person.interests)
            self.initial["interests"] = self.initial["interests"] or self.person.interests
        if self._note_belongs_to_the_last_version():
            self.initial["change_kind"] = self.initial["change_note"] = ""

    def _note_belongs_to_the_last_version(self) -> bool:
        """Whether nothing was written since the last publishing, so that its note is history."""
        return bool(
            self.instance.pk and self.instance.live and not self.instance.has_unpublished_changes
        )

    def clean(self):
        cleaned = super().clean()
        if not self.is_draft:
            self._ask_for_an_author()
            self._ask_what_changed(cleaned)
        return cleaned

    @property
    def is_draft(self) -> bool:
        """Whether this is a draft being saved, which may lack anything."""
        return bool(getattr(self, "is_deferred_validation", False))

    def _ask_for_an_author(self) -> None:
        formset = self.formsets.get("bylines")
        named = formset is not None and any(
            form.cleaned_data.get("person") and not form.cleaned_data.get("DELETE")
            for form in formset.forms
            if form.is_valid()
        )
        own = self.person and self.instance.owner_id in {None, self.for_user.pk}
        if formset is not None and not named and not own:
            self.add_error(
                None,
                _(
                    "Nobody is named as author. Add one under Authors, or ask an editor to make "
                    "your entry under People."
                ),
            )

    def _ask_what_changed(self, cleaned: dict) -> None:
        if "change_kind" not in self.fields or not self.instance.first_published_at:
            return
        if not (self.has_changed() or self.instance.has_unpublished_changes):
            return
        for name in ("change_kind", "change_note"):
            if not cleaned.get(name):
                self.add_error(name, _("Say it for your readers: this is a new version."))

    def save(self, commit=True):
        page = super().save(commit)
        if self.person and page.owner_id == self.for_user.pk and not page.bylines.all():
            from discussions.pages import DiscussionAuthor

            # After the formsets, which drop what has no number yet.
            page.bylines.add(DiscussionAuthor(person=self.person, sort_order=0))
            if commit:
                page.bylines.commit()
        return page
