"""The one deadline of a request: every step asks how much of it is left."""

import time

from hub.outside.errors import TooSlow


class Deadline:
    """Counts from the moment it is made."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    @property
    def has_passed(self) -> bool:
        return time.monotonic() >= self._ends

    def left(self, at_most: float | None = None) -> float:
        """Seconds left, always more than 0, `at_most` that many. Raises TooSlow when none are."""
        seconds = self._ends - time.monotonic()
        if seconds <= 0:
            raise TooSlow("The time for this request is over.")
        return seconds if at_most is None else min(seconds, at_most)
