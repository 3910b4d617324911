"""The form a publication is written in: what it fills in by itself, and what it asks for."""

from django.utils import timezone
from django.utils.translation import gettext as _

from hub.citations.choosing.closed import closed_works_in
from hub.pages.documents import closed_documents_in
from hub.pages.opening import opening_of, stands_in
from hub.pages.reserved import ReservedAddressForm
from hub.pages.section_index import SectionIndex
from hub.vocabulary.models import Facet, Term
from hub.vocabulary.page_forms import WordsForm


class PublicationForm(WordsForm, ReservedAddressForm):
    """A title, a text and one topic are enough; the rest comes from the person and the index."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = getattr(self.for_user, "colloquy_person", None)
        if not self.instance.pk:
            self._begin_with_what_is_known()
        if self._note_belongs_to_the_last_version():
            self.initial["change_kind"] = self.initial["change_note"] = ""

    def _begin_with_what_is_known(self) -> None:
        """The writer's declaration; the index's license and next check; the cursor in the title."""
        known = {"interests": self.person.interests if self.person else ""}
        section = self.parent_page.specific if self.parent_page else None
        if isinstance(section, SectionIndex):
            known["license"] = section.default_license
            known["review_by"] = section.next_check_from(timezone.localdate())
        for name, value in known.items():
            self.initial[name] = self.initial.get(name) or value
        if "title" in self.fields:
            # Twenty tab stops of the admin lie before it.
            self.fields["title"].widget.attrs["autofocus"] = True

    def _note_belongs_to_the_last_version(self) -> bool:
        """Whether nothing was written since the last publishing, so that its note is history."""
        return bool(
            self.instance.pk and self.instance.live and not self.instance.has_unpublished_changes
        )

    def clean(self):
        cleaned = super().clean()
        self._refuse_works_of_others(cleaned)
        if not self.is_draft:
            self._take_the_summary_from_the_text(cleaned)
            self._ask_for_a_topic(cleaned)
            self._ask_for_an_author()
            self._ask_what_changed(cleaned)
            self._refuse_a_quote_that_is_none(cleaned)
            self._refuse_documents_of_others(cleaned)
        return cleaned

    @property
    def is_draft(self) -> bool:
        """Whether this is a draft being saved, which may lack anything."""
        return bool(getattr(self, "is_deferred_validation", False))

    def _take_the_summary_from_the_text(self, cleaned: dict) -> None:
        if "summary" not in self.fields or cleaned.get("summary") or not cleaned.get("body"):
            return
        cleaned["summary"] = opening_of(cleaned["body"])
        if not cleaned["summary"]:
            self.add_error(
                "summary",
                _("Say in one or two sentences what this is about; the text begins otherwise."),
            )

    def _ask_for_a_topic(self, cleaned: dict) -> None:
        """One at least, where the vocabulary has any; without one, nobody finds the page."""
        if "terms" not in self.fields or "terms" in self.errors:
            return
        if any(term.facet == Facet.TOPIC for term in cleaned.get("terms") or []):
            return
        if Term.objects.current().filter(facet=Facet.TOPIC).exists():
            self.add_error("terms", _("Choose at least one topic; readers find your text by it."))

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

    def _refuse_a_quote_that_is_none(self, cleaned: dict) -> None:
        """The sentence others may quote must stand in the text as it is quoted."""
        sentence = cleaned.get("quotable")
        if not sentence or not cleaned.get("body"):
            return
        if not stands_in(sentence, cleaned["body"], cleaned.get("summary", "")):
            self.add_error(
                "quotable", _("This sentence does not stand in your text. Copy it from there.")
            )

    def _refuse_documents_of_others(self, cleaned: dict) -> None:
        """A link would open to all readers what its writer may not open."""
        closed = closed_documents_in(cleaned["body"], self.for_user) if cleaned.get("body") else []
        if closed:
            self.add_error(
                "body",
                _("The text links to a document that you may not open. Take the link out."),
            )

    def _refuse_works_of_others(self, cleaned: dict) -> None:
        """In drafts, too: the preview shows what a work says."""
        if not cleaned.get("body"):
            return
        closed = closed_works_in(cleaned["body"], self.instance.body, self.for_user)
        for key in closed.typed:
            text = _("You may not cite the work “%(key)s”: it is somebody else’s. Take it out.")
            self.add_error("body", text % {"key": key})
        if closed.is_chosen:
            self.add_error("body", _("A block names a work that you may not cite. Take it out."))

    def save(self, commit=True):
        page = super().save(commit)
        if self.person and page.owner_id == self.for_user.pk and not page.bylines.all():
            byline = page._meta.get_field("bylines").related_model
            # After the formsets, which drop what has no number yet.
            page.bylines.add(byline(person=self.person, sort_order=0))
            if commit:
                page.bylines.commit()
        return page
