"""What is measured, and how many queries each may ask."""

from benchmarks.floor import content as floor
from benchmarks.measured import Address
from benchmarks.words import COMMON, MISSPELLED, RARE
from benchmarks.works import WORKS
from discussions.models import DiscussionPage

DISCUSSION, LISTING, LIBRARY = 16, 14, 10


def of_the_site() -> list[Address]:
    """The pages of the site, after `content.fill`."""
    live = list(DiscussionPage.objects.live().public().order_by("pk")[:50])
    plain = next(page for page in live if not _shows_a_picture(page))
    pictured = next(page for page in live if _shows_a_picture(page))
    topic = plain.terms.order_by("pk").first()
    return [
        Address("home", "/", LISTING),
        Address("discussions", "/discussions/", LISTING),
        Address("discussions, by topic", f"/discussions/?topic={topic.slug}", LISTING),
        Address("discussions, a late page", f"/discussions/?page={_late_page()}", LISTING),
        Address("discussion", plain.url, DISCUSSION),
        Address("discussion with a picture", pictured.url, DISCUSSION),
        Address("topic", topic.url, LISTING),
        Address("tag", plain.tags.order_by("pk").first().url, LISTING),
        Address("person", plain.bylines.first().person.url, LISTING),
        *_still_to_come(topic),
        *_of_the_library(),
    ]


def _of_the_library() -> list[Address]:
    """The list of all works, and one that so many pages cite that they fill two of its pages."""
    return [
        Address("references", "/references/", LIBRARY),
        Address("references, searched", f"/references/?q=found+{WORKS - 1}", LIBRARY),
        Address("references, of one year", "/references/?year=2010s", LIBRARY),
        Address("reference, cited by many", "/references/work0/", LISTING),
    ]


def _late_page() -> int:
    """The fiftieth, or the last full one of a shorter list."""
    return max(1, min(50, DiscussionPage.objects.live().public().count() // 20))


def _shows_a_picture(page: DiscussionPage) -> bool:
    return any(block.block_type == "figure" for block in page.body)


def _still_to_come(topic) -> list[Address]:
    searched = {"rare": RARE, "common": COMMON, "misspelled": MISSPELLED}
    paths = {f"search, a {kind} word": f"/search/?q={word}" for kind, word in searched.items()}
    paths |= {
        "feed of all": "/feeds/discussions.atom",
        "feed of a topic": f"/feeds/topics/{topic.slug}.atom",
    }
    return [
        *(Address(name, path, LISTING, may_be_missing=True) for name, path in paths.items()),
        Address("sitemap", "/sitemap.xml", may_be_missing=True),
    ]


def of_the_floor(size: int) -> list[Address]:
    """What the site is compared with; the first is what everything is counted in."""
    minimal, bare = f"/{floor.SLUG}/", f"/bare/{size}/"
    return [
        Address("minimal Wagtail page", minimal, is_stock=True, host=floor.HOST),
        Address("bare Django view", bare, is_stock=True, host=floor.HOST),
        Address("minimal page, in this site", minimal, host=floor.HOST),
        Address("bare view, in this site", bare),
    ]
