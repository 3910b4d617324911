"""What is read from the pages of others: pure, over documents as they are found."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.citations.importing.page_metadata import Metadata
from hub.citations.importing.problems import LookupFailed
from hub.citations.importing.web_pages import item_from
from hub.citations.importing.written_dates import day_in
from hub.citations.importing.written_names import family_first, names_in
from hub.outside.html import document

URL = "https://blog.example/2010/found?id=1"
TODAY = date(2026, 11, 22)
KOLMES = {"given": "Keely", "family": "Kolmes"}


def read(html: str, url: str = URL) -> dict:
    return item_from(Metadata(document(html.encode())), url, today=TODAY)


def with_json_ld(value) -> str:
    script = json.dumps(value)
    return f'<title>Tab</title><script type="application/ld+json">{script}</script>'


def test_a_page_with_nothing_but_a_title_is_cited_by_its_host():
    assert read("<title>On being found</title>") == {
        "type": "webpage",
        "title": "On being found",
        "container-title": "blog.example",
        "URL": URL,
        "accessed": {"date-parts": [[2026, 11, 22]]},
    }


def test_a_blog_post_by_open_graph():
    item = read(
        '<meta property="og:title" content="On being &amp;quot;found&amp;quot;">'
        '<meta property="og:site_name" content="Dr. Kolmes">'
        '<meta property="article:published_time" content="2010-06-08T12:00:00+00:00">'
        '<meta name="author" content="By Keely Kolmes, Psy.D.">'
        '<meta name="DC.type" content="blogPost">'
        '<link rel="canonical" href="https://www.blog.example/found#top">'
    )
    assert item["type"] == "post-weblog"
    assert item["title"] == 'On being "found"'
    assert item["container-title"] == "Dr. Kolmes"
    assert item["author"] == [KOLMES]
    assert item["issued"] == {"date-parts": [[2010, 6, 8]]}
    assert item["URL"] == "https://www.blog.example/found"


def test_json_ld_tells_people_from_organizations():
    item = read(
        with_json_ld(
            {
                "@graph": [
                    {"@type": "WebPage", "name": "Tab"},
                    {
                        "@type": ["BlogPosting"],
                        "headline": "On being found",
                        "datePublished": "2010-06",
                        "author": [
                            {"@type": "Person", "name": "Keely Kolmes"},
                            {"@type": "Organization", "name": "Ethics and Practice"},
                        ],
                        "publisher": {"name": "Dr. Kolmes"},
                    },
                ]
            }
        )
    )
    assert (item["type"], item["title"]) == ("post-weblog", "On being found")
    assert item["author"] == [KOLMES, {"literal": "Ethics and Practice"}]
    assert item["issued"] == {"date-parts": [[2010, 6]]}
    assert item["container-title"] == "Dr. Kolmes"


def test_highwire_and_its_journal():
    item = read(
        '<meta name="citation_title" content="Policies">'
        '<meta name="citation_author" content="Lannin, Daniel G.">'
        '<meta name="citation_author" content="American Psychological Association,">'
        '<meta name="citation_journal_title" content="Professional Psychology">'
        '<meta name="citation_publication_date" content="1985/03/04">'
        '<meta name="citation_volume" content="44"><meta name="citation_issue" content="3">'
        '<meta name="citation_firstpage" content="135">'
        '<meta name="citation_lastpage" content="141">'
        '<meta name="citation_doi" content="doi:10.1037/A0031794.">'
        '<meta property="og:title" content="Another title">'
    )
    assert item["type"] == "article-journal"
    assert item["author"] == [
        {"family": "Lannin", "given": "Daniel G."},
        {"literal": "American Psychological Association"},
    ]
    assert (item["title"], item["container-title"]) == ("Policies", "Professional Psychology")
    assert (item["volume"], item["issue"], item["page"]) == ("44", "3", "135-141")
    assert item["issued"] == {"date-parts": [[1985, 3, 4]]}
    assert item["DOI"] == "10.1037/a0031794"


def test_an_h_entry():
    item = read(
        '<title>x</title><article class="post h-entry">'
        '<h1 class="p-name">On being <i>found</i></h1>'
        '<a class="p-author h-card" href="/"><span class="p-name">Keely Kolmes</span> (she)</a>'
        '<time class="dt-published" datetime="2010-06-08">June</time></article>'
    )
    assert (item["type"], item["title"]) == ("post-weblog", "On being found")
    assert item["author"] == [KOLMES]
    assert item["issued"] == {"date-parts": [[2010, 6, 8]]}


def test_dublin_core():
    item = read(
        '<meta name="DC.Title" content="Found"><meta name="DC.Creator" content="Kolmes, Keely">'
        '<meta name="DCTERMS.issued" content="2010">'
    )
    assert (item["title"], item["author"]) == ("Found", [{"family": "Kolmes", "given": "Keely"}])
    assert item["issued"] == {"date-parts": [[2010]]}


@pytest.mark.parametrize(
    "title",
    ["Found | Dr. Kolmes", "Found – Dr. Kolmes", "Dr. Kolmes: Found", "Dr. Kolmes » Found"],
)
def test_the_name_of_the_site_is_no_part_of_the_title(title):
    title = title.replace("Kolmes: ", "Kolmes : ")
    html = f'<title>{title}</title><meta property="og:site_name" content="Dr. Kolmes">'
    assert read(html)["title"] == "Found"


@pytest.mark.parametrize(
    "address",
    [
        "https://other.example/found",
        "javascript:alert(1)",
        "http://127.0.0.1/",
        "http://[::1",
        "",
        "https://blog.example:22/",
    ],
)
def test_a_page_speaks_for_its_own_host_only(address):
    html = f'<title>T</title><link rel=canonical href="{address}">'
    assert read(html + f'<meta property="og:url" content="{address}">')["URL"] == URL


@pytest.mark.parametrize(
    "html", ["<p>Words</p>", "<title> \n </title><h1></h1>", "<title>\u200e</title>"]
)
def test_a_page_without_a_title_is_typed_in(html):
    with pytest.raises(LookupFailed) as failed:
        read(html)
    assert failed.value.code == "no-title"


def test_nothing_that_is_read_is_markup_or_more_than_fits():
    evil = "<script>alert(1)</script>javascript:alert(1)\u202e\x01"
    escaped = evil.replace("<", "&lt;").replace('"', "&quot;")
    item = read(
        f'<meta property="og:title" content="{escaped}{"x" * 5_000}">'
        f'<meta property="og:site_name" content="{escaped}">'
        f'<meta name="author" content="{escaped}">'
        '<meta name="citation_doi" content="javascript:alert(1)">'
        + '<meta name="citation_author" content="Lee, Ann">'
        * 1_000
    )
    assert len(item["title"]) <= 2_000
    assert len(item["author"]) <= 200
    for text in (item["title"], item["container-title"]):
        assert not set(text) & set("<>\u202e\x01")
    assert "DOI" not in item


def test_broken_json_ld_is_passed_over():
    scripts = ["{", "[" * 100_000, '{"@type": "Article", "headline": 7, "author": [[["x"]]]}', "7"]
    html = "".join(f'<script type="application/ld+json">{text}</script>' for text in scripts)
    assert read(html + "<title>Still read</title>")["title"] == "Still read"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Keely Kolmes", [KOLMES]),
        ("by Keely Kolmes", [KOLMES]),
        ("Dr. Keely Kolmes, PsyD, ABPP", [KOLMES]),
        ("Keely Kolmes and Bo Ny", [KOLMES, {"given": "Bo", "family": "Ny"}]),
        ("Keely Kolmes, Bo Ny", [KOLMES, {"given": "Bo", "family": "Ny"}]),
        ("Kolmes, Keely", [KOLMES]),
        (
            "Anna van der Berg",
            [{"given": "Anna", "non-dropping-particle": "van der", "family": "Berg"}],
        ),
        (
            "Martin Luther King, Jr.",
            [{"given": "Martin Luther", "family": "King", "suffix": "Jr."}],
        ),
        ("María García López", [{"given": "María García", "family": "López"}]),
        ("Editorial Staff", [{"literal": "Editorial Staff"}]),
        ("drkkolmes", [{"literal": "drkkolmes"}]),
        ("https://facebook.com/kolmes", []),
        ("keely@example.org", []),
        ("", []),
        ("x" * 300, []),
    ],
)
def test_names_are_taken_apart(text, names):
    assert names_in(text) == names


def test_family_names_come_first_in_highwire():
    assert family_first("García López, María") == [{"family": "García López", "given": "María"}]
    assert family_first("Keely Kolmes, PsyD") == [KOLMES]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2010-06-08T12:00:00Z", [2010, 6, 8]),
        ("20100608", [2010, 6, 8]),
        ("2010/6/8", [2010, 6, 8]),
        ("June 8, 2010", [2010, 6, 8]),
        ("Tue, 08 Jun 2010 12:00:00 GMT", [2010, 6, 8]),
        ("8. June 2010", [2010, 6, 8]),
        ("Sept. 2010", [2010, 9]),
        ("6/8/2010", [2010]),
        ("2010-02-31", [2010, 2]),
        ("2010-13-01", [2010]),
        ("2010-2011", [2010]),
        ("2026-11-23", [2026, 11, 23]),
        ("2026-12-24", []),
        ("1970-01-01", []),
        ("0000-00-00", []),
        ("soon", []),
        ("1276000000", []),
    ],
)
def test_dates_as_far_as_they_are_certain(text, parts):
    assert day_in(text, today=TODAY) == parts


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=60))
def test_any_words_become_a_checked_item_or_none(title, author, day):
    quoted = [text.replace("&", "&amp;").replace('"', "&quot;") for text in (title, author, day)]
    html = (
        '<meta property="og:title" content="{}"><meta name="author" content="{}">'
        '<meta name="date" content="{}">'.format(*quoted)
    )
    try:
        item = item_from(Metadata(document(html.encode("utf-8", "replace"))), URL, today=TODAY)
    except LookupFailed:
        return
    assert item["title"]
    assert item["URL"] == URL
