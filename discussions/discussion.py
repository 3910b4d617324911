"""What makes a page a discussion: its kind, whom it asks, what it points to. An abstract mixin."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hub.metadata.head import Metadata
from hub.metadata.things import Thing
from hub.pages.publication import Publication


class AbstractDiscussion(Publication):
    """An ethics discussion. A concrete page brings `bylines`, `body` and `tags`."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("question")
        POSITION = "position", _("position")
        DIALOGUE = "dialogue", _("dialogue")
        POINTER = "pointer", _("pointer to someone else’s post")

    class Asks(models.TextChoices):
        COLLEAGUES = "colleagues", _("colleagues")
        CLIENTS = "clients", _("people who use therapy")
        EVERYONE = "everyone", _("everyone")

    kind = models.CharField(
        _("kind"),
        max_length=16,
        choices=Kind.choices,
        default=Kind.QUESTION,
        help_text=_("Readers see it, and can look for it."),
    )
    asks = models.CharField(
        _("whom it asks"),
        max_length=16,
        choices=Asks.choices,
        default=Asks.EVERYONE,
        help_text=_("Whose answers you hope for. Everyone may read and answer all the same."),
    )
    pointer_url = models.URLField(
        _("address of the post"),
        max_length=500,
        blank=True,
        help_text=_("For a pointer: the post you point to."),
    )
    pointer_source = models.CharField(
        _("who wrote it, and where"),
        max_length=300,
        blank=True,
        help_text=_("Such as: T. Marsh, “On not searching”, on her own site, February 2026."),
    )

    class Meta:
        abstract = True

    @property
    def pointer(self) -> dict | None:
        """The post this page points to: url and source; None unless it is a pointer."""
        if self.kind != self.Kind.POINTER or not self.pointer_url:
            return None
        return {"url": self.pointer_url, "source": self.pointer_source or self.pointer_url}

    def as_thing(self, about: Metadata, context: dict) -> Thing:
        """A pointer is based on the post it points to."""
        said = super().as_thing(about, context)
        return said | {"isBasedOn": self.pointer["url"]} if self.pointer else said

    @property
    def leads_to(self) -> list[str]:
        return [self.pointer["url"]] if self.pointer else []

    def get_context(self, request, *args, **kwargs) -> dict:
        return super().get_context(request, *args, **kwargs) | {
            "kind_label": self.get_kind_display(),
            "asks_label": self.get_asks_display(),
            "pointer": self.pointer,
        }
