"""An answer, read to its end: headers kept apart, lengths compared, unpacked against a cap."""

import re
import zlib
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPResponse

from hub.outside.errors import CutShort, EncodingRefused, Garbled, TooLarge

_AT_ONCE = 16_384
_DIGITS = re.compile(r"[0-9]{1,15}")
# https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2
_NOT_KEPT = re.compile(r"(?:^|,)\s*no-(?:store|cache)\b")
_MAX_AGE = re.compile(r"""(?:^|,)\s*max-age\s*=\s*"?([0-9]{1,9})(?![0-9])""")
_CHARSET = re.compile(r"""(?i);\s*charset\s*=\s*["']?([a-z0-9_:.-]{1,40})""")


@dataclass(frozen=True)
class Headers:
    """Headers in their order; repeated ones are kept apart. Names in any case."""

    pairs: tuple[tuple[str, str], ...]

    def get(self, name: str, default: str = "") -> str:
        """The first of that name."""
        return next(iter(self.all(name)), default)

    def all(self, name: str) -> list[str]:
        return [value for each, value in self.pairs if each.lower() == name.lower()]

    @property
    def media_type(self) -> str:
        """Such as "text/html"; empty when it is not told."""
        return self.get("Content-Type").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """As the header claims it, in small letters; empty when it does not."""
        found = _CHARSET.search(self.get("Content-Type"))
        return found[1].lower() if found else ""

    @property
    def fresh_for(self) -> timedelta | None:
        """How long the answer holds, by its Cache-Control; None when it does not say."""
        told = ",".join(self.all("Cache-Control")).lower()
        if _NOT_KEPT.search(told):
            return timedelta()
        found = _MAX_AGE.search(told)
        return timedelta(seconds=int(found[1])) if found else None


def headers_of(response: HTTPResponse) -> Headers:
    return Headers(tuple((name, value.strip()) for name, value in response.getheaders()))


def body_of(response: HTTPResponse, headers: Headers, *, most: int) -> bytes:
    """All of the body, unpacked. Raises TooLarge, CutShort, Garbled, EncodingRefused."""
    announced = _announced(response, headers)
    if announced is not None and announced > most:
        raise TooLarge("The answer announces more than fits.")
    unpacker = _Unpacker(_encoding(headers), most)
    arrived = 0
    while chunk := response.read(_AT_ONCE):
        arrived += len(chunk)
        unpacker.take(chunk)
    if announced is not None and arrived != announced:
        raise CutShort("The body is shorter than announced.")
    return unpacker.whole(is_empty=not arrived)


def _announced(response: HTTPResponse, headers: Headers) -> int | None:
    """The length that the other side gave; None where the body ends by itself."""
    transfer = {value.lower() for value in headers.all("Transfer-Encoding")}
    if transfer - {"chunked"}:
        raise Garbled("A transfer encoding that nobody asked for.")
    lengths = set(headers.all("Content-Length"))
    if len(lengths) > 1 or not all(map(_DIGITS.fullmatch, lengths)):
        raise Garbled("Not a length.")
    if transfer or not lengths or response.length is None:
        return None
    # http.client says 0 for answers that have no body, whatever their header says.
    return min(int(lengths.pop()), response.length)


def _encoding(headers: Headers) -> str:
    encoding = ", ".join(headers.all("Content-Encoding")).strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise EncodingRefused("Packed in another way than gzip.")
    return encoding


class _Unpacker:
    """Takes a body piece by piece and stops at the cap, not after it."""

    def __init__(self, encoding: str, most: int) -> None:
        self._is_packed = encoding in ("gzip", "x-gzip")
        self._most = most
        self._size = 0
        self._parts: list[bytes] = []
        self._gunzip = self._new_gunzip()

    def take(self, data: bytes) -> None:
        if not self._is_packed:
            self._keep(data)
            return
        try:
            self._unpack(data)
        except zlib.error as problem:
            raise Garbled("Not in gzip, though announced.") from problem

    def whole(self, *, is_empty: bool) -> bytes:
        if self._is_packed and not is_empty and not self._gunzip.eof:
            raise CutShort("The packed body has no end.")
        return b"".join(self._parts)

    def _unpack(self, data: bytes) -> None:
        while data:
            if self._gunzip.eof:
                if not data.startswith(b"\x1f\x8b"):
                    return  # padding, which some servers add
                self._gunzip = self._new_gunzip()
            # One byte more than fits shows that there is more.
            self._keep(self._gunzip.decompress(data, self._most - self._size + 1))
            data = self._gunzip.unconsumed_tail or self._gunzip.unused_data

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._most:
            raise TooLarge("The body is larger than fits.")
        if data:
            self._parts.append(data)

    @staticmethod
    def _new_gunzip():
        return zlib.decompressobj(16 + zlib.MAX_WBITS)
