"""From the first page to a text by searching: by keyboard, and on a phone by a link."""

from playwright.sync_api import expect


def test_by_keyboard_from_the_first_page_to_a_result(desktop):
    desktop.open("/")
    page = desktop.page
    field = page.get_by_role("search").get_by_label("Search", exact=True)
    for _stop in range(12):
        page.keyboard.press("Tab")
        if field.evaluate("(field) => field === document.activeElement"):
            break
    page.keyboard.type("looking a client up")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=looking+a+client+up")
    first = page.get_by_role("region", name="Results").get_by_role("article").get_by_role("link")
    result = first.filter(has_text="look a client up").first
    result.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/discussions/looking-a-client-up/")


def test_a_phone_has_a_link_to_the_search_and_no_field(phone):
    phone.open("/")
    page = phone.page
    expect(page.get_by_role("search")).to_have_count(0)
    page.get_by_role("link", name="Search", exact=True).click()
    page.get_by_label("Search", exact=True).fill("confidentialty")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("link", name="confidentiality", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("confidentiality")
    page.get_by_label("Search", exact=True).fill("looking up")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    expect(page.locator("mark").first).to_be_visible()
