"""What must be indexed anew when something is saved or published; the jobs do it."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.signals import page_published

from hub.pages.mixins import TextualPage
from hub.people.models import Person
from hub.search import tasks
from hub.vocabulary.models import Tag, Term

JOBS = {
    Term: tasks.index_pages_with_term,
    Tag: tasks.index_pages_with_tag,
    Person: tasks.index_pages_by,
}


def index_when_published(sender, instance, **kwargs) -> None:
    """By now the terms and authors are stored; when Wagtail's own job was made they were not."""
    if isinstance(instance, TextualPage) and instance.live:
        transaction.on_commit(partial(tasks.index_page.enqueue, instance.pk))


def index_when_renamed(sender, instance, created, raw=False, **kwargs) -> None:
    """What is new stands on no page yet."""
    if not raw and not created:
        transaction.on_commit(partial(JOBS[sender].enqueue, instance.pk))


def connect() -> None:
    """Called once, from HubConfig.ready()."""
    page_published.connect(index_when_published, dispatch_uid="colloquy_index_published")
    for model in JOBS:
        uid = f"colloquy_index_{model.__name__}"
        post_save.connect(index_when_renamed, sender=model, dispatch_uid=uid)
