"""Two people at once, on real connections."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from discussions.models import DiscussionPage
from hub.pages.models import PageVersion
from hub.pages.services import settle_publishing


def at_once(*actions):
    """Run the actions in threads that start together; their results, or what they raised."""
    barrier = Barrier(len(actions))

    def run(action):
        barrier.wait()
        try:
            return action()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


@pytest.mark.django_db(transaction=True)
def test_two_editors_deciding_at_once_publish_once(draft, author, editor, second_editor):
    draft.get_workflow().start(draft, author)
    state = DiscussionPage.objects.get(pk=draft.pk).current_workflow_task_state.specific

    def decide(user):
        return lambda: state.task.specific.on_action(state, user, "approve")

    results = at_once(decide(editor), decide(second_editor))
    assert [type(result) for result in results if result] == [PermissionDenied]
    assert PageVersion.objects.filter(page=draft).count() == 1


@pytest.mark.django_db(transaction=True)
def test_settling_twice_at_once_writes_one_version(discussion):
    PageVersion.objects.filter(page=discussion).delete()
    revision = discussion.live_revision

    def settle():
        settle_publishing(page=DiscussionPage.objects.get(pk=discussion.pk), revision=revision)

    assert at_once(settle, settle, settle) == [None, None, None]
    versions = PageVersion.objects.filter(page=discussion)
    assert list(versions.values_list("number", flat=True)) == [1]
