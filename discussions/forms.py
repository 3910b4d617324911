"""The form a discussion is written in."""

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

    def save(self, commit=True):
        page = super().save(commit)
        if self.person and page.owner_id == self.for_user.pk and not page.bylines.all():
            from discussions.pages import DiscussionAuthor

            # After the formsets, which drop what has no number yet.
            page.bylines.add(DiscussionAuthor(person=self.person, sort_order=0))
            if commit:
                page.bylines.commit()
        return page
