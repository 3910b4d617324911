"""What the APA Publication Manual asks and its style does not do, or the engine not yet."""

import re

from hub.citations.engine.legal import LEGAL_TYPES

_SERIALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "post-weblog"})
# An article's own number in place of pages: e123, or a number too long for a page.
_ARTICLE_NUMBER = re.compile(r"(?:e[.\s]?\d+(?:\.\d+)?|\d{6,})", re.IGNORECASE)
_ITS_LABEL = re.compile(r"(?i)^art(?:icle|\.)?\s*(?:no\.?\s*|number\s*)?(?=[a-z]?\d)")
_NUMBER_LABEL = re.compile(r"(?i)(?:(?P<genre>.*\S)\s+)?(?:no\.|number)\s*(?P<number>\S.*)")
# Small words that title case leaves small. APA writes words of four letters large (6.17).
_LONG_SMALL = re.compile(r"\b(down|from|into|onto|over|till|upon|with)\b")
_TAGGED = re.compile(r"(<span class=\"nocase\">.*?</span>|<[^<>]*>)", re.DOTALL)
_BROADCAST = frozenset({"broadcast", "motion_picture", "song"})
_AS_TYPED = frozenset({"legal_case", "post"})


def number_articles(item: dict) -> None:
    """“e123” is no page: “Article e123” (9.27)."""
    if item["type"] not in _SERIALS or not item.get("container-title"):
        return
    page = item.get("page", "")
    if not item.get("number") and (_ITS_LABEL.match(page) or _ARTICLE_NUMBER.fullmatch(page)):
        item["number"] = item.pop("page")
    if "number" in item:
        item["number"] = _ITS_LABEL.sub("", item["number"])


def number_episodes(item: dict) -> None:
    """“(No. 15) [Audio podcast episode]”, not “(Audio Podcast Episode No. 15)” (10.13)."""
    if item["type"] in _BROADCAST and item.get("number") and item.get("genre"):
        item.setdefault("medium", item.pop("genre"))


def say_what_is_numbered(item: dict) -> None:
    """“Report No. 123”: the style writes “No.” for plain digits only, and never for standards."""
    if item["type"] in LEGAL_TYPES | _SERIALS or "number" not in item:
        return
    if found := _NUMBER_LABEL.fullmatch(item["number"]):
        item["number"] = found["number"]
        if found["genre"] and not item.get("genre"):
            item["genre"] = found["genre"]
    genre = re.sub(r"(?i)[\s,]*\b(?:no\.?|number)$", "", item.get("genre", ""))
    is_labeled = item["number"].isdigit() and item["type"] != "standard"
    if genre:
        item["genre"] = genre if is_labeled else f"{genre} No."
    elif found and not is_labeled:
        item["number"] = f"No. {item['number']}"


def say_what_is_watched(item: dict) -> None:
    """A film is “[Film]”, what stands on the web is “[Video]” (10.12)."""
    has_words = item.get("genre") or item.get("medium")
    if item["type"] == "motion_picture" and not has_words and item.get("URL"):
        item["medium"] = "Video"


def capitalize_long_words(item: dict) -> None:
    """“Living With Anxiety” where a title is cited for want of an author, and in names of serials.

    The engine's title case knows “with” and “from” as small words.
    """
    if not item.get("language", "en").lower().startswith("en"):
        return
    short = item.get("title-short") or item.get("title", "")
    if item["type"] not in _AS_TYPED and (larger := _with_large(short)) != short:
        item["title-short"] = larger
    if item["type"] in _SERIALS and "container-title" in item:
        item["container-title"] = _with_large(item["container-title"])


def _with_large(title: str) -> str:
    parts = _TAGGED.split(title)
    parts[::2] = (_LONG_SMALL.sub(lambda word: word[0].capitalize(), part) for part in parts[::2])
    return "".join(parts)


APA_RULES = (
    number_articles,
    number_episodes,
    say_what_is_numbered,
    say_what_is_watched,
    capitalize_long_words,
)
