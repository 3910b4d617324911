"""Addresses that a reader may share a page with. Pure: no models, nothing is fetched.

Whatever a title or an address holds is percent-encoded, so it stays a value of the query it
stands in.
"""

import re
from urllib.parse import quote, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

URL, TITLE = "{url}", "{title}"
MAX_HOST = 253

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HANDLE = re.compile(r"@?[\w.-]+@")
# The last part begins with a letter, which no number of a machine does, in whatever notation.
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z]){_LABEL}")
# Names that mean a machine nearby, or none at all (IANA special-use names, RFC 6761, RFC 8375).
_NOT_PUBLIC = frozenset({"arpa", "corp", "example", "home", "internal", "intranet", "invalid"})
_NOT_PUBLIC |= {"alt", "lan", "local", "localhost", "mail", "onion", "private", "test"}


def check_pattern(pattern: str) -> None:
    """Raises ValidationError unless `pattern` is the https address of a public host with {url}.

    {url} and {title} stand behind the host's own path, in the query.
    """
    if not re.fullmatch(r"[!-~]+", pattern):
        raise ValidationError(_("Write the address without spaces and in plain letters."))
    start, _mark, query = pattern.partition("?")
    if not _is_https_of_public_host(start):
        raise ValidationError(_("Begin with https:// and the name of a public host."))
    if URL not in query:
        raise ValidationError(_("Put {url} behind the question mark, where the address belongs."))
    if re.search(r"[{}#]", start + query.replace(URL, "").replace(TITLE, "")):
        raise ValidationError(_("Only {url} and {title} are filled in, behind the question mark."))


def _is_https_of_public_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    # No port and no name of a user: the host is all there is between the slashes.
    return parts.scheme == "https" and is_public_host(parts.netloc)


def is_public_host(name: str) -> bool:
    """Whether `name` may be a host of the public internet: no number, no port, no inside name."""
    return (
        len(name) <= MAX_HOST
        and bool(_HOST.fullmatch(name))
        and name.rpartition(".")[2] not in _NOT_PUBLIC
    )


def filled(pattern: str, *, url: str, title: str) -> str:
    """`pattern` with the page's address and title in it."""
    return pattern.replace(URL, quote(url, safe="")).replace(TITLE, quote(title, safe=""))


def mail_address(*, url: str, title: str) -> str:
    """A mailto: address that opens a message with the title, and the address in its text."""
    body = quote(f"{title}\r\n\r\n{url}", safe="")
    return f"mailto:?subject={quote(title, safe='')}&body={body}"


def mastodon_address(host: str, *, url: str, title: str) -> str:
    """Where a Mastodon server lets its people write about `url`. `host` is a public host."""
    return f"https://{host}/share?text={quote(f'{title} {url}', safe='')}"


def host_of_server(typed: str) -> str:
    """The host of what a reader calls their server: a name, its address, or a handle there.

    Raises ValidationError for anything that cannot be a server on the public internet.
    """
    name = typed.strip().lower().removeprefix("https://").removesuffix("/")
    name = name[len(handle.group()) :] if (handle := _HANDLE.match(name)) else name
    try:
        host = name.encode("idna").decode("ascii")
    except UnicodeError:
        host = ""
    if not is_public_host(host):
        raise ValidationError(
            _("Give the name of your server alone, such as mastodon.social."), code="server"
        )
    return host
