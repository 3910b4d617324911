"""What it costs to bring 2,000 references in: time, and how far memory grows."""

import resource
from random import Random
from time import perf_counter

from benchmarks.words import paragraph, sentence

ENTRIES = 2_000
SECONDS = 20
_ENTRY = r"""@article{{key{number},
  title = {{{title}}},
  author = {{Lannin, Dan{{\'i}}el G. and Scott, Norman A. and {{World Health Organization}}}},
  journal = {{Journal of {journal}}},
  year = {{{year}}},
  volume = {{{number}}},
  pages = {{{number}--{last}}},
  doi = {{10.1000/benchmark.{number}}},
  abstract = {{{abstract}}}
}}
"""


def run() -> int:
    """Print what each step took; 1 when all of it takes longer than it may."""
    from hub.citations.exporting.formats import FORMATS
    from hub.citations.importing.services import import_now
    from hub.citations.models import Reference

    text = _library(Random(1))  # noqa: S311
    before = _megabytes()
    first = _timed("store", lambda: import_now(content=text))
    again = _timed("again, all already here", lambda: import_now(content=text))
    items = [reference.csl for reference in Reference.objects.all()]
    for each in FORMATS.values():
        _timed(f"write {each.name}", lambda each=each: each.write(items))
    print(f"{ENTRIES:,} entries, {len(text) / 1e6:.1f} MB; {_megabytes() - before:.0f} MB more")
    return int(max(first, again) > SECONDS)


def _timed(what: str, act) -> float:
    began = perf_counter()
    act()
    seconds = perf_counter() - began
    print(f"{what}: {seconds:.2f} s")
    return seconds


def _library(chance: Random) -> str:
    return "\n".join(
        _ENTRY.format(
            number=number,
            last=number + 9,
            title=sentence(chance).rstrip("."),
            journal=sentence(chance).partition(" ")[0],
            year=1990 + number % 35,
            abstract=paragraph(chance, 40),
        )
        for number in range(1, ENTRIES + 1)
    )


def _megabytes() -> float:
    """The most memory this process ever had, by Linux' account in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
