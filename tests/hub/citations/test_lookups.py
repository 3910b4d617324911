"""Looking works up, against services and pages on loopback: honest, broken and hostile ones."""

import json
import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from hub.citations.importing import doi as doi_module
from hub.citations.importing.lookups import LEASE, PROBLEMS, ask, forget_lookups, look_up
from hub.citations.importing.models import Lookup
from hub.outside import errors
from hub.outside.models import OutsideHost
from hub.outside.policy import using
from tests.hub.outside.certificates import certificate_for
from tests.hub.outside.outside_world import PUBLIC

pytestmark = pytest.mark.django_db

DOI, ADDRESS = Lookup.Kind.DOI, Lookup.Kind.ADDRESS
HOSTS = ["api.crossref.org", "doi.org", "blog.example"]
PAGE = "https://blog.example/found"
WORK = {
    "type": "journal-article",
    "title": ["Managing <jats:italic>Facebook</jats:italic>\n as a&amp;b"],
    "subtitle": ["A study"],
    "author": [{"given": "Keely", "family": "Kolmes", "sequence": "first"}],
    "container-title": ["Journal of Ethics", "J Eth"],
    "issued": {"date-parts": [[2010, 6]]},
    "ISSN": ["1111-2222", "3333-4444"],
    "page": "1-9",
    "abstract": "<jats:p>Not ours to print.</jats:p>",
    "license": [{"URL": "https://license.example"}],
    "reference": [{"key": "1"}],
    "URL": "https://doi.org/10.1000/abc",
}


@pytest.fixture
def outside(world):
    """An internet that holds the DOI services and one blog."""

    def make(handler, **limits):
        return world(
            handler,
            limits=limits,
            names={host: [PUBLIC] for host in HOSTS},
            certificate=certificate_for(*HOSTS),
        )

    return make


def crossref(**fields):
    """A handler that knows one work at Crossref."""
    body = json.dumps({"status": "ok", "message": {**WORK, **fields}}).encode()
    return lambda visit: visit.answer(body, Content_Type="application/json")


def problem_with(lookup: Lookup) -> str:
    assert lookup.state == Lookup.State.FAILED
    assert lookup.item is None
    assert PROBLEMS[lookup.problem]
    return lookup.problem


def test_a_doi_that_crossref_knows(outside):
    made = outside(crossref())
    lookup = look_up(DOI, "10.1000/abc")
    assert (lookup.state, lookup.problem, lookup.notice) == (Lookup.State.FOUND, "", "")
    assert lookup.item == {
        "type": "article-journal",
        "title": "Managing <i>Facebook</i> as a&b: A study",
        "author": [{"given": "Keely", "family": "Kolmes"}],
        "container-title": "Journal of Ethics",
        "issued": {"date-parts": [[2010, 6]]},
        "ISSN": "1111-2222",
        "page": "1-9",
        "DOI": "10.1000/abc",
    }
    assert made.visits[0].path == "/works/10.1000%2Fabc"


@pytest.mark.parametrize(
    "typed",
    [
        "10.1000/ABC.",
        " doi:10.1000/abc;",
        "DOI: 10.1000/abc",
        "https://doi.org/10.1000/abc",
        "http://dx.doi.org/10.1000/abc).",
        "<10.1000/abc>",
    ],
)
def test_a_doi_is_found_however_it_is_typed(outside, typed):
    outside(crossref())
    assert look_up(DOI, typed).value == "10.1000/abc"


def test_other_agencies_are_asked_through_doi_org(outside):
    record = {"type": "dataset", "title": "Data", "author": [{"family": "Lee", "literal": "Lee"}]}

    def answer(visit):
        if visit.header("host") == "doi.org":
            visit.answer(json.dumps(record).encode(), Content_Type=doi_module.CSL)
        else:
            visit.answer(b"Resource not found.", status=404, Content_Type="text/plain")

    made = outside(answer)
    lookup = look_up(DOI, "10.5281/zenodo.1")
    assert lookup.item == {
        "type": "dataset",
        "title": "Data",
        "author": [{"family": "Lee"}],
        "DOI": "10.5281/zenodo.1",
    }
    assert made.visits[1].header("accept") == doi_module.CSL


def test_what_nobody_knows_says_so(outside):
    outside(lambda visit: visit.answer(b"Resource not found.", status=404))
    assert problem_with(look_up(DOI, "10.1000/none")) == "unknown-doi"


@pytest.mark.parametrize(
    "body",
    [
        b"<!doctype html><title>Sign in</title>",
        b"",
        b"null",
        b"[]",
        b'{"message": []}',
        b'{"message": {"title": 1e999}}',
        b'{"message": {"status": "x"}}',
        b'{"a": ' * 50_000,
        b"[" * 900_000,
        b'{"type": "book", "title": ' + b"9" * 5_000 + b"}",
        b"\xff\xfe{",
    ],
)
def test_a_service_that_answers_no_record(outside, body):
    outside(lambda visit: visit.answer(body, Content_Type="application/json"))
    assert problem_with(look_up(DOI, "10.1000/abc")) == "no-record"


