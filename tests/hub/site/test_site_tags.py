"""The bundled site links what is there to be served, and is silent about what is not."""

import pytest

from hub.site.templatetags import colloquy_site


@pytest.fixture(autouse=True)
def forget_what_was_found():
    colloquy_site.links_to_fonts.cache_clear()
    yield
    colloquy_site.links_to_fonts.cache_clear()


@pytest.fixture
def served(monkeypatch):
    """Say which files are there; every other one is missing."""

    def serve(*names):
        monkeypatch.setattr(
            colloquy_site, "address_of", lambda name: f"/static/{name}" if name in names else None
        )

    return serve


FONTS = ("fonts/fonts.css", *(f"fonts/{name}" for name in colloquy_site.PRELOADED))


def test_with_fonts_the_sheet_is_linked(served):
    served(*FONTS)
    assert (
        '<link rel="stylesheet" href="/static/fonts/fonts.css">' in colloquy_site.colloquy_fonts()
    )


def test_with_fonts_two_faces_are_preloaded(served):
    served(*FONTS)
    assert colloquy_site.colloquy_fonts().count('rel="preload"') == 2


def test_without_fonts_nothing_is_emitted(served):
    served()
    assert colloquy_site.colloquy_fonts() == ""


def test_a_sheet_without_its_faces_is_not_linked(served):
    served("fonts/fonts.css")
    assert colloquy_site.colloquy_fonts() == ""


def test_an_error_page_survives_a_missing_style_sheet(served):
    served()
    assert colloquy_site.site_stylesheet() == ""


def test_a_file_that_nobody_finds_has_no_address():
    assert colloquy_site.address_of("no/such/file.css") is None
