"""Two people at once, on real connections."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from time import sleep

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client

from discussions.forms import DiscussionForm
from discussions.models import DiscussionPage
from hub.pages.models import PageVersion
from hub.pages.services import settle_publishing
from tests.hub.pages.test_publishing import form_for


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


@pytest.mark.django_db(transaction=True)
def test_an_autosave_under_way_does_not_undo_what_is_submitted(draft, author, monkeypatch):
    """Both hold the same latest revision; the autosave began first and is the slower one."""
    has_begun, clean = Event(), DiscussionForm.clean

    def clean_slowly(form):
        if form.is_draft:
            has_begun.set()
            sleep(0.5)
        return clean(form)

    monkeypatch.setattr(DiscussionForm, "clean", clean_slowly)

    def send(words, accept, **more):
        client = Client(headers={"accept": accept})
        client.force_login(author)
        form = form_for("Looking a client up") | {"summary": words} | more
        address = f"/admin/pages/{draft.pk}/edit/"
        return lambda: client.post(address, form).status_code

    revision = draft.get_latest_revision()
    autosave = send("", "application/json", overwrite_revision_id=str(revision.pk))
    submit = send("My last words.", "text/html", **{"action-submit": "1"})
    autosaved, submitted = at_once(autosave, lambda: has_begun.wait(5) and submit())
    assert (autosaved, submitted) == (200, 302)
    page = DiscussionPage.objects.get(pk=draft.pk)
    checked = page.current_workflow_task_state.revision
    assert page.get_latest_revision() == checked
    assert checked.content["summary"] == "My last words."
