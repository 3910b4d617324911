"""What templates need to say about a page to machines: structured data, and who wrote a row."""

import json

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html, format_html_join
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


@register.simple_tag
def signed(line: str, authors: list[str]) -> SafeString:
    """`line`, which begins with the names of `authors`, with each marked as the author (mf2)."""
    names = ", ".join(authors)
    if not authors or not line.startswith(names):
        return format_html("{}", line)
    marked = format_html_join(
        ", ", '<span class="p-author h-card">{}</span>', ((name,) for name in authors)
    )
    return format_html("{}{}", marked, line.removeprefix(names))
