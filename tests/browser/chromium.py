"""The system's Chromium: where it is, and how the tests start it."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ABSENT = (
    "Browser tests are left out: no Chromium was found. Install the package chromium, or set "
    "COLLOQUY_REQUIRE_BROWSER=1 to have them fail instead."
)
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def is_required() -> bool:
    return os.environ.get("COLLOQUY_REQUIRE_BROWSER") == "1"


def launch_options(executable: str) -> dict:
    """What `chromium.launch` takes. Root's Chromium does not start inside its sandbox."""
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": executable, "args": [*as_root, *QUIET]}
