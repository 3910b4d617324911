"""Somebody signed in, and what they send."""

import pytest
from django.urls import reverse

from tests.hub.citations.library.filled import SNIPPET


@pytest.fixture
def address():
    def address(view: str, reference=None) -> str:
        return reverse(f"{SNIPPET}:{view}", args=[reference.pk] if reference else [])

    return address


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def as_author(client, author):
    client.force_login(author)
    return client
