"""Citing in templates: placeholders for blocks, and what the page around a text needs."""

from django import template
from django.urls import NoReverseMatch, reverse

from hub.citations.on_page.places import cite_placeholder, entry_placeholder
from hub.citations.on_page.showing import with_cards

register = template.Library()

FILES = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}

# {{ body.html|with_cards }}: without a script, a button behind each citation shows its entry.
register.filter("with_cards", with_cards)


@register.simple_tag
def cite(reference, locator=""):
    """Cite `reference`, a work of the library, at a place such as "p. 3"; nothing for None.

    For the templates of blocks. The page it stands on puts the citation in, and the work in its
    list.
    """
    return cite_placeholder(reference, locator)


@register.simple_tag
def cite_entry(reference):
    """The whole entry of `reference`, for a list in a block; the page puts it in."""
    return entry_placeholder(reference)


@register.simple_tag(takes_context=True)
def reference_files(context, page):
    """Where the works that `page` cites can be taken along: name and address of each format.

    Nothing in previews, for a page that has no address, and where a site has no such addresses.
    """
    request = context.get("request")
    path = page.get_url(request) if page.pk and page.live else None
    if path is None or getattr(request, "is_preview", False):
        return []
    below = path.removeprefix(reverse("wagtail_serve", args=[""]))
    try:
        return [
            {"name": name, "url": reverse(f"colloquy_below_references_{suffix}", args=[below])}
            for suffix, name in FILES.items()
        ]
    except NoReverseMatch:
        return []
