"""What is brought in and not yet in the library: look-ups outside, batches to be confirmed."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from hub.citations.items import telling
from hub.citations.items.fields import TYPES
from hub.citations.models import Reference


class Lookup(models.Model):
    """What a DOI or web address led to; asked for by an editor, answered by a job.

    `item` is a work in CSL-JSON; of an archived copy, its `archived_url` and `archived_on`.
    """

    class Kind(models.TextChoices):
        DOI = "doi", _("DOI")
        ADDRESS = "address", _("web address")
        ARCHIVED = "archived", _("archived copy")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        FOUND = "found", _("found")
        FAILED = "failed", _("failed")

    kind = models.CharField(max_length=8, choices=Kind.choices)
    value = models.CharField(max_length=2_048)
    value_key = models.CharField(max_length=64)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    item = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    notice = models.CharField(max_length=16, blank=True)
    notice_url = models.CharField(max_length=2_048, blank=True)
    # A word of ours for why, never text of the other side.
    problem = models.CharField(max_length=40, blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    fetched_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True, db_index=True)
    leased_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "value_key"], name="colloquy_lookup_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"[:100]


class ImportBatch(models.Model):
    """A file or pasted text, read by a job, and waiting for whoever brought it to confirm.

    Erased after seven days; confirmed or not.
    """

    class Format(models.TextChoices):
        BIBTEX = "bibtex", "BibTeX"
        RIS = "ris", "RIS"
        CSL = "csl", "CSL-JSON"
        LOOKUP = "lookup", _("DOIs and web addresses")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting to be read")
        READ = "read", _("read, waiting for your decision")
        STORED = "stored", _("added to the library")
        FAILED = "failed", _("could not be read")

    text = models.TextField(blank=True)
    # sha256 of what was brought, so that the same file twice is announced.
    digest = models.CharField(max_length=64, db_index=True)
    format = models.CharField(max_length=8, choices=Format.choices, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    # Why nothing could be read, and what else whoever brought it should know.
    problem = models.CharField(max_length=300, blank=True)
    notice = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("import of references")
        verbose_name_plural = _("imports of references")

    def __str__(self) -> str:
        return f"Import {self.pk}"


class ImportRow(models.Model):
    """One entry of a batch, and what will become of it."""

    class Verdict(models.TextChoices):
        NEW = "new", _("new")
        DUPLICATE = "duplicate", _("already here")
        FAILED = "failed", _("failed")

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    # Counted from 1.
    line = models.PositiveIntegerField(default=1)
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=500, blank=True)
    item = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    # Why it failed; of the others, what was left out or noticed.
    reason = models.CharField(max_length=300, blank=True)
    # Fields of Reference that are not part of the item, such as a note for editors.
    values = models.JSONField(default=dict)
    # The work in the library that it is already.
    match = models.ForeignKey(Reference, on_delete=models.SET_NULL, null=True, related_name="+")
    # The work that was made of it.
    added = models.ForeignKey(Reference, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["batch", "number"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="colloquy_import_row_once")
        ]

    def __str__(self) -> str:
        return f"Entry {self.number} of import {self.batch_id}"

    @property
    def summary(self) -> str:
        """By whom, when and what, in one line; the key where there is no item."""
        if self.item is None:
            return self.key
        year = telling.year_of(self.item)
        parts = [
            telling.authors_text(self.item, 80),
            str(year or ""),
            telling.plain_title(self.item),
        ]
        return ". ".join(filter(None, parts)) or self.item.get("URL", "")

    @property
    def type_label(self) -> str:
        return TYPES[self.item["type"]] if self.item else ""

    @property
    def can_be_added_anyway(self) -> bool:
        """Whether it is worth asking: a DOI is in the library once, whatever anybody says."""
        if self.verdict != self.Verdict.DUPLICATE:
            return False
        doi = self.item.get("DOI", "")
        return not doi or (self.match is not None and self.match.doi != doi)
