"""A certificate authority for the length of a test run, without a package and without a file.

X.509 by hand (RFC 5280), with RSA keys made here: no key is ever in the repository.
"""

import base64
import hashlib
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

_SIGNED_WITH = "1.2.840.113549.1.1.11"  # sha256WithRSAEncryption
_SMALL_PRIMES = [n for n in range(3, 2_000, 2) if all(n % d for d in range(3, int(n**0.5) + 1, 2))]


@dataclass(frozen=True)
class Key:
    n: int
    e: int
    d: int
    p: int
    q: int

    def pem(self) -> str:
        p, q, d = self.p, self.q, self.d
        parts = [0, self.n, self.e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p)]
        return _pem("RSA PRIVATE KEY", _sequence(*map(_integer, parts)))

    @property
    def public(self) -> bytes:
        return _sequence(_integer(self.n), _integer(self.e))

    def sign(self, content: bytes) -> bytes:
        """RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017)."""
        digest = hashlib.sha256(content).digest()
        info = _sequence(_sequence(_oid("2.16.840.1.101.3.4.2.1"), _NULL), _string(4, digest))
        size = (self.n.bit_length() + 7) // 8
        padded = b"\x00\x01" + b"\xff" * (size - len(info) - 3) + b"\x00" + info
        return pow(int.from_bytes(padded), self.d, self.n).to_bytes(size)


@dataclass(frozen=True)
class Certificate:
    pem: str
    key: Key


@cache
def authority() -> Certificate:
    """The one that tests trust."""
    return _certificate("Test authority", [], key=_new_key(), issuer=None)


@cache
def certificate_for(*names: str) -> Certificate:
    """For a server of these names, signed by the authority."""
    ours = authority()
    return _certificate(names[0], names, key=ours.key, issuer=ours.key)


@cache
def self_signed_for(*names: str) -> Certificate:
    return _certificate(names[0], names, key=_new_key(), issuer=None)


def _certificate(subject: str, names, *, key: Key, issuer: Key | None) -> Certificate:
    now = datetime.now(UTC)
    signer = issuer or key
    content = _sequence(
        _tagged(0, _integer(2)),
        _integer(random.getrandbits(64) | 1),
        _sequence(_oid(_SIGNED_WITH), _NULL),
        _name("Test authority" if issuer else subject),
        _sequence(_time(now - timedelta(days=1)), _time(now + timedelta(days=2))),
        _name(subject),
        _sequence(_sequence(_oid("1.2.840.113549.1.1.1"), _NULL), _string(3, b"\0" + key.public)),
        _tagged(3, _sequence(*_extensions(names, key, signer))),
    )
    signature = _string(3, b"\0" + signer.sign(content))
    whole = _sequence(content, _sequence(_oid(_SIGNED_WITH), _NULL), signature)
    return Certificate(_pem("CERTIFICATE", whole), key)


def _extensions(names, key: Key, signer: Key):
    identifier = hashlib.sha1(key.public).digest()
    yield _extension("2.5.29.14", _string(4, identifier))
    signed_by = hashlib.sha1(signer.public).digest()
    yield _extension("2.5.29.35", _sequence(_block(0x80, signed_by)))
    if names:
        yield _extension("2.5.29.17", _sequence(*(_block(0x82, n.encode()) for n in names)))
        yield _extension("2.5.29.37", _sequence(_oid("1.3.6.1.5.5.7.3.1")))
    else:
        yield _extension("2.5.29.19", _sequence(_block(1, b"\xff")), is_critical=True)
        yield _extension("2.5.29.15", _string(3, b"\x02\x04"), is_critical=True)


def _new_key() -> Key:
    p, q = _prime(), _prime()
    return Key(p * q, 65_537, pow(65_537, -1, (p - 1) * (q - 1)), p, q)


def _prime(bits: int = 1_024) -> int:
    while True:
        number = random.getrandbits(bits) | 1 | (3 << (bits - 2))
        is_likely = (number - 1) % 65_537 and all(number % small for small in _SMALL_PRIMES)
        # Fermat's test is enough for a key that lives for a minute.
        if is_likely and pow(2, number - 1, number) == 1:
            return number


def _block(tag: int, content: bytes) -> bytes:
    """Tag, length, value (X.690)."""
    size = len(content)
    if size < 128:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(length)]) + length + content


_NULL = _block(5, b"")
_string = _block


def _sequence(*parts: bytes) -> bytes:
    return _block(0x30, b"".join(parts))


def _tagged(number: int, content: bytes) -> bytes:
    return _block(0xA0 | number, content)


def _integer(number: int) -> bytes:
    return _block(2, number.to_bytes(number.bit_length() // 8 + 1))


def _oid(dotted: str) -> bytes:
    first, second, *rest = map(int, dotted.split("."))
    out = [first * 40 + second]
    for number in rest:
        septets = [number & 0x7F]
        while number := number >> 7:
            septets.insert(0, 0x80 | number & 0x7F)
        out += septets
    return _block(6, bytes(out))


def _name(common: str) -> bytes:
    attribute = _sequence(_oid("2.5.4.3"), _block(12, common.encode()))
    return _sequence(_block(0x31, attribute))


def _time(moment: datetime) -> bytes:
    return _block(23, moment.strftime("%y%m%d%H%M%SZ").encode())


def _extension(oid: str, content: bytes, *, is_critical: bool = False) -> bytes:
    critical = _block(1, b"\xff") if is_critical else b""
    return _sequence(_oid(oid), critical, _string(4, content))


def _pem(label: str, der: bytes) -> str:
    text = base64.encodebytes(der).decode()
    return f"-----BEGIN {label}-----\n{text}-----END {label}-----\n"
