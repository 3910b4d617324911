"""How much time and memory an attack may take."""

import time
import tracemalloc
from contextlib import contextmanager

import pytest

MOST_MEMORY = 16_000_000


@pytest.fixture
def survives():
    """Holds a block to a time and to 16 MB, both far below what one attack could take."""

    @contextmanager
    def within(seconds: float):
        tracemalloc.start()
        began = time.monotonic()
        try:
            yield
            took, peak = time.monotonic() - began, tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert took < seconds
        assert peak < MOST_MEMORY

    return within
