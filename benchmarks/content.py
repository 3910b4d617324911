"""Fills the database that is measured: in bulk, since two thousand publishings would take an hour.

What publishing would have made is made here as well: revisions, versions, rendered texts, states,
and the entries of the search index. Nothing but the moment of a run differs between two runs.
"""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from random import Random
from unittest import mock

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.utils import timezone
from modelcluster.models import get_serializable_data_for_fields
from wagtail.models import Page, PageViewRestriction, Revision

from benchmarks.people import make_people
from benchmarks.pictures import make_image
from benchmarks.texts import Texts
from benchmarks.words import sentence, title
from discussions.models import (
    DiscussionAuthor,
    DiscussionIndexPage,
    DiscussionPage,
    TaggedDiscussion,
)
from hub.pages.digest import digest_of_text
from hub.pages.models import PageState, PageVersion, RenderedText
from hub.pages.texts import RENDERER, render_text
from hub.people.models import Person
from hub.site.setting_up import set_up_site
from hub.text import blocks
from hub.vocabulary.models import Facet, Tag, Term

TAGS = 120
# Every so many discussions: a draft, one for members only, one with a picture, a second version.
DRAFT, RESTRICTED, PICTURE, REVISED = 20, 25, 10, 4
BATCH = 500


@dataclass
class Filling:
    """What the discussions of one run are made of."""

    index: DiscussionIndexPage
    people: list[Person]
    tags: list[Tag]
    terms: list[Term]
    image_id: int
    texts: Texts
    chance: Random


def fill(discussions: int) -> None:
    """Set up the site with so many discussions; the search index stands when it returns."""
    set_up_site()
    chance = Random(4)  # noqa: S311 (no secret)
    filling = Filling(
        index=DiscussionIndexPage.objects.get(),
        people=make_people(chance),
        tags=Tag.objects.bulk_create(
            Tag(name=f"tag {number}", slug=f"tag-{number}") for number in range(TAGS)
        ),
        terms=list(Term.objects.current().filter(facet=Facet.TOPIC).order_by("pk")),
        image_id=make_image().pk,
        texts=Texts(chance),
        chance=chance,
    )
    first = filling.index.numchild
    for start in range(first, first + discussions, BATCH):
        _add(filling, range(start, min(start + BATCH, first + discussions)))
    Page.objects.filter(pk=filling.index.pk).update(numchild=first + discussions)
    with _rendered_once():
        call_command("update_index", verbosity=0)


@contextlib.contextmanager
def _rendered_once() -> Iterator[None]:
    """The index asks five times for the words of each text, and all come from a few blocks."""
    with contextlib.ExitStack() as stack:
        for name in ("render_for_editors", "render_aside", "plain_text"):
            remembering = lru_cache(maxsize=None)(getattr(blocks, name))
            stack.enter_context(mock.patch.object(blocks, name, remembering))
        yield


def _add(filling: Filling, numbers: range) -> None:
    """One batch of discussions, with everything that goes with them."""
    pages = [_discussion(filling, number) for number in numbers]
    _store(pages)
    _give_authors_and_words(filling, pages)
    live = [page for page in pages if page.live]
    _record_publishing(live)
    PageViewRestriction.objects.bulk_create(
        PageViewRestriction(page_id=page.pk, restriction_type=PageViewRestriction.LOGIN)
        for page in live
        if page.number % RESTRICTED == 1
    )


def _discussion(filling: Filling, number: int) -> DiscussionPage:
    index, chance = filling.index, filling.chance
    path = DiscussionPage._get_path(index.path, index.depth + 1, number + 1)
    slug = f"discussion-{number}"
    published = timezone.now() - timedelta(hours=7 * (10_000 - number))
    image_id = filling.image_id if number % PICTURE == 0 else None
    name = title(chance, number)
    page = DiscussionPage(
        **{"path": path, "depth": index.depth + 1, "slug": slug, "title": name},
        draft_title=name,
        url_path=f"{index.url_path}{slug}/",
        locale_id=index.locale_id,
        live=number % DRAFT != 2,
        first_published_at=published,
        last_published_at=published,
        summary=sentence(chance)[:300],
        interests="None.",
        review_by=timezone.localdate() + timedelta(days=number % 400),
        license=index.default_license,
        body=json.dumps(filling.texts.body(chance, number, image_id)),
    )
    page.number = number
    return page


