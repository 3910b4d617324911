"""“Cite this page” for templates."""

from django import template

from hub.citations.this_page.reading import CiteBox, cite_box_of

register = template.Library()


@register.simple_tag(takes_context=True)
def cite_box(context) -> CiteBox | None:
    """How the page shown is cited, or None where not everybody may read it; no query."""
    return cite_box_of(context.flatten(), context.get("request"))
