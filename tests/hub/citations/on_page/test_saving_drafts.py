"""What the saving of a draft asks of the queue: little, however often it is saved."""

import pytest
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from discussions.models import DiscussionPage
from tests.factories import make_discussion, make_reference

pytestmark = pytest.mark.django_db

RENDERING = "hub.citations.on_page.tasks.render_citations"
LOOKING_UP = "hub.citations.on_page.tasks.add_cited_dois"


@pytest.fixture
def draft(index, author) -> DiscussionPage:
    make_reference("kolmes")
    return make_discussion(index, author, title="Citing", live=False)


@pytest.fixture
def save(draft, author, django_capture_on_commit_callbacks):
    """Save the draft with a text, and let follow what follows a commit."""

    def save(text: str) -> None:
        draft.body = [("prose", text)]
        with django_capture_on_commit_callbacks(execute=True):
            draft.save_revision(user=author)

    return save


def jobs(path: str):
    return DBTaskResult.objects.filter(task_path=path)


def test_a_draft_that_is_saved_again_and_again_has_one_job_waiting(save):
    for page in range(1, 6):
        save(f"So [@kolmes, p. {page}].")
    assert jobs(RENDERING).count() == 1


def test_a_draft_saved_while_its_job_runs_gets_another(save):
    save("So [@kolmes, p. 1].")
    jobs(RENDERING).update(status=TaskResultStatus.RUNNING)
    save("So [@kolmes, p. 2].")
    save("So [@kolmes, p. 3].")
    assert jobs(RENDERING).ready().count() == 1


def test_a_draft_whose_citations_are_rendered_asks_for_nothing(save, draft, render):
    save("So [@kolmes, p. 1].")
    render(draft)
    jobs(RENDERING).delete()
    save("So [@kolmes, p. 1], and more words.")
    assert not jobs(RENDERING).exists()


def test_a_doi_that_waits_to_be_looked_up_is_asked_for_once(save):
    for more in ("", "And.", "And so."):
        save(f"So [@doi:10.1000/182]. {more}")
    assert jobs(LOOKING_UP).count() == 1
