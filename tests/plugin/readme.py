"""The README as the plugin tests follow it: the fenced blocks of one section, by their label."""

import re
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"
BLOCK = re.compile(r"^( *)```(\S+)(?: (\S+))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def section(title: str) -> str:
    """The text under the heading `## title`, up to the next one of its level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README.read_text(), re.M | re.S)
    assert found, f"The README has no section {title!r}"
    return found.group(1)


def blocks(title: str, language: str, label: str | None = None) -> list[str]:
    """The code blocks of a section that open with ```language label, without their indent."""
    return [
        "".join(line.removeprefix(indent) for line in text.splitlines(keepends=True))
        for indent, found_language, found_label, text in BLOCK.findall(section(title))
        if (found_language, found_label or None) == (language, label)
    ]


def commands(title: str, label: str | None = None) -> list[str]:
    """The lines of a section's shell blocks, in order."""
    return [line for block in blocks(title, "sh", label) for line in block.splitlines()]