@pytest.mark.parametrize(
    ("handler", "problem"),
    [
        (lambda visit: visit.answer(b"x" * 1_100_000), "too-large"),
        (lambda visit: visit.answer(status=503), "broken"),
        (lambda visit: visit.answer(status=429), "busy"),
        (lambda visit: visit.answer(status=429, Retry_After="60"), "busy"),
        (lambda visit: visit.answer(status=403), "no-record"),
        (lambda visit: visit.redirect("http://127.0.0.1/"), "refused"),
        (lambda visit: visit.redirect("/again"), "redirects"),
        (lambda visit: visit.send(b"HTTP/1.1 200 OK\r\nContent-Le"), "cut-short"),
        (lambda visit: visit.send(b"SSH-2.0-x\r\n\r\n"), "garbled"),
        (lambda visit: visit.answer(b"x", Content_Encoding="br"), "garbled"),
    ],
)
def test_a_service_in_trouble_is_told_in_words(outside, handler, problem):
    outside(handler)
    assert problem_with(look_up(DOI, "10.1000/abc")) == problem


def test_a_service_that_hangs_is_told_in_words(outside):
    outside(lambda visit: visit.hang(), seconds=0.4)
    assert problem_with(look_up(DOI, "10.1000/abc")) == "slow"


def test_what_fails_for_the_moment_is_asked_once_more(outside):
    answer = crossref()
    made = outside(
        lambda visit: visit.answer(status=502) if len(made.visits) == 1 else answer(visit)
    )
    assert look_up(DOI, "10.1000/abc").state == Lookup.State.FOUND
    assert len(made.visits) == 2


@pytest.mark.parametrize("error", [errors.NoNames, errors.NameUnknown])
def test_without_a_network_the_look_up_says_so(outside, error):
    """Some machines without one are told that there is no such name."""
    made = outside(crossref())

    def silent(host, port):
        raise error

    policy = made.policy()
    object.__setattr__(policy, "resolver", silent)
    with using(policy):
        assert problem_with(look_up(DOI, "10.1000/abc")) == "no-network"


@pytest.mark.parametrize(
    ("fields", "notice", "url"),
    [
        (
            {"updated-by": [{"type": "erratum"}, {"type": "retraction", "DOI": "10.1000/R"}]},
            "retraction",
            "https://doi.org/10.1000/r",
        ),
        ({"updated-by": [{"type": "expression_of_concern"}]}, "concern", ""),
        (
            {"updated-by": [{"type": "retraction", "DOI": f"10.1000/{'ü' * 600}"}]},
            "retraction",
            f"https://doi.org/10.1000/{'%C3%BC' * 247}",
        ),
        (
            {"updated-by": [{"type": "retraction", "DOI": f"10.1000/{'字' * 600}"}]},
            "retraction",
            "",
        ),
        ({"updated-by": [{"type": "corrigendum"}]}, "correction", ""),
        ({"updated-by": [{"type": "new_edition"}, "x", None]}, "", ""),
        ({"updated-by": "x"}, "", ""),
        ({"update-to": [{"type": "retraction", "DOI": "10.1000/old"}]}, "", ""),
        (
            {
                "type": "posted-content",
                "subtype": "preprint",
                "relation": {"is-preprint-of": [{"id": "10.1000/final"}]},
            },
            "preprint",
            "https://doi.org/10.1000/final",
        ),
    ],
)
def test_what_happened_to_a_work_since_becomes_its_notice(outside, fields, notice, url):
    outside(crossref(**fields))
    lookup = look_up(DOI, "10.1000/abc")
    assert (lookup.state, lookup.notice, lookup.notice_url) == (Lookup.State.FOUND, notice, url)


@pytest.mark.parametrize(
    "fields",
    [
        {"issued": {"date-parts": [[None]]}},
        {"issued": {"date-parts": [[2010, 13]]}},
        {"issued": "2010"},
        {"author": ["Kolmes"]},
        {"author": [{"name": "A committee"}]},
        {"page": {"from": 1}},
        {"type": 7},
        {"type": "never-heard-of"},
        {"volume": [12]},
        {"container-title": []},
        {"title": ["x" * 3_000]},
    ],
)
def test_one_field_at_fault_does_not_lose_the_work(outside, fields):
    outside(crossref(**fields))
    lookup = look_up(DOI, "10.1000/abc")
    assert lookup.state == Lookup.State.FOUND
    assert lookup.item["DOI"] == "10.1000/abc"


