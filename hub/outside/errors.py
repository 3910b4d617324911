"""Why an outside address gave nothing: one type for each reason."""

from datetime import datetime


class OutsideError(Exception):
    """What stood in the way; `code` is a word of ours, never text of the other side.

    `can_retry` says whether the same request may succeed later, `status` what the other side
    answered before it went wrong, if it got that far.
    """

    code = "failed"
    can_retry = False
    # Whether the host is to blame, so that it is left alone after several of these.
    is_the_hosts = False
    status: int | None = None


class AddressRefused(OutsideError):
    """Not an address on the public web, or one that the guard never asks."""

    code = "refused"


class NameUnknown(OutsideError):
    """The name service says that there is no such host."""

    code = "name-unknown"
    can_retry = True
    is_the_hosts = True


class NoNames(OutsideError):
    """The name service itself did not answer: as a rule there is no network here."""

    code = "no-network"
    can_retry = True


class Unreachable(OutsideError):
    """No connection, at none of the host's addresses."""

    code = "unreachable"
    can_retry = True
    is_the_hosts = True


class TLSFailed(OutsideError):
    """No trustworthy encrypted connection: a wrong, old or home-made certificate."""

    code = "tls"
    can_retry = True
    is_the_hosts = True


class TooSlow(OutsideError):
    code = "slow"
    can_retry = True
    is_the_hosts = True


class TooLarge(OutsideError):
    """More than the policy takes, on the wire or unpacked. Never "it was not there"."""

    code = "too-large"


class CutShort(OutsideError):
    """The connection ended before the answer did."""

    code = "cut-short"
    can_retry = True
    is_the_hosts = True


class Garbled(OutsideError):
    """Not HTTP, or HTTP that contradicts itself."""

    code = "garbled"
    can_retry = True
    is_the_hosts = True


class EncodingRefused(OutsideError):
    """Packed in a way that we did not ask for."""

    code = "encoding"


class TooManyRedirects(OutsideError):
    code = "redirects"


class NotDelivered(OutsideError):
    """What was to be posted was redirected in a way that would drop it or send it elsewhere."""

    code = "not-delivered"


class HostBusy(OutsideError):
    """As many requests as one host gets are under way, or it is being left alone for a while.

    `retry_at` is when it may be asked again, if that is known.
    """

    code = "busy"
    can_retry = True

    def __init__(self, *args, retry_at: datetime | None = None) -> None:
        super().__init__(*args)
        self.retry_at = retry_at


class OnlyFromTheWorker(RuntimeError):
    """A request of a reader or editor tried to wait for somebody else's server. Enqueue a job."""
