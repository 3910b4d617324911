"""Asks for a page many times, as browsers of several readers would: a connection each."""

import math
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection


@dataclass(frozen=True)
class Asked:
    """One address of one server."""

    port: int
    path: str
    host: str = "127.0.0.1"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    status: int
    size: int
    seconds: float


def ask(asked: Asked) -> Answer:
    """One request, to the last byte. gunicorn's sync workers close each connection anyway."""
    began = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", asked.port, timeout=60)
    try:
        headers = {"Host": f"{asked.host}:{asked.port}", "Connection": "close", **asked.headers}
        connection.request("GET", asked.path, headers=headers)
        response = connection.getresponse()
        body = response.read()
    finally:
        connection.close()
    return Answer(response.status, len(body), time.perf_counter() - began)


def ask_often(asked: Asked, times: int, *, readers: int = 1) -> list[Answer]:
    """So many requests, by `readers` at once, each of whom waits for the answer."""
    if readers == 1:
        return [ask(asked) for _time in range(times)]
    with ThreadPoolExecutor(readers) as pool:
        return list(pool.map(ask, [asked] * times))


def percentile(values: list[float], percent: float) -> float:
    """The smallest of `values` that so many percent of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]
