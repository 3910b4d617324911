"""What a citation says: the works of one place in a text, each with its locator. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """How a work is named in the text, in APA's words."""

    PARENTHETICAL = "parenthetical"  # [@kolmes2010, p. 3]: (Kolmes, 2010, p. 3)
    NARRATIVE = "narrative"  # @kolmes2010 [p. 3]: Kolmes (2010, p. 3)
    YEAR = "year"  # [-@kolmes2010]: (2010)


@dataclass(frozen=True)
class Cite:
    """One work in a cluster. `label` is pandoc's word for what `locator` counts, such as "p."."""

    key: str
    mode: Mode = Mode.PARENTHETICAL
    prefix: str = ""
    label: str = ""
    locator: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class Cluster:
    """The works cited at one place, in their order; `source` is what was typed there.

    A narrative cluster holds one work.
    """

    source: str
    cites: tuple[Cite, ...]

    @property
    def is_narrative(self) -> bool:
        return self.cites[0].mode is Mode.NARRATIVE
