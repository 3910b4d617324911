"""What statutes, bills, regulations and cases need before the engine sees them (APA chapter 11)."""

import re

from hub.citations.engine.markup import INNER_COMMA, NO_BREAK_HYPHEN

LEGAL_TYPES = frozenset({"bill", "hearing", "legal_case", "legislation", "regulation", "treaty"})

_SERIALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_PUBLIC_LAW = re.compile(r"(?i)^(?:pub(?:lic|\.)?\s*l(?:aw|\.)?\s*)(?:no\.?\s*)?")
_SECTION = re.compile(r"^(?:§+|sec(?:tion|s)?\.?|sections)\s*", re.IGNORECASE)
_TWO_NUMBERS = re.compile(r"((?:\d+\.)?)(\d+)\s*[-–—]\s*((?:\d+\.)?)(\d+)")
_SUPREME_COURT = re.compile(
    r"(?i)(?:(?:u\.?s\.?|united states)\s+supreme\s+court|supreme\s+court\s+of\s+the\s+united\s+"
    r"states)\.?"
)
_ITS_REPORTERS = frozenset({"us", "sct", "led", "led2d"})
_OF_YEAR = re.compile(r"\s+of\s+(\d{4})$")


def join_numbers(item: dict) -> None:
    """“104-191” and “9,012,345” would be taken for several: “Pub. L. Nos. 104-191”."""
    if item["type"] in _SERIALS or "number" not in item:
        return
    number = item["number"].replace("-", NO_BREAK_HYPHEN)
    number = _THOUSANDS.sub(INNER_COMMA, number)
    item["number"] = _PUBLIC_LAW.sub("", number) if item["type"] == "legislation" else number


def join_sections(item: dict) -> None:
    """“§ 1320d-6” is one section, “164.500-164.534” are several; the style writes the sign."""
    if item["type"] not in LEGAL_TYPES or "section" not in item:
        return
    section = _SECTION.sub("", item["section"])
    found = _TWO_NUMBERS.fullmatch(section)
    if found and found[1] == found[3] and int(found[2]) < int(found[4]):
        item["section"] = f"{found[1]}{found[2]}–{found[3]}{found[4]}"
    else:
        item["section"] = section.replace("-", NO_BREAK_HYPHEN)


def leave_the_court_to_its_reporter(item: dict) -> None:
    """The reporter of the Supreme Court says which court it was (Bluebook 10.4)."""
    reporter = re.sub(r"[\W_]+", "", item.get("container-title", "")).casefold()
    is_told = reporter in _ITS_REPORTERS and _SUPREME_COURT.fullmatch(item.get("authority", ""))
    if item["type"] == "legal_case" and is_told:
        del item["authority"]


def number_dockets(item: dict) -> None:
    """A case that no reporter holds is found by the number of its docket: “No. 12-3456”."""
    number = item.get("number", "")
    is_bare = number[:1].isdigit() and not number.isdigit()
    if item["type"] == "legal_case" and not item.get("container-title") and is_bare:
        item["number"] = f"No. {number}"


def keep_names_of_cases(item: dict) -> None:
    """Title case would make “In Re Gault” of “In re Gault”."""
    if item["type"] == "legal_case" and "<" not in item.get("title", "<"):
        item["title"] = f'<span class="nocase">{item["title"]}</span>'


def name_the_act_without_its_year(item: dict) -> None:
    """In the text: (Americans With Disabilities Act, 1990), not “Act of 1990, 1990” (APA 11.5)."""
    if item["type"] not in ("legislation", "bill") or item.get("title-short"):
        return
    title = item.get("title", "")
    if found := _OF_YEAR.search(title):
        item["title-short"] = title[: found.start()]


LEGAL_RULES = (
    join_numbers,
    join_sections,
    leave_the_court_to_its_reporter,
    number_dockets,
    keep_names_of_cases,
    name_the_act_without_its_year,
)
