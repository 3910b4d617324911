"""Measure on a database of its own: `make bench`, or `make bench ARGS="pages --write"`."""

import argparse
import os
import sys

from benchmarks.database import fresh_database, own_folder, stopping_tidily
from benchmarks.server import NoAnswerError, free_port

WHAT = ("pages", "visibility", "citations", "imports")


def main() -> int:
    """0; 1 when a page asks more queries than it may, citations take longer than they may, or
    nothing could be measured.
    """
    asked = _arguments()
    port = free_port()
    # Settings are read once, and say at which address the site stands.
    os.environ |= {"DJANGO_SETTINGS_MODULE": "benchmarks.settings", "BASE_URL": _address(port)}
    try:
        with stopping_tidily(), own_folder() as folder:
            import django

            django.setup()
            return max(_run(what, asked, folder, port) for what in asked.what or WHAT)
    except NoAnswerError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.")
        return 130


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    # Python 3.11 holds what stands for nothing against the choices, too.
    parser.add_argument(
        "what", nargs="*", choices=[*WHAT, []], metavar="|".join(WHAT), help="all, when left out"
    )
    parser.add_argument("--write", action="store_true", help="put pages into docs/performance.md")
    parser.add_argument("--discussions", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def _address(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def _run(what: str, asked: argparse.Namespace, folder, port: int) -> int:
    with fresh_database():
        if what == "citations":
            return _citations()
        if what == "imports":
            return _imports()
        return _visibility() if what == "visibility" else _pages(asked, folder, port)


def _imports() -> int:
    from benchmarks import imports

    return imports.run()


def _visibility() -> int:
    from benchmarks import visibility

    visibility.run()
    return 0


def _citations() -> int:
    from benchmarks import citations

    too_slow = citations.run()
    print("\n".join(too_slow), end="\n" if too_slow else "")
    return 1 if too_slow else 0


def _pages(asked: argparse.Namespace, folder, port: int) -> int:
    from benchmarks import pages, report

    rows = pages.measure_pages(folder, port, asked.discussions, asked.rounds)
    report.print_table(rows)
    if asked.write:
        report.write_document(rows, asked.discussions)
    too_much = report.told_about(rows)
    print("\n".join(too_much), end="\n" if too_much else "")
    return 1 if too_much else 0


if __name__ == "__main__":
    sys.exit(main())
