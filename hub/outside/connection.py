"""One connection, to one address that was checked: TCP, TLS, and a clock over both."""

import io
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, IncompleteRead, LineTooLong

from hub.outside.clock import Deadline
from hub.outside.errors import CutShort, Garbled, TLSFailed, TooLarge, TooSlow, Unreachable
from hub.outside.policy import Policy
from hub.outside.targets import Target


@contextmanager
def connected(
    target: Target, addresses: list[str], *, policy: Policy, clock: Deadline
) -> Iterator[HTTPConnection]:
    """A connection to one of `addresses` that ends with the block, or with the clock.

    Raises OutsideError, also for what http.client and ssl raise inside the block.
    """
    with _in_our_words(clock):
        plain = _dialed(target, addresses, policy, clock)
        # Wrapping detaches the plain socket, and shutting that one would do nothing: the timer
        # must hold the one that is read, and before the handshake, which may stay silent.
        sock = _wrapped(plain, target, policy)
        # Most steps end in time by their own limit; this is for what OpenSSL does between them.
        timer = threading.Timer(clock.left(), _shut, [sock])
        timer.daemon = True
        timer.start()
        try:
            _shake_hands(sock, clock)
            yield _Connection(target, Wire(sock, clock, policy))
        finally:
            timer.cancel()
            sock.close()


class Wire:
    """A socket as http.client wants one: each step within the deadline, what arrives counted."""

    def __init__(self, sock: socket.socket, clock: Deadline, policy: Policy) -> None:
        self._sock = sock
        self._clock = clock
        self._left = policy.most_bytes + policy.most_extra_bytes

    def sendall(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            self._sock.settimeout(self._clock.left())
            rest = rest[self._sock.send(rest) :]

    def makefile(self, *args) -> "_Lines":
        return _Lines(_Incoming(self))

    def receive(self, buffer) -> int:
        self._sock.settimeout(self._clock.left())
        count = self._sock.recv_into(buffer)
        # A socket that was shut reads like one that came to its end.
        self._clock.left()
        self._left -= count
        if self._left < 0:
            raise TooLarge("The answer does not end.")
        return count

    def close(self) -> None:
        """http.client closes as soon as it has the headers, and reads on; `connected` closes."""


class _Incoming(io.RawIOBase):
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        return self._wire.receive(buffer)


class _Lines(io.BufferedReader):
    """http.client takes the end of the connection for the end of the headers; this does not."""

    def readline(self, size: int | None = -1) -> bytes:
        line = super().readline(size)
        is_whole = line.endswith(b"\n") or (size is not None and 0 <= size <= len(line))
        if not is_whole:
            raise CutShort("The connection ended within the headers.")
        return line


class _Connection(HTTPConnection):
    def __init__(self, target: Target, wire: Wire) -> None:
        super().__init__(target.host, target.port)
        self.sock = wire
        # One request and no second connection behind our back.
        self.auto_open = 0


def _dialed(target: Target, addresses: list[str], policy: Policy, clock: Deadline):
    connecting = Deadline(clock.left(at_most=policy.connect_seconds))
    for address in addresses[: policy.most_addresses]:
        with suppress(OSError):
            return policy.dial(address, target.port, connecting.left())
    raise Unreachable("No connection.")


def _wrapped(sock: socket.socket, target: Target, policy: Policy) -> socket.socket:
    if target.scheme == "http":
        return sock
    try:
        context = policy.tls()
        context.set_alpn_protocols(["http/1.1"])
        return context.wrap_socket(
            sock,
            server_hostname=target.host,
            do_handshake_on_connect=False,
            # An end without a farewell may be somebody cutting the answer.
            suppress_ragged_eofs=False,
        )
    except BaseException:
        sock.close()
        raise


def _shake_hands(sock: socket.socket, clock: Deadline) -> None:
    if isinstance(sock, ssl.SSLSocket):
        sock.settimeout(clock.left())
        try:
            sock.do_handshake()
        except OSError as problem:
            if isinstance(problem, TimeoutError) or clock.has_passed:
                raise
            raise TLSFailed("No trustworthy encrypted connection.") from problem


def _shut(sock: socket.socket) -> None:
    """Ends every read and write on `sock`. Not SSLSocket's own method: that one also lets go of
    the encryption that another thread is reading through."""
    with suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


@contextmanager
def _in_our_words(clock: Deadline) -> Iterator[None]:
    try:
        yield
    except (OSError, HTTPException, ValueError) as problem:
        raise _ours(problem, clock) from problem


def _ours(problem: Exception, clock: Deadline) -> Exception:
    if isinstance(problem, TimeoutError) or clock.has_passed:
        return TooSlow("The time for this request is over.")
    if isinstance(problem, (IncompleteRead, ConnectionError, ssl.SSLEOFError)):
        return CutShort("The connection ended before the answer.")
    if isinstance(problem, LineTooLong) or "headers" in str(problem):
        return TooLarge("Too many headers, or too long ones.")
    if isinstance(problem, ssl.SSLError):
        return TLSFailed("The encrypted connection broke.")
    if isinstance(problem, OSError):
        return Unreachable("The connection broke.")
    return Garbled("Not an answer in HTTP.")
