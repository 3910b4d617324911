"""What a text cites, as its writer should see it before submitting: works, and what is wrong."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hub.citations.choosing.finding import references_to_choose
from hub.citations.engine.legal import LEGAL_TYPES
from hub.citations.models import Reference
from hub.citations.on_page.checking import doi_problems
from hub.citations.on_page.composing import Composition
from hub.citations.on_page.resolving import nearest_keys
from hub.citations.services import PRIVATE_TYPE
from hub.citations.syntax import DOI
from hub.pages.texts import body_html

_WITHOUT_ADDRESS = LEGAL_TYPES | {PRIVATE_TYPE}


@dataclass(frozen=True)
class CitedWork:
    """A work of the library, and in words what to know before relying on it."""

    reference: Reference
    concerns: tuple[str, ...]


@dataclass(frozen=True)
class MissingWork:
    """A key or DOI that leads to no work, and the keys that look like it.

    `problem` says of a DOI whether it is still to be looked up, or why nothing was found.
    """

    key: str
    nearest: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class CitedHere:
    """The works in the order of the text, each once; `problems` are citations that say nothing."""

    works: tuple[CitedWork, ...] = ()
    missing: tuple[MissingWork, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.missing or self.problems)


def cited_here(page, user=None) -> CitedHere:
    """What the text of `page`, as it stands in memory, cites; at most five queries.

    The nearest keys are those that `user` may know of; for nobody there are none.
    """
    composition = Composition(body_html(page), page)
    places = [place for place in composition.places if not place.is_bare]
    known = composition.known
    keys = dict.fromkeys(k for p in places if not p.is_entry for k in p.keys)
    missing = [key for key in keys if key.lower() not in known]
    typed_keys = [key for key in missing if user and not key.startswith(DOI)]
    nearest = nearest_keys(typed_keys, references_to_choose(user)) if typed_keys else {}
    dois = doi_problems(key.removeprefix(DOI) for key in missing if key.startswith(DOI))
    named = (known.get(key.lower()) for place in composition.places for key in place.keys)
    works = dict.fromkeys(work for work in named if work)
    return CitedHere(
        works=tuple(CitedWork(each, concerns_about(each)) for each in works),
        missing=tuple(
            MissingWork(key, tuple(nearest.get(key, ())), dois.get(key.removeprefix(DOI), ""))
            for key in missing
        ),
        problems=tuple(dict.fromkeys(place.problem for place in places if place.problem)),
    )


def concerns_about(reference: Reference) -> tuple[str, ...]:
    """Such as “retracted”; of messages and the law nothing is expected to be found on the web."""
    said = []
    if reference.notice:
        said.append(reference.get_notice_display())
    if reference.link_state in (Reference.LinkState.GONE, Reference.LinkState.SUSPECT):
        said.append(reference.get_link_state_display())
    if not (reference.doi or reference.url or reference.type in _WITHOUT_ADDRESS):
        said.append(_("no DOI and no address"))
    return tuple(str(each) for each in said)
