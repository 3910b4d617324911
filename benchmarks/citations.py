"""What the worker spends on citations: a page of usual size, a large one, entries for a library."""

import statistics
import time
from collections.abc import Callable

TIMES = 5
# (works, citations, whether people are named in sentences, seconds that it may take)
PAGES = ((50, 80, True, 0.6), (500, 500, True, 3.0))
ALONE = (500, 3.0)


def run() -> list[str]:
    """Print the table; what took too long, in words."""
    print(f"{'what':<44}{'median s':>10}{'worst s':>10}{'at most':>10}")
    too_much = []
    for name, action, most in _rows():
        times = _times(action)
        middle = statistics.median(times)
        print(f"{name:<44}{middle:>10.2f}{max(times):>10.2f}{most:>10.2f}")
        if middle > most:
            too_much.append(f"{name} took {middle:.2f} s, {most} s at most.")
    return too_much


def _rows() -> list[tuple[str, Callable[[], object], float]]:
    from hub.citations.engine.formatting import format_alone, format_page

    rows = []
    for works, citations, is_spoken, most in PAGES:
        items = _items(works)
        clusters = _clusters(list(items), citations, is_spoken=is_spoken)
        for style in ("apa", "american-medical-association"):

            def page(clusters=clusters, items=items, style=style) -> None:
                assert not format_page(clusters, items, style=style, locale="en-US").is_plain

            rows.append((f"{works} works, {citations} citations, {style[:8]}", page, most))
    items = _items(ALONE[0])
    rows.append((f"{ALONE[0]} entries alone", lambda: format_alone(items), ALONE[1]))
    return rows


def _items(count: int) -> dict[str, dict]:
    """Journal articles by one to four authors, several to a year and name."""
    return {f"work{number}": _item(number) for number in range(count)}


def _item(number: int) -> dict:
    authors = [
        {"family": _family(number * 7 // 2 + place * 11), "given": f"{'KLMN'[place]}ay"}
        for place in range(1 + number % 4)
    ]
    return {
        "type": "article-journal",
        "title": f"On the ethics of being found: Part {number}",
        "author": authors,
        "issued": {"date-parts": [[1990 + number % 30]]},
        "container-title": "Journal of Careful Practice",
        "volume": str(number % 60 + 1),
        "issue": str(number % 4 + 1),
        "page": f"{number + 1}-{number + 14}",
        "DOI": f"10.1000/bench.{number}",
    }


def _family(number: int) -> str:
    """One of 400 names, so that as few works are alike as in a real list."""
    first, last = divmod(number % 400, 20)
    return f"{'BCDFGHJKLMNPQRSTVWXZ'[first]}a{'bcdfghjklmnpqrstvwxz'[last]}er"


def _clusters(keys: list[str], count: int, *, is_spoken: bool) -> list:
    from hub.citations.cites import Cite, Cluster, Mode

    spoken = Mode.NARRATIVE if is_spoken else Mode.PARENTHETICAL
    modes = (Mode.PARENTHETICAL, spoken, Mode.PARENTHETICAL)
    return [
        Cluster("", (Cite(keys[n % len(keys)], modes[n % 3], locator="p. 3" if n % 5 else ""),))
        for n in range(count)
    ]


def _times(action: Callable[[], object]) -> list[float]:
    action()
    times = []
    for _run in range(TIMES):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    return times
