"""Making an index page ready to be written under: its workflow, its rights, its files."""

from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowTask,
)

from hub.pages.editor_check import EditorCheckTask
from hub.people.models import RoleName
from hub.people.roles import group_of

PAGE_RIGHTS = {
    RoleName.CLINICIAN: ["add"],
    RoleName.EDITOR: ["add", "change", "lock", "unlock"],
}
FILE_RIGHTS = {
    RoleName.CLINICIAN: ["add", "choose"],
    RoleName.EDITOR: ["add", "change", "choose"],
}
COLLECTION = "Colloquy"


@transaction.atomic
def prepare_section(*, section) -> None:
    """Give a new index page its workflow for posts and our groups their rights below it.

    Idempotent; touches no group, page or collection that is not ours.
    """
    if section.post_workflow_id is None:
        section.post_workflow = _workflow_for_posts()
        type(section).objects.filter(pk=section.pk).update(post_workflow=section.post_workflow)
    rights = [
        GroupPagePermission(group=group, page_id=section.pk, permission=permission)
        for role, actions in PAGE_RIGHTS.items()
        for group in [group_of(role)]
        for permission in _permissions(Page, actions)
    ]
    GroupPagePermission.objects.bulk_create(rights, ignore_conflicts=True)
    _let_authors_use_own_files()


def _workflow_for_posts() -> Workflow:
    task = EditorCheckTask.objects.filter(active=True).first()
    if task is None:
        task = EditorCheckTask.objects.create(name="Editor’s check")
    workflow = Workflow.objects.filter(active=True, workflow_tasks__task=task).first()
    if workflow is None:
        workflow = Workflow.objects.create(name="Publish as a post")
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _let_authors_use_own_files() -> None:
    """A collection of our own, where authors add files; choosers offer them no colleague's."""
    collection = _our_collection()
    rights = [
        GroupCollectionPermission(group=group, collection=collection, permission=permission)
        for role, actions in FILE_RIGHTS.items()
        for group in [group_of(role)]
        for model in (get_image_model(), get_document_model())
        for permission in _permissions(model, actions)
    ]
    GroupCollectionPermission.objects.bulk_create(rights, ignore_conflicts=True)


def _our_collection() -> Collection:
    """The collection our clinicians have rights on; a host's own of that name is not ours."""
    clinicians = group_of(RoleName.CLINICIAN)
    ours = Collection.objects.filter(group_permissions__group=clinicians, depth=2).first()
    return ours or Collection.get_first_root_node().add_child(name=COLLECTION)


def is_in_our_collection(item) -> bool:
    """Whether an image or document is in the collection our clinicians put theirs in."""
    return our_collections().filter(collection_id=item.collection_id).exists()


def our_collections():
    """The numbers of the collections that our clinicians put files in, as a query."""
    return GroupCollectionPermission.objects.filter(
        group__colloquy_role__name=RoleName.CLINICIAN,
        # Wagtail's own migration lets every group choose from the root collection.
        permission__codename__startswith="add_",
    ).values("collection_id")


def _permissions(model: type, actions: list[str]):
    return Permission.objects.filter(
        content_type__app_label=model._meta.app_label,
        codename__in=[f"{action}_{model._meta.model_name}" for action in actions],
    )


def without_files_of_others(files, user):
    """Those of `files` that the user uploaded, and all outside our collections.

    A picture may show what only its owner's draft tells.
    """
    return files.exclude(~Q(uploaded_by_user=user), collection__in=our_collections())
