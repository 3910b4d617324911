"""The notice that this is no therapy and where help is found in a crisis, by site and language."""

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Locale, PreviewableMixin, Site


@register_setting(icon="help")
class CareNotice(PreviewableMixin, ClusterableModel, BaseSiteSetting):
    """The care notices of one site. A language without words of its own has the built-in ones."""

    site = models.OneToOneField(
        Site,
        on_delete=models.CASCADE,
        editable=False,
        related_name="colloquy_care_notice",
    )

    panels = [
        InlinePanel(
            "wordings",
            heading=_("Words by language"),
            label=_("language"),
            help_text=_(
                "A reader gets the words of the language of the page, or else those of the site’s "
                "first language. What is left empty has built-in words."
            ),
        )
    ]

    class Meta:
        verbose_name = _("care notice")
        verbose_name_plural = _("care notices")

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One for each language of the site."""
        return [(locale.language_code, str(locale)) for locale in Locale.objects.all()]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """A page with the notice in each of its places, in the words being edited."""
        from hub.care.reading import care_among, remember_care

        wordings = {wording.locale.language_code: wording for wording in self.wordings.all()}
        with override(mode_name):
            remember_care(request, care_among(wordings, request))
            return render(request, "colloquy/hub/care/preview.html")


class CareWording(models.Model):
    """The notice of one site in one language: what it says, and where it stands."""

    notice = ParentalKey(CareNotice, on_delete=models.CASCADE, related_name="wordings")
    locale = models.ForeignKey(
        "wagtailcore.Locale", on_delete=models.CASCADE, related_name="+", verbose_name=_("language")
    )
    line = models.CharField(
        _("notice"),
        max_length=120,
        blank=True,
        help_text=_("Short: it stands above everything, also on a phone."),
    )
    link_text = models.CharField(_("words of the link"), max_length=80, blank=True)
    help_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page with help"),
        help_text=_(
            "A page of this site that lists crisis lines, so that it is there for everyone."
        ),
    )
    not_therapy = models.TextField(
        _("what this site is not"),
        max_length=600,
        blank=True,
        help_text=_("That nobody here treats anybody. Markdown; links begin with https://."),
    )
    crisis = models.TextField(
        _("help in a crisis"),
        max_length=1_000,
        blank=True,
        help_text=_("Whom to call, with links. Markdown; links begin with https://."),
    )
    is_on_top = models.BooleanField(_("one line on top of every page"), default=True)
    is_in_footer = models.BooleanField(_("at the end of every page"), default=True)
    is_above_forms = models.BooleanField(
        _("above every form in which a reader writes"), default=True
    )

    panels = [
        FieldPanel("locale"),
        MultiFieldPanel(["line", "link_text", "help_page"], heading=_("In one line")),
        MultiFieldPanel(["not_therapy", "crisis"], heading=_("At length")),
        MultiFieldPanel(
            ["is_on_top", "is_in_footer", "is_above_forms"], heading=_("Where it stands")
        ),
    ]

    class Meta:
        verbose_name = _("wording of the care notice")
        verbose_name_plural = _("wordings of the care notice")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "locale"], name="colloquy_care_language_once"
            ),
            models.CheckConstraint(
                condition=models.Q(is_on_top=True)
                | models.Q(is_in_footer=True)
                | models.Q(is_above_forms=True),
                name="colloquy_care_stands_somewhere",
                violation_error_message=_(
                    "Choose at least one place: readers in a crisis must find the notice."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.notice} ({self.locale})"
