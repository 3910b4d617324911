"""What leaves in a format comes back from it the same."""

import pytest
from hypothesis import given, settings

from hub.citations.exporting.formats import FORMATS
from hub.citations.importing.reading import read
from tests.hub.citations.any_items import items

NAMED = {"bib": "bibtex", "ris": "ris", "json": "csl"}


def back(suffix: str, item: dict):
    text = FORMATS[suffix].write([{**item, "id": "kolmes2010"}])
    (row,) = read(text, NAMED[suffix]).rows
    assert not row.reason, (row.reason, text)
    assert row.key == "kolmes2010"
    return row.item


@pytest.mark.parametrize("suffix", FORMATS)
@settings(max_examples=300, deadline=None)
@given(item=items())
def test_an_item_comes_back_from_each_format(suffix, item):
    assert back(suffix, item) == item
