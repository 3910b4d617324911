"""What the tests read off a page that is open. Nothing here asserts."""

from dataclasses import dataclass

from playwright.sync_api import Page

_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((h) => h.checkVisibility()).map((h) => Number(h.tagName[1]))"""
_DEAD = """() => [...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash.slice(1))
    .filter((id) => !document.getElementById(decodeURIComponent(id)))"""
_LINKS = """() => [...document.querySelectorAll("a[href], link[href]")].map((a) => a.href)"""
_STOP = """() => {
    const stop = document.activeElement;
    if (stop === document.body) return null;
    const paint = (e) => {
        const s = getComputedStyle(e);
        return [s.outline, s.boxShadow, s.backgroundColor, s.borderColor, s.textDecoration].join();
    };
    const box = stop.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const focused = paint(stop);
    stop.blur();
    const plain = paint(stop);
    stop.focus();
    return {
        name: (stop.innerText || stop.ariaLabel || stop.name || stop.tagName).trim().slice(0, 60),
        inMain: Boolean(stop.closest("main")),
        changes: focused !== plain,
        covered: Boolean(top && !stop.contains(top) && !top.contains(stop)),
    };
}"""


@dataclass(frozen=True)
class TabStop:
    """Where one press of Tab leads."""

    name: str
    inMain: bool
    changes: bool
    covered: bool


def sideways(page: Page, width: int) -> int:
    """How many pixels the page is wider than a window of `width`."""
    page.set_viewport_size({"width": width, "height": 844})
    return page.evaluate(_SIDEWAYS)


def heading_levels(page: Page) -> list[int]:
    return page.evaluate(_HEADINGS)


def dead_fragments(page: Page) -> list[str]:
    return page.evaluate(_DEAD)


def links(page: Page) -> list[str]:
    return page.evaluate(_LINKS)


def tab_stops(page: Page, most: int = 60) -> list[TabStop]:
    """Every stop from the top of the page until the focus leaves it."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None:
            break
        stops.append(TabStop(**stop))
    return stops