def test_nothing_in_a_record_becomes_markup_or_script(outside):
    evil = "<script>alert(1)</script>\u202e\u0000<b onclick=x>T</b>"
    fields = {"title": [evil], "publisher": evil, "URL": "javascript:alert(1)"}
    outside(crossref(subtitle=[], **fields))
    item = look_up(DOI, "10.1000/abc").item
    assert item["title"] == item["publisher"] == "alert(1)<b>T</b>"
    assert "URL" not in item


@pytest.mark.parametrize(
    ("kind", "typed", "problem"),
    [
        (DOI, "", "no-doi"),
        (DOI, "12345678", "no-doi"),
        (DOI, "https://blog.example/", "no-doi"),
        (ADDRESS, "", "no-address"),
        (ADDRESS, "blog.example", "no-address"),
        (ADDRESS, "javascript:alert(1)", "no-address"),
        (ADDRESS, "http://blog.example/\x00", "no-address"),
        (ADDRESS, "http://blog.example/\ud800", "no-address"),
        (ADDRESS, "http://blog.example:22/", "no-address"),
        (ADDRESS, "http://blog.example/" + "é" * 1_000, "no-address"),
        (Lookup.Kind.ARCHIVED, f"20100608 https://blog.example/{'a' * 2_025}", "no-address"),
    ],
)
def test_what_is_neither_is_told_at_once_and_not_stored(kind, typed, problem):
    assert problem_with(ask(kind, typed)) == problem
    assert problem_with(look_up(kind, typed)) == problem
    assert not Lookup.objects.exists()


def test_a_page_becomes_a_work(outside):
    html = b"<title>On being found</title><meta name=author content='Keely Kolmes'>"
    outside(lambda visit: visit.answer(html, Content_Type="text/html"))
    item = look_up(ADDRESS, f" {PAGE}#part ").item
    today = timezone.localdate()
    assert (item["type"], item["title"], item["URL"]) == ("webpage", "On being found", PAGE)
    assert item["accessed"] == {"date-parts": [[today.year, today.month, today.day]]}


@pytest.mark.parametrize(
    ("encoding", "header"),
    [
        ("cp1252", "text/html; charset=windows-1252"),
        ("cp1252", "text/html; charset=utf-8"),
        ("utf-16", "text/html"),
        ("utf-8", "text/html; charset=iso-8859-1"),
        ("utf-8", ""),
    ],
)
def test_a_title_keeps_its_letters(outside, encoding, header):
    page = "<title>Café “Ethik”</title>".encode(encoding)
    headers = {"Content_Type": header} if header else {}
    outside(lambda visit: visit.answer(page, **headers))
    assert look_up(ADDRESS, PAGE).item["title"] == "Café “Ethik”"


@pytest.mark.parametrize(
    ("content", "answer", "problem"),
    [
        (b"%PDF-1.7", {"Content_Type": "application/pdf"}, "document"),
        (b"\n%PDF-1.7", {"Content_Type": "text/html"}, "document"),
        (b"words", {"Content_Type": "text/plain"}, "document"),
        (b"<p>No title", {"Content_Type": "text/html"}, "no-title"),
        (b"<div>" * 1_000, {"Content_Type": "text/html"}, "unreadable"),
        (b"", {"Content_Type": "text/html"}, "unreadable"),
        (b"<title>Gone</title>", {"status": 404}, "not-found"),
        (b"<title>Gone</title>", {"status": 410}, "not-found"),
        (b"<title>Sign in</title>", {"status": 403}, "forbidden"),
        (b"<title>Oops</title>", {"status": 500}, "broken"),
    ],
)
def test_a_page_that_cannot_be_read_is_told_in_words(outside, content, answer, problem):
    outside(lambda visit: visit.answer(content, **answer))
    assert problem_with(look_up(ADDRESS, PAGE)) == problem


def test_what_is_inside_is_not_asked(outside):
    made = outside(lambda visit: visit.answer())
    assert problem_with(look_up(ADDRESS, "http://127.0.0.1/")) == "refused"
    assert problem_with(look_up(ADDRESS, "http://169.254.169.254/latest/")) == "refused"
    assert made.dialed == []


