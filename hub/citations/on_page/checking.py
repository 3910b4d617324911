"""What is wrong with the citations of a text, said to its writer before readers see it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hub.citations.importing.models import Lookup
from hub.citations.importing.problems import PROBLEMS
from hub.citations.models import Reference
from hub.citations.on_page.places import places_in
from hub.citations.on_page.resolving import nearest_keys, references_by_key
from hub.citations.services import PRIVATE_TYPE
from hub.citations.syntax import DOI


@dataclass(frozen=True)
class Missing:
    """A citation that leads to no work: what was typed, why, and which keys come near."""

    source: str
    key: str
    message: str
    nearest: tuple[str, ...] = ()


def missing_in(html: str) -> list[Missing]:
    """The citations in rendered text that cannot be shown, in its order.

    A bare `@name` is none: it may be anybody's handle. One query, two more for DOIs, and two where
    a key is not known. What is offered instead are keys that any writer may know.
    """
    places = [place for place in places_in(html) if not place.is_entry and not place.is_bare]
    known = references_by_key(key for place in places for key in place.keys)
    unknown = [key for place in places for key in place.keys if key.lower() not in known]
    nearest = nearest_keys([key for key in unknown if not key.startswith(DOI)], _known_to_all())
    dois = doi_problems(key.removeprefix(DOI) for key in unknown if key.startswith(DOI))
    missing = {}
    for place in places:
        if place.problem:
            missing[place.source] = Missing(place.source, "", place.problem)
        for key in place.keys:
            if key.lower() not in known:
                said = dois.get(key.removeprefix(DOI)) or _unknown(key, nearest.get(key, ()))
                missing.setdefault(
                    key.lower(), Missing(place.source, key, said, tuple(nearest.get(key, ())))
                )
    return list(missing.values())


def _known_to_all() -> QuerySet[Reference]:
    """Not what somebody was told in private, nor pages of ours, which may be drafts."""
    return Reference.objects.filter(page=None).exclude(type=PRIVATE_TYPE)


def refuse_missing(html: str) -> None:
    """Raise ValidationError where a text cites what is not in the library."""
    if missing := missing_in(html):
        raise ValidationError([ValidationError(m.message, code="missing_key") for m in missing])


def doi_problems(dois: Iterable[str]) -> dict[str, str]:
    """What to say of DOIs whose works are not in the library; one query, none without DOIs."""
    dois = set(dois)
    if not dois:
        return {}
    failed = Lookup.objects.filter(kind=Lookup.Kind.DOI, value__in=dois).exclude(problem="")
    problems = dict(failed.values_list("value", "problem"))
    return {doi: _doi_problem(doi, problems.get(doi, "")) for doi in dois}


def _doi_problem(doi: str, problem: str) -> str:
    if problem in PROBLEMS:
        text = _("The work with the DOI %(doi)s is not in the library. %(problem)s")
        return text % {"doi": doi, "problem": PROBLEMS[problem]}
    text = _(
        "The work with the DOI %(doi)s is not in the library yet. It is looked up when a "
        "draft is saved: save the draft, and publish in a moment. Or add the work yourself."
    )
    return text % {"doi": doi}


def _unknown(key: str, nearest: Sequence[str]) -> str:
    if not nearest:
        text = _("No work in the library has the key “%(key)s”. Add it, or take the citation out.")
        return text % {"key": key}
    text = _("No work in the library has the key “%(key)s”. Did you mean %(nearest)s?")
    return text % {"key": key, "nearest": ", ".join(f"@{each}" for each in nearest)}
