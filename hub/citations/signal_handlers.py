"""What follows for citations when a text, a work or the style of a site is saved."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from hub.citations.checking.services import gone_changed
from hub.citations.models import CitationSettings, Reference
from hub.citations.on_page import tasks
from hub.citations.on_page.drafts import follow_draft
from hub.jobs.waiting import enqueue_once
from hub.pages.mixins import TextualPage

# What pages show of a work. The checking of links saves other fields, and often.
SHOWN = frozenset(
    {"item", "key", "archived_url", "archived_on", "notice", "notice_url", "link_state", "page"}
)


def render_when_published(sender, instance, **kwargs) -> None:
    if isinstance(instance, TextualPage) and instance.live and not instance.alias_of_id:
        transaction.on_commit(partial(enqueue_once, tasks.render_citations, instance.pk))


def follow_when_saved(sender, instance, raw=False, **kwargs) -> None:
    """Every saving of a draft, autosaves too, writes its revision."""
    model = instance.content_type.model_class()
    if not raw and model and issubclass(model, Page) and issubclass(model, TextualPage):
        follow_draft(instance)


def render_when_corrected(sender, instance, created, raw=False, update_fields=None, **kwargs):
    if raw or created or (update_fields is not None and not SHOWN & set(update_fields)):
        return
    transaction.on_commit(partial(enqueue_once, tasks.render_pages_citing, instance.pk))


def render_when_gone(sender, reference_id: int, **kwargs) -> None:
    """Its address answers no more, or again: what stands behind the entry has changed."""
    transaction.on_commit(partial(enqueue_once, tasks.render_pages_citing, reference_id))


def render_when_restyled(sender, instance, created, raw=False, **kwargs) -> None:
    if not raw:
        transaction.on_commit(partial(enqueue_once, tasks.render_pages_of_site, instance.site_id))


def connect() -> None:
    """Called once, from HubConfig.ready()."""
    page_published.connect(render_when_published, dispatch_uid="colloquy_cite_published")
    post_save.connect(follow_when_saved, sender=Revision, dispatch_uid="colloquy_cite_drafts")
    post_save.connect(render_when_corrected, sender=Reference, dispatch_uid="colloquy_recite")
    gone_changed.connect(render_when_gone, dispatch_uid="colloquy_recite_gone")
    post_save.connect(
        render_when_restyled, sender=CitationSettings, dispatch_uid="colloquy_restyle"
    )
