"""A rendered text with its citations as readers see them, and the list of the works cited."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from django.utils import translation
from django.utils.html import escape, format_html, format_html_join
from django.utils.translation import gettext as _

from hub.citations.cites import Cluster
from hub.citations.models import Reference, Style
from hub.citations.on_page.asked import Asked, Shown, language_of, locale_of, style_for
from hub.citations.on_page.notes import notes_after
from hub.citations.on_page.places import Place, filled, places_in
from hub.citations.on_page.resolving import references_by_key
from hub.citations.syntax import DOI
from hub.text.rendering import plain_text

# As the engine and the plain formatter link a work to its entry.
_LINK = re.compile(r'<a\b[^>]*?\bhref="#ref-([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
_OUTSIDE = re.compile(r'<a (?=href="https?:)')
_HEADING = re.compile(r'<h[2-4]\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h[2-4]>', re.DOTALL)
_NUMBER = re.compile(r"<sup>.*?</sup>", re.DOTALL)


@dataclass(frozen=True)
class Composed:
    """HTML without placeholders, and of each work in the list: key, number of its reference …

    `fingerprint` is that of the engine's output; empty where the plain form stands in, and where
    nothing is cited.
    """

    html: str
    references: list[dict] = field(default_factory=list)
    fingerprint: str = ""


class Composition:
    """The citations in `html`, the rendered text of `page`, before they are formatted.

    Two queries where something is cited, and one more each for the style and for DOIs; none else.
    """

    def __init__(self, html: str, page) -> None:
        self.html, self.page = html, page
        self.places = places_in(html)
        self.known = references_by_key(key for place in self.places for key in place.keys)

    @cached_property
    def works(self) -> dict[str, Reference]:
        """By their own keys, each once."""
        return {reference.key: reference for reference in self.known.values()}

    @cached_property
    def asked(self) -> Asked | None:
        """What is asked of the engine; None where no work of the library is cited."""
        if not self.works:
            return None
        clusters = tuple(c for place in self.places if (c := place.cluster_of(self.known)))
        entries = (self.known.get(p.source.lower()) for p in self.places if p.is_entry)
        return Asked(
            clusters=clusters,
            items={key: work.item for key, work in self.works.items()},
            reading=tuple(dict.fromkeys(work.key for work in entries if work)),
            style=style_for(self.page),
            locale=locale_of(self.page),
        )

    @property
    def unknown_dois(self) -> list[str]:
        """DOIs that are cited, and whose work is not in the library yet."""
        keys = {key for place in self.places for key in place.keys if key.startswith(DOI)}
        return sorted(key.removeprefix(DOI) for key in keys if key not in self.known)

    def composed(self, *, is_draft: bool) -> Composed:
        """As the engine has made it before, else in plain form; one query.

        In a draft, what is missing from the library is named. In what readers see, it stands as it
        was typed: there it was no citation when it was published.
        """
        if not self.places:
            return Composed(self.html)
        shown = self.asked and (self.asked.kept(self.page.pk) or self.asked.in_plain_form())
        with translation.override(language_of(self.page)):
            return _Writer(self, shown, is_draft=is_draft).composed()


def compose(html: str, page, *, is_draft: bool) -> Composed:
    """`html`, the rendered text of `page`, with its citations; no query where nothing is cited."""
    return Composition(html, page).composed(is_draft=is_draft)


def cited_plainly(html: str) -> str:
    """Rendered text with its citations in plain form, for words taken out of it.

    Dots stand for a citation of a page of this site: not everybody may read that page for ever.
    One query, one more for DOIs; none where nothing is cited.
    """
    places = places_in(html)
    known = references_by_key(key for place in places for key in place.keys)
    clusters = [place.cluster_of(known) for place in places]
    items = {work.key: work.item for work in known.values()}
    own = {work.key for work in known.values() if work.page_id}
    asked = Asked(tuple(filter(None, clusters)), items, (), Style.APA, "en-US")
    shown = iter(asked.in_plain_form().clusters if items else ())
    return filled(
        html,
        (
            _told(next(shown), cluster, own) if cluster else (place.typed if place.is_bare else "")
            for place, cluster in zip(places, clusters, strict=True)
        ),
    )


def _told(words: str, cluster: Cluster, own: set[str]) -> str:
    return "…" if any(cite.key in own for cite in cluster.cites) else _LINK.sub(r"\2", words)


def headings_in(html: str, headings: list[dict]) -> list[dict]:
    """`headings` as they read now that what they cite is filled in."""
    words = {each[1]: plain_text(_NUMBER.sub("", each[2])) for each in _HEADING.finditer(html)}
    return [{**each, "text": words.get(each["id"], each["text"])} for each in headings]


def mark_label(number: int) -> str:
    """a … z, aa, ab …: what a citation is called beside the entry it leads to."""
    label = ""
    while number:
        number, letter = divmod(number - 1, 26)
        label = chr(ord("a") + letter) + label
    return label


class _Writer:
    def __init__(self, composition: Composition, shown: Shown | None, *, is_draft: bool) -> None:
        self.composition, self.shown, self.is_draft = composition, shown, is_draft
        self.clusters = iter(shown.clusters if shown else ())
        self.marks: dict[str, list[dict]] = defaultdict(list)

    @property
    def is_numbered(self) -> bool:
        return self.composition.asked.style != Style.APA

    def composed(self) -> Composed:
        html = filled(self.composition.html, [self._filling(p) for p in self.composition.places])
        if self.shown is None:
            return Composed(html)
        is_made = not self.shown.is_plain
        return Composed(
            html, self._references(), self.composition.asked.fingerprint if is_made else ""
        )

    def _filling(self, place: Place) -> str:
        if place.is_entry:
            return self._entry(place)
        known = self.composition.known
        missing = [key for key in place.keys if key.lower() not in known]
        shown = self._linked(next(self.clusters)) if place.cluster_of(known) else ""
        if not missing and not place.problem:
            return shown
        if place.is_bare:
            return place.typed
        if missing and all(key.startswith(DOI) for key in missing):
            return " ".join(filter(None, [shown, _dois(missing)]))
        if not self.is_draft:
            return shown or place.typed
        said = [_missing(key) for key in missing] or [_problem(place)]
        return " ".join(filter(None, [shown, *said]))

    def _entry(self, place: Place) -> str:
        work = self.composition.known.get(place.source.lower())
        if work is None:
            return place.typed
        html = self.shown.reading.get(work.key) or self.shown.entries.get(work.key) or place.typed
        words = f"{_with_addresses(html)} {notes_after(work, html)}".strip()
        # No entry holds this element, so that its end is found again.
        return f'<cite class="cite-entry"{_page_of(work)}>{words}</cite>'

    def _linked(self, cluster: str) -> str:
        return _LINK.sub(lambda link: self._link(link[1], link[2]), cluster)

    def _link(self, key: str, words: str) -> str:
        if key not in self.shown.entries:
            # A personal communication has no entry.
            return words
        marks = self.marks[key]
        number = len(marks) + 1
        marks.append({"id": f"cite-{key}-{number}", "label": mark_label(number)})
        name = ""
        if self.is_numbered:
            said = _("Reference %(number)s") % {"number": plain_text(words)}
            name = format_html(' aria-label="{}"', said)
        return (
            f'<a class="cite-link" href="#ref-{key}" id="{marks[-1]["id"]}" role="doc-noteref"'
            f"{name}{_page_of(self.composition.works[key])}>{words}</a>"
        )

    def _references(self) -> list[dict]:
        return [
            {
                "key": key,
                "reference": self.composition.works[key].pk,
                "page": self.composition.works[key].page_id,
                "number": number if self.is_numbered else None,
                "html": _with_addresses(html),
                "notes": str(notes_after(self.composition.works[key], html)),
                "marks": self.marks[key],
            }
            for number, (key, html) in enumerate(self.shown.entries.items(), start=1)
        ]


def _page_of(work: Reference) -> str:
    """Tells, at the time of reading, whose words depend on a page of this site."""
    return f' data-page="{work.page_id}"' if work.page_id else ""


def _with_addresses(html: str) -> str:
    return _OUTSIDE.sub('<a class="u-url" ', html, count=1)


def _missing(key: str) -> str:
    text = _("[reference missing: %(key)s]")
    words = text % {"key": key}
    return format_html('<strong class="cite-missing"><bdi>{}</bdi></strong>', words)


def _problem(place: Place) -> str:
    return f'<strong class="cite-missing" title="{escape(place.problem)}">{place.typed}</strong>'


def _dois(keys: list[str]) -> str:
    """Where the works can be read, until the library holds them."""
    addresses = [f"https://doi.org/{key.removeprefix(DOI)}" for key in keys]
    link = '<a href="{}" rel="noopener"><bdi dir="ltr">{}</bdi></a>'
    return format_html("({})", format_html_join("; ", link, zip(addresses, addresses, strict=True)))
