"""The engine fails in every way it can; a page is set nevertheless."""

import json
import os
import signal
import stat
import subprocess
import time

import pytest

from hub.citations.engine import calling, formatting, styles
from hub.citations.engine.formatting import format_alone
from tests.hub.citations.engine.clusters import book, cited, page, words

ITEMS = {f"k{number}": book(f"Book {number:02}", "Adams") for number in range(50)}
CLUSTERS = [cited(key) for key in ITEMS]


@pytest.fixture
def pretender(monkeypatch, tmp_path):
    """A program in place of the engine, from the lines of a shell script."""

    def make(*lines: str) -> None:
        path = tmp_path / "pandoc"
        path.write_text("\n".join(["#!/bin/sh", *lines]) + "\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(calling, "binary", lambda: str(path))

    return make


def _is_plainly_set(shown) -> bool:
    return shown.is_plain and "Adams, 2019" in shown.clusters[0] and len(shown.entries) == 50


def test_without_the_package_everything_is_set_plainly(monkeypatch):
    monkeypatch.setattr(calling, "find_spec", lambda name: None)
    assert _is_plainly_set(page(CLUSTERS, ITEMS))
    assert words(format_alone({"a": ITEMS["k1"]}).values()) == ["Adams, A. (2019). Book 01."]


@pytest.mark.parametrize(
    "lines",
    [
        ["kill -9 $$"],
        ["exit 1"],
        ["exit 25"],
        ["echo no tree"],
        ["echo '[]'"],
        ["echo '{\"blocks\": []}'"],
        ["echo '{\"blocks\": 3}'"],
        ["head -c 10 /dev/urandom"],
        ['cat > /dev/null; echo \'{"blocks": [{"t": "Para"}]}\''],
    ],
    ids=["killed", "fails", "refuses all", "words", "list", "empty", "number", "bytes", "holes"],
)
def test_an_engine_that_gives_nothing_of_use_is_done_without(pretender, lines):
    pretender(*lines)
    assert _is_plainly_set(page(CLUSTERS, ITEMS))


def test_a_slow_engine_is_ended_with_all_that_it_started(pretender, monkeypatch, tmp_path):
    monkeypatch.setattr(calling, "SECONDS", 1)
    monkeypatch.setattr(calling, "_WORKS_TO_A_SECOND", 1_000)
    pretender(f"(sleep 30; touch {tmp_path}/done) & echo $! > {tmp_path}/child", "wait")
    assert _is_plainly_set(page(CLUSTERS, ITEMS))
    child = int((tmp_path / "child").read_text())
    # The system may take its time over it, as long as it is not the child's own.
    for _wait in range(600):
        if not _is_running(child):
            break
        time.sleep(0.05)
    assert not _is_running(child)
    assert not (tmp_path / "done").exists()


def _is_running(pid: int) -> bool:
    """A dead process that nobody waited for is still listed, as a zombie."""
    try:
        os.kill(pid, 0)
        with open(f"/proc/{pid}/stat") as status:
            return status.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_one_failure_is_tried_again(pretender, tmp_path):
    real = calling.binary()
    pretender(f"if mkdir {tmp_path}/once 2>/dev/null; then kill -9 $$; fi", f'exec {real} "$@"')
    assert not page(CLUSTERS[:2], ITEMS).is_plain


def test_processor_time_is_limited_too(monkeypatch):
    limits = []
    resource = pytest.importorskip("resource")
    monkeypatch.setattr(resource, "prlimit", lambda pid, what, limit: limits.append((what, limit)))
    page(CLUSTERS[:1], ITEMS)
    assert limits == [(resource.RLIMIT_CPU, (calling.SECONDS, calling.SECONDS))]


def test_one_bad_work_among_fifty_is_set_plainly_and_the_others_are_not(monkeypatch):
    as_before = formatting.normalized

    def spoiled(item, *, style):
        bad = {"issued": {"date-parts": [["never"]]}} if item["title"] == "Book 07" else {}
        return {**as_before(item, style=style), **bad}

    monkeypatch.setattr(formatting, "normalized", spoiled)
    shown = page(CLUSTERS, ITEMS)
    assert not shown.is_plain
    assert shown.refused == ("k7",)
    place = [entry.key for entry in shown.entries].index("k7")
    assert words(shown.entries)[place] == "Adams, A. (2019). Book 07."
    assert len(shown.entries) == 50
    letters = {text[len("(Adams, 2019") : -1] for text in words(shown.clusters)}
    assert len(letters) == 50


def test_items_that_were_never_checked_take_nothing_along():
    bad = [None, [], "text", {}, {"type": 3}, {"title": ["x"]}, {"author": "Adams"}]
    bad += [{"author": [None, 3]}, {"issued": 3}, {"title": "\ud800", "type": "book"}]
    items = {**ITEMS, **{f"bad{number}": item for number, item in enumerate(bad)}}
    shown = page([*CLUSTERS, cited(*items)], items)
    assert not shown.is_plain
    assert set(shown.refused) <= {f"bad{number}" for number in range(len(bad))}
    assert len(shown.clusters) == 51
    assert set(format_alone(items)) == set(items)
    assert all(format_alone({"bad": item})["bad"] for item in bad)


@pytest.mark.parametrize(
    "style", ["https://www.zotero.org/styles/ieee", "../apa", "/etc/passwd", "ieee", "", "apa-eu"]
)
def test_only_our_styles_are_read_and_no_process_starts_for_another(style, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", lambda *args, **kwargs: pytest.fail("started"))
    assert page(CLUSTERS[:1], ITEMS, style=style).is_plain


def test_a_style_that_only_names_its_parent_is_refused(monkeypatch, tmp_path):
    stub = tmp_path / "apa.csl"
    stub.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl"><info>'
        '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>'
    )
    monkeypatch.setattr(styles, "_file", lambda name: stub)
    monkeypatch.setattr(subprocess, "Popen", lambda *args, **kwargs: pytest.fail("started"))
    styles.style_xml.cache_clear()
    try:
        with pytest.raises(styles.StyleError, match="only names another"):
            styles.style_xml("apa")
        assert page(CLUSTERS[:1], ITEMS).is_plain
    finally:
        styles.style_xml.cache_clear()


def test_the_engine_gets_a_tree_without_metadata_and_nothing_of_our_environment(
    monkeypatch, tmp_path
):
    monkeypatch.setenv("SECRET_KEY", "do not tell")
    calls = []
    start = subprocess.Popen

    class Watched(start):
        def __init__(self, command, **options):
            calls.append((command, options))
            super().__init__(command, **options)

        def communicate(self, given, timeout):
            calls.append(json.loads(given))
            return super().communicate(given, timeout=timeout)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    spoken = cited("k1", prefix="csl: /etc/passwd", suffix="{bibliography}")
    assert not page([spoken], ITEMS).is_plain
    (command, options), tree = calls
    assert "--sandbox" in command
    assert tree["meta"] == {}
    assert set(options["env"]) == {"HOME", "TMPDIR", "LC_ALL"}
    folder = options["cwd"]
    named = [word for word in command if word.startswith("/")]
    assert all(word.startswith(folder) for word in named if word != calling.binary())
    assert not os.path.exists(folder)


def test_logs_hold_nothing_that_was_written(pretender, caplog):
    pretender("echo Adams secret >&2", "exit 25")
    page(CLUSTERS, ITEMS)
    assert caplog.messages == ["Citations are shown plainly: ItemRefusedError"]


def test_a_process_that_ended_by_itself_is_left_alone(monkeypatch):
    monkeypatch.setattr(os, "killpg", lambda *args: pytest.fail(f"killed with {signal.SIGKILL}"))
    assert not page(CLUSTERS[:1], ITEMS).is_plain
