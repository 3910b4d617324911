"""What the README lists is what there is."""

import re

import pytest
from django.core.exceptions import ImproperlyConfigured

from hub.conf import DEFAULTS
from hub.site.required import required_environment
from tests.plugin.host import CHECKOUT
from tests.plugin.readme import README, section


def rows(title: str) -> dict[str, str]:
    """The tables of a section: what stands in backquotes in the first column, and the second."""
    found = re.findall(r"^\| `([^`]+)` \| (.*?) \|", section(title), re.MULTILINE)
    return {first: second.strip("`") for first, second in found}


def test_every_key_of_colloquy_is_listed_with_its_default():
    listed = rows("Settings")
    assert {key: listed.get(key) for key in DEFAULTS} == {
        key: str(value) or '""' for key, value in DEFAULTS.items()
    }


def test_every_variable_that_production_needs_is_listed_as_required(monkeypatch):
    for name in rows("Settings"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ImproperlyConfigured) as refusal:
        required_environment()
    needed = set(re.findall(r"^  (\w+):", str(refusal.value), re.MULTILINE))
    listed = {name for name, value in rows("Settings").items() if value == "required"}
    assert listed == needed


def test_every_variable_the_bundled_site_reads_is_listed():
    files = [*(CHECKOUT / "hub/site/settings").glob("*.py"), CHECKOUT / "hub/site/gunicorn.py"]
    read = {
        name
        for file in files
        for name in re.findall(r"environ(?:\.get\(|\[)\"(\w+)\"", file.read_text())
    }
    assert read - rows("Settings").keys() == set()


def test_make_clean_deletes_all_that_is_kept_out_of_the_repository():
    """But for what Python itself writes beside each module."""
    ignored = (CHECKOUT / ".gitignore").read_text().split("\n")
    made = {name.rstrip("/") for name in ignored if name and not name.startswith("#")}
    recipe = (CHECKOUT / "Makefile").read_text().partition("\nclean:")[2].partition("\n\n")[0]
    assert made - {"__pycache__", "*.pyc"} - set(recipe.split()) == set()


def test_every_make_command_it_names_exists():
    makefile = (CHECKOUT / "Makefile").read_text()
    for target in re.findall(r"`(?:PORT=\d+ )?make ([a-z]+)", README.read_text()):
        assert f"\n{target}:" in makefile, target


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", README.read_text()))))
def test_every_file_it_links_is_there(link):
    assert (CHECKOUT / link).is_file()
