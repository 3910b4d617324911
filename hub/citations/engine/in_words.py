"""Citations in the text without the engine, by author and year; also where a style counts works
but a sentence names people.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from html import escape

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from hub.citations.cites import Cite, Cluster, Mode
from hub.citations.engine.locators import read_locator
from hub.citations.engine.markup import words_of
from hub.citations.engine.tree import typed_locator
from hub.citations.engine.writing import clean, link_to
from hub.citations.items.telling import name_to_sort, year_of


def worded_cluster(cluster: Cluster, items: Mapping[str, dict]) -> str:
    """“(Kolmes, 2010, p. 3)” or “Kolmes (2010)”, with a link for each work that has an entry."""
    if cluster.is_narrative and len(cluster.cites) == 1:
        return clean(_narrative(cluster.cites[0], items))
    shown = "; ".join(_cited(cite, items) for cite in cluster.cites)
    return clean(f"({shown})")


def is_listed(item: dict) -> bool:
    """Whether the work has an entry. What a person said in private has none (APA 8.9)."""
    return item.get("type") != "personal_communication"


def names_in_text(item: dict, join: str) -> str:
    """Family names as they stand in a sentence, `join` before the last; the title without any."""
    names = [name for each in names_of(item) if (name := _in_text(item, each))]
    if len(names) > 2:
        return f"{names[0]} et al."
    return f" {join} ".join(names) or words_of(text_in(item.get("title"))) or _("Untitled")


def told_year(item: dict) -> str:
    """The year, or the words that stand for it: “in press”, “n.d.”."""
    year, issued = year_of(item), item.get("issued")
    literal = text_in(issued.get("literal")) if isinstance(issued, dict) else ""
    return str(year) if year is not None else text_in(item.get("status")) or literal or _("n.d.")


def words_after(cite: Cite) -> str:
    """What was typed after the work, ready to follow it."""
    words = words_of(cite.suffix)
    return words if not words or words[0] in ",.;:" else f" {words}"


def missing() -> str:
    """What stands for a work that the library does not hold."""
    return escape(_("[reference missing]"))


def names_of(item: dict) -> list[dict]:
    """Who wrote or edited it."""
    names = item.get("author") or item.get("editor") or []
    return [name for name in names if isinstance(name, dict)] if isinstance(names, list) else []


def initials(given: str) -> str:
    """“J. M.” of “Jo Mary”."""
    words = given.replace(".", ". ").split()
    return " ".join(f"{word[0]}." if word[0].isupper() else word for word in words)


def text_in(value) -> str:
    """A field that may hold anything."""
    return value if isinstance(value, str) else ""


def _cited(cite: Cite, items: Mapping[str, dict]) -> str:
    item = items.get(cite.key)
    if item is None:
        return missing()
    names = [] if cite.mode is Mode.YEAR else [names_in_text(item, "&")]
    words = ", ".join([*names, *_private(item), _when(item), *_place(cite)])
    linked = _linked(cite, item, escape(words, quote=False))
    prefix, suffix = (escape(part) for part in (words_of(cite.prefix), words_after(cite)))
    return f"{prefix} {linked}{suffix}".strip()


def _narrative(cite: Cite, items: Mapping[str, dict]) -> str:
    item = items.get(cite.key)
    if item is None:
        return missing()
    inner = ", ".join([*_private(item), _when(item), *_place(cite)])
    words = f"{names_in_text(item, _('and'))} ({inner}{words_after(cite)})"
    prefix = f"{words_of(cite.prefix)} " if cite.prefix else ""
    return escape(prefix, quote=False) + _linked(cite, item, escape(words, quote=False))


def _linked(cite: Cite, item: dict, html: str) -> str:
    return link_to(cite.key, html) if is_listed(item) else html


def _place(cite: Cite) -> list[str]:
    typed = typed_locator(cite)
    return [words_of(str(read_locator(typed)))] if typed else []


def _private(item: dict) -> list[str]:
    return [] if is_listed(item) else [_("personal communication")]


def _when(item: dict) -> str:
    """The year; of what was said in private, the day (APA 8.9)."""
    if not is_listed(item):
        with suppress(LookupError, TypeError, ValueError):
            return date_format(date(*item["issued"]["date-parts"][0]))
    return told_year(item)


def _in_text(item: dict, name: dict) -> str:
    family = words_of(text_in(name_to_sort(name)))
    if is_listed(item) or not name.get("given"):
        return family
    # A person whom nobody finds in a list is named with initials.
    return f"{initials(text_in(name['given']))} {family}".strip()