def test_an_answer_is_kept_for_a_month_and_a_failure_for_an_hour(outside):
    made = outside(crossref())
    found = look_up(DOI, "10.1000/abc")
    assert found.expires_at - found.fetched_at == timedelta(days=30)
    assert look_up(DOI, "10.1000/ABC").pk == found.pk
    assert len(made.visits) == 1

    made.handler = lambda visit: visit.answer(status=404)
    failed = look_up(DOI, "10.1000/none")
    assert failed.expires_at - failed.fetched_at == timedelta(hours=1)
    look_up(DOI, "10.1000/none")
    assert len(made.visits) == 3

    Lookup.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    made.handler = crossref()
    assert ask(DOI, "10.1000/none").state == Lookup.State.WAITING
    assert look_up(DOI, "10.1000/none").state == Lookup.State.FOUND


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("max-age=86400", timedelta(days=1)),
        ("public, Max-Age = 86400", timedelta(days=1)),
        ("max-age=999999999", timedelta(days=30)),
        ("s-maxage=86400", timedelta(days=30)),
        ("max-age=soon", timedelta(days=30)),
        ("max-age=0", timedelta(hours=1)),
        ("no-store, max-age=86400", timedelta(hours=1)),
    ],
)
@pytest.mark.parametrize(("kind", "value"), [(DOI, "10.1000/abc"), (ADDRESS, PAGE)])
def test_an_answer_is_kept_as_long_as_the_other_side_says(outside, said, kept, kind, value):
    body = json.dumps(WORK).encode() if kind == DOI else b"<title>On being found</title>"
    outside(lambda visit: visit.answer(body, Cache_Control=said))
    found = look_up(kind, value)
    assert found.expires_at - found.fetched_at == kept


def test_where_nobody_was_asked_it_may_be_tried_again_in_a_minute(outside):
    later = timezone.now() + timedelta(hours=5)
    OutsideHost.objects.create(host="api.crossref.org", closed_until=later)
    made = outside(crossref())
    failed = look_up(DOI, "10.1000/abc")
    assert problem_with(failed) == "busy"
    assert failed.expires_at - failed.fetched_at == timedelta(minutes=1)
    assert made.visits == []


def test_another_worker_at_it_is_not_doubled_and_a_dead_one_is_replaced(outside):
    made = outside(crossref())
    row = ask(DOI, "10.1000/abc")
    Lookup.objects.filter(pk=row.pk).update(leased_until=timezone.now() + LEASE)
    assert look_up(DOI, "10.1000/abc").state == Lookup.State.WAITING
    assert made.visits == []
    Lookup.objects.filter(pk=row.pk).update(leased_until=timezone.now() - timedelta(seconds=1))
    assert look_up(DOI, "10.1000/abc").state == Lookup.State.FOUND


def test_a_worker_whose_lease_ran_out_overwrites_nothing(outside):
    row = ask(DOI, "10.1000/abc")
    outside(crossref())
    doi_found = doi_module.found_by_doi

    def overtaken(value):
        found = doi_found(value)
        Lookup.objects.filter(pk=row.pk).update(leased_until=timezone.now() + 2 * LEASE)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hub.citations.importing.lookups.found_by_doi", overtaken)
        look_up(DOI, "10.1000/abc")
    row.refresh_from_db()
    assert row.state == Lookup.State.WAITING


def test_what_goes_wrong_here_ends_the_look_up_and_logs_no_text(outside, monkeypatch, caplog):
    def fail(value):
        raise RuntimeError("what somebody wrote")

    monkeypatch.setattr("hub.citations.importing.lookups.found_by_doi", fail)
    assert problem_with(look_up(DOI, "10.1000/abc")) == "failed"
    assert "RuntimeError" in caplog.text
    assert "somebody" not in caplog.text


def test_the_operators_address_goes_along_and_no_users(outside, settings):
    settings.DEFAULT_FROM_EMAIL = "Hub <hub@hub.example>"
    made = outside(crossref())
    look_up(DOI, "10.1000/abc")
    assert made.visits[0].path.endswith("?mailto=hub%40hub.example")
    settings.DEFAULT_FROM_EMAIL = "colloquy@localhost"
    look_up(DOI, "10.1000/def")
    assert made.visits[1].path == "/works/10.1000%2Fdef"


def test_every_reason_of_the_fetcher_has_words():
    codes = {each.code for each in errors.OutsideError.__subclasses__()}
    known = PROBLEMS.keys() | {"encoding", "not-delivered"}
    assert codes <= known


def test_old_answers_are_forgotten():
    now = timezone.now()
    Lookup.objects.create(kind="doi", value="a", value_key="a", expires_at=now - timedelta(days=31))
    kept = Lookup.objects.create(kind="doi", value="b", value_key="b", expires_at=now)
    assert forget_lookups() == 1
    assert list(Lookup.objects.all()) == [kept]


@pytest.mark.django_db(transaction=True)
def test_two_people_ask_for_one_doi_at_once(outside):
    made = outside(crossref())
    start = threading.Barrier(2, timeout=10)
    states = []

    def work():
        try:
            start.wait()
            states.append(look_up(DOI, "10.1000/abc").state)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert Lookup.objects.count() == 1
    assert len(made.visits) == 1
    assert Lookup.State.FOUND in states
