"""Text of an item written as the LaTeX that a BibTeX file holds. Pure.

What it writes, hub.citations.importing.latex reads back to the same text.
"""

import re

# Named, not escaped: BibTeX counts the braces of “\\{” as well, and loses the entry.
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "&%$#_"},
}
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
# Two characters that LaTeX draws as one.
_LIGATURE = re.compile(r"(?<=[-`'])(?=[-`'])|(?<=[?!])(?=`)")
_TAG = re.compile(
    r'<(/?)(i|b|sub|sup|sc)>|<(/?)span(?: class="nocase"| style="font-variant: ?small-caps;?")?>'
)
_COMMANDS = {
    "i": r"\emph{",
    "b": r"\textbf{",
    "sub": r"\textsubscript{",
    "sup": r"\textsuperscript{",
    "sc": r"\textsc{",
}
NOCASE = '<span class="nocase">'


def latex(text: str, *, keeps_case: bool = False) -> str:
    """`text` with CSL's markup as commands; where `keeps_case`, protected words in braces.

    Markup that is not balanced is text like any other.
    """
    tags = [tag for tag in _TAG.finditer(text) if _command(tag, keeps_case)]
    if not _are_balanced(tags):
        tags = []
    written, at = [], 0
    for tag in tags:
        written += [_plain(text[at : tag.start()]), _command(tag, keeps_case)]
        at = tag.end()
    whole = "".join([*written, _plain(text[at:])])
    # A title that is wholly in braces says nothing about its words; this one does.
    return f"{whole}{{}}" if keeps_case and tags and tags[0].start() == 0 else whole


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda char: _ESCAPES[char[0]], _LIGATURE.sub("\x00", text)).replace(
        "\x00", "{}"
    )


def _command(tag: re.Match, keeps_case: bool) -> str:
    """What stands for a tag in LaTeX; empty for one that stays text."""
    if tag[1] or tag[3]:
        return "}" if tag[2] or keeps_case else ""
    if tag[2]:
        return _COMMANDS[tag[2]]
    return "{" if tag[0] == NOCASE and keeps_case else ""


def _are_balanced(tags: list[re.Match]) -> bool:
    open_tags: list[str] = []
    for tag in tags:
        name = tag[2] or "span"
        if not (tag[1] or tag[3]):
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags
