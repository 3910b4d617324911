"""Fetch the two typefaces with npm: `python -m hub.site.fonts`.

Writes six font files, their licenses and the sheet that names them into hub/site/static/fonts/.
A font file named in CSS but missing stops collectstatic, so that sheet is written last and is
never committed. Without npm, or offline, one line is printed and the fallback faces do.
"""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules" / "@fontsource-variable"
FOLDER = "fonts"
TARGET = Path(__file__).resolve().parent / "static" / FOLDER
STYLESHEET = "fonts.css"
# Hidden files are left alone by collectstatic.
STAMP = ".stamp"
# Package, family, weights, style: Literata also as italic, the interface face upright only.
FACES = (
    ("literata", "Literata Variable", "200 900", "normal"),
    ("literata", "Literata Variable", "200 900", "italic"),
    ("atkinson-hyperlegible-next", "Atkinson Hyperlegible Next Variable", "200 800", "normal"),
)
SUBSETS = ("latin-ext", "latin")
PRELOADED = (
    "literata-latin-wght-normal.woff2",
    "atkinson-hyperlegible-next-latin-wght-normal.woff2",
)
NPM_CI = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0")
PATIENCE_SECONDS = 90


class FontsUnavailableError(Exception):
    """npm is missing or could not bring the packages; the message says which."""


def main() -> None:
    try:
        print("Fonts are in place." if not fetch_fonts() else "Fonts fetched.")
    except FontsUnavailableError as reason:
        print(f"Fonts: {reason}; the site uses the fallback faces.")


def fetch_fonts() -> bool:
    """Fetch and copy what is missing; say whether there was anything to do."""
    if is_complete():
        return False
    install_packages()
    try:
        copy_fonts()
    except OSError as error:
        raise FontsUnavailableError(f"could not be copied ({error.strerror})") from error
    return True


def is_complete() -> bool:
    stamp = TARGET / STAMP
    return stamp.is_file() and stamp.read_text() == recipe() and (TARGET / STYLESHEET).is_file()


def recipe() -> str:
    """Return a digest of all that decides what the folder holds."""
    sources = (ROOT / "package-lock.json", Path(__file__))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()


def install_packages() -> None:
    if shutil.which("npm") is None:
        raise FontsUnavailableError("npm is not installed")
    try:
        subprocess.run(NPM_CI, cwd=ROOT, check=True, capture_output=True, timeout=PATIENCE_SECONDS)
    except (subprocess.SubprocessError, OSError) as error:
        raise FontsUnavailableError("npm could not fetch the packages (offline?)") from error


def copy_fonts() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / STYLESHEET).unlink(missing_ok=True)
    rules = []
    for package, family, weights, style in FACES:
        ranges = json.loads((MODULES / package / "unicode.json").read_text())
        shutil.copyfile(MODULES / package / "LICENSE", TARGET / f"{package}.LICENSE.txt")
        for subset in SUBSETS:
            name = f"{package}-{subset}-wght-{style}.woff2"
            shutil.copyfile(MODULES / package / "files" / name, TARGET / name)
            rules.append(font_face(name, family, weights, style, ranges[subset]))
    (TARGET / STYLESHEET).write_text("\n".join(rules))
    (TARGET / STAMP).write_text(recipe())


def font_face(name: str, family: str, weights: str, style: str, unicode_range: str) -> str:
    # Swap, not optional: the fallback faces are cut to the same widths, so the exchange moves
    # nothing, and a reader on a slow line still gets the typeface on the first page.
    return f"""@font-face {{
  font-family: "{family}";
  font-style: {style};
  font-weight: {weights};
  font-display: swap;
  src: url("{name}") format("woff2");
  unicode-range: {unicode_range};
}}
"""


if __name__ == "__main__":
    main()
