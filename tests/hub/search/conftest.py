"""Asking the search as a reader does, with an index that is up to date."""

import pytest

from hub.search.services import index_everything

ADDRESS = "/search/"


@pytest.fixture
def find(client):
    """Index what the test has made, and search: the titles found are `.titles`."""

    def find(words: str, *, by=None, **choices):
        index_everything()
        if by is not None:
            client.force_login(by)
        response = client.get(ADDRESS, {"q": words, **choices})
        response.titles = [item.title for item in response.context.get("items", [])]
        return response

    return find


@pytest.fixture
def number():
    """What a facet of a response says beside a choice."""

    def number(response, facet: str, value: str) -> int:
        (found,) = (f for f in response.context["selection"].facets if f.name == facet)
        return next(choice.count for choice in found.choices if choice.value == value)

    return number
