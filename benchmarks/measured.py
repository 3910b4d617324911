"""One address, and what it has cost. No database and no server."""

import statistics
from dataclasses import dataclass, field

from benchmarks.client import Asked, percentile


@dataclass(frozen=True)
class Address:
    """One row of the table. Without `most_queries`, whatever it asks is fine."""

    name: str
    path: str
    most_queries: int | None = None
    # Of two projects served: the site, or a stock one.
    is_stock: bool = False
    host: str = "127.0.0.1"
    # What another part of the product brings may not be there yet.
    may_be_missing: bool = False


@dataclass
class Measured:
    """One address and what it has cost so far; milliseconds per request."""

    address: Address
    asked: Asked
    status: int
    kilobytes: float
    queries: int | None = None
    cpu: list[float] = field(default_factory=list)
    database: list[float] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    @property
    def cpu_ms(self) -> float:
        return statistics.median(self.cpu)

    @property
    def database_ms(self) -> float | None:
        return statistics.median(self.database) if self.database else None

    @property
    def p50(self) -> float:
        return percentile(self.times, 50)

    @property
    def p99(self) -> float:
        return percentile(self.times, 99)

    @property
    def asks_too_much(self) -> bool:
        most = self.address.most_queries
        return None not in (most, self.queries) and self.queries > most
