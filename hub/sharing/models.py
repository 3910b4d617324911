"""Where readers may share a page: one list of networks per site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Site

from hub.sharing.blocks import NetworkBlock

# Plain addresses that need no key and no script.
NETWORKS = [
    ("network", {"name": name, "pattern": pattern})
    for name, pattern in (
        ("Bluesky", "https://bsky.app/intent/compose?text={title}%20{url}"),
        ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
        ("Reddit", "https://www.reddit.com/submit?url={url}&title={title}"),
    )
]


@register_setting(icon="link-external")
class SharingLinks(BaseSiteSetting):
    """The networks of the share row. A site that never saved it has those we ship."""

    site = models.OneToOneField(
        Site,
        on_delete=models.CASCADE,
        editable=False,
        related_name="colloquy_sharing_links",
    )
    offers_mastodon = models.BooleanField(
        _("Mastodon"),
        default=True,
        help_text=_("Its people are on many servers, so the reader is asked for the name of one."),
    )
    networks = StreamField(
        [("network", NetworkBlock())],
        default=NETWORKS,
        blank=True,
        max_num=12,
        verbose_name=_("networks"),
        help_text=_(
            "Plain links: nothing is loaded from a network, and it learns of nobody who does not "
            "follow the link."
        ),
    )

    panels = ["offers_mastodon", "networks"]

    class Meta:
        verbose_name = _("links for sharing")
        verbose_name_plural = _("links for sharing")
