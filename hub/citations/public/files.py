"""References as a file that a browser saves."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header

from hub.citations.exporting.formats import FORMATS


@dataclass(frozen=True)
class FileLink:
    """Where a file of some works is; `name` is that of the format, `suffix` tells the kind."""

    name: str
    suffix: str
    url: str


def links_to_files(view: str, *args: str, query: str = "") -> list[FileLink]:
    """One for each format, to a view of the library's."""
    behind = f"?{query}" if query else ""
    return [
        FileLink(
            format_.name,
            suffix,
            reverse(f"colloquy:references:{view}", args=[*args, suffix]) + behind,
        )
        for suffix, format_ in FORMATS.items()
    ]


def file_of(items: Iterable[dict], *, suffix: str, name: str) -> HttpResponse:
    """The answer that holds `items`, CSL items with ids, in the format of `suffix`."""
    format_ = FORMATS[suffix]
    response = HttpResponse(
        format_.write(items), content_type=f"{format_.media_type}; charset=utf-8"
    )
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"{name}.{suffix}"
    )
    # The page that links it is the one to be found.
    response["X-Robots-Tag"] = "noindex"
    return response
