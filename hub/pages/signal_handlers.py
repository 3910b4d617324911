"""What follows from Wagtail's signals; the rules themselves stand in the services."""

from django.db.models.signals import post_save
from wagtail.signals import page_published

from hub.pages.mixins import HubPage
from hub.pages.section_index import SectionIndex
from hub.pages.sections import prepare_section
from hub.pages.services import settle_publishing


def settle_when_published(sender, instance, revision=None, **kwargs) -> None:
    """Every route to publishing sends this signal, Wagtail's actions cannot be replaced."""
    if isinstance(instance, HubPage) and revision is not None:
        settle_publishing(page=instance, revision=revision)


def prepare_when_created(sender, instance, created, raw=False, **kwargs) -> None:
    if created and not raw and isinstance(instance, SectionIndex):
        prepare_section(section=instance)


def connect() -> None:
    """Called once, from HubConfig.ready()."""
    page_published.connect(settle_when_published, dispatch_uid="colloquy_settle")
    post_save.connect(prepare_when_created, dispatch_uid="colloquy_prepare_section")
