"""Items for tests: any that the library may hold, and one for each type of work."""

import string

from hypothesis import strategies as st

from hub.citations.items.fields import DATES, NAMES, TEXTS, TYPES
from hub.citations.items.validation import checked_item

NOT_GIVEN_OUT = {"abstract", "annote", "keyword", "note"}
_WORDS = st.text(
    st.sampled_from(string.ascii_letters + string.digits + " äöéßçŁ日本語ع’“”–—.,;:()[]+*=/'\"@<>"),
    min_size=1,
    max_size=30,
)
# All that LaTeX, BibTeX and RIS read as something else.
_AWKWARD = st.sampled_from(
    [
        "50% of $5 & $6 #1 a_b x^2 ~ y",
        "{unbalanced",
        "a } b { c \\ d",
        "\\alpha ``so'' -- and --- ?` !`",
        "ER  - x TY  - JOUR",
        "@article{x, title = {y}}",
        "<i>Homo sapiens</i> H<sub>2</sub>O",
        "<b>open <i>and</b> wrong</i>",
        "a <script>alert(1)</script> & &amp;amp; *x* [@key]",
        '<span class="nocase">APA</span> and <span class="nocase">the DSM</span>',
    ]
)
TEXT = (st.one_of(_WORDS, _AWKWARD)).map(lambda text: " ".join(text.split())).filter(bool)
_FAMILY = st.sampled_from(
    ["Kolmes", "Müller", "O’Neil", "García López", "de la Cruz", "hooks", "Smith-Jones", "李"]
)
_GIVEN = st.sampled_from(["Keely", "J. R.", "Anna Maria", "María", "Jean-Luc", "明"])
NAME = st.one_of(
    st.fixed_dictionaries({"family": _FAMILY, "given": _GIVEN}),
    st.fixed_dictionaries(
        {"family": _FAMILY, "given": _GIVEN, "suffix": st.sampled_from(["Jr.", "III"])}
    ),
    st.fixed_dictionaries(
        {
            "family": st.just("Beethoven"),
            "given": st.just("Ludwig"),
            "dropping-particle": st.just("van"),
        }
    ),
    st.sampled_from(
        [
            {"family": "Plato"},
            {"literal": "World Health Organization"},
            {"literal": "Ng and Sons, Inc."},
            {"literal": "WHO"},
            {"literal": "{Braces} & Co"},
        ]
    ),
)
_YEAR = st.integers(1, 2100) | st.integers(-900, -1)
DATE = st.one_of(
    _YEAR.map(lambda year: {"date-parts": [[year]]}),
    st.dates().map(lambda day: {"date-parts": [[day.year, day.month]]}),
    st.dates().map(lambda day: {"date-parts": [[day.year, day.month, day.day]]}),
    st.tuples(st.dates(), st.dates()).map(
        lambda two: {"date-parts": [[d.year, d.month, d.day] for d in sorted(two)]}
    ),
    st.tuples(st.integers(1000, 2100), st.integers(1, 4)).map(
        lambda two: {"date-parts": [[two[0]]], "season": two[1]}
    ),
    _YEAR.map(lambda year: {"date-parts": [[year]], "circa": True}),
    st.sampled_from(["in press", "forthcoming", "n.d."]).map(lambda text: {"literal": text}),
)
_OWN = {
    "title": st.one_of(TEXT, _AWKWARD),
    "DOI": st.sampled_from(
        ["10.1000/182", "10.1002/(sici)1097-4679(199901)55:1<1::aid>3.0.co;2-x"]
    ),
    "URL": st.sampled_from(["https://example.org/a_b~c?d=e%20f&g=#h", "http://example.org/"]),
    "page": st.sampled_from(["12-30", "12", "e123–e130", "S1-S9, 14", "12-5"]),
    "number": TEXT,
}


def _field(name: str):
    if name in NAMES:
        return st.lists(NAME, min_size=1, max_size=4)
    return DATE if name in DATES else _OWN.get(name, TEXT)


_FIELDS = sorted((TEXTS | NAMES | DATES) - NOT_GIVEN_OUT)


@st.composite
def items(draw) -> dict:
    """An item as it is stored, with a title and any other fields."""
    names = draw(st.lists(st.sampled_from(_FIELDS), unique=True, max_size=12))
    types = sorted(TYPES.keys() - {"personal_communication"})
    raw = {"type": draw(st.sampled_from(types)), "title": draw(_OWN["title"])}
    return checked_item(raw | {name: draw(_field(name)) for name in names})
