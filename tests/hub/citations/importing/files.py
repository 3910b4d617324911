"""Files to bring in."""

ENTRY = """@article{{{key},
  title = {{{title}}},
  author = {{Kolmes, Keely}},
  year = {{{year}}},{more}
}}
"""


def bibtex(*titles: str, year: int = 2010, more: str = "") -> str:
    """An article by Keely Kolmes for each title; the keys are “key” and a number."""
    return "\n".join(
        ENTRY.format(key=f"key{number}", title=title, year=year, more=more)
        for number, title in enumerate(titles, 1)
    )


BROKEN = "@article{broken, title = {Never closed\n"
