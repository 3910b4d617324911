"""The table of what pages cost, on the screen and in docs/performance.md."""

import platform
import re
from datetime import date
from importlib.metadata import version
from pathlib import Path

import psutil
from django.db import connection

from benchmarks.measured import Measured

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "performance.md"
COSTS = ["queries", "CPU ms", "× minimal", "database ms", "p50 ms", "p99 ms", "kB"]
HEADINGS = ["page", "status", *COSTS]
# What stands between these in the document is written anew.
BEGIN, END = "<!-- measured -->\n", "<!-- /measured -->\n"


def lines_of(rows: list[Measured]) -> list[list[str]]:
    """The cells of the table, without its head; the first row is what the others are counted in."""
    return [_cells(row, rows[0].cpu_ms) for row in rows]


def _cells(row: Measured, unit: float) -> list[str]:
    return [
        row.address.name,
        str(row.status),
        "–" if row.queries is None else str(row.queries),
        f"{row.cpu_ms:.1f}",
        f"{row.cpu_ms / unit:.1f}",
        "–" if row.database_ms is None else f"{row.database_ms:.1f}",
        f"{row.p50:.0f}" if row.p50 >= 10 else f"{row.p50:.1f}",
        f"{row.p99:.0f}" if row.p99 >= 10 else f"{row.p99:.1f}",
        f"{row.kilobytes:.1f}",
    ]


def print_table(rows: list[Measured]) -> None:
    table = [HEADINGS, *lines_of(rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        first, *rest = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        print("  ".join([cells[0].ljust(len(first)), *rest]))


def told_about(rows: list[Measured]) -> list[str]:
    """A sentence for each page that asks more queries than it may."""
    return [
        f"{row.address.name} asks {row.queries} queries, and may ask {row.address.most_queries}."
        for row in rows
        if row.asks_too_much
    ]


def write_document(rows: list[Measured], discussions: int) -> None:
    """Put table and machine into the document; its words stay as they are.

    Raises ValueError when the document has lost the marks around them.
    """
    text = DOCUMENT.read_text()
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"{DOCUMENT.name} has no lines {BEGIN.strip()} and {END.strip()}")
    measured = f"{BEGIN}\n{_machine(discussions)}\n\n{_markdown(rows)}\n\n{END}"
    DOCUMENT.write_text(pattern.sub(lambda _match: measured, text, count=1))


def _markdown(rows: list[Measured]) -> str:
    head = ["| " + " | ".join(HEADINGS) + " |", "|---|" + "--:|" * (len(HEADINGS) - 1)]
    return "\n".join([*head, *("| " + " | ".join(cells) + " |" for cells in lines_of(rows))])


def _machine(discussions: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        postgres = cursor.fetchone()[0].split()[0]
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"Measured on {date.today():%Y-%m-%d} with {discussions:,} discussions, on "
        f"{psutil.cpu_count()} cores ({platform.machine()}, {memory:.0f} GB) under "
        f"{platform.system()}, Python {platform.python_version()}, Django {version('Django')}, "
        f"Wagtail {version('wagtail')}, PostgreSQL {postgres}."
    )
