"""What the worker spends on citations: a page of usual size, a large one, entries for a library.

Of each page the engine alone, and the whole job that follows publishing: reading the text, setting
it, storing it, how the page itself is cited.
"""

import json
import resource
import statistics
import time
from collections.abc import Callable

from benchmarks.works import STYLES, work

TIMES = 5
# (works, citations, seconds that it may take); every third names people in a sentence.
PAGES = ((50, 80, 0.6), (500, 500, 3.0))
ALONE = (500, 3.0)


def run() -> list[str]:
    """Print the table; what took too long, in words.

    CPU is that of this process and of the engine's, which run side by side on two cores.
    """
    print(f"{'what':<44}{'median s':>10}{'worst s':>10}{'CPU s':>10}{'at most':>10}")
    too_much = []
    for name, action, most in [*_rows(), *_jobs()]:
        times, cpu = _times(action)
        middle = statistics.median(times)
        print(f"{name:<44}{middle:>10.2f}{max(times):>10.2f}{cpu:>10.2f}{most:>10.2f}")
        if middle > most:
            too_much.append(f"{name} took {middle:.2f} s, {most} s at most.")
    return too_much


def _rows() -> list[tuple[str, Callable[[], object], float]]:
    from hub.citations.engine.formatting import format_alone, format_page

    rows = []
    for works, citations, most in PAGES:
        items = _items(works)
        clusters = _clusters(list(items), citations)
        for style in STYLES:

            def page(clusters=clusters, items=items, style=style) -> None:
                assert not format_page(clusters, items, style=style, locale="en-US").is_plain

            rows.append((f"{works} works, {citations} citations, {style[:8]}", page, most))
    items = _items(ALONE[0])
    rows.append((f"{ALONE[0]} entries alone", lambda: format_alone(items), ALONE[1]))
    return rows


def _items(count: int) -> dict[str, dict]:
    return {f"work{number}": work(number) for number in range(count)}


def _clusters(keys: list[str], count: int) -> list:
    from hub.citations.cites import Cite, Cluster, Mode

    modes = (Mode.PARENTHETICAL, Mode.NARRATIVE, Mode.PARENTHETICAL)
    return [
        Cluster("", (Cite(keys[n % len(keys)], modes[n % 3], locator="p. 3" if n % 5 else ""),))
        for n in range(count)
    ]


def _jobs() -> list[tuple[str, Callable[[], object], float]]:
    """The whole job, for one page after the other that nothing was made for before."""
    from benchmarks.content import fill
    from benchmarks.works import fill_library
    from discussions.models import DiscussionPage

    fill(len(PAGES))
    fill_library(max(works for works, _citations, _most in PAGES))
    pages = DiscussionPage.objects.live().order_by("pk")
    return [
        (f"{works} works, {citations} citations, all", _job(page, works, citations), most)
        for page, (works, citations, most) in zip(pages, PAGES, strict=False)
    ]


def _job(page, works: int, citations: int) -> Callable[[], None]:
    from hub.citations.models import CitationRendering
    from hub.citations.on_page.tasks import render_citations
    from hub.pages.models import RenderedText

    prose = {"type": "prose", "value": _text(works, citations), "id": str(page.translation_key)}
    page.body = json.dumps([prose])
    page.save()

    def job() -> None:
        CitationRendering.objects.filter(page_id=page.pk).delete()
        render_citations.func(page.pk)
        text = RenderedText.objects.get(page_id=page.pk)
        assert text.fingerprint
        assert len(text.references) == works

    return job


def _text(works: int, citations: int) -> str:
    """One sentence for each citation, as `_clusters` has them."""
    sentences = []
    for number in range(citations):
        key = f"work{number % works}"
        if number % 3 == 1:
            sentences.append(f"@{key} {'[p. 3] ' if number % 5 else ''}says so.")
        else:
            sentences.append(f"It is so [@{key}{', p. 3' if number % 5 else ''}].")
    return " ".join(sentences)


def _times(action: Callable[[], object]) -> tuple[list[float], float]:
    """Seconds of each run; the median of what they used of the processors."""
    action()
    times, used = [], []
    for _run in range(TIMES):
        started, before = time.perf_counter(), _cpu()
        action()
        times.append(time.perf_counter() - started)
        used.append(_cpu() - before)
    return times, statistics.median(used)


def _cpu() -> float:
    each = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in each)
