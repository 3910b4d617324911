"""Dates as people and programs write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.citations.items.dates import first_year, open_since, read_date
from tests.hub.citations.apa.case import on


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019", on(2019)),
        ("2019-03", on(2019, 3)),
        ("2019-03-04", on(2019, 3, 4)),
        ("2019/03/04", on(2019, 3, 4)),
        ("2019-03-04T10:00:00Z", on(2019, 3, 4)),
        ("2019-03-04 10:00", on(2019, 3, 4)),
        ("June 8, 2010", on(2010, 6, 8)),
        ("Jun. 8th, 2010", on(2010, 6, 8)),
        ("8 June 2010", on(2010, 6, 8)),
        ("2010, June 8", on(2010, 6, 8)),
        ("June 2010", on(2010, 6)),
        ("Sept 2010", on(2010, 9)),
        ("Spring 2019", {"date-parts": [[2019]], "season": 1}),
        ("2019–2021", on(2019, until=(2021,))),
        ("2019/2021", on(2019, until=(2021,))),
        ("ca. 1900", {**on(1900), "circa": True}),
        ("2019-02-31", {}),
        ("2019-13", {}),
        ("0000", {}),
        ("2021-2019", {}),
        ("Smarch 2019", {}),
        ("in press", {}),
        ("", {}),
    ],
)
def test_a_date_is_read_whole_or_not_at_all(text, date):
    assert read_date(text) == date


def test_what_goes_on_has_a_beginning():
    assert open_since({"literal": "2002–present"}) == open_since({"literal": "2002-"}) == 2002
    assert open_since({"literal": "2002–2004"}) is None
    assert open_since({"date-parts": [[2002]]}) is open_since(None) is None
    assert first_year("from 1987 to 1990") == 1987
    assert first_year("in press") is None


@given(st.text(max_size=60))
def test_any_text_may_be_asked_for_its_date(text):
    assert isinstance(read_date(text), dict)
    open_since({"literal": text})
