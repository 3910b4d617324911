"""The Markdown editor of the admin: a text area, improved by a script that asks nobody else.

wagtail-markdown's own start-up script reads one object that all editors of a site share,
so its options cannot be set without changing a host's other fields. From that package we
therefore take the editor (EasyMDE) alone, and start it with a script of ours.
"""

import json

from django import forms
from django.utils.translation import gettext
from wagtail.admin.staticfiles import versioned_static
from wagtailmarkdown.widgets import MarkdownTextarea

from hub.citations.choosing.media import citing_media


class ProseTextarea(MarkdownTextarea):
    """Without the script it is a plain text area, whose name and value stay the same."""

    def build_attrs(self, base_attrs: dict, extra_attrs: dict | None = None) -> dict:
        # Past the parent, which would have wagtail-markdown's script start a second editor.
        attrs = forms.Textarea.build_attrs(self, base_attrs, extra_attrs)
        return {
            **attrs,
            "data-controller": "colloquy-prose",
            "data-colloquy-prose-words-value": json.dumps(self._words(), ensure_ascii=False),
        }

    @property
    def media(self) -> forms.Media:
        editor = forms.Media(
            css={
                "all": [
                    versioned_static("wagtailmarkdown/css/easymde.min.css"),
                    versioned_static("colloquy/hub/text/editor.css"),
                ]
            },
            js=[
                versioned_static("wagtailmarkdown/js/easymde.min.js"),
                versioned_static("colloquy/hub/text/editor.js"),
            ],
        )
        return editor + citing_media()

    @staticmethod
    def _words() -> dict[str, str]:
        """What the toolbar says, by the names that editor.js gives its tools.

        A tool without words is left out.
        """
        return {
            "bold": gettext("Bold"),
            "italic": gettext("Italic"),
            "heading": gettext("Heading"),
            "subheading": gettext("Subheading"),
            "list": gettext("List"),
            "numbers": gettext("Numbered list"),
            "quote": gettext("Quote"),
            "link": gettext("Link"),
            "table": gettext("Table"),
            "toolbar": gettext("Formatting"),
            "name": gettext("Text"),
        }


class AsideTextarea(ProseTextarea):
    """For a text inside another block, which has no headings."""

    @staticmethod
    def _words() -> dict[str, str]:
        words = ProseTextarea._words()
        return {name: said for name, said in words.items() if not name.endswith("heading")}
