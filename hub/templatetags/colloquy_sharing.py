"""The share row for templates."""

from django import template

from hub.sharing.reading import ShareRow, share_row_of

register = template.Library()


@register.simple_tag(takes_context=True)
def share_row(context, page) -> ShareRow | None:
    """The links to share `page` with, or None where it is not for everybody; one query."""
    return share_row_of(page, context.get("request"))
