"""What the hub keeps beside pages: their state while live, their versions, their rendered text.

Nothing here is part of a revision: publishing an older draft changes none of it.
"""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

PAGE = "wagtailcore.Page"


class PageState(models.Model):
    """What changes while a page is live, outside its revisions and digests."""

    page = models.OneToOneField(PAGE, on_delete=models.CASCADE, related_name="colloquy_state")
    taken_down_at = models.DateTimeField(null=True, blank=True)
    taken_down_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    taken_down_by_author = models.BooleanField(default=False)
    take_down_reason = models.CharField(max_length=300, blank=True)
    comments_open = models.BooleanField(_("comments are open"), default=True)
    comments_until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("The last day. Empty: without an end.")
    )
    # Set when something the page speaks of has changed; its own review-by date is its author's.
    due_since = models.DateField(null=True, blank=True)
    due_change = models.ForeignKey(
        "colloquy_hub.PlatformChange",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    # "Read again and still right" moves the next check without a new version.
    checked_on = models.DateField(null=True, blank=True)
    next_check = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("page state")
        verbose_name_plural = _("page states")
        indexes = [
            models.Index(fields=["due_since"], name="colloquy_state_by_due"),
            models.Index(fields=["next_check"], name="colloquy_state_by_check"),
        ]
        # Permissions that belong to no other model; editors and moderators hold them.
        permissions = [
            ("publish_post", "Can check and publish posts"),
            ("take_down_page", "Can take down any page of Colloquy"),
        ]

    def __str__(self) -> str:
        return f"State of page {self.page_id}"

    @property
    def accepts_comments(self) -> bool:
        """Whether comments are open today."""
        until = self.comments_until
        return self.comments_open and (until is None or until >= timezone.localdate())


class PageVersion(models.Model):
    """An immutable published text of a page. PROTECT: a page once published is never deleted."""

    class Kind(models.TextChoices):
        FIRST = "first", _("first version")
        MATERIAL = "material", _("material")
        WORDING = "wording", _("wording")
        FIX = "fix", _("fix")
        CORRECTION = "correction", _("correction")

    page = models.ForeignKey(PAGE, on_delete=models.PROTECT, related_name="colloquy_versions")
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(_("kind of change"), max_length=16, choices=Kind.choices)
    note = models.CharField(_("what changed"), max_length=250, blank=True)
    snapshot = models.JSONField(encoder=DjangoJSONEncoder)
    digest = models.CharField(max_length=64)
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # Told to readers; stays true when the index changes its rule.
    by_its_author = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="colloquy_version_number"),
        ]

    def __str__(self) -> str:
        return f"Version {self.number} of page {self.page_id}"


class RenderedText(models.Model):
    """The body of a live page as HTML, made once when it was published."""

    page = models.OneToOneField(PAGE, on_delete=models.CASCADE, related_name="colloquy_text")
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    # The RENDERER it was made with; an older one is made anew (hub/pages/texts.py).
    renderer = models.PositiveSmallIntegerField()
    html = models.TextField()
    headings = models.JSONField(default=list)
    words = models.PositiveIntegerField()
    # The reference list, an entry each, and how the page itself is cited, by style.
    references = models.JSONField(default=list)
    cite_as = models.JSONField(default=dict)
    # Of everything the citations were made from; empty while the plain formatter stands in.
    fingerprint = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"Text of page {self.page_id}"
