"""The editors' record that somebody is a clinician, and a clinician's request for one."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A person is reminded so many days before a check ends, and sees it on their screen.
DAYS_BEFORE_EXPIRY = 30


class ClinicianCheckQuerySet(models.QuerySet):
    def current(self) -> "ClinicianCheckQuerySet":
        """Checks that hold today."""
        return self.filter(withdrawn_at=None, expires_on__gte=timezone.localdate())

    def ending_soon(self) -> "ClinicianCheckQuerySet":
        """Current checks in their last days, where no other check of the person lasts longer."""
        until = timezone.localdate() + timedelta(days=DAYS_BEFORE_EXPIRY)
        others = ClinicianCheck.objects.filter(
            person=models.OuterRef("person"), withdrawn_at=None, expires_on__gt=until
        )
        return self.current().filter(~models.Exists(others), expires_on__lte=until)


class ClinicianCheck(models.Model):
    """An editor's record that a person is a clinician. It never holds the document itself."""

    class Method(models.TextChoices):
        REGISTER = "register", _("looked up in a public register")
        DOCUMENT = "document", _("document seen, not kept")
        COLLEAGUE = "colleague", _("vouched for by a checked clinician")

    person = models.ForeignKey(
        "colloquy_hub.Person", on_delete=models.CASCADE, related_name="checks"
    )
    method = models.CharField(_("method"), max_length=16, choices=Method.choices)
    jurisdiction = models.CharField(
        _("jurisdiction"), max_length=100, help_text=_("State or country of the license.")
    )
    register_url = models.URLField(_("link to the register"), blank=True, max_length=500)
    checked_on = models.DateField(_("checked on"), default=timezone.localdate)
    expires_on = models.DateField(_("expires on"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("recorded by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    withdrawn_because = models.CharField(
        _("why it was withdrawn"), max_length=300, blank=True, editable=False
    )
    reminded_at = models.DateTimeField(null=True, editable=False)

    objects = models.Manager.from_queryset(ClinicianCheckQuerySet)()

    class Meta:
        verbose_name = _("clinician check")
        verbose_name_plural = _("clinician checks")
        ordering = ["-checked_on", "-pk"]
        indexes = [models.Index(fields=["expires_on"], name="colloquy_check_by_expiry")]
        permissions = [("record_clinician_check", "Can record that a person is a clinician")]

    def __str__(self) -> str:
        return f"{self.person} ({self.jurisdiction})"

    def clean(self) -> None:
        if self.expires_on and self.checked_on and self.expires_on <= self.checked_on:
            raise ValidationError({"expires_on": _("Give a day after the day of the check.")})
        if self.checked_on and self.checked_on > timezone.localdate():
            raise ValidationError({"checked_on": _("Give a day that has come.")})
        if self.method == self.Method.REGISTER and not self.register_url:
            raise ValidationError({"register_url": _("Give the register's address.")})

    @property
    def is_current(self) -> bool:
        return self.withdrawn_at is None and self.expires_on >= timezone.localdate()

    @property
    def ends_soon(self) -> bool:
        """Whether it holds today, and its last days have begun."""
        last_days = timezone.localdate() + timedelta(days=DAYS_BEFORE_EXPIRY)
        return self.is_current and self.expires_on <= last_days


class ClinicianCheckRequestQuerySet(models.QuerySet):
    def waiting(self) -> "ClinicianCheckRequestQuerySet":
        """Requests that nobody has settled yet, the oldest first."""
        return self.filter(settled_at=None).order_by("asked_at", "pk")

    def to_settle_by(self, user) -> "ClinicianCheckRequestQuerySet":
        """Waiting requests of others: nobody settles their own."""
        return self.waiting().exclude(person__user=user)


class ClinicianCheckRequest(models.Model):
    """A clinician asks to be checked, and says where their license can be looked up.

    It holds no document and no scan, and there is no field for one.
    """

    class Outcome(models.TextChoices):
        RECORDED = "recorded", _("the check was recorded")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn by the person")

    person = models.ForeignKey(
        "colloquy_hub.Person", on_delete=models.CASCADE, related_name="check_requests"
    )
    jurisdiction = models.CharField(
        _("jurisdiction"), max_length=100, help_text=_("State or country of your license.")
    )
    register_url = models.URLField(
        _("link to your entry in a public register"),
        max_length=500,
        blank=True,
        help_text=_("The address of the register, or of your own entry in it."),
    )
    note = models.CharField(
        _("where to find your license"),
        max_length=500,
        blank=True,
        help_text=_(
            "How an editor finds you there: the name you are listed under, the number of the "
            "license. Send no scan and no document; we ask for none and keep none."
        ),
    )
    asked_at = models.DateTimeField(_("asked on"), default=timezone.now, editable=False)
    settled_at = models.DateTimeField(_("settled on"), null=True, editable=False)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    outcome = models.CharField(
        _("outcome"), max_length=16, choices=Outcome.choices, blank=True, editable=False
    )
    word = models.CharField(_("word to the person"), max_length=500, blank=True, editable=False)

    objects = models.Manager.from_queryset(ClinicianCheckRequestQuerySet)()

    class Meta:
        verbose_name = _("request for a clinician check")
        verbose_name_plural = _("requests for a clinician check")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(settled_at=None),
                name="colloquy_one_waiting_request",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None, outcome="")
                | (Q(settled_at__isnull=False) & ~Q(outcome="")),
                name="colloquy_request_settled_with_outcome",
            ),
        ]
        indexes = [
            models.Index(
                fields=["asked_at"], condition=Q(settled_at=None), name="colloquy_waiting_requests"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.jurisdiction})"

    def clean(self) -> None:
        if not self.register_url and not self.note:
            raise ValidationError(
                {"note": _("Say where your license can be looked up, by a link or in words.")}
            )

    @property
    def is_waiting(self) -> bool:
        return self.settled_at is None
