"""An outside world on loopback for each test that asks for one."""

import time
import tracemalloc
from contextlib import ExitStack, contextmanager

import pytest

from hub.outside.policy import using
from tests.hub.outside.outside_world import a_world

MOST_MEMORY = 16_000_000


@pytest.fixture
def world():
    """Makes a World whose servers end with the test; its policy is the one in use meanwhile."""
    with ExitStack() as stack:

        def make(handler, *, limits=None, **values):
            made = stack.enter_context(a_world(handler, **values))
            stack.enter_context(using(made.policy(**(limits or {}))))
            return made

        yield make


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
