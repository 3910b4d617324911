"""People who write here, the editors' check that someone is a clinician, and the groups."""

import unicodedata
import uuid

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.images import get_image_model_string
from wagtail.models import Orderable
from wagtail.search import index

from hub.people.checks import ClinicianCheck
from hub.people.orcid import check_orcid
from hub.search.fields import NAMED, TITLE, to_find
from hub.text.links import link_target
from hub.vocabulary.models import Facet

WEB = ("https", "http")


class RoleName(models.TextChoices):
    """The groups of Colloquy, by the name that code uses. A host may rename the group itself."""

    CLINICIAN = "clinician", _("Colloquy clinicians")
    PEER_REVIEWER = "peer_reviewer", _("Colloquy peer reviewers")
    EDITOR = "editor", _("Colloquy editors")
    MODERATOR = "moderator", _("Colloquy moderators")
    MEMBER = "member", _("Colloquy members")
    VERIFIED_CLINICIAN = "verified_clinician", _("Colloquy verified clinicians")


class Role(models.Model):
    """Which auth group stands for a role. Only groups that our migration made are named here."""

    name = models.CharField(max_length=32, choices=RoleName.choices, unique=True)
    group = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="colloquy_role")

    def __str__(self) -> str:
        return self.get_name_display()


class PersonQuerySet(models.QuerySet):
    def with_public_page(self) -> "PersonQuerySet":
        """People who agreed to a public page."""
        return self.filter(agreed_to_page_at__isnull=False)

    def with_standing(self) -> "PersonQuerySet":
        """Prefetches the checks from which `standing` is told; one query."""
        return self.prefetch_related(
            models.Prefetch("checks", ClinicianCheck.objects.order_by("-checked_on", "-pk"))
        )


