"""The reference library, what texts cite of it, and how that is shown.

Nothing here is part of a revision: texts hold citation keys, these rows are derived from them.
"""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site
from wagtail.search import index

from hub.citations.cites import Mode
from hub.citations.reading import ReferenceQuerySet
from hub.people.models import Person
from hub.text.days import day_in_words

PAGE = "wagtailcore.Page"
# They may speak of clients, or hold what others have the rights to.
NEVER_EXPORTED = frozenset({"abstract", "annote", "note"})


class Style(models.TextChoices):
    """The citation styles of a site, by their file names in the CSL project."""

    APA = "apa", _("APA, 7th edition: author and year")
    VANCOUVER = "nlm-citation-sequence", _("Vancouver (NLM): numbers")
    AMA = "american-medical-association", _("AMA, 11th edition: raised numbers")


class Reference(index.Indexed, models.Model):
    """One work of the reference library: a CSL-JSON item and what we know besides.

    Written by hub.citations.services alone: it keeps what is derived from the item in step.
    """

    class Source(models.TextChoices):
        TYPED = "typed", _("typed in")
        DOI = "doi", _("from its DOI")
        ADDRESS = "address", _("read from its web address")
        BIBTEX = "bibtex", _("from BibTeX")
        RIS = "ris", _("from RIS")
        CSL = "csl", _("from CSL-JSON")

    class Notice(models.TextChoices):
        NONE = "", _("none")
        CORRECTION = "correction", _("corrected")
        CONCERN = "concern", _("expression of concern")
        RETRACTION = "retraction", _("retracted")
        PREPRINT = "preprint", _("preprint")

    class LinkState(models.TextChoices):
        UNKNOWN = "unknown", _("not known")
        FINE = "fine", _("fine")
        MOVED = "moved", _("moved")
        SUSPECT = "suspect", _("perhaps gone")
        GONE = "gone", _("no longer available")

    # Without an id: the citation key is the id wherever one is asked for.
    item = models.JSONField(_("item"), encoder=DjangoJSONEncoder)

    # Derived from the item.
    key = models.CharField(_("citation key"), max_length=80, editable=False)
    type = models.CharField(_("type of work"), max_length=40, editable=False, db_index=True)
    title = models.TextField(_("title"), blank=True, editable=False)
    # Folded and without punctuation, to find what is the same work.
    title_key = models.CharField(max_length=200, blank=True, editable=False)
    authors_text = models.CharField(_("authors"), max_length=300, blank=True, editable=False)
    year = models.SmallIntegerField(_("year"), null=True, editable=False)
    doi = models.CharField("DOI", max_length=255, blank=True, editable=False)
    url = models.CharField(_("address"), max_length=2_048, blank=True, editable=False)
    # sha256 of the address as it is compared: host in small letters, no fragment.
    url_key = models.CharField(max_length=64, blank=True, editable=False)
    # The entry of the work alone, without year letters, in the style of ENTRY_STYLE.
    entry_html = models.TextField(blank=True, editable=False)
    entry_fingerprint = models.CharField(max_length=64, blank=True, editable=False)

    people = models.ManyToManyField(
        Person,
        blank=True,
        related_name="colloquy_references",
        verbose_name=_("people"),
        help_text=_("Who of the people known here wrote it."),
    )
    page = models.ForeignKey(
        PAGE,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="colloquy_references",
        verbose_name=_("page of this site"),
        help_text=_("If the work is a page here, it is hidden from whoever may not read that."),
    )
    archived_url = models.URLField(
        _("archived copy"),
        max_length=2_048,
        blank=True,
        help_text=_("At web.archive.org, perma.cc or archive.today."),
    )
    archived_on = models.DateField(_("archived on"), null=True, blank=True)
    notice = models.CharField(
        _("notice"), max_length=16, blank=True, choices=Notice.choices, default=Notice.NONE
    )
    notice_url = models.URLField(_("address of the notice"), max_length=2_048, blank=True)
    private_note = models.TextField(
        _("note for editors"), blank=True, max_length=2_000, help_text=_("Readers never see it.")
    )
    is_listed = models.BooleanField(
        _("listed"),
        default=False,
        help_text=_("Readers find it among the references, also while no page cites it."),
    )

    link_state = models.CharField(
        max_length=16, choices=LinkState.choices, default=LinkState.UNKNOWN, editable=False
    )
    link_moved_to = models.CharField(max_length=2_048, blank=True, editable=False)
    link_failures = models.PositiveSmallIntegerField(default=0, editable=False)
    last_failed_at = models.DateTimeField(null=True, editable=False)
    checked_at = models.DateTimeField(null=True, editable=False)
    next_check_at = models.DateTimeField(null=True, editable=False)

    source = models.CharField(
        max_length=16, choices=Source.choices, default=Source.TYPED, editable=False
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = models.Manager.from_queryset(ReferenceQuerySet)()

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("authors_text"),
        index.SearchField("key"),
        index.AutocompleteField("title"),
        index.AutocompleteField("authors_text"),
        index.AutocompleteField("key"),
        index.FilterField("type"),
        index.FilterField("year"),
        index.FilterField("is_listed"),
    ]

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        ordering = ["authors_text", "year", "title_key", "pk"]
        permissions = [("manage_references", "Can change, merge and delete any reference")]
        constraints = [
            models.UniqueConstraint(
                fields=["doi"], condition=~models.Q(doi=""), name="colloquy_reference_doi_once"
            ),
            models.CheckConstraint(
                condition=models.Q(archived_url="", archived_on=None)
                | (~models.Q(archived_url="") & models.Q(archived_on__isnull=False)),
                name="colloquy_reference_archived_pair",
            ),
        ]
        indexes = [
            models.Index(
                fields=["authors_text", "year", "title_key", "id"], name="colloquy_reference_order"
            ),
            models.Index(fields=["year"], name="colloquy_reference_year"),
            models.Index(fields=["title_key"], name="colloquy_reference_title"),
            models.Index(
                fields=["url_key"],
                condition=~models.Q(url_key=""),
                name="colloquy_reference_address",
            ),
            models.Index(fields=["next_check_at"], name="colloquy_reference_check"),
        ]

    def __str__(self) -> str:
        year = "" if self.year is None else f" ({self.year})"
        if not self.authors_text:
            return f"{self.title[:190]}{year}"
        return f"{self.authors_text}{year}: {self.title}"[:200]

    def get_absolute_url(self) -> str:
        return reverse("colloquy:references:reference", args=[self.key])

    @property
    def csl(self) -> dict:
        """The item with its citation key as id, as every format begins from it."""
        return {**self.item, "id": self.key}

    def for_export(self) -> dict:
        """The item as files carry it away: no note of ours, and where a copy is archived.

        CSL has no field for an archived copy, and its address must not take the place of the
        work's own.
        """
        item = {name: value for name, value in self.csl.items() if name not in NEVER_EXPORTED}
        if self.archived_url:
            words = {"day": day_in_words(self.archived_on), "address": self.archived_url}
            item["note"] = gettext("Archived copy (%(day)s): %(address)s") % words
        return item


