"""What a page costs: queries, CPU time of the workers and of the database, and how long it takes.

The pages take turns in several rounds, so that a machine that is busy for a while is busy for all
of them; the median of the rounds counts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.addresses import of_the_floor, of_the_site
from benchmarks.client import Asked, ask, ask_often
from benchmarks.content import fill
from benchmarks.database import vacuum
from benchmarks.floor.content import make_floor
from benchmarks.measured import Address, Measured
from benchmarks.server import WORKERS, Server, free_port, serving
from benchmarks.works import fill_library

ROUNDS = 5
REQUESTS = 20
# For p50 and p99, by as many readers at once as there are workers.
TIMED_REQUESTS = 200


@dataclass(frozen=True)
class Servers:
    """The site and the stock project, served side by side; only one is asked at a time."""

    site: Server
    stock: Server

    def of(self, address: Address) -> Server:
        return self.stock if address.is_stock else self.site


def measure_pages(folder: Path, port: int, discussions: int, rounds: int) -> list[Measured]:
    """Fill the database, serve it at `port`, and measure every address that answers."""
    fill(discussions)
    fill_library()
    make_floor()
    vacuum()
    with _both_served(folder, port) as servers:
        rows = _found(servers)
        for row in rows:
            row.queries = None if row.address.is_stock else _queries(row.asked)
        for _round in range(rounds):
            for row in rows:
                _measure_cpu(row, servers.of(row.address))
        for row in rows:
            answers = ask_often(row.asked, TIMED_REQUESTS, readers=WORKERS)
            row.times = [answer.seconds * 1_000 for answer in answers]
    return rows


@contextmanager
def _both_served(folder: Path, port: int) -> Iterator[Servers]:
    with (
        serving("benchmarks.settings", port, folder) as site,
        serving("benchmarks.stock_settings", free_port(), folder) as stock,
    ):
        yield Servers(site, stock)


def _found(servers: Servers) -> list[Measured]:
    """Every address that is there, each worker warm; the floor comes first."""
    rows = []
    for address in of_the_site():
        row = _tried(address, servers)
        if address.may_be_missing and row.status == 404:
            print(f"left out: {address.name} ({address.path} answers 404)")
        else:
            rows.append(row)
    size = next(row.kilobytes for row in rows if row.address.name == "discussion") * 1_000
    return [*(_tried(address, servers) for address in of_the_floor(int(size))), *rows]


def _tried(address: Address, servers: Servers) -> Measured:
    asked = Asked(servers.of(address).port, address.path, address.host)
    answer = ask(asked)
    ask_often(asked, REQUESTS, readers=WORKERS)
    return Measured(address, asked, answer.status, answer.size / 1_000)


def _queries(asked: Asked) -> int:
    """As counted by Django in this process, once everything that is kept is there."""
    client = Client(headers={"host": f"{asked.host}:{asked.port}"})
    client.get(asked.path)
    client.get(asked.path)
    with CaptureQueriesContext(connection) as captured:
        client.get(asked.path)
    return len(captured)


def _measure_cpu(row: Measured, server: Server) -> None:
    before = server.cpu()
    ask_often(row.asked, REQUESTS)
    used = server.cpu().since(before)
    row.cpu.append(used.workers * 1_000 / REQUESTS)
    if used.database is not None:
        row.database.append(used.database * 1_000 / REQUESTS)
