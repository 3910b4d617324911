"""The README's Remove, after everything else: the export is whole, and the host is as it was."""

import json

import pytest

from tests.plugin import readme


@pytest.fixture(scope="module")
def told(installed, published) -> str:
    """What the README's commands said. The server goes on; nobody asks it any more."""
    lines = [*readme.commands("Remove", "export"), *readme.commands("Remove", "remove")]
    return installed.manage(*lines)


@pytest.fixture(scope="module")
def exported(installed, told) -> list[dict]:
    return json.loads((installed.folder / "colloquy.json").read_text())


@pytest.fixture(scope="module")
def left(installed, told) -> dict:
    """The host without our tables, our lines and our packages."""
    installed.take_out()
    return installed.survey()


def test_the_export_holds_the_text_and_its_versions(exported):
    models = {row["model"] for row in exported}
    assert {"colloquy_hub.person", "colloquy_hub.pageversion", "wagtailcore.page"} <= models
    (page,) = [row for row in exported if row["model"] == "colloquy_discussions.discussionpage"]
    assert "Not without a reason." in page["fields"]["body"]


def test_the_first_command_tells_what_would_go(told):
    assert "This would delete 2 pages, 2 versions, 1 workflows" in told


def test_no_group_of_ours_is_left(before, left):
    assert left["holds"]["groups"] == before["holds"]["groups"]


@pytest.mark.parametrize("kind", ["page rights", "collection rights", "sites", "locales"])
def test_what_is_the_hosts_is_as_it_was(before, left, kind):
    assert left["holds"][kind] == before["holds"][kind]


def test_only_the_hosts_pages_and_workflows_are_left(before, left):
    for kind in ("pages", "workflows"):
        assert left["holds"][kind].keys() == before["holds"][kind].keys()


def test_the_hosts_own_pages_answer_as_before(before, left):
    for address in ("/site/", "/site/about/v1/", "/site/?other"):
        assert left["public"][address] == before["public"][address]


def test_the_admin_answers_as_before(before, left):
    statuses = {address: answer[0] for address, answer in left["admin"].items()}
    assert statuses == {address: answer[0] for address, answer in before["admin"].items()}
