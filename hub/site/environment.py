"""Make `.venv` and install what the checkout pins into it: `python -m hub.site.environment`.

Runs before anything is installed: the standard library only, and a sentence for an old Python.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - it is the point
    sys.exit(
        "Colloquy needs Python 3.11 or later and this is %d.%d: install one, then run "  # noqa: UP031
        "`make demo PYTHON=/path/to/python3.11`." % sys.version_info[:2]
    )

import argparse
import contextlib
import errno
import fcntl
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
SITE = ("requirements.txt",)
DEVELOPMENT = (*SITE, "requirements-dev.txt")
_LAST_LINES = 12

# What pip says, and what it means for the person who waits.
_CAUSES = {
    r"No space left on device|Disk quota exceeded": (
        "The disk is full: free some space and run the same command again."
    ),
    r"NewConnectionError|Temporary failure in name|Name or service not known|timed out"
    r"|Connection (refused|reset|aborted)|Network is unreachable|ProxyError|SSLError": (
        "The packages cannot be downloaded: check the network (or the proxy) and run the same "
        "command again."
    ),
    r"DO NOT MATCH THE HASHES": (
        "A downloaded package is not the one that was pinned: run the same command again, and if "
        "it stays so, ask whoever runs your package index."
    ),
    r"No matching distribution found": (
        "The package index lacks a package for this Python: try another Python with "
        "`make demo PYTHON=python3.12`, or another index."
    ),
}


class EnvironmentFailedError(Exception):
    """`.venv` cannot be made; the message is one sentence that says what to do."""

    def __init__(self, sentence: str, output: str = "") -> None:
        super().__init__(sentence)
        self.last_lines = output.splitlines()[-_LAST_LINES:]


class Environment:
    """The `.venv` of one checkout."""

    def __init__(self, checkout: Path = CHECKOUT) -> None:
        self.checkout = checkout
        self.folder = checkout / ".venv"
        self.python = self.folder / "bin" / "python"
        self.stamp = self.folder / "colloquy.json"

    def ensure(self, files: tuple[str, ...]) -> None:
        """Make sure that the packages pinned in `files` are installed.

        Raises EnvironmentFailedError.
        """
        if self._has(files):
            return
        with self._alone():
            if self._has(files):
                return
            if not self._is_whole():
                self._make()
            self._install(files)

    def _has(self, files: tuple[str, ...]) -> bool:
        installed = self._stamped().get("files", {})
        return self._is_whole() and all(installed.get(file) == self._hash(file) for file in files)

    def _is_whole(self) -> bool:
        stamped = self._stamped()
        return self.python.exists() and stamped.get("made") == self._made_with()

    def _made_with(self) -> str:
        # Scripts in .venv hold its path: a checkout that was moved needs another one.
        return f"{sys.version_info.major}.{sys.version_info.minor} in {self.checkout}"

    def _stamped(self) -> dict:
        try:
            return json.loads(self.stamp.read_text())
        except (OSError, ValueError):
            return {}

    def _write_stamp(self, files: dict[str, str]) -> None:
        self.stamp.write_text(json.dumps({"made": self._made_with(), "files": files}))

    def _hash(self, file: str) -> str:
        return hashlib.sha256((self.checkout / file).read_bytes()).hexdigest()

    def _make(self) -> None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        again = "again " if self.folder.exists() else ""
        _say(f"Making .venv {again}with Python {version} ...")
        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        shutil.rmtree(self.folder, ignore_errors=True)
        output = _run([*_maker(version), str(self.folder)], lambda line: None)
        if output:
            raise _failure(output, "The environment .venv cannot be made: see the lines below.")
        self._write_stamp({})

    def _install(self, files: tuple[str, ...]) -> None:
        # Until pip is through, nothing counts as installed.
        self._write_stamp({})
        count = len({name for file in files for name in self._pinned(file)})
        _say(f"Installing {count} packages ...")
        options = ["--require-hashes", "--no-input", "--disable-pip-version-check"]
        command = [str(self.python), "-m", "pip", "install", *options, "--progress-bar", "off"]
        for file in files:
            command += ["-r", str(self.checkout / file)]
        output = _run(command, _Progress(count))
        if output:
            raise _failure(output, "pip cannot install the packages: see the lines below.")
        self._write_stamp({file: self._hash(file) for file in files})

    def _pinned(self, file: str) -> list[str]:
        return re.findall(r"^([\w.-]+)==", (self.checkout / file).read_text(), re.MULTILINE)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep two `make` at once from building the same folder."""
        var = self.checkout / "var"
        var.mkdir(exist_ok=True)
        with (var / "environment.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _say("Another `make` is preparing .venv; waiting for it ...")
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield


class _Progress:
    """Say now and then how far pip is."""

    def __init__(self, count: int) -> None:
        self.count, self.seen, self.said = count, 0, time.monotonic()

    def __call__(self, line: str) -> None:
        self.seen += line.startswith("Collecting ")
        if line.startswith("Installing collected"):
            _say("  all fetched, unpacking ...")
            self.said = float("inf")
        elif time.monotonic() - self.said > 5:
            self.said = time.monotonic()
            _say(f"  {min(self.seen, self.count)} of {self.count} ...")


def _maker(version: str) -> list[str]:
    """Return the command that makes an environment, but for its folder."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return [sys.executable, "-m", "venv"]
    if importlib.util.find_spec("virtualenv"):
        return [sys.executable, "-m", "virtualenv"]
    raise EnvironmentFailedError(
        f"This Python lacks `ensurepip`, without which it cannot make .venv: install it (on Debian "
        f"and Ubuntu: apt-get install python{version}-venv) and run the same command again."
    )


def _run(command: list[str], listen) -> str:
    """Run a command, pass on its lines; return all of them if it failed, else nothing."""
    lines = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        # A PYTHONPATH of the caller would hide what is missing in .venv.
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    ) as process:
        for line in process.stdout:
            lines.append(line)
            listen(line)
    return ("".join(lines).strip() or "it said nothing") if process.returncode else ""


def _failure(output: str, otherwise: str) -> EnvironmentFailedError:
    causes = (sentence for pattern, sentence in _CAUSES.items() if re.search(pattern, output))
    return EnvironmentFailedError(next(causes, otherwise), output)


def _say(line: str) -> None:
    print(line, flush=True)


def main() -> None:
    """Prepare `.venv` for `make demo`, or for development with --dev."""
    parser = argparse.ArgumentParser(prog="python -m hub.site.environment")
    parser.add_argument("--dev", action="store_true", help="install what the tests need, too")
    files = DEVELOPMENT if parser.parse_args().dev else SITE
    try:
        Environment().ensure(files)
    except EnvironmentFailedError as error:
        print(*error.last_lines, sep="\n", file=sys.stderr)
        sys.exit(str(error))
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        advice = "free some space" if full else "see to its rights"
        sys.exit(f"{error.filename or CHECKOUT} cannot be written ({error.strerror}): {advice}.")
    except KeyboardInterrupt:
        sys.exit("Stopped; the next `make` goes on from here.")


if __name__ == "__main__":
    main()
