"""`fetch`: ask an address on the public web, hop by hop, by the policy."""

import re
from dataclasses import dataclass
from http.client import HTTPConnection

from django.conf import settings

from hub.outside.clock import Deadline
from hub.outside.connection import connected
from hub.outside.errors import (
    AddressRefused,
    Garbled,
    NotDelivered,
    OutsideError,
    TooManyRedirects,
    Unreachable,
)
from hub.outside.hosts import note_answer, note_failure, place_at
from hub.outside.names import addresses_of
from hub.outside.only_worker import refuse_inside_a_request
from hub.outside.policy import Policy, policy_in_use
from hub.outside.reading import Headers, body_of, headers_of
from hub.outside.targets import Target, redirected, target_of

METHODS = frozenset({"GET", "HEAD", "POST"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_KEEP_THE_METHOD = frozenset({307, 308})
_NOT_IN_A_HEADER = re.compile(r"[^\x20-\x7e]|[()]")


@dataclass(frozen=True)
class Hop:
    """An address that redirected, and with which status."""

    url: str
    status: int


@dataclass(frozen=True)
class Fetched:
    """A whole answer. `url` is the last one asked; `hops` are those before it."""

    status: int
    url: str
    hops: tuple[Hop, ...]
    headers: Headers
    content: bytes

    @property
    def media_type(self) -> str:
        return self.headers.media_type


@dataclass(frozen=True)
class _Request:
    purpose: str
    method: str
    body: bytes | None
    accept: str
    content_type: str


def fetch(
    url: str,
    *,
    purpose: str,
    method: str = "GET",
    body: bytes | None = None,
    accept: str = "*/*",
    content_type: str = "application/x-www-form-urlencoded",
    policy: Policy | None = None,
) -> Fetched:
    """Ask `url` and follow its redirects; any status is an answer, also 404 and 500.

    `purpose` goes into the User-Agent: words for whoever reads the other side's log. Raises
    OutsideError, OnlyFromTheWorker inside a request, ValueError for a method it does not know.
    Call it outside of any transaction: it may take the policy's 10 seconds.
    """
    refuse_inside_a_request()
    if method not in METHODS:
        raise ValueError(f"Not a method that is used here: {method}")
    policy = policy or policy_in_use()
    clock = Deadline(policy.seconds)
    request = _Request(purpose, method, body, accept, content_type)
    target, hops = target_of(url, ports=policy.ports), []
    while True:
        status, headers, content = _asked_with_manners(target, request, policy, clock)
        location = headers.get("Location") if status in _REDIRECTS else ""
        if not location:
            return Fetched(status, target.url, tuple(hops), headers, content)
        hops.append(Hop(target.url, status))
        if len(hops) > policy.most_redirects:
            raise TooManyRedirects("It leads on and on.")
        following = redirected(target, location, ports=policy.ports)
        if method == "POST" and not _is_delivered(status, target, following):
            raise NotDelivered("The redirect would drop what was posted, or send it elsewhere.")
        target = following


def user_agent(purpose: str) -> str:
    """Who asks and what for: the product, the site and its address. Never who of its people."""
    site = _NOT_IN_A_HEADER.sub("", getattr(settings, "WAGTAIL_SITE_NAME", "")).strip()
    address = _NOT_IN_A_HEADER.sub("", getattr(settings, "WAGTAILADMIN_BASE_URL", "") or "")
    about = [f"+{address}" if address else "", site, _NOT_IN_A_HEADER.sub("", purpose)]
    return f"Colloquy ({'; '.join(filter(None, about))})"


def _is_delivered(status: int, target: Target, following: Target) -> bool:
    """Whether a post may be repeated there: at the same host, and never less protected.

    301 and 302 turn a POST into a GET in every browser, save that some hosts use them only to
    say https.
    """
    if following.host != target.host or (target.scheme, following.scheme) == ("https", "http"):
        return False
    is_upgrade = target.scheme != following.scheme and target.path == following.path
    return status in _KEEP_THE_METHOD or (status in (301, 302) and is_upgrade)


def _asked_with_manners(target: Target, request: _Request, policy: Policy, clock: Deadline):
    with place_at(target.host, policy=policy, clock=clock):
        try:
            status, headers, content = _asked(target, request, policy, clock)
        except OutsideError as problem:
            if problem.is_the_hosts:
                note_failure(target.host)
            raise
        note_answer(target.host, status, headers.get("Retry-After"))
    return status, headers, content


def _asked(target: Target, request: _Request, policy: Policy, clock: Deadline):
    """Status, headers and body of one request. The addresses that are checked are those that are
    connected to; the name is not asked a second time."""
    addresses = addresses_of(target.host, target.port, resolver=policy.resolver, clock=clock)
    if not addresses:
        raise Unreachable("A name without addresses.")
    if not all(map(policy.is_allowed, addresses)):
        raise AddressRefused("Not on the public web.")
    with connected(target, addresses, policy=policy, clock=clock) as connection:
        _send(connection, target, request)
        response = connection.getresponse()
        headers = headers_of(response)
        try:
            if response.status < 200:
                raise Garbled("Neither an answer nor the announcement of one.")
            return response.status, headers, body_of(response, headers, most=policy.most_bytes)
        except OutsideError as problem:
            problem.status = response.status
            raise


def _send(connection: HTTPConnection, target: Target, request: _Request) -> None:
    connection.putrequest(request.method, target.path, skip_host=True, skip_accept_encoding=True)
    headers = {
        "Host": target.authority,
        "User-Agent": user_agent(request.purpose),
        "Accept": request.accept,
        "Accept-Encoding": "gzip, identity",
        "Connection": "close",
    }
    if request.body is not None:
        headers |= {"Content-Type": request.content_type, "Content-Length": str(len(request.body))}
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders(request.body)
