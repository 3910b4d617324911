"""Each rule of the normalizer: what is passed to the engine, and that the stored item stays."""

import copy

import pytest

from hub.citations.engine.normalizing import normalized
from tests.hub.citations.apa.case import group, on, person, work

HYPHEN = "\u2011"


def _passed(*, style: str = "apa", **fields) -> dict:
    item = work(fields.pop("type", "book"), fields.pop("title", "Title"), **fields)
    before = copy.deepcopy(item)
    passed = normalized(item, style=style)
    assert item == before
    return passed


@pytest.mark.parametrize(
    ("type", "typed", "number"),
    [
        ("legislation", "104-191", f"104{HYPHEN}191"),
        ("legislation", "Pub. L. No. 104-191", f"104{HYPHEN}191"),
        ("legislation", "Public Law 104-191", f"104{HYPHEN}191"),
        ("bill", "H.R. 11-00", f"H.R. 11{HYPHEN}00"),
        ("patent", "9,012,345", "9\ue02c012\ue02c345"),
        ("legal_case", "12-3456", f"No. 12{HYPHEN}3456"),
        ("standard", "45001-2", f"45001{HYPHEN}2"),
        ("article-journal", "e12-3", "e12-3"),
    ],
)
def test_a_number_is_one_number(type, typed, number):
    assert _passed(type=type, number=typed)["number"] == number


@pytest.mark.parametrize(
    ("typed", "section"),
    [
        ("1320d-6", f"1320d{HYPHEN}6"),
        ("§ 4.01", "4.01"),
        ("§§ 164.500-164.534", "164.500–164.534"),
        ("12101-12213", "12101–12213"),
        ("2000e-5", f"2000e{HYPHEN}5"),
        ("300-5", f"300{HYPHEN}5"),
    ],
)
def test_a_section_is_one_or_a_range(typed, section):
    assert _passed(type="legislation", section=typed)["section"] == section


def test_counts_and_pages_have_their_dash():
    passed = _passed(type="article-journal", issue="1-2", volume="3--4", page="S1 -- S9")
    assert (passed["issue"], passed["volume"], passed["page"]) == ("1–2", "3–4", "S1–S9")


@pytest.mark.parametrize(
    ("author", "publisher", "is_kept"),
    [
        ("American Psychological Association", "American Psychological Association", False),
        ("World Health Organization", "The World Health Organization.", False),
        ("World Health Organization", "Oxford University Press", True),
    ],
)
def test_a_group_is_named_once(author, publisher, is_kept):
    passed = _passed(type="report", author=[group(author)], publisher=publisher)
    assert ("publisher" in passed) is is_kept


def test_the_site_of_a_group_is_the_group_but_a_journal_is_a_journal():
    fields = {"author": [group("The Economist")], "container_title": "The Economist"}
    assert "container-title" not in _passed(type="webpage", **fields)
    assert "container-title" in _passed(type="article-magazine", **fields)


@pytest.mark.parametrize(
    ("typed", "edition"),
    [
        ("2nd", "2"),
        ("2", "2"),
        ("Second", "Second ed."),
        ("3rd edition", "3"),
        ("Rev.", "Rev. ed."),
        ("revised", "Rev. ed."),
        ("Summer 2019", "Summer 2019 ed."),
        ("International student edition", "International student ed."),
        ("5th ed., text rev.", "5th ed., text rev."),
        ("2002, amended effective June 1, 2010", "2002, amended effective June 1, 2010"),
    ],
)
def test_an_edition_says_that_it_is_one(typed, edition):
    assert _passed(edition=typed)["edition"] == edition


@pytest.mark.parametrize(
    ("archive", "is_kept"),
    [
        ("Internet Archive Wayback Machine", False),
        ("https://web.archive.org/web/2011/https://example.org", False),
        ("perma.cc", False),
        ("ProQuest Dissertations", True),
    ],
)
def test_an_archived_copy_is_not_the_archive_of_a_work(archive, is_kept):
    passed = _passed(archive=archive, archive_location="1")
    assert ("archive" in passed, "archive_location" in passed) == (is_kept, is_kept)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("<i>open", "open"),
        ("<i>one</i> <b>two", "<i>one</i> two"),
        ("</i>closed", "closed"),
        ("<i>a<b>b</i>c</b>", "<i>ab</i>c"),
        ("<jats:italic>in vivo</jats:italic>", "<i>in vivo</i>"),
        ("<em>x</em><strong>y</strong>", "<i>x</i><b>y</b>"),
        ('<span class="nocase">iPad</span> <span>x</span>', '<span class="nocase">iPad</span> x'),
        ("<script>alert(1)</script>", "alert(1)"),
        ("<sc>Sc</sc>", "Sc"),
        ("A &amp;amp; B", "A & B"),
        ("p &lt; .05", "p \ue03c .05"),
        ("if a<b and c>d", "if a\ue03cb and c>d"),
        ("two\n  lines", "two lines"),
    ],
)
def test_markup_is_balanced_known_or_gone(typed, title):
    assert _passed(title=typed)["title"] == title


