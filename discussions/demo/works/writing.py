"""Short ways to write the parts of a CSL-JSON item."""


def on(*parts: int) -> dict:
    """A date: year, month, day, as far as it is told."""
    return {"date-parts": [list(parts)]}


def names(*written: str) -> list[dict]:
    """“Family, Given” each."""
    pairs = [name.split(", ", 1) for name in written]
    return [{"family": family, "given": given} for family, given in pairs]


def by(organization: str) -> list[dict]:
    return [{"literal": organization}]
