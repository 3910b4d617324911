"""Taking Colloquy's pages and workflows out of a site, before the apps. Not for daily use."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, Workflow, WorkflowTask, get_page_models

from hub.pages.editor_check import EditorCheckTask
from hub.pages.mixins import HubPage
from hub.pages.models import PageVersion


def what_would_go() -> dict[str, int]:
    """How many of each kind `remove_everything` would delete. Three queries."""
    return {
        "pages": _our_pages().count(),
        "versions": PageVersion.objects.count(),
        "workflows": _our_workflows().count(),
    }


@transaction.atomic
def remove_everything() -> None:
    """Delete every page of Colloquy with its versions and its workflows, for good.

    Raises ValidationError when a page of another type stands below one of ours: it would go too.
    """
    _refuse_to_take_others_along(_our_pages())
    PageVersion.objects.all().delete()
    # The lowest first: deleting a page takes what is below it along.
    for page in _our_pages().order_by("-depth"):
        page.specific.delete()
    _our_workflows().delete()
    for task in EditorCheckTask.objects.all():
        task.delete()


def _our_pages():
    ours = [model for model in get_page_models() if issubclass(model, HubPage)]
    return Page.objects.type(*ours)


def _our_workflows():
    """Workflows of an editor's check and nothing else; a host may use one among its own steps."""
    checks = EditorCheckTask.objects.values("pk")
    with_other_steps = WorkflowTask.objects.exclude(task__in=checks).values("workflow")
    return Workflow.objects.filter(workflow_tasks__task__in=checks).exclude(pk__in=with_other_steps)


def _refuse_to_take_others_along(pages) -> None:
    ours = pages.values("pk")
    for page in pages.filter(numchild__gt=0):
        other = page.get_descendants().exclude(pk__in=ours).first()
        if other:
            raise ValidationError(
                _("“%(other)s” stands below “%(page)s” and would go too. Move it first.")
                % {"other": other.title, "page": page.title}
            )
