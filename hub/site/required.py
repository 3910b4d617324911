"""What production must be told by its environment, and the checks that refuse unsafe values."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Email:
    """Where mail is handed over, read from `EMAIL_URL`."""

    host: str
    port: int
    user: str
    password: str
    use_tls: bool
    use_ssl: bool


@dataclass(frozen=True)
class Required:
    """The checked values of the environment."""

    secret_key: str
    allowed_hosts: list[str]
    base_url: str
    media_root: Path
    email: Email


def required_environment() -> Required:
    """Read and check every value that production needs.

    Raises ImproperlyConfigured with one line per missing or unsafe value, all at once, so that
    an operator sees the whole list the first time. Values are never repeated in the message.
    """
    readers: dict[str, Callable[[str], object]] = {
        "SECRET_KEY": _secret_key,
        "ALLOWED_HOSTS": _allowed_hosts,
        "BASE_URL": _base_url,
        "DATABASE_URL": _database_url,
        "EMAIL_URL": _email,
        "MEDIA_ROOT": _media_root,
    }
    values, problems = {}, []
    for name, read in readers.items():
        try:
            values[name] = read(os.environ.get(name, "").strip())
        except ValueError as problem:
            problems.append(f"{name}: {problem}")
    if problems:
        raise ImproperlyConfigured(
            "Colloquy does not start in production until these are set:\n  " + "\n  ".join(problems)
        )
    return Required(
        values["SECRET_KEY"],
        values["ALLOWED_HOSTS"],
        values["BASE_URL"],
        values["MEDIA_ROOT"],
        values["EMAIL_URL"],
    )


def _secret_key(value: str) -> str:
    if not value:
        raise ValueError("is missing; give at least 50 random characters")
    if len(value) < 50 or len(set(value)) < 10:
        raise ValueError("is too easy to guess; give at least 50 random characters")
    return value


def _allowed_hosts(value: str) -> list[str]:
    hosts = [host.strip() for host in value.split(",") if host.strip()]
    if not hosts:
        raise ValueError("is missing; give the site's host names, separated by commas")
    if any(host.startswith("*") for host in hosts):
        raise ValueError("holds *, which lets any host name in; list the names one by one")
    return hosts


def _base_url(value: str) -> str:
    parts = urlsplit(value)
    if not value:
        raise ValueError("is missing; give the site's address, such as https://hub.example")
    if parts.scheme != "https" or not parts.hostname or parts.path.strip("/"):
        raise ValueError("must be https:// and a host name, with nothing behind it")
    return value.rstrip("/")


def _database_url(value: str) -> str:
    if not value:
        raise ValueError("is missing; the embedded server is for trying and testing only")
    return value


def _email(value: str) -> Email:
    parts = urlsplit(value)
    if not value:
        raise ValueError("is missing; give smtp://user:password@host:587 or smtps://…:465")
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError("must begin with smtp:// or smtps:// and name a host")
    use_ssl = parts.scheme == "smtps"
    return Email(
        host=parts.hostname,
        port=parts.port or (465 if use_ssl else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        use_tls=not use_ssl,
        use_ssl=use_ssl,
    )


def _media_root(value: str) -> Path:
    if not value:
        raise ValueError("is missing; give the folder that holds uploaded files")
    if not Path(value).is_absolute():
        raise ValueError("must be an absolute path")
    return Path(value)
