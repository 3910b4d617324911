"""What templates need to say about a page to machines: structured data."""

import json

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# So that no text ends the script element or, where older parsers read it, a line of it. As
# Django's json_script.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}
CONTEXT = "https://schema.org"


@register.simple_tag
def structured_data(things: list[dict]) -> SafeString:
    """All `things` in one JSON-LD script, which no browser runs; nothing without things."""
    if not things:
        return SafeString("")
    graph = {"@context": CONTEXT, "@graph": things}
    text = json.dumps(graph, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))
    escaped = mark_safe(text.translate(_ESCAPES))  # noqa: S308
    return format_html('<script type="application/ld+json">{}</script>', escaped)