def _store(pages: list[DiscussionPage]) -> None:
    """Both rows of each page; Django makes the rows of inherited models one by one only."""
    kind = ContentType.objects.get_for_model(DiscussionPage)
    names = [each.attname for each in Page._meta.concrete_fields if not each.primary_key]
    rows = [
        Page(**{name: getattr(page, name) for name in names} | {"content_type_id": kind.pk})
        for page in pages
    ]
    for page, row in zip(pages, Page.objects.bulk_create(rows), strict=True):
        page.pk = page.page_ptr_id = row.pk
        page.content_type_id = kind.pk
        # Raw: without Wagtail's jobs, and without the row that stands already.
        page.save_base(raw=True, force_insert=True)


def _give_authors_and_words(filling: Filling, pages: list[DiscussionPage]) -> None:
    chance, bylines, tagged, carried = filling.chance, [], [], []
    for page in pages:
        authors = chance.sample(filling.people, 1 + page.number % 2)
        bylines += [
            DiscussionAuthor(page_id=page.pk, person=person, sort_order=place)
            for place, person in enumerate(authors)
        ]
        tags, terms = chance.sample(filling.tags, 4), chance.sample(filling.terms, 3)
        tagged += [TaggedDiscussion(content_object_id=page.pk, tag=tag) for tag in tags]
        carried += [_carried(page, term) for term in terms]
    DiscussionAuthor.objects.bulk_create(bylines)
    TaggedDiscussion.objects.bulk_create(tagged)
    DiscussionPage.terms.through.objects.bulk_create(carried)


def _carried(page: DiscussionPage, term: Term):
    return DiscussionPage.terms.through(discussionpage_id=page.pk, term_id=term.pk)


def _record_publishing(pages: list[DiscussionPage]) -> None:
    """What a reader's page is made from beside its own rows."""
    contents = [get_serializable_data_for_fields(page) for page in pages]
    revisions = Revision.objects.bulk_create(
        _revision(page, content) for page, content in zip(pages, contents, strict=True)
    )
    for page, revision in zip(pages, revisions, strict=True):
        page.live_revision_id = page.latest_revision_id = revision.pk
    Page.objects.bulk_update(
        [_live(page) for page in pages], ["live_revision", "latest_revision"], batch_size=BATCH
    )
    RenderedText.objects.bulk_create(_rendered(page) for page in pages)
    PageState.objects.bulk_create(PageState(page_id=page.pk) for page in pages)
    PageVersion.objects.bulk_create(
        version
        for page, content in zip(pages, contents, strict=True)
        for version in _versions(page, content)
    )


def _live(page: DiscussionPage) -> Page:
    return Page(
        pk=page.pk,
        live_revision_id=page.live_revision_id,
        latest_revision_id=page.latest_revision_id,
    )


def _revision(page: DiscussionPage, content: dict) -> Revision:
    return Revision(
        content_type_id=page.content_type_id,
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        created_at=page.first_published_at,
        object_str=page.title,
        content=content,
    )


def _rendered(page: DiscussionPage) -> RenderedText:
    text = render_text(page)
    return RenderedText(
        page_id=page.pk,
        revision_id=page.live_revision_id,
        renderer=RENDERER,
        html=str(text.html),
        headings=text.headings,
        words=text.words,
    )


def _versions(page: DiscussionPage, content: dict) -> list[PageVersion]:
    kinds = [PageVersion.Kind.FIRST, PageVersion.Kind.WORDING][: 1 + (page.number % REVISED == 0)]
    return [
        PageVersion(
            page_id=page.pk,
            number=number,
            kind=kind,
            note="Said better." if number > 1 else "",
            snapshot=content,
            digest=digest_of_text({**content, "number": number}),
            published_at=page.first_published_at + timedelta(days=number - 1),
        )
        for number, kind in enumerate(kinds, start=1)
    ]
