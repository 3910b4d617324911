"""What happens when a workflow is finished: WAGTAIL_FINISH_WORKFLOW_ACTION points here.

Wagtail imports this module while it builds its own models, so nothing of Wagtail's or ours is
imported at the top.
"""

from django.core.exceptions import PermissionDenied


def finish(workflow_state, user=None) -> None:
    """Publish what was approved; other pages and snippets are handed to Wagtail's own action.

    Raises PermissionDenied when our page has no approved check, or its text is not the checked
    one: disabling a task, for one, finishes every workflow that waits in it.
    """
    from wagtail.workflows import publish_workflow_state

    from hub.pages.publication import Publication

    page = workflow_state.content_object
    page = getattr(page, "specific", page)
    if not isinstance(page, Publication):
        publish_workflow_state(workflow_state, user=user)
        return
    _publish_checked(workflow_state, user)


def _publish_checked(workflow_state, user) -> None:
    from hub.pages.digest import digest_of
    from hub.pages.editor_check import EditorCheckState
    from hub.pages.permissions import may_publish_post
    from hub.pages.services import check_blocks

    state = (
        EditorCheckState.objects.select_for_update(of=("self",))
        .filter(workflow_state=workflow_state, status=EditorCheckState.STATUS_APPROVED)
        .order_by("-finished_at")
        .first()
    )
    if state is None or user is None or digest_of(state.revision.content) != state.digest:
        raise PermissionDenied
    checked = state.revision.as_object()
    if not (user.is_superuser or may_publish_post(user, checked)):
        raise PermissionDenied
    check_blocks(checked)
    # The checker holds no `publish` right on the page, and needs none.
    state.revision.publish(user=user, skip_permission_checks=True)
