"""What a text cites, as its writer should see it before submitting: works, and what is wrong."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hub.citations.choosing.finding import references_to_choose
from hub.citations.models import Reference
from hub.citations.on_page.composing import Composition
from hub.citations.on_page.resolving import nearest_keys
from hub.citations.syntax import DOI
from hub.pages.texts import body_html


@dataclass(frozen=True)
class CitedWork:
    """A work of the library, and in words what to know before relying on it."""

    reference: Reference
    concerns: tuple[str, ...]


@dataclass(frozen=True)
class MissingWork:
    """A key or DOI that leads to no work, and the keys that look like it."""

    key: str
    nearest: tuple[str, ...] = ()


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
    """What the text of `page`, as it stands in memory, cites; at most four queries.

    The nearest keys are those that `user` may know of; for nobody there are none.
    """
    composition = Composition(body_html(page), page)
    places = [place for place in composition.places if not place.is_bare]
    known = composition.known
    keys = dict.fromkeys(k for p in places if not p.is_entry for k in p.keys)
    missing = [key for key in keys if key.lower() not in known]
    typed_keys = [key for key in missing if user and not key.startswith(DOI)]
    nearest = nearest_keys(typed_keys, references_to_choose(user)) if typed_keys else {}
    return CitedHere(
        works=tuple(CitedWork(each, concerns_about(each)) for each in composition.works.values()),
        missing=tuple(MissingWork(key, tuple(nearest.get(key, ()))) for key in missing),
        problems=tuple(dict.fromkeys(place.problem for place in places if place.problem)),
    )


def concerns_about(reference: Reference) -> tuple[str, ...]:
    """Such as “retracted”; for a personal message nothing is expected to be found on the web."""
    said = []
    if reference.notice:
        said.append(reference.get_notice_display())
    if reference.link_state in (Reference.LinkState.GONE, Reference.LinkState.SUSPECT):
        said.append(reference.get_link_state_display())
    is_message = reference.type == "personal_communication"
    if not (reference.doi or reference.url or is_message):
        said.append(_("no DOI and no address"))
    return tuple(str(each) for each in said)
