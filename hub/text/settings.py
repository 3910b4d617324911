"""Settings that the bundled site takes over; a host keeps its own.

`ProseBlock` reads none of them. They are for whoever uses wagtail-markdown's own field,
block or filter: with its defaults that shows images from anywhere, inline styles, and the
addresses of drafts and private pages (`page:`, `doc:`).
"""

WAGTAILMARKDOWN = {
    "autodownload_fontawesome": False,
    "allowed_settings_mode": "override",
    "allowed_tags": [
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h2",
        "h3",
        "h4",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "ul",
    ],
    "allowed_attributes": {"a": ["href"], "ol": ["start"]},
    "allowed_styles": [],
    "link_rel": "noopener",
    "extensions_settings_mode": "override",
    "extensions": ["sane_lists"],
    "extension_configs": {},
}
