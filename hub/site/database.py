"""Which database the settings use: the one DATABASE_URL names, or the embedded server."""

import os

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from hub.site.embedded_postgres import EmbeddedPostgres

_EXAMPLE = "postgresql://user:password@host:5432/name"
_STAYS_OPEN = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def databases() -> dict[str, dict]:
    """Return DATABASES for Django. Starts no server: the first connection does.

    Raises ImproperlyConfigured on a DATABASE_URL that is broken or not PostgreSQL's; the message
    never repeats the address, which holds a password.
    """
    url = os.environ.get("DATABASE_URL", "").strip()
    return {"default": (_named(url) if url else _embedded()) | _STAYS_OPEN}


def _embedded() -> dict:
    settings = EmbeddedPostgres().connection_settings()
    return {"ENGINE": "hub.site.postgres_backend", **settings}


def _named(url: str) -> dict:
    scheme = url.partition("://")[0] if "://" in url else ""
    if scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"DATABASE_URL must be the address of a PostgreSQL database, like {_EXAMPLE}; "
            "unset it to use the embedded server."
        )
    try:
        settings = dj_database_url.parse(url)
    except (ValueError, LookupError):
        settings = {}
    if not settings.get("NAME"):
        # `from None`: the original error repeats parts of the address.
        raise ImproperlyConfigured(
            f"DATABASE_URL cannot be read or names no database: write it like {_EXAMPLE}, with "
            "special characters of the password percent-encoded."
        ) from None
    return settings
