"""site.css leaves as one file, each part in its layer, and follows its parts when they change."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage

from hub.site.static_files import JoinedStaticFilesStorage, join_imports

ENTRY = """@layer base, components, print;

@import "parts/base.css" layer(base);
@import "parts/badge.css" layer(components);
"""


@pytest.fixture
def sources(tmp_path, monkeypatch):
    """A folder of style sheets, and finders that look there and nowhere else."""
    folder = tmp_path / "sources"
    (folder / "parts").mkdir(parents=True)
    (folder / "site.css").write_text(ENTRY)
    (folder / "parts" / "base.css").write_text("a { color: teal; }\n")
    (folder / "parts" / "badge.css").write_text(".badge { color: navy; }\n")

    def find(name):
        return str(folder / name) if (folder / name).is_file() else None

    monkeypatch.setattr(finders, "find", find)
    return folder


@pytest.fixture
def collect(sources, tmp_path):
    """Post-process the sources as collectstatic would; return the text of the hashed entry."""

    def run():
        storage = JoinedStaticFilesStorage(location=tmp_path / "collected", base_url="/static/")
        source = FileSystemStorage(location=sources)
        names = [str(path.relative_to(sources)) for path in sources.rglob("*.css")]
        for name in names:
            storage.delete(name)
            with source.open(name) as file:
                storage.save(name, file)
        paths = {name: (source, name) for name in names}
        list(storage.post_process(paths))
        return storage.open(storage.hashed_files["site.css"]).read().decode()

    return run


def test_the_hashed_entry_imports_nothing(collect):
    assert "@import" not in collect()


def test_each_part_stands_in_its_layer(collect):
    assert re.search(r"@layer components \{\n\.badge \{ color: navy; \}\n\}", collect())


def test_the_layers_keep_the_order_of_the_entry(collect):
    text = collect()
    assert text.startswith("@layer base, components, print;")
    assert text.index("@layer base {") < text.index("@layer components {")


def test_a_second_run_picks_up_a_changed_part(collect, sources):
    collect()
    (sources / "parts" / "badge.css").write_text(".badge { color: plum; }\n")
    assert "plum" in collect()


def test_a_missing_part_is_named(sources):
    (sources / "parts" / "badge.css").unlink()
    with pytest.raises(ImproperlyConfigured, match=r"parts/badge\.css"):
        join_imports("site.css")


def test_a_part_that_names_a_file_of_its_own_is_refused(sources):
    (sources / "parts" / "badge.css").write_text('.badge { background: url("b.png"); }\n')
    with pytest.raises(ImproperlyConfigured, match=r"url\(\)"):
        join_imports("site.css")
