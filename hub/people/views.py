"""The public pages of people: only of those who agreed to have one."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hub.feeds.links import link_for_person
from hub.metadata.caching import asked_before_use
from hub.pages.facets import Facet, Selection
from hub.pages.reading import (
    found_in,
    numbered_page,
    querystring_of,
    rows_of,
    specific_for_rows,
    standing_of,
    visible_publications,
)
from hub.people.metadata import metadata_of_people, metadata_of_person
from hub.people.models import Person
from hub.people.reading import profile_for_readers, signed_by, work_together_of
from hub.vocabulary.meanings import Meaning, choices_of, meanings_in_use, rows_chosen
from hub.vocabulary.models import Facet as Vocabulary


@require_safe
@asked_before_use
def index(request: HttpRequest) -> HttpResponse:
    """Everyone with a public page, by letter, or those of some professions; four queries."""
    people = Person.objects.with_public_page()
    terms = people.filter(profession_term__isnull=False).order_by().values("profession_term")
    meanings = meanings_in_use({Vocabulary.PROFESSION: terms})[Vocabulary.PROFESSION]
    professions = Facet("profession", _("Profession"), choices_of(meanings))
    selection = Selection([professions.read(request.GET)])
    page_obj = numbered_page(_narrowed(people, selection, meanings), request, per_page=100)
    context = {
        "title": _("People"),
        "intro": _("Who writes and reviews here, with what was checked and when."),
        "letters": _by_letter(page_obj.object_list),
        "page_obj": page_obj,
        "selection": selection,
        "querystring": selection.querystring,
    }
    context["metadata"] = metadata_of_people(request, context)
    return render(request, "colloquy/hub/people/people_index.html", context)


def _narrowed(people, selection: Selection, meanings: list[Meaning]):
    """Those of the chosen professions, with what their standing is told from."""
    profession = selection.facets[0]
    if profession.chosen:
        people = people.filter(profession_term__in=rows_chosen(meanings, profession))
    return people.with_standing()


def _by_letter(people) -> list[dict]:
    groups = groupby(people, key=lambda person: person.name[:1].upper())
    return [{"letter": letter, "people": [_row(p) for p in group]} for letter, group in groups]


def _row(person: Person) -> dict:
    return {
        "url": person.url,
        "title": person.name,
        "summary": person.profession,
        "meta": standing_of(person),
    }


@require_safe
@asked_before_use
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """One person, and what they wrote that this reader may read. No e-mail, no “last seen”."""
    people = Person.objects.with_public_page().with_standing().select_related("photo")
    wanted = get_object_or_404(people, slug=slug)
    found = found_in(signed_by(visible_publications(request), wanted))
    page_obj = numbered_page(found, request)
    context = {
        "person": profile_for_readers(wanted),
        "standing": {"text": standing_of(wanted)},
        "interests_text": wanted.interests,
        "interests_declared_on": wanted.interests_declared_on,
        "work_together": work_together_of(wanted, request),
        "items": rows_of(specific_for_rows(page_obj.object_list), request),
        "page_obj": page_obj,
        "querystring": querystring_of(request),
        "feeds": [link_for_person(wanted)],
    }
    context["metadata"] = metadata_of_person(request, wanted.url, context)
    return render(request, "colloquy/hub/people/person.html", context)
