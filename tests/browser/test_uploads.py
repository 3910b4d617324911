"""What is no picture, or too large a one, is refused beside the field that took it."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.visits import DESKTOP


def _huge_png() -> bytes:
    """40 megapixels of one color: some kilobytes."""
    sent = io.BytesIO()
    Image.new("1", (8_000, 5_000)).save(sent, "PNG", optimize=False)
    return sent.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
REFUSED = {
    "no image": ("notes.png", "image/png", lambda: b"These are words.", "valid image"),
    "40 megapixels": ("huge.png", "image/png", _huge_png, "pixels"),
    "svg": ("drawing.svg", "image/svg+xml", lambda: SVG, "Not a supported image format"),
    "svg in disguise": ("drawing.png", "image/png", lambda: SVG, "does not match the file format"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_upload_that_is_no_good_picture_is_refused_with_a_reason(case, open_window):
    name, mime, make, reason = REFUSED[case]
    visit = open_window(DESKTOP)
    visit.sign_in("clinician@colloquy.example")
    visit.open("/admin/images/add/")
    page = visit.page
    page.get_by_label("Title").fill("A picture")
    page.get_by_label("File").set_input_files({"name": name, "mimeType": mime, "buffer": make()})
    page.get_by_role("main").get_by_role("button", name="Upload").click()
    field = page.locator(".w-field__wrapper", has=page.locator("input[type=file]"))
    expect(field.locator(".error-message")).to_contain_text(reason)
