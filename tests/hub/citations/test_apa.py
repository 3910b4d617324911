"""The reference list and the citations of APA 7, word for word, over all types of work."""

from collections import Counter

import pytest

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.engine.formatting import format_page
from hub.citations.items.validation import checked_item
from hub.citations.models import Style
from hub.text.words import plain_text
from tests.hub.citations.apa import books, journals, law, web

CASES = {case.kind: case for case in [*journals.CASES, *books.CASES, *law.CASES, *web.CASES]}


@pytest.fixture(scope="module")
def shown():
    """Each work's entry, and how it is cited in parentheses and said in a sentence."""
    items = {kind: checked_item(case.item) for kind, case in CASES.items()}
    clusters = [
        Cluster("", (Cite(kind, mode),))
        for kind in items
        for mode in (Mode.PARENTHETICAL, Mode.NARRATIVE)
    ]
    page = format_page(clusters, items, style=Style.APA, locale="en-US")
    assert not page.is_plain
    assert not page.refused
    words = [plain_text(html) for html in page.clusters]
    entries = {entry.key: plain_text(entry.html) for entry in page.entries}
    return {
        kind: (entries.get(kind, ""), words[2 * n], words[2 * n + 1])
        for n, kind in enumerate(items)
    }


def _cases():
    for kind, case in CASES.items():
        marks = [pytest.mark.xfail(strict=True, reason=case.missed)] if case.missed else []
        yield pytest.param(case, id=kind, marks=marks)


@pytest.mark.parametrize("case", _cases())
def test_a_work_stands_as_the_manual_sets_it(case, shown):
    assert shown[case.kind] == (case.entry, case.cited, case.said)


def test_the_set_is_large_and_few_of_it_are_known_to_fail():
    missed = [case for case in CASES.values() if case.missed]
    assert len(CASES) >= 60
    assert len(missed) <= 2


def table() -> str:
    """Right of all, for each type; `python -m tests.hub.citations.test_apa` is how to see it."""
    total = Counter(case.item["type"] for case in CASES.values())
    missed = Counter(case.item["type"] for case in CASES.values() if case.missed)
    return "\n".join(f"{name:<26}{total[name] - missed[name]}/{total[name]}" for name in total)
