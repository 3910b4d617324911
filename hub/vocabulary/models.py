"""Words that pages carry. Curated terms come with their own screens; tags are free."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase


class Tag(TagBase):
    """A free word on a page. A merged tag keeps its row: drafts hold the old ids."""

    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from"
    )

    free_tagging = True

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    @property
    def current(self) -> "Tag":
        """The tag this one stands for today."""
        return self.merged_into.current if self.merged_into_id else self


class AbstractTagging(ItemBase):
    """A tag on a page. Page types make it concrete with a `content_object` ParentalKey."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="%(app_label)s_%(class)s")

    class Meta:
        abstract = True
