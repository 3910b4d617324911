"""For trying Colloquy with `make demo`: served as in production, filled with demo content.

MFA is not enforced here. Never for real people's words: the key is public.
"""

from hub.site.settings.base import *  # noqa: F403
from hub.site.settings.base import COLLOQUY, STORAGES, VAR_DIR

DEBUG = False
SECRET_KEY = "the-demo-key-is-public-and-protects-nothing"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
# Mail that the site would send can be read below var/.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "hub.site.static_files.JoinedStaticFilesStorage"},
}
COLLOQUY = {**COLLOQUY, "ALLOW_DEMO": True}
WHITENOISE_KEEP_ONLY_HASHED_FILES = False
