"""Stored HTML made to stand alone: outside its page, and inside XML."""

import re
from urllib.parse import urljoin

# https://www.w3.org/TR/xml/#charsets
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Stored HTML was serialized: in its text "<" is always escaped, in its attributes quotes are.
_TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ADDRESS = re.compile(
    r"""(?P<name>\s(?:href|src|cite|poster|srcset))=(?P<quote>["'])(?P<value>.*?)(?P=quote)""", re.S
)
_CANDIDATE = re.compile(r"(^|,)(\s*)([^\s,]\S*)")


def legal_in_xml(text: str) -> str:
    """`text` without the characters that no XML 1.0 document may hold, not even escaped."""
    return _NOT_IN_XML.sub("", text)


def with_full_addresses(html: str, base: str) -> str:
    """`html` with each link and picture address made absolute, as read at the address `base`."""

    def in_attribute(found: re.Match) -> str:
        resolve = _resolved_set if found["name"].endswith("srcset") else _resolved
        return f"{found['name']}={found['quote']}{resolve(found['value'], base)}{found['quote']}"

    return _TAG.sub(lambda tag: _ADDRESS.sub(in_attribute, tag[0]), html)


def _resolved(address: str, base: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        # Such as "http://[": no browser follows it either.
        return address


def _resolved_set(candidates: str, base: str) -> str:
    """A `srcset`: addresses, each with a width or density behind it, with commas between."""
    return _CANDIDATE.sub(lambda each: each[1] + each[2] + _resolved(each[3], base), candidates)
