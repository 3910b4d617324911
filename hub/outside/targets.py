"""From an address as somebody wrote it to what is asked: scheme, host, port and path. Pure."""

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from hub.outside.errors import AddressRefused

MOST_CHARACTERS = 2_048
DEFAULT_PORTS = {"http": 80, "https": 443}

# Python and browsers read backslashes, blanks and controls differently, so that what is checked
# would not be what is asked. Lone surrogates and NUL: neither PostgreSQL nor the wire takes them.
_NEVER = re.compile(r"[\x00-\x20\x7f-\x9f\\\s\ud800-\udfff]")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# What may stand in a path and query as it is, the sign of what is escaped already included.
_AS_IT_IS = "/?:@!$&'()*+,;=-._~%[]"


@dataclass(frozen=True)
class Target:
    """One address to ask. `path` begins with a slash and holds the query; all of it is ASCII."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def target_of(url: str, *, ports: Collection[int]) -> Target:
    """Raises AddressRefused for everything but a plain http or https address at one of `ports`."""
    if not isinstance(url, str) or len(url) > MOST_CHARACTERS or _NEVER.search(url):
        raise AddressRefused("Not an address of ordinary characters and length.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise AddressRefused("Not an address.") from None
    if parts.scheme not in DEFAULT_PORTS:
        raise AddressRefused("Neither http nor https.")
    if "@" in parts.netloc:
        raise AddressRefused("User names disguise the host that follows.")
    port = DEFAULT_PORTS[parts.scheme] if port is None else port
    if port not in ports:
        raise AddressRefused("Another port than the web's own.")
    target = Target(parts.scheme, _host(parts), port, _path(parts))
    # A letter that is not ASCII becomes up to twelve characters.
    if len(target.url) > MOST_CHARACTERS:
        raise AddressRefused("Not an address of ordinary length.")
    return target


def redirected(target: Target, location: str, *, ports: Collection[int]) -> Target:
    """Where the Location header of an answer of `target` leads. Raises AddressRefused."""
    with suppress(UnicodeError):
        # http.client reads headers as Latin-1; what servers send is UTF-8.
        location = location.encode("latin-1").decode("utf-8")
    try:
        return target_of(urljoin(target.url, location.strip()), ports=ports)
    except ValueError:
        raise AddressRefused("Not an address.") from None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").removesuffix(".")
    if ":" in host:
        return _ipv6(host)
    if not host or len(host) > 253:
        raise AddressRefused("No host.")
    try:
        # Also turns circled and other odd digits into plain ones, as browsers do.
        name = host.encode("idna").decode("ascii").lower() if not host.isascii() else host
    except UnicodeError:
        raise AddressRefused("Not a name of a host.") from None
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in name.split(".")):
        raise AddressRefused("Not a name of a host.")
    return name


def _ipv6(host: str) -> str:
    try:
        if "%" not in host:
            return str(ip_address(host))
    except ValueError:
        pass
    raise AddressRefused("Not an IP address.")


def _path(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote((parts.path or "/") + query, safe=_AS_IT_IS)
