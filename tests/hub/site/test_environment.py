"""Making `.venv`: found whole, found half-made, and the sentences about what is missing."""

import importlib.util
import subprocess
import sys

import pytest

from hub.site import environment
from hub.site.embedded_postgres import CHECKOUT
from hub.site.environment import DEVELOPMENT, SITE, Environment, EnvironmentFailedError


@pytest.fixture
def runs(monkeypatch) -> list[list[str]]:
    """The commands that would have been run; all of them succeed and venv makes a `python`."""
    commands = []

    def run(command, listen):
        commands.append(command)
        if "venv" in command:
            folder = environment.Path(command[-1])
            (folder / "bin").mkdir(parents=True)
            (folder / "bin" / "python").touch()
        return ""

    monkeypatch.setattr(environment, "_run", run)
    return commands


@pytest.fixture
def here(tmp_path) -> Environment:
    """The environment of a checkout that pins one package for each purpose."""
    (tmp_path / "requirements.txt").write_text("django==5.2\n")
    (tmp_path / "requirements-dev.txt").write_text("pytest==9.2\n")
    return Environment(tmp_path)


def interrupt(command, listen) -> str:
    raise KeyboardInterrupt


def purposes(runs: list[list[str]]) -> list[str]:
    return ["install" if "install" in command else command[2] for command in runs]


def test_the_second_time_nothing_is_done(here, runs):
    here.ensure(SITE)
    here.ensure(SITE)
    assert purposes(runs) == ["venv", "install"]


def test_packages_are_installed_with_their_hashes_only(here, runs):
    here.ensure(DEVELOPMENT)
    assert "--require-hashes" in runs[-1]
    assert [part for part in runs[-1] if part.endswith(".txt")] == [
        str(here.checkout / file) for file in DEVELOPMENT
    ]


def test_what_is_installed_for_tests_is_enough_for_the_demo(here, runs):
    here.ensure(DEVELOPMENT)
    here.ensure(SITE)
    assert purposes(runs) == ["venv", "install"]


def test_the_tests_need_more_than_the_demo(here, runs):
    here.ensure(SITE)
    here.ensure(DEVELOPMENT)
    assert purposes(runs) == ["venv", "install", "install"]


def test_other_pins_are_installed_into_the_same_environment(here, runs):
    here.ensure(SITE)
    (here.checkout / "requirements.txt").write_text("django==5.3\n")
    here.ensure(SITE)
    assert purposes(runs) == ["venv", "install", "install"]


def test_a_half_made_environment_is_made_again(here, runs):
    (here.folder / "bin").mkdir(parents=True)
    (here.folder / "leftover").touch()
    here.ensure(SITE)
    assert purposes(runs) == ["venv", "install"]
    assert not (here.folder / "leftover").exists()


def test_an_interrupted_installation_is_done_again(here, runs, monkeypatch):
    here.ensure(SITE)
    with monkeypatch.context() as patch:
        patch.setattr(environment, "_run", interrupt)
        with pytest.raises(KeyboardInterrupt):
            here.ensure(DEVELOPMENT)
    here.ensure(SITE)
    assert purposes(runs) == ["venv", "install", "install"]


def test_a_moved_checkout_gets_a_new_environment(here, runs, tmp_path):
    here.ensure(SITE)
    moved = tmp_path.with_name("moved")
    tmp_path.rename(moved)
    Environment(moved).ensure(SITE)
    assert purposes(runs) == ["venv", "install"] * 2


def without(*missing: str):
    find_spec = importlib.util.find_spec
    return lambda name: None if name in missing else find_spec(name)


def test_without_ensurepip_one_sentence_says_what_to_install(here, runs, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", without("ensurepip", "virtualenv"))
    with pytest.raises(EnvironmentFailedError, match=r"lacks `ensurepip`.*apt-get install python"):
        here.ensure(SITE)
    assert not runs


def test_without_ensurepip_virtualenv_serves(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name == "virtualenv" or None)
    assert environment._maker("3.11") == [sys.executable, "-m", "virtualenv"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("ERROR: [Errno 28] No space left on device", "The disk is full: free some space"),
        ("WARNING: NewConnectionError('...')\nNo matching distribution found", "check the network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "is not the one that was pinned"),
        ("No matching distribution found for django", "lacks a package for this Python"),
        ("error: gremlins", "pip cannot install the packages"),
    ],
)
def test_a_failing_pip_becomes_a_sentence_with_its_last_lines(
    here, runs, monkeypatch, said, sentence
):
    here.ensure(SITE)
    (here.checkout / "requirements.txt").write_text("django==5.3\n")
    monkeypatch.setattr(environment, "_run", lambda command, listen: said)
    with pytest.raises(EnvironmentFailedError, match=sentence) as failed:
        here.ensure(SITE)
    assert failed.value.last_lines == said.splitlines()


def test_it_needs_nothing_but_the_standard_library():
    bare = [sys.executable, "-S", "-E", "-m", "hub.site.environment", "--help"]
    assert subprocess.run(bare, cwd=CHECKOUT, capture_output=True).returncode == 0
