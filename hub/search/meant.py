"""“Did you mean …?”, from the words that this reader may see; nothing is kept between requests.

No extension of the database is needed, and the work is bounded whatever was typed.
"""

from collections.abc import Iterable
from difflib import get_close_matches

from django.db.models import Exists, Q, Value
from wagtail.models import Site

from hub.pages.page_types import TextPage
from hub.pages.registry import registry
from hub.people.models import Person
from hub.search.asking import query_as_typed
from hub.search.matching import Matches
from hub.search.words import fold, slip_between, words_of
from hub.vocabulary.meanings import Meaning

# Pages whose titles and summaries are looked through, the newest first.
MOST_PAGES = 5_000
# Unknown words of one query that are looked up, and words that each is compared with.
MOST_UNKNOWN, MOST_COMPARED = 4, 2_000
SHORTEST, SHORT, LONGEST = 3, 4, 40
LIKENESS = 0.78
# How much two words may differ before they are compared at all.
_OTHER_LENGTH, _OTHER_LETTERS = 2, 4


class WordsInSight:
    """The words of titles, summaries, terms and names that `reader` may see on `site`.

    Two queries.
    """

    def __init__(self, reader, site: Site, meanings: Iterable[Meaning]) -> None:
        self._reader, self._site = reader, site
        texts = [name for meaning in meanings for name in meaning.names]
        texts += [text for row in self._titles() for text in row]
        texts += self._names()
        words = dict.fromkeys(words_of(" ".join(texts)))
        self._by_sound = {fold(word): word for word in words}

    def instead_of(self, words: tuple[str, ...], *, none_found: bool) -> tuple[str, ...] | None:
        """`words` with those that stand nowhere replaced by the most alike; None without any."""
        unknown = [word for word in words if fold(word) not in self._by_sound]
        if none_found:
            unknown = self._found_nowhere(unknown)
        better = {word: self._most_alike(fold(word)) for word in unknown[:MOST_UNKNOWN]}
        if not any(better.values()):
            return None
        return tuple(better.get(word) or word for word in words)

    def _titles(self):
        """Titles and summaries of the pages in sight; text pages have no summary."""
        plain = TextPage.objects.visible_to(self._reader, self._site).order_by()
        written = [
            model.objects.visible_to(self._reader, self._site)
            .newest_first()[:MOST_PAGES]
            .values_list("title", "summary")
            for model in registry.publications
        ]
        return plain.values_list("title", Value("")).union(*written, all=True)

    def _names(self):
        """Of people with a public page, and of authors of the pages in sight."""
        seen = Q(agreed_to_page_at__isnull=False)
        for model in registry.publications:
            pages = model.objects.visible_to(self._reader, self._site).values("pk")
            bylines = model._meta.get_field("bylines").related_model.objects
            seen |= Q(pk__in=bylines.filter(page__in=pages).order_by().values("person_id"))
        return Person.objects.filter(seen).order_by("pk").values_list("name", flat=True)

    def _found_nowhere(self, words: list[str]) -> list[str]:
        """Those that stand in no page's text either; one query."""
        if not words:
            return []
        found = [
            Exists(Matches(self._reader, self._site, query_as_typed([word])).pages)
            for word in words
        ]
        known = Site.objects.filter(pk=self._site.pk).values_list(*found).first()
        return [word for word, is_known in zip(words, known, strict=True) if not is_known]

    def _most_alike(self, sound: str) -> str | None:
        if not SHORTEST <= len(sound) <= LONGEST:
            return None
        letters = set(sound)
        near = [
            other
            for other in self._by_sound
            if abs(len(other) - len(sound)) <= _OTHER_LENGTH
            and len(letters ^ set(other)) <= _OTHER_LETTERS
        ]
        near = near[:MOST_COMPARED]
        found = _one_slip_away(sound, near)
        found = found or get_close_matches(sound, near, n=1, cutoff=LIKENESS)
        return self._by_sound[found[0]] if found else None


def _one_slip_away(sound: str, near: Iterable[str]) -> list[str]:
    """Those of `near` that one slip of a finger makes `sound` of, the likeliest first.

    In a word of three or four letters another letter may well be another word.
    """
    worst = 2 if len(sound) > SHORT else 1
    slips = {other: slip_between(sound, other) for other in near}
    likely = [other for other, slip in slips.items() if slip is not None and slip <= worst]
    return sorted(likely, key=slips.__getitem__)
