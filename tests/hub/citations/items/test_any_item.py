"""Whatever is stored, the engine takes; whatever is given, the check answers."""

import time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub.citations.items.fields import DATES, NAMES, TEXTS, TYPES
from hub.citations.items.telling import authors_text, title_key, year_of
from hub.citations.items.validation import checked_item
from tests.hub.citations.engine.clusters import cited, page, work

_TEXT = st.text(max_size=40) | st.sampled_from(
    [
        *("<i>open", "</b>", '<span class="nocase">', "<i><b></i>", "&amp;amp;", "&lt;i&gt;"),
        *("12-5", "e123–e130", "2nd", "1,234", "§ 1", "No. 7", "https://example.org/a b", "[@key]"),
        *(
            "a" + "\u0301" * 50,
            "\u202eabc",
            "名前",
            "10.1000/ab<c>",
            "\x00",
            "\ud800",
            "{x",
            '"',
            "'",
        ),
    ]
)
_NAME = st.dictionaries(
    st.sampled_from(["family", "given", "literal", "suffix", "non-dropping-particle"]), _TEXT
)
_NUMBER = st.integers(-3, 12) | st.integers(1800, 2100) | _TEXT
_DATE = st.fixed_dictionaries(
    {},
    optional={
        "date-parts": st.lists(st.lists(_NUMBER, max_size=4), max_size=3),
        "season": _NUMBER,
        "circa": st.booleans() | _TEXT,
        "literal": _TEXT,
        "raw": _TEXT,
    },
)
_ANYTHING = st.none() | st.booleans() | st.floats() | _TEXT | st.lists(_TEXT, max_size=2)
_FIELDS = {
    **dict.fromkeys(sorted(NAMES), st.lists(_NAME, max_size=2)),
    **dict.fromkeys(sorted(DATES), _DATE),
    **dict.fromkeys(sorted(TEXTS), _TEXT | st.integers() | st.floats()),
}
_FEW = st.lists(st.sampled_from(sorted(_FIELDS)), max_size=8, unique=True)
_ITEM = _FEW.flatmap(
    lambda names: st.fixed_dictionaries(
        {
            "type": st.sampled_from(sorted(TYPES)),
            "title": _TEXT,
            **{name: _FIELDS[name] for name in names},
        }
    )
)
_UNCHECKED = st.dictionaries(
    st.sampled_from(["type", *sorted(NAMES | DATES | TEXTS)]) | _TEXT, _ANYTHING | _DATE
)


def _checked(items: list) -> dict[str, dict]:
    good = {}
    for number, item in enumerate(items):
        try:
            good[f"k{number}"] = checked_item(item)
        except ValidationError:
            continue
    return good


@pytest.mark.parametrize("style", ["apa", "american-medical-association"])
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_ITEM, min_size=3, max_size=8))
def test_the_engine_takes_everything_that_may_be_stored(style, items):
    stored = _checked(items)
    shown = page([cited(key) for key in stored], stored, style=style)
    assert shown.refused == ()
    assert shown.is_plain is (not stored)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_UNCHECKED | _ANYTHING, max_size=5))
def test_the_check_answers_anything(items):
    for item in _checked(items).values():
        # What was checked once stays as it is.
        assert checked_item(item) == item
        authors_text(item), title_key(item.get("title", "")), year_of(item)


TITLES = {
    "unclosed tags": "<i>" * 30 + "x",
    "unclosed spans": '<span class="nocase">' * 30 + "x",
    "half tags": "<span " * 30 + "x",
    "crossing tags": "<i><b></i></b>" * 100,
    "deep tags": "<i>" * 280 + "x" + "</i>" * 220,
    "braces": "{" * 500,
    "quotes": "\"'" * 500,
    "marks": "a" + "\u0301" * 1_900,
    "one word": "x" * 2_000,
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES.keys())
def test_a_title_made_to_hurt_costs_little(title):
    item = checked_item(work("book", title))
    started = time.process_time()
    shown = page([cited("a")], {"a": item})
    assert not shown.is_plain
    assert shown.refused == ()
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "item",
    [
        work("book", "x" * 200_000),
        work("book", "x", author=[{"family": f"F{number}"} for number in range(5_000)]),
        work("book", "x", author=[{"family": "x" * 501}]),
        work("book", "x", publisher="x" * 20_001),
        work("book", "x", URL="javascript:alert(1)"),
        work("book", "x", issued={"date-parts": [[0]]}),
        work("book", "x", issued={"date-parts": [[2019, 2, 31]]}),
        work("nonsense", "x"),
        ["x"],
    ],
    ids=["title", "names", "name", "field", "script", "year 0", "february 31", "type", "list"],
)
def test_what_is_too_much_or_wrong_is_refused_at_once(item):
    started = time.process_time()
    with pytest.raises(ValidationError):
        checked_item(item)
    assert time.process_time() - started < 1


def test_marks_do_not_pile_up_and_scripts_keep_theirs():
    assert checked_item(work("book", "a" + "\u0301" * 50 + "b"))["title"].count("\u0301") == 6
    vietnamese = "Tie\u0302\u0301ng Vie\u0323\u0302t"
    assert checked_item(work("book", vietnamese))["title"] == vietnamese


def test_a_date_in_words_is_stored_in_parts_where_it_is_one():
    stored = checked_item(work("book", "x", issued={"raw": "2019-03-04T10:00:00Z"}))
    assert stored["issued"] == {"date-parts": [[2019, 3, 4]]}
    going_on = checked_item(work("broadcast", "x", issued={"literal": "2002–present"}))
    assert going_on["issued"] == {"literal": "2002–present"}
    assert year_of(going_on) == 2002
    assert year_of(checked_item(work("book", "x", issued={"literal": "in press"}))) is None