class Person(index.Indexed, ClusterableModel):
    """The public identity of a clinician or outside author; may or may not have an account."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="colloquy_person",
        verbose_name=_("account"),
        help_text=_("The account this person signs in with, if there is one."),
    )
    name = models.CharField(_("name"), max_length=150)
    slug = models.SlugField(
        _("address"),
        max_length=150,
        unique=True,
        allow_unicode=True,
        help_text=_("The last part of the address of this person's page."),
    )
    credentials = models.CharField(
        _("credentials"),
        max_length=100,
        blank=True,
        help_text=_("Letters after the name, such as PhD, LCSW."),
    )
    profession = models.CharField(
        _("profession"), max_length=100, help_text=_("In words, such as clinical social worker.")
    )
    profession_term = models.ForeignKey(
        "colloquy_hub.Term",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        limit_choices_to={"facet": Facet.PROFESSION, "merged_into": None},
        related_name="people",
        verbose_name=_("listed under"),
        help_text=_("Readers who look for what a profession writes find this person there."),
    )
    bio = models.TextField(_("short biography"), max_length=1_500, blank=True)
    photo = models.ForeignKey(
        get_image_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("photo"),
        help_text=_("Shown on this person’s page alone."),
    )
    website = models.URLField(_("own site"), blank=True, max_length=500)
    orcid = models.CharField(
        _("ORCID"),
        max_length=19,
        blank=True,
        validators=[check_orcid],
        help_text=_("Sixteen digits such as 0000-0002-1825-0097; the last one may be an X."),
    )
    work_together = models.TextField(
        _("If we work together"),
        max_length=2_000,
        blank=True,
        help_text=_(
            "How you use this site with regard to your clients: whether you answer them here, "
            "what they should know before they comment."
        ),
    )
    policy_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("policy on this site"),
        help_text=_("A page of this site that states your policy."),
    )
    policy_url = models.URLField(
        _("policy elsewhere"),
        blank=True,
        max_length=500,
        help_text=_("Its address, if it stands on your own site."),
    )
    interests = models.TextField(
        _("declaration of interests"),
        max_length=1_500,
        blank=True,
        help_text=_(
            "What a reader should know: employers, funding, products. “None” is an answer."
        ),
    )
    interests_declared_on = models.DateField(
        _("declared on"), null=True, blank=True, editable=False
    )
    agreed_to_page_at = models.DateTimeField(
        _("agreed to a public page"),
        null=True,
        blank=True,
        help_text=_("Without this date, only the name and profession are shown."),
    )

    objects = models.Manager.from_queryset(PersonQuerySet)()

    search_fields = [
        index.AutocompleteField("name"),
        index.SearchField("name", boost=TITLE),
        index.SearchField("name_to_find", boost=TITLE),
        index.SearchField("work_to_find", boost=NAMED),
        index.SearchField("bio_to_find"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = [Lower("name"), "pk"]
        indexes = [models.Index(Lower("name"), name="colloquy_person_by_name")]
        permissions = [("keep_own_profile", "Can keep a public profile of their own")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        wrong = {
            name: _("Give an address that begins with https:// and names no user.")
            for name in ("website", "policy_url")
            if getattr(self, name) and not leads_to_the_web(getattr(self, name))
        }
        if self.policy_page_id and self.policy_url:
            wrong["policy_url"] = _("Give a page of this site or an address, not both.")
        if wrong:
            raise ValidationError(wrong)

    def name_to_find(self) -> str:
        """The name, for the search; the admin looks for it as it is written."""
        return to_find(self.name)

    def bio_to_find(self) -> str:
        """The biography, for the search."""
        return to_find(self.bio)

    def work_to_find(self) -> str:
        """Profession and credentials, for the search."""
        return to_find(f"{self.profession}\n{self.credentials}")

    @property
    def has_public_page(self) -> bool:
        return self.agreed_to_page_at is not None

    @property
    def url(self) -> str | None:
        """The address of the public page, or None without the person's agreement."""
        if not self.has_public_page:
            return None
        return reverse("colloquy:people:person", args=[self.slug])

    @cached_property
    def initials(self) -> str:
        """One or two letters for the circle beside the name.

        One in scripts that join their letters, where two would be read as a word.
        """
        words = [word for word in self.name.split() if word[0].isalnum()] or [self.name]
        if unicodedata.bidirectional(words[0][:1] or " ") == "AL":
            return words[0][0]
        return "".join(word[0].upper() for word in (words[0], words[-1])[: len(words)])

    @cached_property
    def current_check(self) -> ClinicianCheck | None:
        """The newest clinician check that is not past its expiry; no query after with_standing."""
        return next((check for check in self.checks.all() if check.is_current), None)


class ProfileLink(Orderable):
    """A profile of a person elsewhere, linked with rel="me"."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(
        _("where"), max_length=60, help_text=_("Such as Mastodon, or the name of your university.")
    )
    url = models.URLField(_("address"), max_length=500)

    panels = ["label", "url"]

    class Meta(Orderable.Meta):
        verbose_name = _("profile elsewhere")
        verbose_name_plural = _("profiles elsewhere")

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if self.url and not leads_to_the_web(self.url):
            raise ValidationError(
                {"url": _("Give an address that begins with https:// and names no user.")}
            )


def leads_to_the_web(address: str) -> bool:
    """Whether readers may be sent there: http or https, and no user name before the host."""
    return link_target(address, schemes=WEB, inside=False) is not None


class AbstractByline(Orderable):
    """One author of a page, in order. Page types make it concrete with a `page` ParentalKey."""

    class Part(models.TextChoices):
        AUTHOR = "author", _("author")
        CONTRIBUTOR = "contributor", _("contributor")

    # Concrete: page = ParentalKey(…, related_name="bylines")
    page: ParentalKey
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("person")
    )
    part = models.CharField(_("role"), max_length=16, choices=Part.choices, default=Part.AUTHOR)

    panels = ["person", "part"]

    class Meta(Orderable.Meta):
        abstract = True
