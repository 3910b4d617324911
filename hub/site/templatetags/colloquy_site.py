"""Links to the bundled site's style sheet and fonts; each is silent about what is missing."""

from functools import cache

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.exceptions import ImproperlyConfigured
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from hub.site.fonts import FOLDER, PRELOADED, STYLESHEET

register = template.Library()


@register.simple_tag
def site_stylesheet() -> SafeString:
    """Link site.css; on an error page of a broken deployment, link nothing and go on."""
    url = address_of("site.css")
    return format_html('<link rel="stylesheet" href="{}">', url) if url else SafeString("")


@register.simple_tag
def colloquy_fonts() -> SafeString:
    """Preload the two faces that every page shows first, and link the sheet that names all."""
    return links_to_fonts()


# Whether npm ran is settled when the process starts; asking the disk for every page is not.
@cache
def links_to_fonts() -> SafeString:
    sheet = address_of(f"{FOLDER}/{STYLESHEET}")
    faces = [address_of(f"{FOLDER}/{name}") for name in PRELOADED]
    if not sheet or not all(faces):
        return SafeString("")
    # A font is always fetched without credentials, and a preload only counts if it is too.
    preloads = format_html_join(
        "\n",
        '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>',
        ((face,) for face in faces),
    )
    return format_html('{}\n<link rel="stylesheet" href="{}">', preloads, sheet)


def address_of(name: str) -> str | None:
    """Return the static address of a file, or None if it is not there to be served."""
    if settings.DEBUG and not finders.find(name):
        return None
    try:
        if not settings.DEBUG and not is_collected(name):
            return None
        return staticfiles_storage.url(name)
    except (ValueError, OSError, ImproperlyConfigured):
        return None


def is_collected(name: str) -> bool:
    """Say whether collectstatic has seen the file: a manifest knows, else the disk does."""
    manifest = getattr(staticfiles_storage, "hashed_files", None)
    if manifest is not None:
        return staticfiles_storage.hash_key(staticfiles_storage.clean_name(name)) in manifest
    return bool(finders.find(name)) or staticfiles_storage.exists(name)
