"""The care notice for templates: of our pages, of the bundled site's frame, of a host's."""

from django import template

from hub.care.reading import Care, care_for

register = template.Library()


@register.simple_tag(takes_context=True)
def care_notice(context) -> Care:
    """The notice in the language of the page; one query a request, however often it is asked."""
    return care_for(context.get("request"))
