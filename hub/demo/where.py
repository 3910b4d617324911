"""On which sites demonstration content may be loaded: never where real people write."""

from django.conf import settings

from hub.conf import setting

# Each is set where a site is served to the world, and none where somebody tries it out.
_MARKS_OF_PRODUCTION = ("SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE")


def why_not_here() -> str | None:
    """One sentence on why the demonstration may not be loaded here, or None where it may.

    Settings derived from production are told by what they promise to browsers, so that
    ALLOW_DEMO alone does not open them.
    """
    if not setting("ALLOW_DEMO"):
        return "COLLOQUY['ALLOW_DEMO'] is not set."
    mark = next((name for name in _MARKS_OF_PRODUCTION if getattr(settings, name, None)), None)
    if mark and not settings.DEBUG:
        return f"These are settings for production: {mark} is set."
    return None
