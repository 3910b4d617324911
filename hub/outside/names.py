"""From the name of a host to its addresses, with a clock: `getaddrinfo` has none of its own."""

import socket
import threading
from collections.abc import Callable

from hub.outside.clock import Deadline
from hub.outside.errors import AddressRefused, NameUnknown, NoNames, OutsideError, TooSlow

Resolver = Callable[[str, int], list[str]]

# Look-ups that the clock left behind end some day by themselves; until then they are counted.
_MOST_UNDER_WAY = 16
_places = threading.BoundedSemaphore(_MOST_UNDER_WAY)
# Not defined on every platform.
_NO_SUCH_NAME = {
    getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)
}


def system_resolver(host: str, port: int) -> list[str]:
    """The addresses that this machine's name service gives, in its order, each once."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as problem:
        if problem.errno in _NO_SUCH_NAME:
            raise NameUnknown("There is no host of that name.") from None
        raise NoNames("The name service did not answer.") from None
    except UnicodeError:
        raise AddressRefused("Not a name of a host.") from None
    return list(dict.fromkeys(address[0] for *_, address in found))


def addresses_of(host: str, port: int, *, resolver: Resolver, clock: Deadline) -> list[str]:
    """What `resolver` says, or TooSlow when it says nothing in time. Raises what it raises."""
    if not _places.acquire(timeout=clock.left()):
        raise TooSlow("Too many names are being looked up.")
    answer: list[list[str]] = []
    problem: list[Exception] = []
    done = threading.Event()

    def ask() -> None:
        try:
            answer.append(resolver(host, port))
        except Exception as raised:
            problem.append(raised)
        finally:
            _places.release()
            done.set()

    threading.Thread(target=ask, name="name look-up", daemon=True).start()
    if not done.wait(clock.left()):
        raise TooSlow("The name service takes too long.")
    if problem:
        raise problem[0] if isinstance(problem[0], OutsideError) else NoNames() from problem[0]
    return answer[0]
