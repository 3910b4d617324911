"""How much each part of a page, a person or a term weighs in the search.

Wagtail turns boosts into PostgreSQL's four weights. These are the values that Wagtail's own models
have, and one more: with more than four different ones all but the heaviest would fall together.
"""

from hub.search.words import folded_copy

# Running text has no boost and weighs least.
TITLE, NAMED, SUMMARY = 10, 2, 1


def with_folded(text: str) -> str:
    """A text with a copy of its accented words, so that “Bela” finds “Béla”."""
    copy = folded_copy(text)
    return f"{text}\n{copy}" if copy else text