class ReferenceKey(models.Model):
    """A citation key that leads to a reference; merged ones stay for the texts that hold them."""

    key = models.CharField(max_length=80)
    reference = models.ForeignKey(Reference, on_delete=models.CASCADE, related_name="keys")
    is_primary = models.BooleanField(default=True)
    # The number that the merged work of this key had: blocks in drafts and versions hold it.
    merged_pk = models.BigIntegerField(null=True, editable=False, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("key"), name="colloquy_reference_key_once"),
            models.UniqueConstraint(
                fields=["reference"],
                condition=models.Q(is_primary=True),
                name="colloquy_reference_primary_key",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Citation(models.Model):
    """A work that the text of a page cites; derived, so that it is known what cites what.

    PROTECT: a work that any text cites, draft or live, is not deleted.
    """

    class Version(models.TextChoices):
        LIVE = "live", _("published")
        DRAFT = "draft", _("draft")

    class Place(models.TextChoices):
        TEXT = "text", _("in the text")
        READING = "reading", _("further reading")

    page = models.ForeignKey(PAGE, on_delete=models.CASCADE, related_name="colloquy_citations")
    reference = models.ForeignKey(Reference, on_delete=models.PROTECT, related_name="citations")
    version = models.CharField(max_length=8, choices=Version.choices)
    place = models.CharField(max_length=8, choices=Place.choices, default=Place.TEXT)
    # Counted over the page: of the cluster, and of the work in it.
    position = models.PositiveIntegerField()
    order = models.PositiveSmallIntegerField(default=0)
    mode = models.CharField(
        max_length=16, choices=[(m.value, m.value) for m in Mode], default=Mode.PARENTHETICAL.value
    )
    prefix = models.TextField(blank=True)
    label = models.CharField(max_length=40, blank=True)
    locator = models.TextField(blank=True)
    suffix = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "version", "place", "position", "order"],
                name="colloquy_citation_place",
            )
        ]
        indexes = [models.Index(fields=["reference", "version"], name="colloquy_citation_cited")]

    def __str__(self) -> str:
        return f"Page {self.page_id} cites {self.reference_id}"


class CitationRendering(models.Model):
    """The citations and the reference list of one state of a page's text, as the engine made them.

    The fingerprint is over everything that goes in: style, language, engine, items, clusters.
    """

    page = models.ForeignKey(
        PAGE, on_delete=models.CASCADE, related_name="colloquy_citation_renderings"
    )
    fingerprint = models.CharField(max_length=64)
    # HTML of each cluster, in the order of the text.
    clusters = models.JSONField(default=list)
    # Of each work in the order of the list: key, html.
    entries = models.JSONField(default=list)
    # Of each work that is only named for further reading: key, html.
    reading = models.JSONField(default=list)
    rendered_at = models.DateTimeField(auto_now=True)
    # Keys of works that the engine refused, shown plainly.
    refused = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "fingerprint"], name="colloquy_citation_rendering_once"
            )
        ]

    def __str__(self) -> str:
        return f"Citations of page {self.page_id}"


@register_setting(icon="openquote")
class CitationSettings(BaseSiteSetting):
    """How a site cites."""

    site = models.OneToOneField(
        Site, on_delete=models.CASCADE, editable=False, related_name="colloquy_citation_settings"
    )
    style = models.CharField(
        _("citation style"),
        max_length=60,
        choices=Style.choices,
        default=Style.APA,
        help_text=_("All pages of the site follow; it takes a moment until they do."),
    )
    checks_links = models.BooleanField(
        _("check links"),
        default=True,
        help_text=_(
            "Ask once a month whether the addresses of works that public pages cite still answer."
        ),
    )

    panels = ["style", "checks_links"]

    class Meta:
        verbose_name = _("citations")
        verbose_name_plural = _("citations")
