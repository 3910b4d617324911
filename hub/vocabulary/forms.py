"""Forms about words: keeping terms and tags, merging two, recording that a platform changed."""

from django import forms
from django.forms import modelform_factory
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput
from wagtail.models import Locale

from hub.vocabulary.models import Facet, PlatformChange, Term
from hub.vocabulary.renaming import NAME, former_rows, rename
from hub.vocabulary.uses import Word


class WordForm(WagtailAdminModelForm):
    """An address made of the name where none is given; what was given up leads on."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Made of the name below; Wagtail's script does the same while one types.
        self.fields["slug"].required = False

    @cached_property
    def name_field(self) -> str:
        return NAME[type(self.instance)]

    def clean(self):
        cleaned = super().clean()
        name = cleaned.get(self.name_field)
        if not name:
            return cleaned
        if not cleaned.get("slug"):
            cleaned["slug"] = self._free_slug(name)
        elif self.others().filter(slug=cleaned["slug"]).exists():
            self.add_error("slug", _("Something else has this address already. Choose another."))
        return cleaned

    def others(self):
        """The rows that would clash: of this language, and not leading here already."""
        rows = type(self.instance).objects.exclude(pk=self.instance.pk)
        if isinstance(self.instance, Term):
            if self.instance.locale_id is None:
                self.instance.locale = Locale.get_default()
            rows = rows.filter(locale=self.instance.locale_id)
        return rows.exclude(merged_into=self.instance.pk) if self.instance.pk else rows

    def _free_slug(self, name: str) -> str:
        """`name` as an address, numbered when it is taken; never empty."""
        wanted = slugify(name, allow_unicode=True)[:70] or self.instance._meta.model_name
        taken = set(self.others().filter(slug__startswith=wanted).values_list("slug", flat=True))
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in [wanted, *numbered] if slug not in taken)

    def _get_validation_exclusions(self):
        """A word may take back what it was called; renaming makes room for it."""
        excluded = super()._get_validation_exclusions()
        name, slug = (self.cleaned_data.get(field, "") for field in (self.name_field, "slug"))
        if self.instance.pk and former_rows(self.instance, name=name, slug=slug).exists():
            excluded |= {"name", "slug"}
        return excluded

    def save(self, commit=True):
        if not (commit and self.instance.pk):
            return super().save(commit)
        return rename(word=self.instance, save=super().save)


class TermForm(WordForm):
    """One entry of a vocabulary."""

    def clean_synonyms(self) -> str:
        """One on each line, each once."""
        lines = [line.strip() for line in self.cleaned_data["synonyms"].splitlines()]
        return "\n".join({line.casefold(): line for line in lines if line}.values())

    def clean_facet(self) -> str:
        facet = self.cleaned_data["facet"]
        is_platform = self.instance.pk and self.instance.platform_changes.exists()
        if is_platform and facet != Facet.PLATFORM:
            raise forms.ValidationError(_("Changes of this platform are on record, so it stays."))
        return facet

    def save(self, commit=True):
        term = super().save(commit)
        if commit:
            # Merged ones and translations mean the same, so they belong to the same vocabulary.
            Term.objects.meaning(term).exclude(facet=term.facet).update(facet=term.facet)
        return term


class TagForm(WordForm):
    """A free word that pages carry, named anew."""

    def clean_name(self) -> str:
        name = self.cleaned_data["name"].strip()
        if self.others().filter(name__iexact=name).exists():
            raise forms.ValidationError(
                _("There is a tag of this name already. Merge the two instead.")
            )
        return name


class MergeForm(forms.Form):
    """Offers the current words that this one may be merged into."""

    into = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Merge into"))

    def __init__(self, *args, word: Word, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = type(word).objects.alternatives_to(word)
        self.fields["into"].label_from_instance = _with_address
        self.fields["into"].empty_label = _("Choose one")


def _with_address(word: Word) -> str:
    """Two may be called the same; their addresses never are."""
    plain = slugify(str(word), allow_unicode=True) == word.slug
    return str(word) if plain else f"{word} ({word.slug})"


PlatformChangeForm = modelform_factory(
    PlatformChange,
    form=forms.ModelForm,
    fields=["note", "changed_on"],
    widgets={
        "note": AdminAutoHeightTextInput(attrs={"rows": 3}),
        "changed_on": AdminDateInput,
    },
)
