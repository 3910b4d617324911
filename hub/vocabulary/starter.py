"""The vocabulary a new site starts with; from then on it is the editors'."""

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Locale

from hub.vocabulary.models import Facet, Term
from hub.vocabulary.starter_terms import TERMS
from hub.vocabulary.starter_topics import TOPICS


@transaction.atomic
def load_starter_terms() -> int:
    """Create the starter vocabulary, unless there is any term; returns how many were created.

    In English, so only where the site's own language is. All or nothing: an editor who deletes a
    term does not find it back.
    """
    locale = Locale.get_default()
    if Term.objects.exists() or not locale.language_code.startswith("en"):
        return 0
    terms = [
        _term(facet, locale, *entry)
        for facet, entries in {Facet.TOPIC: TOPICS, **TERMS}.items()
        for entry in entries
    ]
    for term in terms:
        term.full_clean()
        term.save()
    return len(terms)


def _term(facet: Facet, locale: Locale, label: str, description: str, synonyms: str) -> Term:
    return Term(
        facet=facet,
        label=label,
        slug=slugify(label),
        description=description,
        synonyms="\n".join(word.strip() for word in synonyms.split(",") if word.strip()),
        locale=locale,
    )
