"""What templates need to show pages: authors, versions, margin, rows of a listing. Read only.

Each function says what it costs; none costs more for more pages.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db.models import F, prefetch_related_objects
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page, Revision, Site

from hub.pages.due import STATE_OF_A_ROW, state_of
from hub.pages.models import PageVersion
from hub.pages.registry import registry
from hub.pages.visibility import HubPageQuerySet
from hub.people.models import ClinicianCheck, Person
from hub.people.names import Parts, name_parts
from hub.people.roles import reader_of
from hub.text.days import month_in_words
from hub.text.rendering import reading_minutes

# One page of a listing: its number, and that of its content type.
Found = tuple[int, int]


@dataclass(frozen=True)
class Author:
    """One person of a byline, as it is printed."""

    name: str
    url: str | None
    initials: str
    profession: str
    credentials: str
    standing: str
    role_label: str
    interests: str
    # The name in its parts, as CSL has it.
    parts: Parts = field(default_factory=dict)


@dataclass(frozen=True)
class Version:
    """One published version, as it is listed."""

    number: int
    published_at: datetime
    kind_label: str
    note: str
    url: str
    by_its_author: bool
    is_correction: bool = False


@dataclass(frozen=True)
class Row:
    """One page in a listing."""

    url: str
    title: str
    summary: str
    byline: str
    meta: str
    published_at: datetime | None
    badges: list[dict] = field(default_factory=list)
    # The names that `byline` and `meta` begin with.
    authors: list[str] = field(default_factory=list)


def authors_of(page) -> list[Author]:
    """The byline in order; two queries, for people and their checks, one more for a draft."""
    bylines = list(page.bylines.all().select_related("person"))
    people = _people_of(bylines)
    interests = "" if _says_none(page.interests) else page.interests
    # An old version may name somebody whose record is gone.
    known = [byline for byline in bylines if byline.person_id in people]
    return [_author(people[byline.person_id], byline, interests) for byline in known]


def _people_of(bylines: list) -> dict[int, Person]:
    """Those that came with the byline, with their checks; the people of a draft by query."""
    people = {b.person_id: b.person for b in bylines if "person" in b._state.fields_cache}
    others = {byline.person_id for byline in bylines} - people.keys()
    if others:
        people |= Person.objects.in_bulk(others)
    prefetch_related_objects(list(people.values()), "checks")
    return people


def has_signed(person: Person) -> bool:
    """Whether a published version or any draft names this person on its byline."""
    named = {"bylines": [{"person": person.pk}]}
    return (
        PageVersion.objects.filter(snapshot__contains=named).exists()
        or Revision.page_revisions.filter(content__contains=named).exists()
    )


def _says_none(declaration: str) -> bool:
    """Whether a declaration of interests says that there are none."""
    return declaration.strip().rstrip(".").lower() in {"", "none", "none declared", _("none")}


def _author(person: Person, byline, interests: str) -> Author:
    return Author(
        name=person.name,
        url=person.url,
        initials=person.initials,
        profession=person.profession,
        credentials=person.credentials,
        standing=standing_of(person),
        role_label=byline.get_part_display() if byline.part != byline.Part.AUTHOR else "",
        interests=interests,
        parts=name_parts(person.name),
    )


def standing_of(person: Person) -> str:
    """What is known of a person's license, in words; no query after `with_standing`."""
    check: ClinicianCheck | None = person.current_check
    if check is None:
        return _("Self-described")
    return _("License checked by the editors, %(month)s") % {
        "month": month_in_words(check.checked_on)
    }


def versions_of(page, request: HttpRequest | None = None) -> list[Version]:
    """All versions, newest first; one query that leaves the snapshots where they are."""
    if page.pk is None:
        return []
    base = page.get_url(request) or ""
    return [
        Version(
            number=version.number,
            published_at=version.published_at,
            kind_label=version.get_kind_display(),
            # Shown inside a sentence.
            note=version.note.removesuffix("."),
            url=f"{base}v{version.number}/",
            by_its_author=version.by_its_author,
            is_correction=version.kind == PageVersion.Kind.CORRECTION,
        )
        for version in PageVersion.objects.filter(page_id=page.pk).defer("snapshot", "digest")
    ]


def page_below(index, slug: str):
    """The page called `slug` under an index of one page type, with its stored text and state.

    One query. None where there is no such page, or where several types may stand below.
    """
    models = index.allowed_subpage_models()
    if len(models) != 1:
        return None
    pages = models[0].objects.child_of(index).filter(slug=slug)
    page = pages.select_related("colloquy_text", "colloquy_state").first()
    if page:
        page._cached_parent_obj = index
    return page


