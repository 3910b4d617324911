"""The notice on every page that this is no therapy, and where help is found in a crisis."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="help")
class CareNotice(BaseSiteSetting):
    """One line on top of every page of ours; the same stands in the footer."""

    text = models.CharField(
        _("notice"),
        max_length=120,
        default="Not therapy. In crisis?",
        help_text=_("Short: it stands above everything, also on a phone."),
    )
    link_text = models.CharField(
        _("words of the link"), max_length=80, default="Find help in your country"
    )
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

    panels = ["text", "link_text", "help_page"]

    class Meta:
        verbose_name = _("care notice")