@pytest.mark.parametrize(
    ("name", "passed"),
    [
        (
            {"family": "Fenner", "given": "Martin", "literal": "Martin Fenner"},
            person("Fenner", "Martin"),
        ),
        ({"family": " ", "literal": "WHO"}, group("WHO")),
        ({"given": "Plato"}, group("Plato")),
        ({"family": "Smith", "given": "JM"}, person("Smith", "J. M.")),
        ({"family": "SMITH", "given": "JO"}, person("SMITH", "JO")),
        ({"family": "Li", "given": "LI"}, person("Li", "L. I.")),
        ({"family": "King", "given": "M. L., Jr"}, person("King", "M. L.", suffix="Jr.")),
        ({"family": "King Jr.", "given": "M."}, person("King", "M.", suffix="Jr.")),
        (
            {"family": "Ford", "given": "H.", "suffix": "III"},
            person("Ford", "H.", suffix="III"),
        ),
        ({"family": "Rogers", "given": "C.", "suffix": "PhD, ABPP"}, person("Rogers", "C.")),
        ({"family": "<b>Doe</b>,", "given": "A &amp; B"}, person("Doe", "A & B")),
    ],
)
def test_a_name_has_the_parts_that_it_has(name, passed):
    assert _passed(author=[name])["author"] == [passed]


@pytest.mark.parametrize(
    ("words", "issued"),
    [
        ("2019-03-04T10:00:00Z", on(2019, 3, 4)),
        ("June 8, 2010", on(2010, 6, 8)),
        ("2002–present", {"date-parts": [[2002], [0]]}),
        ("some time in 1987, or later", on(1987)),
        ("Spring 2019", {"date-parts": [[2019]], "season": 1}),
    ],
)
def test_a_date_in_words_is_told_in_parts(words, issued):
    assert _passed(issued={"literal": words})["issued"] == issued


def test_what_is_to_come_has_no_year():
    assert _passed(issued={"literal": "In press"})["status"] == "In press"
    assert "issued" not in _passed(status="in press", issued=on(2020))
    assert "issued" in _passed(status="in press", issued=on(2020), volume="3")
    assert "issued" not in _passed(issued={"literal": "n.d."})


def test_private_words_cannot_be_found():
    passed = _passed(type="personal_communication", URL="https://example.org", publisher="X")
    assert not {"URL", "publisher"} & set(passed)


@pytest.mark.parametrize("name", ["note", "annote", "abstract", "keyword", "year-suffix"])
def test_what_no_style_asks_for_never_reaches_the_engine(name):
    assert name not in _passed(**{name.replace("-", "_"): "{:DOI: 10.1000/1}"})


@pytest.mark.parametrize(
    ("fields", "genre", "number"),
    [
        ({"genre": "HHS Publication", "number": "SMA 1"}, "HHS Publication No.", "SMA 1"),
        ({"number": "NIH Publication No. 18"}, "NIH Publication", "18"),
        ({"genre": "Report", "number": "No. 124"}, "Report", "124"),
        ({"number": "No. A-1"}, None, f"No. A{HYPHEN}1"),
    ],
)
def test_it_is_said_what_a_number_of_a_report_counts(fields, genre, number):
    passed = _passed(type="report", **fields)
    assert (passed.get("genre"), passed["number"]) == (genre, number)


def test_rules_of_apa_are_for_apa():
    fields = {"type": "article-journal", "container_title": "Working with Older People"}
    ama = _passed(style="american-medical-association", page="e123", **fields)
    assert (ama["page"], ama["container-title"]) == ("e123", "Working with Older People")
    apa = _passed(page="e123", **fields)
    assert (apa["number"], apa["container-title"]) == ("e123", "Working With Older People")
