"""What follows from Wagtail's signals; the rules themselves stand in the services."""

from django.db.models.signals import post_save, pre_delete, pre_save
from wagtail.images import get_image_model
from wagtail.signals import page_published

from hub.pages.mixins import HubPage
from hub.pages.section_index import SectionIndex
from hub.pages.sections import prepare_section
from hub.pages.services import settle_publishing
from hub.pages.texts import outdate_texts_showing
from hub.people.models import Person
from hub.privacy.pictures import forget_origin_when_uploaded


def settle_when_published(sender, instance, revision=None, **kwargs) -> None:
    """Every route to publishing sends this signal, Wagtail's actions cannot be replaced."""
    if isinstance(instance, HubPage) and revision is not None:
        settle_publishing(page=instance, revision=revision)


def prepare_when_created(sender, instance, created, raw=False, **kwargs) -> None:
    if created and not raw and isinstance(instance, SectionIndex):
        prepare_section(section=instance)


def outdate_when_changed(sender, instance, raw=False, **kwargs) -> None:
    """A link to a person needs their agreement, and a picture its files."""
    if not raw:
        outdate_texts_showing(instance)


def connect() -> None:
    """Called once, from HubConfig.ready()."""
    page_published.connect(settle_when_published, dispatch_uid="colloquy_settle")
    post_save.connect(prepare_when_created, dispatch_uid="colloquy_prepare_section")
    pre_save.connect(
        forget_origin_when_uploaded, sender=get_image_model(), dispatch_uid="colloquy_forget_origin"
    )
    for shown in (Person, get_image_model()):
        for signal in (post_save, pre_delete):
            uid = f"colloquy_outdate_{shown.__name__}"
            signal.connect(outdate_when_changed, sender=shown, dispatch_uid=uid)
