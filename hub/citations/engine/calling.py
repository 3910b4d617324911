"""The engine itself: pandoc's citeproc, in a process of its own, which gets no text of ours but
the tree, the items and the style, and nothing of our environment.
"""

import contextlib
import json
import math
import os
import re
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

SECONDS = 10
# One more for so many works: a library is set in one call, on a worker that has much else to do.
_WORKS_TO_A_SECOND = 25
# The engine needs 215 MB for 500 works; much more is refused to it. It clears up behind itself less
# often than by itself, which spares a fifth of its time and costs 30 MB.
_MEMORY = ("-M600m", "-A64m", "-n4m")
_OTHER_TRIES = 1
# pandoc's exit status for a list of works that it cannot read.
_REFUSED = 25
_PLACE = re.compile(rb"\$\[(\d+)\]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class EngineError(Exception):
    """The engine is not there, was killed, took too long, or answered nothing of use."""


class ItemRefusedError(EngineError):
    """The engine reads no list with this item; `place` counts from 0, None where it did not say."""

    def __init__(self, place: int | None) -> None:
        super().__init__(f"Item {place} was refused.")
        self.place = place


@dataclass(frozen=True)
class Job:
    """What the engine is asked: a tree, the items with their ids, a style, a language."""

    tree: dict
    items: list[dict]
    style: bytes
    locale: str


def run(job: Job) -> list[dict]:
    """The blocks of the tree as the engine gives them back, the last one the list of works.

    Raises EngineError.
    """
    for is_last in [False] * _OTHER_TRIES + [True]:
        try:
            return _blocks(_output(job))
        except ItemRefusedError:
            raise
        except EngineError:
            if is_last:
                raise
    raise AssertionError("unreachable")


def binary() -> str:
    """The one inside of the package: `get_pandoc_path()` takes the newest on the PATH instead.

    Raises EngineError.
    """
    found = find_spec("pypandoc")
    path = Path(found.origin or "").parent / "files" / "pandoc" if found else None
    if not path or not os.access(path, os.X_OK):
        raise EngineError("The package pypandoc_binary is not installed.")
    return str(path)


def _output(job: Job) -> bytes:
    with tempfile.TemporaryDirectory(prefix="colloquy-citations-") as folder:
        try:
            seconds = SECONDS + len(job.items) // _WORKS_TO_A_SECOND
            tree = json.dumps(job.tree).encode()
            return _answer(_command(job, Path(folder)), tree, folder, seconds)
        except OSError as error:
            raise EngineError(
                f"The engine could not be started: {type(error).__name__}."
            ) from error


def _command(job: Job, folder: Path) -> list[str]:
    style, items = folder / "style.csl", folder / "items.json"
    style.write_bytes(job.style)
    items.write_text(json.dumps(job.items), encoding="utf-8")
    language = job.locale if _LANGUAGE.fullmatch(job.locale) else "en-US"
    return [
        *(binary(), "+RTS", *_MEMORY, "-RTS"),
        *("--from=json", "--to=json", "--sandbox", "--citeproc"),
        *("--csl", str(style), "--bibliography", str(items)),
        *("-M", f"lang={language}", "-M", "link-citations=true"),
    ]


def _answer(command: list[str], tree: bytes, folder: str, seconds: float) -> bytes:
    """What the process prints. Raises EngineError, OSError."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command,
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        cwd=folder,
        env={"HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8"},
        start_new_session=True,
    ) as process:
        try:
            _limit(process.pid, seconds)
            printed, complaint = process.communicate(tree, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise EngineError(f"The engine took more than {seconds} seconds.") from None
        finally:
            _end(process)
    if process.returncode == _REFUSED:
        place = _PLACE.search(complaint)
        raise ItemRefusedError(int(place[1]) if place else None)
    if process.returncode:
        raise EngineError(f"The engine ended with {process.returncode}.")
    return printed


def _limit(pid: int, seconds: float) -> None:
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        # Only where there is such a call: not on macOS.
        import resource

        resource.prlimit(pid, resource.RLIMIT_CPU, (math.ceil(seconds), math.ceil(seconds)))


def _end(process: subprocess.Popen) -> None:
    """With all that it started; nothing of it is left in the worker."""
    if process.poll() is None:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _blocks(printed: bytes) -> list[dict]:
    try:
        blocks = json.loads(printed)["blocks"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise EngineError("The engine gave back no tree.") from error
    if not isinstance(blocks, list):
        raise EngineError("The engine gave back no tree.")
    return blocks
