"""The fonts are a gift: what cannot be fetched is said in one line and missed by nobody."""

import pytest

from hub.site import fonts


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(fonts, "TARGET", tmp_path / "fonts")
    return tmp_path / "fonts"


@pytest.fixture
def packages(tmp_path, monkeypatch):
    """Two packages as npm leaves them, with empty font files."""
    for package, _, _, style in fonts.FACES:
        folder = tmp_path / "modules" / package
        (folder / "files").mkdir(parents=True, exist_ok=True)
        (folder / "LICENSE").write_text("OFL")
        (folder / "unicode.json").write_text('{"latin": "U+0-FF", "latin-ext": "U+100-2BA"}')
        for subset in fonts.SUBSETS:
            (folder / "files" / f"{package}-{subset}-wght-{style}.woff2").touch()
    monkeypatch.setattr(fonts, "MODULES", tmp_path / "modules")
    monkeypatch.setattr(fonts, "install_packages", lambda: None)


def test_without_npm_one_line_is_printed(monkeypatch, capsys):
    monkeypatch.setattr(fonts.shutil, "which", lambda name: None)
    fonts.main()
    assert capsys.readouterr().out == (
        "Fonts: npm is not installed; the site uses the fallback faces.\n"
    )


def test_without_npm_no_sheet_names_a_font(monkeypatch, empty_folder):
    monkeypatch.setattr(fonts.shutil, "which", lambda name: None)
    fonts.main()
    assert not empty_folder.exists()


def test_every_file_that_the_sheet_names_is_there(packages, empty_folder):
    fonts.fetch_fonts()
    sheet = (empty_folder / "fonts.css").read_text()
    named = {part.split('"')[0] for part in sheet.split('url("')[1:]}
    assert named == {path.name for path in empty_folder.glob("*.woff2")}
    assert len(named) == 6


def test_the_preloaded_faces_are_among_them(packages, empty_folder):
    fonts.fetch_fonts()
    assert all((empty_folder / name).is_file() for name in fonts.PRELOADED)


def test_a_second_run_does_nothing(packages):
    assert fonts.fetch_fonts()
    assert not fonts.fetch_fonts()


def test_the_lock_file_names_no_registry():
    assert '"resolved"' not in (fonts.ROOT / "package-lock.json").read_text()
