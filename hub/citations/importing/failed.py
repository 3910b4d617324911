"""What could not be read of a batch, as it was brought."""

from hub.citations.importing.models import ImportBatch, ImportRow

Format = ImportBatch.Format
SUFFIXES = {
    "": "txt",
    Format.BIBTEX: "bib",
    Format.RIS: "ris",
    Format.CSL: "json",
    Format.LOOKUP: "txt",
}


def source_of(batch: ImportBatch) -> str:
    """The lines of each entry that failed; all of the text when nothing could be read at all."""
    if batch.state == ImportBatch.State.FAILED:
        return batch.text
    lines = batch.text.split("\n")
    starts = sorted(set(batch.rows.values_list("line", flat=True)))
    ends = dict(zip(starts, [*(start - 1 for start in starts[1:]), len(lines)], strict=True))
    failed = batch.rows.filter(verdict=ImportRow.Verdict.FAILED).values_list("line", flat=True)
    parts = ("\n".join(lines[start - 1 : ends[start]]) for start in sorted(set(failed)))
    return "\n".join(f"{part.rstrip()}\n" for part in parts)
