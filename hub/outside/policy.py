"""What a request to the outside may cost and where it may go, as one object.

STRICT is what runs. No setting changes it: tests put another in its place for a moment, and a
system check refuses to start a site where something else has (hub/outside/checks.py).
"""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields

from hub.outside.addresses import is_public
from hub.outside.names import Resolver, system_resolver

Dial = Callable[[str, int, float], socket.socket]


def dial(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to exactly this IP address."""
    return socket.create_connection((address, port), timeout=seconds)


@dataclass(frozen=True)
class Policy:
    """Limits, and the parts that a test replaces: names, addresses, the wire, whom TLS trusts."""

    # Of a whole request, name look-up and all redirects included.
    seconds: float = 10.0
    connect_seconds: float = 3.0
    # Of a body, unpacked.
    most_bytes: int = 1_000_000
    # Of all that an answer has besides: status lines, headers, sizes of chunks.
    most_extra_bytes: int = 128_000
    most_redirects: int = 5
    # Addresses of one host that are tried before it counts as out of reach.
    most_addresses: int = 4
    at_once_per_host: int = 2
    # Before the one repetition that a busy service gets.
    pause_seconds: float = 1.0
    ports: frozenset[int] = frozenset({80, 443})
    resolver: Resolver = system_resolver
    is_allowed: Callable[[str], bool] = is_public
    dial: Dial = dial
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context

    @property
    def looser_than_strict(self) -> list[str]:
        """Names of what allows more than STRICT does; empty for a policy that may run."""
        return [field.name for field in fields(self) if _is_looser(self, field.name)]


STRICT = Policy()
# Waiting longer before asking again is no harm.
_FREE = {"pause_seconds"}
_in_use = STRICT


def policy_in_use() -> Policy:
    return _in_use


@contextmanager
def using(policy: Policy) -> Iterator[Policy]:
    """For tests: everything fetched meanwhile in this process goes by `policy`."""
    global _in_use
    before, _in_use = _in_use, policy
    try:
        yield policy
    finally:
        _in_use = before


def _is_looser(policy: Policy, name: str) -> bool:
    mine, strict = getattr(policy, name), getattr(STRICT, name)
    if name in _FREE:
        return False
    if name == "ports":
        return not mine <= strict
    return mine is not strict if callable(strict) else mine > strict
