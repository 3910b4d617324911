"""Addresses below a page. Include before `wagtail.urls`, at the same prefix.

Django patterns, since a page route cannot hold a dot and one `serve` view carries the CSRF check
for all pages.
"""

from functools import partial, update_wrapper

from django.urls import path, register_converter
from django.views.decorators.csrf import csrf_exempt

from hub.pages.addresses import serve_below
from hub.pages.registry import BelowPage, registry


class PagePath:
    """The path of a page as Wagtail serves it, with its last slash; empty for the home page."""

    regex = r"(?:[\w\-]+/)*"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value.lstrip("/")


register_converter(PagePath, "colloquy_page")


def _pattern(address: BelowPage):
    view = update_wrapper(partial(serve_below, address=address), serve_below)
    if address.csrf_exempt:
        view = csrf_exempt(view)
    return path(
        f"<colloquy_page:page_path>{address.route}", view, name=f"colloquy_below_{address.name}"
    )


urlpatterns = [_pattern(address) for address in registry.addresses.values()]
