"""Servers of checkouts that exist for one test only, and the processes that use them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hub.site.embedded_postgres import CHECKOUT, EmbeddedPostgres

USE = """
import sys
from pathlib import Path
from hub.site.embedded_postgres import EmbeddedPostgres

server = EmbeddedPostgres(Path(sys.argv[1]), grace=1)
server.ensure_running()
print(server.status().pid, flush=True)
for _ in sys.stdin:
    server.ensure_running()
    print(server.status().pid, flush=True)
"""


class UserProcess:
    """A process that uses a server until it is told to end."""

    def __init__(self, checkout: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", USE, str(checkout)],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def server_pid(self) -> int:
        """Wait until the server is up for this process."""
        return int(self.process.stdout.readline())

    def connect_again(self) -> int:
        """Ask for the server once more, as a new connection does."""
        self.process.stdin.write("again\n")
        self.process.stdin.flush()
        return self.server_pid()

    def end(self) -> None:
        """End in good order."""
        self.process.communicate(timeout=20)

    def kill(self) -> None:
        """End as with `kill -9`."""
        self.process.kill()
        self.process.communicate(timeout=20)


@pytest.fixture(scope="session")
def made_cluster(tmp_path_factory) -> Iterator[EmbeddedPostgres]:
    """A cluster to copy: making one takes longer than most of the tests."""
    server = EmbeddedPostgres(tmp_path_factory.mktemp("made") / "checkout")
    server.ensure_running()
    server.stop()
    yield server
    server.remove()


@pytest.fixture
def empty_server(tmp_path) -> Iterator[EmbeddedPostgres]:
    """The server of a checkout in which nothing was ever started."""
    server = EmbeddedPostgres(tmp_path / "check out")
    yield server
    server.remove()


@pytest.fixture
def server(empty_server, made_cluster) -> EmbeddedPostgres:
    """The stopped server of a checkout that was used before."""
    source, target = made_cluster.cluster, empty_server.cluster
    target.make_folders()
    subprocess.run(["cp", "-a", source.data, target.data], check=True)
    for programs in source.runtime.glob("programs-*"):
        subprocess.run(["cp", "-al", programs, target.runtime], check=True)
    return empty_server


@pytest.fixture
def start_user(empty_server) -> Iterator[Callable[[], UserProcess]]:
    """Start processes that use the server; whatever is left of them ends with the test."""
    started: list[UserProcess] = []

    def start() -> UserProcess:
        started.append(UserProcess(empty_server.cluster.checkout))
        return started[-1]

    yield start
    for user in started:
        user.kill()
