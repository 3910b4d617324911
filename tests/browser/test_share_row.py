"""Sharing a discussion, with scripts and without."""

from playwright.sync_api import expect

from tests.browser import axe
from tests.browser.contents import ADDRESSES

DISCUSSION = ADDRESSES["discussion"]


def test_the_link_is_copied_and_that_is_said(desktop):
    desktop.open(DISCUSSION)
    desktop.page.get_by_role("button", name="Copy the link").click()
    row = desktop.page.get_by_role("group", name="Share this page")
    expect(row.get_by_role("status")).to_have_text("The link is copied.")
    copied = desktop.page.evaluate("navigator.clipboard.readText()")
    assert copied == desktop.address + DISCUSSION
    assert desktop.complaints == []


def test_a_device_that_can_share_is_asked_to(desktop):
    desktop.page.add_init_script("navigator.share = async (what) => { window.shared = what; };")
    desktop.open(DISCUSSION)
    desktop.page.get_by_role("button", name="Share from this device").click()
    title = desktop.page.locator("h1").inner_text().replace("\n", " ")
    assert desktop.page.evaluate("shared") == {"url": desktop.address + DISCUSSION, "title": title}


def test_no_network_is_asked_for_anything(desktop):
    desktop.open(DISCUSSION)
    desktop.page.get_by_text("Share", exact=True).click()
    expect(desktop.page.get_by_role("link", name="Bluesky")).to_be_visible()
    assert desktop.hosts == {desktop.own_host}
    assert desktop.stored() == []


def test_without_scripts_a_reader_comes_to_their_own_mastodon_server(without_scripts):
    page = without_scripts.page
    without_scripts.open(DISCUSSION)
    expect(page.get_by_role("button", name="Copy the link")).to_be_hidden()
    page.get_by_text("Share", exact=True).click()
    page.get_by_role("link", name="Mastodon").click()
    page.get_by_label("Your Mastodon server").fill("not a server")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    page.get_by_label("Your Mastodon server").fill("@mara@mastodon.social")
    page.get_by_role("button", name="Go on").click()
    link = page.get_by_role("link", name="Go on to mastodon.social")
    assert link.get_attribute("href").startswith("https://mastodon.social/share?text=")
    assert without_scripts.stored() == []


def test_axe_finds_nothing_where_a_server_is_asked_for(phone):
    phone.open(f"{DISCUSSION}share/mastodon/?server=localhost")
    assert axe.violations(phone.page) == {}
