"""`manage.py import_references FILE`: bring a file of references into the library, listed."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from hub.citations.importing.models import ImportRow
from hub.citations.importing.planning import Plan
from hub.citations.importing.rows import MOST_BYTES, CannotRead
from hub.citations.importing.services import Outcome, import_now, index_now
from hub.citations.models import Reference
from hub.citations.tasks import render_entries

FORMATS = {"bibtex": "bibtex", "bib": "bibtex", "ris": "ris", "csl": "csl", "json": "csl"}
# Entries are formatted some at a time, so that memory stays flat.
_AT_ONCE = 200
Verdict = ImportRow.Verdict


class Command(BaseCommand):
    help = (
        "Adds the references of a BibTeX, RIS or CSL-JSON file to the library and lists them. Safe "
        "to repeat: what is already there is not added again."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="Its path; - reads what is piped in.")
        parser.add_argument(
            "--format",
            choices=sorted(FORMATS),
            help="Told by what stands in the file when left out.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Tell what would be done; change nothing."
        )

    def handle(self, *args, file: str, format: str | None, dry_run: bool, **options):
        content = _content(file)
        try:
            outcome = import_now(content=content, format=FORMATS.get(format or ""), is_dry=dry_run)
        except CannotRead as problem:
            raise CommandError(f"{file}: {problem}") from None
        _make_findable(outcome.added)
        self._tell(outcome, dry_run)
        if len(outcome.of(Verdict.FAILED)) == len(outcome.plans):
            raise CommandError(f"{file}: no entry could be read.")

    def _tell(self, outcome: Outcome, dry_run: bool) -> None:
        if outcome.notice:
            self.stdout.write(outcome.notice)
        if dry_run:
            self.stdout.write("Nothing was changed. This is what would be done:")
        for verdict in Verdict:
            self.stdout.write(f"{str(verdict.label).capitalize()}: {len(outcome.of(verdict))}")
        for plan in outcome.plans:
            if plan.reason:
                self.stdout.write(_line(plan))


def _content(file: str) -> bytes:
    """What the file holds, one byte more than may be read at most. Raises CommandError."""
    if file == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise CommandError(f"{file} cannot be opened: {error.strerror}.") from None


def _make_findable(added: list[Reference]) -> None:
    """Format the entries and index them now: whoever ran this looks at the page next."""
    numbers = [reference.pk for reference in added]
    for first in range(0, len(numbers), _AT_ONCE):
        render_entries.call(numbers[first : first + _AT_ONCE])
    index_now(added)


def _line(plan: Plan) -> str:
    row = plan.row
    name = f"entry {row.number} ({row.key})" if row.key else f"entry {row.number}"
    return f"  line {row.line}, {name}, {plan.verdict}: {plan.reason}"
