"""For serving real people. Refuses to start on a missing or unsafe value, and names it."""

from hub.site.required import required_environment
from hub.site.settings.base import *  # noqa: F403
from hub.site.settings.base import COLLOQUY, STORAGES

_values = required_environment()

DEBUG = False
SECRET_KEY = _values.secret_key
ALLOWED_HOSTS = _values.allowed_hosts
BASE_URL = WAGTAILADMIN_BASE_URL = _values.base_url
CSRF_TRUSTED_ORIGINS = [_values.base_url]
MEDIA_ROOT = _values.media_root
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "hub.site.static_files.JoinedStaticFilesStorage"},
}

# Whatever the base says: the demonstration's passwords are public.
COLLOQUY = {**COLLOQUY, "ALLOW_DEMO": False}

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = _values.email.host
EMAIL_PORT = _values.email.port
EMAIL_HOST_USER = _values.email.user
EMAIL_HOST_PASSWORD = _values.email.password
EMAIL_USE_TLS = _values.email.use_tls
EMAIL_USE_SSL = _values.email.use_ssl
EMAIL_TIMEOUT = 20

# Wagtail previews pages in a frame of the same origin; `frame-ancestors` says the same.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
