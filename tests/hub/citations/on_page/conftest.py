"""An engine whose every answer is told apart from the plain form, and can be counted."""

import sys
from dataclasses import dataclass
from hashlib import sha256
from types import ModuleType

import pytest
from django.utils.html import escape

from hub.citations.items.telling import authors_text, year_of
from hub.citations.on_page import tasks


@dataclass(frozen=True)
class Entry:
    key: str
    html: str


@dataclass(frozen=True)
class Formatted:
    clusters: tuple[str, ...]
    entries: tuple[Entry, ...]
    reading: tuple[Entry, ...] = ()
    refused: tuple[str, ...] = ()
    is_plain: bool = False


class Engine:
    """`asked` counts the calls; `is_missing` makes it answer in plain form, as when it is killed.

    Its words begin with “E:”, those of the plain form with “P:”.
    """

    def __init__(self) -> None:
        self.asked = 0
        self.is_missing = False

    def format_page(self, clusters, items, *, reading=(), style, locale):
        self.asked += 1
        sign = "P" if self.is_missing else "E"
        return _formatted(clusters, items, reading, style, sign, self.is_missing)

    def plain_page(self, clusters, items, *, reading=(), style):
        return _formatted(clusters, items, reading, style, "P", True)

    def fingerprint(self, clusters, items, *, reading=(), style, locale):
        said = repr((tuple(clusters), sorted(items.items()), tuple(reading), style, locale))
        return sha256(said.encode()).hexdigest()


def _formatted(clusters, items, reading, style, sign, is_plain):
    keys = list(dict.fromkeys(cite.key for cluster in clusters for cite in cluster.cites))
    listed = [key for key in keys if items[key]["type"] != "personal_communication"]
    entries = (_entry(key, items, sign) for key in listed)
    more = (_entry(key, items, sign) for key in reading if key not in keys)
    shown = tuple(_cluster(cluster, items, keys, style, sign) for cluster in clusters)
    return Formatted(shown, tuple(entries), tuple(more), (), is_plain)


def _cluster(cluster, items, keys, style, sign) -> str:
    if style != "apa":
        links = (f'<a href="#ref-{c.key}">{keys.index(c.key) + 1}</a>' for c in cluster.cites)
        return f"<sup>{','.join(links)}</sup>"
    works = (f'<a href="#ref-{c.key}">{sign}:{_in_text(c, items)}</a>' for c in cluster.cites)
    return "; ".join(works) if cluster.is_narrative else f"({'; '.join(works)})"


def _in_text(cite, items) -> str:
    place = f", {cite.label} {cite.locator}" if cite.locator else ""
    return escape(f"{authors_text(items[cite.key])}, {year_of(items[cite.key])}{place}")


def _entry(key, items, sign) -> Entry:
    title = escape(items[key].get("title", ""))
    return Entry(key, f"{sign}:{escape(authors_text(items[key]))}. <i>{title}</i>.")


@pytest.fixture(autouse=True)
def engine(monkeypatch) -> Engine:
    engine = Engine()
    modules = {
        "formatting": {"format_page": engine.format_page, "fingerprint": engine.fingerprint},
        "plain": {"plain_page": engine.plain_page},
    }
    for name, functions in modules.items():
        module = ModuleType(name)
        vars(module).update(functions)
        monkeypatch.setitem(sys.modules, f"hub.citations.engine.{name}", module)
    this_page = ModuleType("this_page")
    this_page.cite_as = lambda page: {"apa": f"{page.title}."}
    monkeypatch.setitem(sys.modules, "hub.citations.this_page", this_page)
    return engine


@pytest.fixture
def render():
    """Do the job for a page now, as a worker would."""
    return lambda page: tasks.render_citations.func(page.pk)
