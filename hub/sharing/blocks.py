"""One network of the share row, as an editor enters it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from hub.sharing.addresses import check_pattern


class NetworkBlock(blocks.StructBlock):
    """A name, and the address at which that network takes up a page."""

    name = blocks.CharBlock(label=_("Name"), max_length=40)
    pattern = blocks.CharBlock(
        label=_("Address"),
        max_length=300,
        validators=[check_pattern],
        help_text=_(
            "Where the network lets people post, beginning with https://. {url} and {title} stand "
            "for the page, as in https://example.com/submit?link={url}&title={title}"
        ),
    )

    class Meta:
        icon = "link"
        label = _("Network")
        label_format = "{name}"
