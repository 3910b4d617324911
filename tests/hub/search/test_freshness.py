"""The index follows publishing, renaming and merging, by the real queue."""

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from hub.people.models import Person
from hub.vocabulary.services import merge_terms
from tests.factories import make_discussion, make_term
from tests.hub.search.conftest import ADDRESS

# The worker closes its connections, which no open transaction survives.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def found(client):
    """Let the jobs run, and search without any other help."""

    def found(words: str) -> list[str]:
        call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
        items = client.get(ADDRESS, {"q": words, "type": "discussion"}).context["items"]
        return [item.title for item in items]

    return found


def test_words_follow_what_editors_and_authors_do(found, index, author, administrator):
    term = make_term("Silence", synonyms="quiet")
    page = make_discussion(index, author, title="A page", terms=[term], text="-")
    assert found("silence") == found("quiet") == found("ada author") == ["A page"]

    page.tags.add("evening")
    page.save_revision().publish()
    assert found("evening") == ["A page"]

    term.label, term.synonyms = "Stillness", "hush"
    term.save()
    assert found("stillness") == found("hush") == ["A page"]
    assert found("quiet") == []

    merge_terms(term=term, into=make_term("Listening"), by=administrator)
    assert found("listening") == found("hush") == ["A page"]

    tag = page.tags.get()
    tag.name = "nightfall"
    tag.save()
    assert found("nightfall") == ["A page"]

    person = Person.objects.get(user=author)
    person.name = "Berta Bernstein"
    person.save()
    assert found("bernstein") == ["A page"]
    assert DBTaskResult.objects.filter(status="FAILED").count() == 0
