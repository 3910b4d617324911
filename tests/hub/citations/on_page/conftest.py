"""The real engine and the real plain form, each marked so that they are told apart, and counted."""

import re
from dataclasses import replace

import pytest

from hub.citations.engine.formatting import Formatted, format_page
from hub.citations.engine.plain import plain_page
from hub.citations.on_page import asked, tasks

_LINK = re.compile(r'(<a\b[^>]*\bhref="#ref-[^>]*>)')


class Engine:
    """`asked` counts the calls; `is_missing` makes it answer in plain form, as when it is killed.

    In APA its words begin with “E:”, those of the plain form with “P:”.
    """

    def __init__(self) -> None:
        self.asked = 0
        self.is_missing = False

    def format_page(self, clusters, items, *, reading=(), style, locale):
        self.asked += 1
        if self.is_missing:
            return self.plain_page(clusters, items, reading=reading, style=style)
        made = format_page(clusters, items, reading=reading, style=style, locale=locale)
        assert not made.is_plain
        return _marked(made, "E", style)

    def plain_page(self, clusters, items, *, reading=(), style):
        return _marked(plain_page(clusters, items, reading=reading, style=style), "P", style)


def _marked(made: Formatted, sign: str, style: str) -> Formatted:
    if style != "apa":
        return made
    entries, reading = (
        tuple(replace(entry, html=f"{sign}:{entry.html}") for entry in each)
        for each in (made.entries, made.reading)
    )
    clusters = tuple(_LINK.sub(rf"\1{sign}:", cluster) for cluster in made.clusters)
    return replace(made, clusters=clusters, entries=entries, reading=reading)


@pytest.fixture(autouse=True)
def engine(monkeypatch) -> Engine:
    engine = Engine()
    monkeypatch.setattr(asked, "format_page", engine.format_page)
    monkeypatch.setattr(asked, "plain_page", engine.plain_page)
    # How the page itself is cited has tests of its own, and is two calls more.
    monkeypatch.setattr(tasks, "cite_as", lambda page: {"apa": f"{page.title}."})
    return engine


@pytest.fixture
def render():
    """Do the job for a page now, as a worker would."""
    return lambda page: tasks.render_citations.func(page.pk)
