"""/references/: what is cited here, searched, narrowed and leafed through."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from hub.citations.models import Reference
from hub.citations.public.library import PER_PAGE, Library
from tests.factories import make_reference
from tests.hub.citations.cited import cite
from tests.hub.pages.as_machines_read import read

pytestmark = pytest.mark.django_db

ADDRESS = "/references/"


def named(family, **fields):
    return {"author": [{"family": family, "given": "Ann"}], **fields}


@pytest.fixture
def works(discussion):
    """Four works that a page cites."""
    for key, fields in {
        "agueda": named("Águeda", title="Zeal", issued={"date-parts": [[2001]]}),
        "kolmes": {"DOI": "10.1037/A0031794"},
        "devries": named("de Vries", type="book", title="Duty, and Øre’s end"),
        "code": {"author": [], "type": "standard", "title": "Ethics code", "issued": {}},
    }.items():
        cite(discussion, make_reference(key, **fields))


def shown(client, query="") -> list[str]:
    """The keys in the order in which the list has them."""
    soup = BeautifulSoup(client.get(ADDRESS + query).content, "html.parser")
    links = soup.select(".works a.u-uid")
    return [link["href"].removeprefix(ADDRESS).strip("/") for link in links]


def test_works_stand_by_name_without_accents_and_by_title_where_nobody_is_named(client, works):
    assert shown(client) == ["agueda", "devries", "code", "kolmes"]


def test_years_of_one_author_go_from_old_to_new_and_undated_ones_come_first(client, discussion):
    for key, issued in [("new", {"date-parts": [[2012]]}), ("old", {"date-parts": [[1999]]})]:
        cite(discussion, make_reference(key, issued=issued))
    cite(discussion, make_reference("undated", issued={}))
    assert shown(client) == ["undated", "old", "new"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("agueda", ["agueda"]),
        ("ÁGUEDA zeal", ["agueda"]),
        ("ore", ["devries"]),
        ("vries duty", ["devries"]),
        ("10.1037/a0031794", ["kolmes"]),
        ("https%3A//doi.org/10.1037/A0031794", []),
        ("devr", ["devries"]),
        ("private practice", ["kolmes"]),
        ("rivate", []),
        ("code zeal", []),
    ],
)
def test_words_are_found_where_they_begin_in_title_author_key_or_doi(client, works, typed, found):
    assert shown(client, f"?q={typed}") == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?author=agueda", ["agueda"]),
        ("?author=de+Vries&author=Kolmes", ["devries", "kolmes"]),
        ("?year=2010", ["devries", "kolmes"]),
        ("?year=none", ["code"]),
        ("?type=book&year=2010", ["devries"]),
        ("?type=book&year=2001", []),
        ("?type=book&q=zeal", []),
    ],
)
def test_choices_of_one_question_add_up_and_those_of_two_narrow(client, works, query, found):
    assert shown(client, query) == found


def test_each_choice_says_what_it_would_find_under_the_others(client, works):
    soup = BeautifulSoup(client.get(ADDRESS + "?type=book").content, "html.parser")
    counts = {
        (box["name"], box["value"]): int(box.parent.select_one(".facets-count").text)
        for box in soup.select(".facet-choice input")
    }
    assert counts["type", "article-journal"] == 2
    assert counts["year", "2010"] == 1
    assert counts["year", "2001"] == 0


def test_many_years_are_offered_as_decades_and_one_can_still_be_asked_for(client, discussion):
    for year in [-380, 1895, *range(1990, 2005)]:
        issued = {"date-parts": [[year]]}
        cite(discussion, make_reference(f"y{year}".replace("-", "b"), issued=issued))
    soup = BeautifulSoup(client.get(ADDRESS + "?year=1995").content, "html.parser")
    values = [box["value"] for box in soup.select("input[name=year]")]
    assert [value for value in values if value != "1995"] == ["2000s", "1990s", "earlier"]
    assert shown(client, "?year=1995") == ["y1995"]
    assert shown(client, "?year=earlier") == ["yb380", "y1895"]


def test_nothing_is_called_so(client, works):
    page = client.get(ADDRESS + "?author=nobody&type=sonnet").content.decode()
    assert "Nothing here is called so" in page
    assert "nobody" in page


def test_nothing_found_says_what_to_do(client, works):
    page = client.get(ADDRESS + "?q=quagmire").content.decode()
    assert "Try fewer words" in page
    assert 'href="./"' in page


def test_with_nothing_cited_there_is_a_sentence_and_a_way_on(client, home):
    page = client.get(ADDRESS).content.decode()
    assert "No page cites anything yet" in page
    assert "library-words" not in page


def test_letters_lead_to_the_page_where_they_begin(client, discussion):
    for number in range(PER_PAGE):
        cite(discussion, make_reference(f"a{number}", **named("Adler")))
    cite(discussion, make_reference("z", **named("Zur")))
    soup = BeautifulSoup(client.get(ADDRESS + "?type=article-journal").content, "html.parser")
    links = {link.get_text(strip=True): link["href"] for link in soup.select(".letter-link")}
    assert links["A"] == "?type=article-journal#letter-1"
    assert links["Z"] == "?type=article-journal&page=2#letter-2"
    second = BeautifulSoup(client.get(ADDRESS + links["Z"]).content, "html.parser")
    assert second.find(id="letter-2").get_text(strip=True) == "Z"
    assert client.get(ADDRESS + "?page=3").status_code == 404


def test_one_work_and_many_cost_the_same_queries(client, discussion):
    cite(discussion, make_reference("one"))
    client.get(ADDRESS)

    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(ADDRESS + "?q=practice")
        return len(captured)

    with_one = asked()
    for number in range(PER_PAGE):
        cite(discussion, make_reference(f"more{number}"))
    assert asked() == with_one <= 10


def test_a_work_is_told_apart_from_its_markup(client, discussion):
    cite(discussion, make_reference("odd", title='<i>Odd</i> "title" </script><script>alert(1)'))
    page = client.get(ADDRESS).content.decode()
    assert "<script>alert" not in page


def test_each_work_is_a_citation_for_machines_after_the_page_itself(client, works):
    soup = read(client, ADDRESS).soup
    titles = [span["title"] for span in soup.find_all(class_="Z3988")]
    assert "rft.title=References" in titles[0]
    assert len(titles) == 5
    cited = soup.select(".h-cite")
    assert len(cited) == 4
    assert cited[-1].select_one(".p-author")["value"] == "Keely Kolmes"
    assert cited[-1].select_one(".u-url")["value"] == "https://doi.org/10.1037/a0031794"


def test_the_list_is_found_once_and_no_search_in_it(client, works):
    assert read(client, ADDRESS).meta("robots") is None
    assert read(client, ADDRESS).canonical == f"http://testserver{ADDRESS}"
    assert read(client, ADDRESS + "?q=duty").meta("robots") == "noindex"
    listed = read(client, ADDRESS).thing("CollectionPage")["mainEntity"]["itemListElement"]
    assert listed[0]["url"] == "http://testserver/references/agueda/"


def test_what_is_chosen_can_be_taken_along(client, works):
    soup = BeautifulSoup(client.get(ADDRESS + "?type=book&q=duty").content, "html.parser")
    (link,) = [a["href"] for a in soup.select(".files a") if "export.json" in a["href"]]
    response = client.get(link)
    assert [item["id"] for item in response.json()] == ["devries"]
    assert response["Content-Disposition"] == 'attachment; filename="references.json"'
    assert response["Content-Type"].startswith("application/vnd.citationstyles.csl+json")
    assert client.get("/references/export.docx", follow=True).status_code == 404


def test_a_file_holds_no_note_of_ours(client, discussion):
    cite(discussion, make_reference("noted", note="Of a client", abstract="Long", annote="Mine"))
    for suffix in ("bib", "ris", "json"):
        text = client.get(f"/references/export.{suffix}").content.decode()
        assert "Kolmes" in text
        assert not [word for word in ("Of a client", "Long", "Mine") if word in text]


@given(query=st.text(max_size=80), value=st.text(max_size=30))
def test_any_address_is_answered(query, value):
    from django.http import QueryDict

    parameters = QueryDict(mutable=True)
    parameters["q"] = query
    parameters.setlist("author", [value, query])
    parameters.setlist("year", [value, "²", "99999999999", "-1"])
    parameters.setlist("type", [value])
    library = Library(Reference.objects.none(), parameters)
    assert library.works == []
    assert library.selection.querystring is not None
