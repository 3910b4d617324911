"""For the suite: the real database and queue, fast password hashing, plain static files."""

import tempfile
from pathlib import Path

from hub.site.settings.base import *  # noqa: F403
from hub.site.settings.base import COLLOQUY

DEBUG = False
SECRET_KEY = "tests-only"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1", "other.example"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.gettempdir()) / "colloquy-test-media"
COLLOQUY = {**COLLOQUY, "ALLOW_DEMO": True}
