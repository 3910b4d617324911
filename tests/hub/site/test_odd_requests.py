"""Invariant 11: whatever a public address is asked with, the answer is no error of ours."""

import pytest

from hub.people.models import Person
from hub.vocabulary.models import Tag
from tests.factories import make_term

pytestmark = pytest.mark.django_db

ODD = {
    "negative page, quotes": "page=-1&topic=%22&profession=%22&kind=%22&sort=%22",
    "page beyond the end": "page=99999",
    "page of forty digits in other figures": f"page={'%D9%A3' * 40}",
    "NUL": "page=%00&topic=%00&kind=%00&q=%00",
    "bytes that are no text": "page=%FF%FE&topic=%C3%28&kind=%ED%A0%80",
    "a quote alone": "%22",
    "ten kilobytes of markup": f"topic={'%3Cb%3E' * 1_500}",
}
PATHS = [
    "/",
    "/discussions/",
    "/discussions/{slug}/",
    "/discussions/{slug}/v1/",
    "/people/",
    "/people/author/",
    "/topics/",
    "/topics/endings/",
    "/tags/endings/",
]
NO_PATHS = [
    "/topics/%00/",
    "/topics/%22/",
    "/topics/%FF/",
    "/tags/%00/",
    "/people/%22/",
    "/discussions/%00/",
    "/discussions/%FF%FE/",
    f"/discussions/{'x' * 5_000}/",
    f"/topics/{'x' * 5_000}/",
]


@pytest.fixture
def filled(client, discussion, author):
    """One page that carries a topic and a tag, by somebody with a public page."""
    discussion.terms.add(make_term("Endings"))
    discussion.tags.add(Tag.objects.create(name="endings", slug="endings"))
    discussion.save_revision(user=author).publish()
    Person.objects.update(agreed_to_page_at="2026-01-01T00:00Z")
    return discussion


@pytest.mark.parametrize("path", PATHS)
def test_an_odd_query_gets_a_clear_answer(client, filled, path):
    client.raise_request_exception = False
    for kind, query in ODD.items():
        status = client.get(path.format(slug=filled.slug) + "?" + query).status_code
        assert status in {200, 301, 302} or 400 <= status < 500, (kind, status)


@pytest.mark.parametrize("path", NO_PATHS)
def test_an_odd_path_leads_nowhere(client, filled, path):
    client.raise_request_exception = False
    assert 400 <= client.get(path).status_code < 500
