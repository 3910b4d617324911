"""For working on Colloquy: debug pages, mail on the console, plain static files."""

from hub.site.settings.base import *  # noqa: F403
from hub.site.settings.base import COLLOQUY

DEBUG = True
SECRET_KEY = "development-only-and-no-secret"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
COLLOQUY = {**COLLOQUY, "ALLOW_DEMO": True}
