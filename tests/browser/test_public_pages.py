"""What every page that a reader opens keeps to (the budgets and gates of the design)."""

import gzip
from itertools import pairwise

import pytest

from tests.browser import axe, measures
from tests.browser.contents import ADDRESSES, STATUS, WITH_COOKIE
from tests.browser.visits import DESKTOP, PHONE

STRICT = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "frame-ancestors 'self'",
}
KILOBYTE = 1024
HTML, STYLES, SCRIPTS, REQUESTS = 20 * KILOBYTE, 10 * KILOBYTE, 16 * KILOBYTE, 8
HTML_OF_A_DISCUSSION = 30 * KILOBYTE


def test_it_answers_as_its_kind_does(opened):
    assert opened.response.status == STATUS.get(opened.kind, 200)


SETTLED = """async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
}"""


# Colors change with the scheme, what is shown with the width; four combinations find no more.
@pytest.mark.parametrize(
    ("viewport", "scheme"),
    [(PHONE, "light"), (DESKTOP, "dark")],
    ids=["phone-light", "desktop-dark"],
)
def test_axe_finds_nothing(opened, viewport, scheme):
    opened.page.set_viewport_size(viewport)
    opened.page.emulate_media(color_scheme=scheme)
    # Links take 120 ms to change their color, and axe would measure on the way.
    opened.page.evaluate(SETTLED)
    found = axe.violations(opened.page)
    opened.page.emulate_media(color_scheme="light")
    assert found == {}


def test_it_asks_no_other_host_and_complains_of_nothing(opened):
    assert opened.hosts == {opened.own_host}
    assert opened.complaints == []


def test_it_stores_nothing_in_the_browser(opened):
    expected = ["cookie: csrftoken"] if opened.kind in WITH_COOKIE else []
    assert [name for name in opened.stored() if name not in expected] == []


def test_its_answer_is_the_same_for_all_who_are_signed_out(opened):
    if opened.kind in WITH_COOKIE:
        pytest.skip("holds a form with a token")
    headers = opened.response.headers
    assert "set-cookie" not in headers
    assert "cookie" not in headers.get("vary", "").lower()


def test_its_content_security_policy_is_strict(opened):
    policy = opened.response.headers["content-security-policy"]
    assert {part.strip() for part in policy.split(";")} >= STRICT
    assert "unsafe" not in policy


def test_it_is_light(opened):
    texts = {}
    for url in dict.fromkeys(opened.requests):
        texts[url] = opened.context.request.get(url, headers={"Accept-Encoding": "identity"})
    html = gzip.compress(opened.response.body())
    styles = [gzip.compress(t.body()) for url, t in texts.items() if ".css" in url]
    scripts = [gzip.compress(t.body()) for url, t in texts.items() if url.endswith(".js")]
    most = HTML_OF_A_DISCUSSION if "iscussion" in opened.kind else HTML
    assert len(html) <= most
    assert sum(map(len, styles)) <= STYLES
    assert sum(map(len, scripts)) <= SCRIPTS
    assert len(opened.requests) <= REQUESTS


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_sticks_out_at_the_side(opened, width):
    assert measures.sideways(opened.page, width) <= 0


def test_the_heading_begins_on_the_first_screen_of_a_phone(opened):
    opened.page.set_viewport_size(PHONE)
    assert opened.page.locator("h1").bounding_box()["y"] <= 300


def test_headings_are_one_h1_and_no_level_is_skipped(opened):
    levels = measures.heading_levels(opened.page)
    assert levels.count(1) == 1
    deeper = [(a, b) for a, b in pairwise(levels) if b > a + 1]
    assert deeper == []


def test_every_link_within_the_page_has_a_target(opened):
    assert measures.dead_fragments(opened.page) == []


def test_the_first_tab_stop_skips_to_the_text_and_every_stop_shows(opened):
    page = opened.page
    page.set_viewport_size(DESKTOP)
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    stops = measures.tab_stops(page)
    assert stops[0].name == "Skip to main content"
    assert [stop.name for stop in stops if not stop.changes] == []
    assert [stop.name for stop in stops if stop.covered] == []
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    landed = page.evaluate("Boolean(document.activeElement.closest('main, footer'))")
    assert landed


def test_the_text_is_complete_without_scripts(opened, without_scripts):
    opened.page.set_viewport_size(PHONE)
    # Buttons that only a script could serve are hidden without one.
    opened.page.evaluate(
        "document.querySelectorAll('main button[type=button]').forEach((b) => b.hidden = true)"
    )
    shown = opened.page.locator("main").inner_text()
    without_scripts.open(ADDRESSES[opened.kind])
    assert without_scripts.page.locator("main").inner_text() == shown


def test_no_link_of_any_page_is_dead(open_window):
    visit = open_window(PHONE)
    found = set()
    for address in ADDRESSES.values():
        visit.open(address)
        found |= {link.partition("#")[0] for link in measures.links(visit.page)}
    ours = sorted(link for link in found if link.startswith(visit.address))
    expected = {visit.address + ADDRESSES[kind] for kind in STATUS}
    answers = {link: visit.context.request.get(link).status for link in ours}
    dead = {link: status for link, status in answers.items() if status >= 400}
    assert {link for link in dead if link not in expected} == set()
