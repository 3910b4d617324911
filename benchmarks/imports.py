"""What it costs to bring 2,000 references in: time, and how far memory grows.

As `manage.py import_references` does it: read, stored, formatted, and found by the search.
"""

import resource
import tempfile
from io import StringIO
from random import Random
from time import perf_counter, process_time

from benchmarks.words import paragraph, sentence

ENTRIES = 2_000
SECONDS, MEGABYTES = 20, 100
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
    """Print what each step took; 1 when all of it takes longer, or more memory, than it may."""
    from hub.citations.exporting.formats import FORMATS
    from hub.citations.models import Reference

    text = _library(Random(1))  # noqa: S311
    _import(_library(Random(2), entries=10))  # noqa: S311
    before = _megabytes()
    first = _timed("bring in", lambda: _import(text))
    again = _timed("again, all already here", lambda: _import(text))
    grown = _megabytes() - before
    assert not Reference.objects.filter(entry_fingerprint="").exists()
    items = [reference.csl for reference in Reference.objects.all()]
    for each in FORMATS.values():
        _timed(f"write {each.name}", lambda each=each: each.write(items))
    print(f"{ENTRIES:,} entries, {len(text) / 1e6:.1f} MB; {grown:.0f} MB more")
    return int(max(first, again) > SECONDS or grown > MEGABYTES)


def _import(text: str) -> None:
    from django.core.management import call_command

    with tempfile.NamedTemporaryFile("w", suffix=".bib") as file:
        file.write(text)
        file.flush()
        call_command("import_references", file.name, stdout=StringIO())


def _timed(what: str, act) -> float:
    began, used = perf_counter(), process_time()
    act()
    seconds = perf_counter() - began
    print(f"{what}: {seconds:.2f} s, {process_time() - used:.2f} s of them by this process")
    return seconds


def _library(chance: Random, *, entries: int = ENTRIES) -> str:
    return "\n".join(
        _ENTRY.format(
            number=number,
            last=number + 9,
            title=sentence(chance).rstrip("."),
            journal=sentence(chance).partition(" ")[0],
            year=1990 + number % 35,
            abstract=paragraph(chance, 40),
        )
        for number in range(1, entries + 1)
    )


def _megabytes() -> float:
    """The most memory this process ever had, by Linux' account in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
