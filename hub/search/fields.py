"""How much each part of a page, a person or a term weighs in the search.

Wagtail turns boosts into PostgreSQL's four weights. These are the values that Wagtail's own models
have, and one more: with more than four different ones all but the heaviest would fall together.
"""

from hub.search.words import apart, folded_copy

# Running text has no boost and weighs least.
TITLE, NAMED, SUMMARY = 10, 2, 1


def to_find(text: str) -> str:
    """A text as it is indexed: each word apart, and once more without its accents.

    So “client” finds “client’s”, and “Bela” finds “Béla”.
    """
    copy = folded_copy(text)
    return apart(f"{text}\n{copy}" if copy else text)
