"""Which works are taken for one another, and which are not."""

import pytest

from hub.citations.duplicates import likely_duplicates
from tests.factories import make_reference

pytestmark = pytest.mark.django_db

POLICY = {
    "type": "article-journal",
    "title": "Developing my private practice social media policy",
    "author": [{"family": "Kolmes", "given": "Keely"}],
    "issued": {"date-parts": [[2010]]},
}


def like(**fields):
    return POLICY | {name.replace("_", "-"): value for name, value in fields.items()}


def year(number):
    return {"date-parts": [[number]]}


@pytest.mark.parametrize(
    ("stored", "item", "why"),
    [
        ({"DOI": "10.1000/1"}, like(title="Else", DOI="10.1000/1", issued=year(1999)), "doi"),
        ({"URL": "https://www.a.org/x/"}, like(title="", URL="http://a.org/x#y"), "address"),
        ({}, like(title="DEVELOPING my “private practice” social-media policy!"), "title"),
        ({}, like(author=[{"family": "KOLMES"}, {"family": "Scott"}]), "title"),
        ({"DOI": "10.1000/1"}, like(), "title"),
    ],
    ids=["doi", "address", "title", "one more author", "doi on one side"],
)
def test_the_same_work_is_found(stored, item, why):
    reference = make_reference(**stored)
    ((found,),) = likely_duplicates([item])
    assert (found.reference, found.why, found.is_same) == (reference, why, True)


@pytest.mark.parametrize(
    ("stored", "item"),
    [
        ({"DOI": "10.1000/1"}, like(DOI="10.1000/2")),
        ({}, like(author=[{"family": "Lannin"}])),
        ({}, like(issued=year(2016))),
        ({"page": "1-9"}, like(page="30-31")),
        (
            {"URL": "https://a.org/", "title": "Chapter on oaths"},
            like(title="X", URL="https://a.org/"),
        ),
        ({"title": "Ethics of search, part 1"}, like(title="Ethics of search, part 2")),
    ],
    ids=["two DOIs", "other author", "other year", "other pages", "shared address", "parts"],
)
def test_another_work_is_not_taken_for_it(stored, item):
    make_reference(**stored)
    assert not any(each.is_same for each in likely_duplicates([item])[0])


def test_a_slip_in_a_title_is_a_warning_only():
    make_reference()
    item = like(title="Developping my private practice social media policy", issued=year(2011))
    ((found,),) = likely_duplicates([item])
    assert (found.why, found.is_same) == ("title", False)


def test_the_surest_comes_first_and_one_is_left_out():
    sure, other = make_reference(title="Else", DOI="10.1000/1"), make_reference()
    found = likely_duplicates([like(DOI="10.1000/1")])[0]
    assert [each.reference for each in found] == [sure, other]
    assert [each.reference for each in likely_duplicates([like()], exclude=other.pk)[0]] == []


def test_one_query_for_any_number_of_items(django_assert_num_queries):
    for number in range(20):
        make_reference(title=f"Title {chr(65 + number)}")
    items = [like(title=f"Title {chr(65 + number)}") for number in range(20)]
    with django_assert_num_queries(1):
        assert all(likely_duplicates(items))
