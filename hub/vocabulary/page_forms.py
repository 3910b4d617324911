"""What the form of a page does with words: offers current ones, and follows merged ones.

A draft may hold words that were merged since; saving it must not lose them.
"""

from itertools import groupby
from operator import attrgetter

from django import forms
from django.db.models import Q
from django.forms.models import ModelChoiceIterator
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from wagtail.admin.widgets import AdminTagWidget
from wagtail.models import Locale

from hub.vocabulary.choosing import name_of
from hub.vocabulary.models import Facet, Tag, Term
from hub.vocabulary.reading import tags_known_to

OFFERED_TAGS = 10


class ByFacet(ModelChoiceIterator):
    """The choices under the names of their vocabularies; one query."""

    def __iter__(self):
        terms = sorted(self.queryset.filter(merged_into=None), key=attrgetter("place"))
        for facet, group in groupby(terms, key=lambda term: Facet(term.facet)):
            yield name_of(facet), [self.choice(term) for term in group]


class TermsField(forms.ModelMultipleChoiceField):
    """Current terms by vocabulary; a merged one that is sent all the same means its target."""

    iterator = ByFacet

    def clean(self, value):
        terms = super().clean(value)
        today = [term.merged_into_id or term.pk for term in terms]
        return self.queryset.model.objects.filter(pk__in=today)


class CurrentTagWidget(AdminTagWidget):
    """Wagtail's, but what it suggests leaves merged tags out."""

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        address = reverse("colloquy_tag_suggestions")
        context["widget"]["attrs"]["data-w-tag-url-value"] = address
        return context


class WordsForm:
    """Mixed into the form of a page that carries `terms` and `tags`."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "terms" in self.fields:
            self._offer_current_terms()
        if "tags" in self.fields:
            self._offer_current_tags()

    def _offer_current_terms(self) -> None:
        old = self.fields["terms"]
        held = [term.pk for term in self.initial.get("terms") or []]
        self.initial["terms"] = current_words(Term, held)
        shown = Q(locale=self._language_of_the_terms()) | Q(
            pk__in=[term.pk for term in self.initial["terms"]]
        )
        self.fields["terms"] = TermsField(
            # Merged ones too: a form opened before a merge is still good.
            queryset=Term.objects.filter(shown),
            label=old.label,
            help_text=old.help_text,
            required=old.required,
            widget=old.widget,
        )

    def _language_of_the_terms(self) -> int:
        """The page's language, or the default one where the page's has no vocabulary yet."""
        default, own = Locale.get_default().pk, self.instance.locale_id
        if own in {None, default} or Term.objects.current().filter(locale=own).exists():
            return own or default
        return default

    def _offer_current_tags(self) -> None:
        held = [tag.pk for tag in self.initial.get("tags") or []]
        self.initial["tags"] = current_words(Tag, held)
        self.fields["tags"].widget = CurrentTagWidget(tag_model=Tag)

    def clean_tags(self) -> list[str]:
        """The name of a merged tag gives the tag it was merged into."""
        names = self.cleaned_data["tags"]
        asked = Q(pk__in=[])
        for name in names:
            asked |= Q(name__iexact=name)
        merged = Tag.objects.filter(asked, merged_into__isnull=False).select_related("merged_into")
        today = {tag.name.casefold(): tag.merged_into.name for tag in merged}
        return list(dict.fromkeys(today.get(name.casefold(), name) for name in names))


def current_words(model: type[Term | Tag], numbers: list[int]) -> list:
    """What the words of these numbers stand for today, each once; one query."""
    words = model.objects.select_related("merged_into").filter(pk__in=numbers)
    return list(dict.fromkeys(word.current for word in words))


def suggest_tags(request: HttpRequest) -> JsonResponse:
    """The names of current tags that begin as what is typed; for the widget above.

    None that only drafts of others carry.
    """
    typed = request.GET.get("term", "").replace("\0", "")[:100]
    known = tags_known_to(request.user)
    tags = known.filter(name__istartswith=typed) if typed else known.none()
    names = tags.order_by("name").values_list("name", flat=True)[:OFFERED_TAGS]
    return JsonResponse(list(names), safe=False)
