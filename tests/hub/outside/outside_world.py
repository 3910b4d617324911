"""An internet of loopback servers: invented names, public addresses, and wires that end here.

The guard stays on: names resolve to public addresses, which are checked, and only the last step,
the wire, leads to this machine.
"""

import select
import socket
import ssl
import tempfile
import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from hub.outside.errors import NameUnknown
from hub.outside.names import system_resolver
from hub.outside.policy import STRICT, Policy
from tests.hub.outside.certificates import Certificate, authority, certificate_for

GOOD = "good.example"
PUBLIC = "93.184.215.14"
# Seconds that a server says nothing, or a test waits to be told something: far beyond any deadline.
PATIENCE = 30
Handler = Callable[["Visit"], None]


@dataclass
class Visit:
    """One connection: the request as it came, and the way to answer it."""

    head: bytes
    body: bytes
    sock: socket.socket
    stop: threading.Event
    # Set once the other side closed while it was still being answered.
    left: threading.Event

    @property
    def path(self) -> str:
        return self.head.split(b" ")[1].decode()

    @property
    def method(self) -> str:
        return self.head.split(b" ")[0].decode()

    def header(self, name: str) -> str:
        lines = self.head.decode("latin-1").split("\r\n")[1:]
        found = [line.partition(": ")[2] for line in lines if line.lower().startswith(f"{name}:")]
        return found[0] if found else ""

    def send(self, data: bytes) -> None:
        try:
            self.sock.sendall(data)
        except OSError:
            self.left.set()
            raise

    def answer(self, content: bytes = b"", *, status: int = 200, **headers: str) -> None:
        """A well-formed answer; header names with `_` for `-`."""
        headers = {"Content_Length": str(len(content)), **headers}
        lines = [f"HTTP/1.1 {status} Word"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + content)

    def drip(self, data: bytes, *, every: float = 0.05) -> None:
        """One byte at a time, for as long as the other side listens."""
        for number in range(len(data)):
            if self.stop.wait(every):
                return
            self.send(data[number : number + 1])

    def hang(self) -> None:
        """Say nothing until the other side leaves."""
        _wait_until_left(self.sock, self.left)

    def redirect(self, location: str, status: int = 302) -> None:
        self.answer(status=status, Location=location)


@dataclass
class World:
    """Names, what answers at them, and everything that was dialed."""

    handler: Handler
    names: dict[str, list[str]] = field(default_factory=lambda: {GOOD: [PUBLIC]})
    # Of `https`; None lets the connection hang before the handshake.
    certificate: Certificate | None = field(default_factory=lambda: certificate_for(GOOD))
    asked: list[tuple[str, int]] = field(default_factory=list)
    dialed: list[tuple[str, int]] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    ports: dict[int, int] = field(default_factory=dict)
    stop: threading.Event = field(default_factory=threading.Event)
    left: threading.Event = field(default_factory=threading.Event)
    trusted: ssl.SSLContext | None = None

    def policy(self, **limits) -> Policy:
        """With the limits that run, save what a test shortens: a busy machine is no failure."""
        limits = {"pause_seconds": 0.0, **limits}
        return replace(STRICT, resolver=self.resolve, dial=self.dial, tls=self.trusting, **limits)

    def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append((host, port))
        if host in self.names:
            return self.names[host]
        if set(host) <= set("0123456789.abcdefx:"):
            # The odd ways to write an IP address, as the machine's own resolver takes them.
            return system_resolver(host, port)
        raise NameUnknown(host)

    def dial(self, address: str, port: int, seconds: float) -> socket.socket:
        self.dialed.append((address, port))
        return socket.create_connection(("127.0.0.1", self.ports[port]), timeout=seconds)

    def trusting(self) -> ssl.SSLContext:
        if self.trusted is None:
            self.trusted = ssl.create_default_context(cadata=authority().pem)
        return self.trusted

    def was_left(self) -> bool:
        """Whether we closed on a server that had not said all; waits until it has noticed."""
        return self.left.wait(PATIENCE)

    @property
    def paths(self) -> list[str]:
        return [visit.path for visit in self.visits]


@contextmanager
def a_world(handler: Handler, **values):
    """A World whose servers, http and https, run until the block ends."""
    world = World(handler, **values)
    listeners = {port: socket.create_server(("127.0.0.1", 0)) for port in (80, 443)}
    world.ports = {port: each.getsockname()[1] for port, each in listeners.items()}
    # Before anything is asked: making keys takes a while.
    context = server_context(world.certificate) if world.certificate else None
    world.trusting()
    for port, listener in listeners.items():
        arguments = (world, listener, port, context)
        threading.Thread(target=_listen, args=arguments, daemon=True).start()
    try:
        yield world
    finally:
        world.stop.set()
        for listener in listeners.values():
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()


def server_context(certificate: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        both = Path(folder) / "both.pem"
        both.write_text(certificate.key.pem() + certificate.pem)
        context.load_cert_chain(both)
    return context


def _listen(world: World, listener: socket.socket, port: int, context) -> None:
    while True:
        try:
            sock, _address = listener.accept()
        except OSError:
            return
        arguments = (world, sock, context, port)
        threading.Thread(target=_serve, args=arguments, daemon=True).start()


def _serve(world: World, sock: socket.socket, context, port: int) -> None:
    with suppress(OSError, ValueError):
        if port == 443 and context is None:
            _wait_until_left(sock, world.left)
        elif port == 443:
            sock = context.wrap_socket(sock, server_side=True)
        visit = _visit(sock, world)
        world.visits.append(visit)
        world.handler(visit)
        if isinstance(sock, ssl.SSLSocket):
            sock.settimeout(1)
            sock.unwrap()
    sock.close()


def _wait_until_left(sock: socket.socket, left: threading.Event) -> None:
    """Returns when the other side has closed, which sets `left`, or patience is over."""
    try:
        while select.select([sock], [], [], PATIENCE)[0]:
            if not sock.recv(65_536):
                raise ConnectionError
    except OSError:
        left.set()


def _visit(sock: socket.socket, world: World) -> Visit:
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = sock.recv(65_536)
        if not chunk:
            raise ConnectionError
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    visit = Visit(head, body, sock, world.stop, world.left)
    announced = int(visit.header("content-length") or 0)
    while len(visit.body) < announced:
        visit.body += sock.recv(65_536)
    return visit
