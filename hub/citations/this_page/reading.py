"""“Cite this page” as templates need it. Read only."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from hub.citations.exporting.formats import FORMATS
from hub.citations.models import Style
from hub.citations.public.files import FileLink
from hub.citations.this_page.citing import STYLES, cite_plainly
from hub.citations.this_page.items import work_shown
from hub.sharing.reading import may_be_shared

_NAMES = {Style.APA: "APA", Style.VANCOUVER: "Vancouver"}


@dataclass(frozen=True)
class Citation:
    """How one style cites the page."""

    style: str
    name: str
    html: SafeString


@dataclass(frozen=True)
class CiteBox:
    """Everything the box holds."""

    citations: list[Citation]
    files: list[FileLink]


def cite_box_of(context: dict, request: HttpRequest | None) -> CiteBox | None:
    """The box for the page that `context` shows, or None where not everybody may read it.

    No query: what the job made is stored beside the text.
    """
    page = context["page"]
    if request is None or not context.get("metadata") or not may_be_shared(page, request):
        return None
    work = work_shown(context)
    cited = {} if "is_superseded" in context else _stored(page)
    cited = cited or cite_plainly(work)
    # An alias is cited as the page that it shows.
    base = context["version"].url if "is_superseded" in context else page.get_url(request)
    return CiteBox(
        citations=[
            Citation(str(style), _NAMES[style], mark_safe(cited[style]))  # noqa: S308 (the engine's)
            for style in STYLES
            if cited.get(style)
        ],
        files=[
            FileLink(format_.name, suffix, f"{base}cite.{suffix}")
            for suffix, format_ in FORMATS.items()
        ],
    )


def _stored(page) -> dict[str, str]:
    """What was made for the text that is published now; empty until the job has run."""
    text = getattr(page, "colloquy_text", None)
    return text.cite_as if text and text.revision_id == page.live_revision_id else {}