def visible_publications(request: HttpRequest) -> HubPageQuerySet:
    """Everything published that this reader may read on this site, newest first."""
    pages = HubPageQuerySet(Page).visible_to(reader_of(request), Site.find_for_request(request))
    return pages.type(*registry.publications).newest_first()


def rows_of(pages: Sequence, request: HttpRequest) -> list[Row]:
    """Rows for pages of `pages_for_rows`, in the given order; one query per page type."""
    people = _people_by_page(pages)
    return [_row(page, people[page.pk], request) for page in pages]


def _row(page, people: list[tuple[str, str]], request: HttpRequest) -> Row:
    byline = _author_line(people)
    minutes = reading_minutes(page.words) if page.words else 0
    return Row(
        url=page.get_url(request),
        title=page.title,
        summary=page.summary,
        byline=byline,
        meta=_meta(byline, minutes),
        published_at=page.first_published_at,
        badges=page.badges(state_of(page)),
        authors=[name for name, _profession in people],
    )


def found_in(pages: HubPageQuerySet) -> list[Found]:
    """What a listing has to show, in the order of `pages`; one query.

    Who may read what is asked here and never again: a list of numbers is counted and leafed
    through without the database.
    """
    return list(pages.values_list("pk", "content_type"))


def specific_for_rows(found: Sequence[Found]) -> list:
    """The pages of `found_in` as their own types, in their order, without their texts.

    One query per page type. Wagtail's `specific()` would fetch every text of the list.
    """
    by_type = defaultdict(list)
    for pk, type_id in found:
        by_type[type_id].append(pk)
    specific = {}
    for type_id, numbers in by_type.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        specific |= {page.pk: page for page in pages_for_rows(model, numbers)}
    return [specific[pk] for pk, _type_id in found if pk in specific]


def pages_for_rows(model: type[Page], numbers: Sequence[int]) -> list:
    """Pages of one type by their numbers, in that order, with what rows show; one query."""
    found = with_row_fields(model.objects.all()).in_bulk(numbers)
    return [found[number] for number in numbers if number in found]


def with_row_fields(pages: HubPageQuerySet) -> HubPageQuerySet:
    """`pages` of one type with what a row shows of them, and nothing more.

    Each comes with its state, and with `words`, the length of its text, or None.
    """
    fields = [*pages.model.row_fields, *(f"colloquy_state__{name}" for name in STATE_OF_A_ROW)]
    pages = pages.select_related("colloquy_state").only(*fields)
    return pages.annotate(words=F("colloquy_text__words"))


def _meta(byline: str, minutes: int) -> str:
    """The small line of a row; nothing is said of a length that is not known."""
    if not minutes:
        return byline
    length = ngettext("%(minutes)d minute", "%(minutes)d minutes", minutes) % {"minutes": minutes}
    return f"{byline}. {length}" if byline else length


def _people_by_page(pages: Sequence) -> dict[int, list[tuple[str, str]]]:
    """The byline of each page, in order: names and professions."""
    by_model = defaultdict(list)
    for page in pages:
        by_model[type(page)].append(page.pk)
    people = defaultdict(list)
    for model, ids in by_model.items():
        bylines = model._meta.get_field("bylines").related_model.objects.filter(page_id__in=ids)
        for page_id, *person in bylines.values_list(
            "page_id", "person__name", "person__profession"
        ):
            people[page_id].append(person)
    return people


def _author_line(people: list[tuple[str, str]]) -> str:
    """“Amara Osei, counseling psychologist”; several authors by their names alone."""
    if len(people) == 1:
        return ", ".join(people[0])
    return ", ".join(name for name, _profession in people)


def querystring_of(request: HttpRequest) -> str:
    """The request's parameters without `page`, encoded, for links to other pages of a listing."""
    parameters = request.GET.copy()
    parameters.pop("page", None)
    return parameters.urlencode()


class BeyondTheEnd(Http404):
    """A page of a listing after the last one; knows the address of that, filters kept."""

    def __init__(self, last_page_url: str) -> None:
        super().__init__("The list has fewer pages")
        self.last_page_url = last_page_url


def numbered_page(items, request: HttpRequest, per_page: int = 20):
    """The page of a listing that `?page=` names; the first for anything that is no number.

    Raises BeyondTheEnd, which answers 404, for a page that the listing does not reach.
    """
    paginator = Paginator(items, per_page)
    asked = request.GET.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    if number < 1 or number > paginator.num_pages:
        raise BeyondTheEnd(_address_of_page(request, paginator.num_pages))
    return paginator.page(number)


def _address_of_page(request: HttpRequest, number: int) -> str:
    rest = querystring_of(request)
    return f"{request.path}?{rest}{'&' if rest else ''}page={number}"
