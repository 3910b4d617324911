"""How the numbers of `make bench` are told; the measuring itself is not run here."""

from random import Random

import pytest

from benchmarks import report
from benchmarks.client import Asked, percentile
from benchmarks.measured import Address, Measured
from benchmarks.words import title


def measured(name="discussion", *, queries=16, most=16, cpu=(4.0, 6.0, 5.0)) -> Measured:
    address = Address(name, "/", most_queries=most)
    return Measured(
        address, Asked(80, "/"), 200, 12.34, queries, cpu=[*cpu], times=[3.0, 50.0, 4.0]
    )


@pytest.mark.parametrize(("percent", "value"), [(50, 5), (90, 9), (99, 10), (100, 10), (0, 1)])
def test_a_percentile_is_a_value_that_was_measured(percent, value):
    assert percentile([*range(10, 0, -1)], percent) == value


def test_a_page_that_asks_one_query_too_many_is_told_of():
    assert report.told_about([measured(queries=16), measured("tag", queries=15, most=14)]) == [
        "tag asks 15 queries, and may ask 14."
    ]


@pytest.mark.parametrize("limits", [{"most": None}, {"queries": None}])
def test_a_page_without_a_bound_or_without_a_count_is_not_told_of(limits):
    assert report.told_about([measured(**limits)]) == []


def test_every_page_is_counted_in_the_first_one():
    minimal, other = report.lines_of([measured(cpu=[2.0]), measured(cpu=[5.0])])
    assert minimal[3:5] == ["2.0", "1.0"]
    assert other[3:5] == ["5.0", "2.5"]


def test_what_could_not_be_measured_is_a_dash():
    (cells,) = report.lines_of([measured(queries=None)])
    assert (cells[2], cells[5]) == ("–", "–")


def test_the_median_of_the_rounds_counts():
    assert measured(cpu=[4.0, 90.0, 5.0]).cpu_ms == 5.0


@pytest.mark.django_db
def test_the_document_keeps_its_words_and_gets_a_new_table(tmp_path, monkeypatch):
    document = tmp_path / "performance.md"
    document.write_text(f"Before\n{report.BEGIN}old\n{report.END}After\n")
    monkeypatch.setattr(report, "DOCUMENT", document)
    report.write_document([measured()], 2_000)
    text = document.read_text()
    assert text.startswith("Before\n")
    assert text.endswith("After\n")
    assert "| discussion | 200 | 16 | 5.0 | 1.0 | – | 4.0 | 50 | 12.3 |" in text
    assert "with 2,000 discussions" in text
    assert "old" not in text


def test_a_document_without_its_marks_is_not_written_over(tmp_path, monkeypatch):
    document = tmp_path / "performance.md"
    document.write_text("Something else\n")
    monkeypatch.setattr(report, "DOCUMENT", document)
    with pytest.raises(ValueError, match=r"performance\.md has no lines"):
        report.write_document([], 0)
    assert document.read_text() == "Something else\n"


def test_the_words_of_two_runs_are_the_same():
    assert title(Random(4), 7) == title(Random(4), 7)
