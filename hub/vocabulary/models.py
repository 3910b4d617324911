"""Words that pages carry: curated terms, free tags, and what editors record about platforms."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase
from wagtail.models import TranslatableMixin
from wagtail.search import index

from hub.search.fields import NAMED, TITLE
from hub.search.words import folded_copy


class Facet(models.TextChoices):
    """The vocabularies a term can belong to."""

    TOPIC = "topic", _("topic")
    AUDIENCE = "audience", _("audience")
    CONDITION = "condition", _("condition")
    MODALITY = "modality", _("modality")
    FORMAT = "format", _("format")
    PLATFORM = "platform", _("platform")
    PROFESSION = "profession", _("profession")
    JURISDICTION = "jurisdiction", _("jurisdiction")

    @property
    def plural(self) -> str:
        """What a list of its terms is headed by."""
        return _PLURALS[self]


_PLURALS = {
    Facet.TOPIC: _("Topics"),
    Facet.AUDIENCE: _("Audiences"),
    Facet.CONDITION: _("Conditions"),
    Facet.MODALITY: _("Modalities"),
    Facet.FORMAT: _("Formats"),
    Facet.PLATFORM: _("Platforms"),
    Facet.PROFESSION: _("Professions"),
    Facet.JURISDICTION: _("Jurisdictions"),
}


class TermQuerySet(models.QuerySet):
    def current(self) -> "TermQuerySet":
        """Terms that were not merged into another."""
        return self.filter(merged_into=None)

    def alternatives_to(self, term: "Term") -> "TermQuerySet":
        """The current terms that `term` may be merged into."""
        return self.current().filter(facet=term.facet, locale=term.locale_id).exclude(pk=term.pk)

    def meaning(self, term: "Term") -> "TermQuerySet":
        """All rows that stand for `term`: itself, its translations, and what was merged in."""
        return self.meanings([term.translation_key])

    def meanings(self, keys: Iterable[UUID]) -> "TermQuerySet":
        """As `meaning`, of all terms with these translation keys."""
        keys = list(keys)
        return self.filter(Q(translation_key__in=keys) | Q(merged_into__translation_key__in=keys))


class Term(index.Indexed, TranslatableMixin, models.Model):
    """An entry of a curated vocabulary. A merged term keeps its row: drafts hold the old ids.

    `merged_into` never forms a chain: merging moves everything merged earlier along.
    """

    facet = models.CharField(_("vocabulary"), max_length=16, choices=Facet.choices)
    label = models.CharField(_("label"), max_length=80)
    slug = models.SlugField(
        _("address"),
        max_length=80,
        allow_unicode=True,
        help_text=_("The last part of the address of this term’s page."),
    )
    description = models.CharField(
        _("description"),
        max_length=500,
        blank=True,
        help_text=_("What belongs under it and what does not. It stands on the term’s page."),
    )
    synonyms = models.TextField(
        _("synonyms"),
        blank=True,
        max_length=1_000,
        help_text=_("Other words people look for, one on each line. They find this term."),
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_from",
    )

    objects = models.Manager.from_queryset(TermQuerySet)()

    search_fields = [
        index.AutocompleteField("label"),
        index.SearchField("label", boost=TITLE),
        index.SearchField("synonyms", boost=NAMED),
        index.SearchField("folded_words", boost=NAMED),
        index.FilterField("facet"),
        index.FilterField("locale_id"),
        index.FilterField("merged_into_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        # Plain names: django-modelcluster sorts a draft's terms by them, and knows no expressions.
        ordering = ["facet", "label", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="colloquy_term_address"),
        ]
        indexes = [models.Index(fields=["facet", "locale"], name="colloquy_term_by_facet")]

    def __str__(self) -> str:
        return self.label

    def folded_words(self) -> str:
        """Its accented words as who has no accents on their keys types them."""
        return folded_copy(f"{self.label}\n{self.synonyms}")

    @property
    def current(self) -> "Term":
        """The term this one stands for today."""
        return self.merged_into or self

    @property
    def place(self) -> tuple[int, str, int]:
        """Where it stands in a list: by vocabulary, topics first, then by label."""
        return (list(Facet).index(self.facet), self.label.casefold(), self.pk)

    @property
    def url(self) -> str:
        """The address of the page that lists what carries this term."""
        return reverse("colloquy:topics:term", args=[self.slug])


class PlatformChange(models.Model):
    """An editor's record that a platform works differently now; what speaks of it is due."""

    term = models.ForeignKey(
        Term, on_delete=models.PROTECT, related_name="platform_changes", verbose_name=_("platform")
    )
    note = models.CharField(
        _("what changed"),
        max_length=300,
        help_text=_("One or two sentences. Authors get them, and readers see them."),
    )
    changed_on = models.DateField(_("since when"), default=timezone.localdate)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("change of a platform")
        verbose_name_plural = _("changes of platforms")
        ordering = ["-changed_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.term}: {self.changed_on}"

    def clean(self) -> None:
        if self.changed_on and self.changed_on > timezone.localdate():
            raise ValidationError({"changed_on": _("Give a day that has come.")})


class TagQuerySet(models.QuerySet):
    def current(self) -> "TagQuerySet":
        """Tags that were not merged into another."""
        return self.filter(merged_into=None)

    def alternatives_to(self, tag: "Tag") -> "TagQuerySet":
        """The current tags that `tag` may be merged into."""
        return self.current().exclude(pk=tag.pk)


class Tag(TagBase):
    """A free word on a page. A merged tag keeps its row: drafts hold the old ids.

    `merged_into` never forms a chain, as with terms.
    """

    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_from",
    )

    objects = models.Manager.from_queryset(TagQuerySet)()

    free_tagging = True

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name", "pk"]

    def slugify(self, tag: str, i: int | None = None) -> str:
        """As taggit, but never empty (a tag may be one sign) and never too long."""
        slug = super().slugify(tag)[:90] or "tag"
        return slug if i is None else f"{slug}_{i}"

    @property
    def current(self) -> "Tag":
        """The tag this one stands for today."""
        return self.merged_into or self

    @property
    def url(self) -> str:
        """The address of the page that lists what carries this tag."""
        return reverse("colloquy:tags:tag", args=[self.current.slug])


class AbstractTagging(ItemBase):
    """A tag on a page. Page types make it concrete with a `content_object` ParentalKey."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="%(app_label)s_%(class)s")

    class Meta:
        abstract = True
