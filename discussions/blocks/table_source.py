"""From what is pasted or typed as a table to its rows of cells. Pure."""

import re

from hub.text.source import legible

_SEPARATOR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r":?-+:?")
# A sign, digits with their groups and decimals, a percent sign.
_NUMBER = re.compile(r"[+\-−–]?\d[\d.,\u00a0\u202f ’']*%?")


def rows_of(text: str) -> list[list[str]]:
    """The rows of cells in `text`, all of the same length; lines without a word are left out.

    Cells are parted by tabs where there is one, else by "|", as in Markdown, whose rule below
    the headings is left out as well. Short rows are filled with empty cells; nothing is cut.
    """
    # Before tabs would become spaces.
    lines = [line for line in re.split(r"\r\n|\r|\n", text) if line.strip()]
    rows = [_by_tabs(line) for line in lines] if "\t" in text else [_by_bars(ln) for ln in lines]
    if len(rows) > 1 and all(_RULE.fullmatch(cell) for cell in rows[1]):
        del rows[1]
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell))


def _by_tabs(line: str) -> list[str]:
    return [_tidy(cell) for cell in line.split("\t")]


def _by_bars(line: str) -> list[str]:
    line = line.strip()
    cells = _SEPARATOR.split(line)
    if len(cells) > 1 and not cells[0]:
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1]:
        cells = cells[:-1]
    return [_tidy(cell.replace(r"\|", "|")) for cell in cells]


def _tidy(cell: str) -> str:
    return " ".join(legible(cell).split())
