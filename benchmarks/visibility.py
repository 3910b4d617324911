"""`visible_to` over 2,000 pages of which 1,000 are restricted, beside Wagtail's `.public()`."""

import statistics
import time
from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from wagtail.models import Page, PageViewRestriction, Site

from benchmarks.database import vacuum

PAGES = 2_000
RESTRICTED = 1_000
TIMES = 30


def run() -> None:
    """Fill an empty database, and measure."""
    site = _fill()
    vacuum()
    _measure(site)


def _fill() -> Site:
    from hub.pages.page_types import HomePage, TextPage

    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Home", slug="bench-home"))
    pages = [
        home.add_child(instance=TextPage(title=f"Page {n}", slug=f"page-{n}", body=[]))
        for n in range(PAGES)
    ]
    PageViewRestriction.objects.bulk_create(
        PageViewRestriction(page=page, restriction_type=PageViewRestriction.LOGIN)
        for page in pages[::2][:RESTRICTED]
    )
    Site.objects.update(root_page=home)
    return Site.objects.select_related("root_page").get()


def _measure(site: Site) -> None:
    from hub.pages.visibility import HubPageQuerySet

    reader = AnonymousUser()
    visible = HubPageQuerySet(Page).visible_to(reader, site)
    rows = {
        "visible_to, newest 20": lambda: list(visible.newest_first()[:20]),
        "visible_to, count": visible.count,
        "live().public(), newest 20": lambda: list(
            Page.objects.live().public().order_by("-first_published_at", "-pk")[:20]
        ),
        "live().public(), count": lambda: Page.objects.live().public().count(),
    }
    print(f"{PAGES} pages, {RESTRICTED} restricted")
    print(f"{'what':<30}{'median ms':>12}{'worst ms':>12}")
    for name, action in rows.items():
        times = _times(action)
        print(f"{name:<30}{statistics.median(times):>12.1f}{max(times):>12.1f}")


def _times(action: Callable[[], object]) -> list[float]:
    """Milliseconds of `TIMES` runs, after one to warm up."""
    action()
    times = []
    for _run in range(TIMES):
        started = time.perf_counter()
        action()
        times.append((time.perf_counter() - started) * 1_000)
    return times
