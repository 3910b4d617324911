"""The scripts and styles with which references are chosen and cited in the admin."""

from django.forms import Media
from wagtail.admin.staticfiles import versioned_static


def dialog_media() -> Media:
    """For whatever opens the dialog in which a reference is chosen."""
    ours = ("choosing.js", "pasting.js")
    scripts = (f"colloquy/hub/citations/{name}" for name in ours)
    return _media("wagtailadmin/js/chooser-modal.js", *scripts)


def citing_media() -> Media:
    """For an editor of Markdown; the scripts do nothing for whoever may not cite (hooks.py)."""
    ours = ("citing.js", "completing.js", "unknown-keys.js", "cited.js")
    return dialog_media() + _media(*(f"colloquy/hub/citations/{name}" for name in ours))


def _media(*scripts: str) -> Media:
    return Media(
        js=[versioned_static(script) for script in scripts],
        css={"all": [versioned_static("colloquy/hub/citations/choosing.css")]},
    )
