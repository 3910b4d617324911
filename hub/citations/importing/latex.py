"""LaTeX, as BibTeX files hold it, read as text with the little markup that CSL knows. Pure."""

import re
from functools import cache

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

DEEPEST = 50
_LATEX = re.compile(r"[\\{}$~&%#_^]|--|``|''|[?!]`")
# Characters for private use stand for what pylatexenc would lose.
_OPEN, _CLOSE, _CARET = 0xE000, 0xE100, "\ue200"
_TAGS = ("i", "b", "sub", "sup", "sc", 'span class="nocase"')
_PRIVATE = re.compile("[\ue000-\ue2ff]")
_NOCASE = len(_TAGS) - 1
_FORMATS = {
    **dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "em", "it", "itshape", "sl"), 0),
    **dict.fromkeys(("textbf", "mkbibbold", "bf", "bfseries"), 1),
    **dict.fromkeys(("textsubscript", "mkbibsub"), 2),
    **dict.fromkeys(("textsuperscript", "mkbibsuper"), 3),
    **dict.fromkeys(("textsc", "sc", "scshape"), 4),
}
_WRAPPING = re.compile(r"\\(emph|textit|textsl|mkbib\w+|textbf|text\w+script|textsc)\s*\{")
_SWITCHING = re.compile(r"\{\s*\\(em|it|itshape|sl|bf|bfseries|sc|scshape)\b\s*")
_MACRO = re.compile(r"\\(?:[A-Za-z]+\*?|.)")
_WITHOUT_ARGUMENT = re.compile(r"\\[^A-Za-z'`^\"~=.]")
_CIRCUMFLEX = re.compile(r"\\textasciicircum\b(?:\{\})?")
_MATH = re.compile(r"(?<!\\)\$((?:[^$\\]|\\.)*)\$")
_SCRIPT = re.compile(r"([_^])(?:\{([^{}]*)\}|(\\[A-Za-z]+|[^\s{}\\]))")


class TooDeep(ValueError):
    """Braces within braces, further than any text needs."""


def text_of(source: str, *, keeps_case: bool = False) -> str:
    """The text that `source` sets; words in braces protected from changes of case, if asked.

    Raises TooDeep.
    """
    source = _PRIVATE.sub("", source)
    if not _LATEX.search(source):
        return source
    if keeps_case:
        source = _unwrapped(source)
    marked = _Marking(source, keeps_case).marked()
    text = _decoder().latex_to_text(marked) if _LATEX.search(marked) else marked
    return _PRIVATE.sub(_tag, text)


def address_of(source: str) -> str:
    """An address or DOI: some escape what LaTeX would read otherwise, most do not."""
    source = _URL.sub(r"\1", source.strip()).strip()
    if source.startswith("<") and source.endswith(">"):
        source = source[1:-1]
    source = _TILDE.sub("~", source)
    return _ESCAPED.sub(r"\1", source).replace("{", "").replace("}", "")


_URL = re.compile(r"^\\url\s*\{(.*)\}$")
_TILDE = re.compile(r"\\textasciitilde\b|\$\\sim\$|\\~\{?\}?")
_ESCAPED = re.compile(r"\\([&%#_$^])")


class _Marking:
    """One walk over LaTeX: what CSL has markup for becomes private characters."""

    def __init__(self, source: str, keeps_case: bool) -> None:
        self.source = _MATH.sub(_without_math, _CIRCUMFLEX.sub(_CARET, source))
        self.keeps_case = keeps_case
        self.closing: list[str] = []
        self.out: list[str] = []

    def marked(self) -> str:
        at = 0
        while at < len(self.source):
            at = self._step(at)
        return "".join([*self.out, *reversed(self.closing)])

    def _step(self, at: int) -> int:
        source, char = self.source, self.source[at]
        found = _WRAPPING.match(source, at) or _SWITCHING.match(source, at)
        if found and found[1] in _FORMATS:
            self._open(_FORMATS[found[1]])
            return found.end()
        if char == "\\" and (found := _MACRO.match(source, at)):
            return self._macro(found)
        if char == "{":
            return self._group(at)
        if char == "}":
            self.out.append(self.closing.pop() if self.closing else "")
        elif char in "&%#_$":
            self.out.append(f"\\{char}")
        else:
            self.out.append(_CARET if char == "^" else char)
        return at + 1

    def _macro(self, found: re.Match) -> int:
        self.out.append(found[0])
        takes_one = not _WITHOUT_ARGUMENT.fullmatch(found[0])
        if not takes_one or self.source[found.end() : found.end() + 1] != "{":
            return found.end()
        self._open_plain()
        return found.end() + 1

    def _group(self, at: int) -> int:
        """Braces around words protect their case; those around a command or nothing do not."""
        rest = self.source[at + 1 : at + 2]
        is_inside = f"{chr(_CLOSE + _NOCASE)}" in self.closing
        if self.keeps_case and rest not in ("\\", "}") and not is_inside:
            self._open(_NOCASE)
        else:
            self._open_plain()
        return at + 1

    def _open(self, tag: int) -> None:
        self._push(chr(_CLOSE + tag))
        self.out.append(chr(_OPEN + tag))

    def _open_plain(self) -> None:
        self._push("}")
        self.out.append("{")

    def _push(self, closing: str) -> None:
        if len(self.closing) >= DEEPEST:
            raise TooDeep
        self.closing.append(closing)


def _without_math(found: re.Match) -> str:
    """Formulas as text with raised and lowered signs; sums of money stay as they are."""
    inner = found[1]
    if not re.search(r"[\\^_{]", inner):
        return f"\\${inner}\\$" if re.search(r"\s", inner) or not inner else inner
    # Closed, or a command at its end would swallow the blank that follows.
    return f"{_SCRIPT.sub(_script, inner)}{{}}"


def _script(found: re.Match) -> str:
    tag = 3 if found[1] == "^" else 2
    return f"{chr(_OPEN + tag)}{found[2] or found[3] or ''}{chr(_CLOSE + tag)}"


def _unwrapped(source: str) -> str:
    """Without braces around all of it, unless they hold one word: those only quote a title."""
    stripped = source.strip()
    if not (stripped.startswith("{") and stripped.endswith("}") and " " in stripped):
        return source
    depth = 0
    for at, char in enumerate(stripped):
        if char in "{}" and stripped[at - 1 : at] != "\\":
            depth += 1 if char == "{" else -1
            if depth == 0 and at < len(stripped) - 1:
                return source
    return stripped[1:-1]


def _tag(found: re.Match) -> str:
    code = ord(found[0])
    if found[0] == _CARET:
        return "^"
    is_open, tag = code < _CLOSE, _TAGS[(code - _OPEN) % 0x100]
    return f"<{tag}>" if is_open else f"</{tag.split()[0]}>"


@cache
def _decoder() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [
        # Otherwise addresses come out in angle brackets.
        MacroTextSpec("url", simplify_repl="%s"),
        MacroTextSpec("textbraceleft", simplify_repl="{"),
        MacroTextSpec("textbraceright", simplify_repl="}"),
    ]
    context.add_context_category("colloquy", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=context, math_mode="text")
