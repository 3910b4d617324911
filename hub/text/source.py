"""Markdown source made ready for python-markdown, line by line and in linear time.

python-markdown follows the Markdown of 2004: a list needs a blank line before it and
four spaces to nest, and fences work only outside lists and quotations. People now write
as CommonMark taught them; here their text is brought into the older form.
"""

import re
from collections.abc import Iterable, Iterator

MAX_QUOTE_DEPTH = 8

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")
_RULE = re.compile(r" {0,3}([-*_])( *\1){2,} *$")
_MARKER = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +)(?=\S)")
# A word after the fence names a language; more than one is text, and is kept.
_FENCE = re.compile(r"( *)(`{3,}|~{3,}) *[\w+#.-]* *$")
_QUOTE = re.compile(r" {0,3}>")


def legible(text: str) -> str:
    """`text` without characters that cannot be shown; line ends are "\\n", tabs are spaces."""
    text = _SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SPACE.sub(" ", text).expandtabs(4)


def prepared(text: str, code: list[str]) -> str:
    """Legible `text` in python-markdown's form; fenced code goes to `code`.

    In place of the fenced code with index i stands a block of its own, `fence_mark(i)`.
    """
    lines = [line if line.strip() else "" for line in text.split("\n")]
    return "\n".join(_arranged(lines, code, depth=0))


def fence_mark(index: int) -> str:
    """What stands for a fenced code block; `legible` text cannot hold it."""
    return f"\x02fence:{index}\x03"


def _arranged(lines: list[str], code: list[str], *, depth: int) -> list[str]:
    """Fences out, quotations arranged on their own, lists indented; no blank line at the end."""
    arranged = list(_with_lists_indented(_with_quotes_arranged(lines, code, depth=depth)))
    while arranged and not arranged[-1]:
        arranged.pop()
    return arranged


def _with_quotes_arranged(lines: list[str], code: list[str], *, depth: int) -> Iterator[str]:
    quoted: list[str] = []
    for line in _with_fences_out(lines, code):
        if _QUOTE.match(line):
            quoted.append(line)
            continue
        yield from _quotation(quoted, code, depth=depth)
        quoted = []
        yield line
    yield from _quotation(quoted, code, depth=depth)


def _quotation(lines: list[str], code: list[str], *, depth: int) -> Iterator[str]:
    """A quotation between blank lines: what follows it is the writer's own words."""
    if not lines:
        return
    yield ""
    if depth < MAX_QUOTE_DEPTH:
        inner = [line.lstrip(" ")[1:].removeprefix(" ") for line in lines]
        margin = " " * _indent(lines[0])
        lines = [f"{margin}> {line}" for line in _arranged(inner, code, depth=depth + 1)]
    yield from lines
    yield ""


def _with_fences_out(lines: list[str], code: list[str]) -> Iterator[str]:
    longest_after = _longest_fences_after(lines)
    number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        if opening and longest_after[number].get(opening[2][0], 0) >= len(opening[2]):
            end = _closing(lines, number, opening[2])
            indent = len(opening[1])
            code.append("\n".join(_dedented(line, indent) for line in lines[number + 1 : end]))
            yield from ("", " " * indent + fence_mark(len(code) - 1), "")
            number = end + 1
        else:
            yield lines[number]
            number += 1


def _longest_fences_after(lines: list[str]) -> list[dict[str, int]]:
    """For each line the longest closing fence below it, so that no search is in vain."""
    below: dict[str, int] = {}
    found: list[dict[str, int]] = []
    for line in reversed(lines):
        found.append(below)
        mark = line.strip()
        if len(mark) >= 3 and mark[0] in "`~" and not mark.strip(mark[0]):
            below = {**below, mark[0]: max(len(mark), below.get(mark[0], 0))}
    return found[::-1]


def _closing(lines: list[str], start: int, fence: str) -> int:
    for number in range(start + 1, len(lines)):
        mark = lines[number].strip()
        if len(mark) >= len(fence) and not mark.strip(fence[0]):
            return number
    raise ValueError("no closing fence")


def _dedented(line: str, indent: int) -> str:
    return line[min(indent, _indent(line)) :]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _with_lists_indented(lines: Iterable[str]) -> Iterator[str]:
    """Lists with a blank line before them and four spaces for each level."""
    # The open list items, outermost first: column of their text, and kind of their list.
    items: list[tuple[int, str]] = []
    before, is_in_paragraph = "", True
    for line in lines:
        if not line:
            yield ""
            is_in_paragraph = True
        elif (marker := _item(line, items)) and _may_start(marker, before, items):
            is_new_list, item = _list_item(line, marker, items)
            if before and (is_new_list or is_in_paragraph):
                yield ""
            yield item
            is_in_paragraph = False
        else:
            yield _continued(line, items, before)
        before = line


def _item(line: str, items: list[tuple[int, str]]) -> re.Match[str] | None:
    marker = _MARKER.match(line)
    if not marker or _RULE.match(line):
        return None
    outer = [column for column, _kind in items if column <= len(marker[1])]
    is_code = len(marker[1]) - (outer[-1] if outer else 0) >= 4
    return None if is_code else marker


def _may_start(marker: re.Match[str], before: str, items: list[tuple[int, str]]) -> bool:
    """A number in the middle of a paragraph starts no list ("in\\n1986. Then"), except 1."""
    return bool(items) or not before or not marker[2][0].isdigit() or marker[2][:-1] == "1"


def _list_item(line: str, marker: re.Match[str], items: list[tuple[int, str]]) -> tuple[bool, str]:
    """Whether this item starts a list on its level, and its line; opens it in `items`."""
    kind = "ol" if marker[2][0].isdigit() else "ul"
    left = None
    while items and len(marker[1]) < items[-1][0]:
        left = items.pop()[1]
    is_new_list = left != kind if left else not items
    level = len(items)
    space = len(marker[3]) if len(marker[3]) <= 4 else 1
    items.append((len(marker[1]) + len(marker[2]) + space, kind))
    sign = f"{marker[2][:-1]}." if kind == "ol" else marker[2]
    return is_new_list, f"{' ' * 4 * level}{sign} {line[marker.end() :]}"


def _continued(line: str, items: list[tuple[int, str]], before: str) -> str:
    """A line that starts no item: below the item it belongs to, or as it is."""
    if before and items:
        return line.lstrip(" ")
    indent = _indent(line)
    while items and indent < items[-1][0]:
        items.pop()
    return " " * 4 * len(items) + line[items[-1][0] :] if items else line
