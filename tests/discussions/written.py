"""Each block of a discussion as it is stored, with every field filled in."""

import copy
from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image as Bitmap
from wagtail.images import get_image_model

from discussions.blocks import DiscussionBody
from hub.citations.models import Reference

WHOLE = {
    "quotation": {
        "quote": "Some words.",
        "source": "A. Author, A book, 2026",
        "locator": "p. 12",
        "address": "https://source.example/12",
    },
    "vignette": {
        "text": "A client *said*.",
        "disguise": "composite",
        "consent_recorded": False,
        "made": "Made from several situations.",
    },
    "principle": {
        "name": "respect for privacy",
        "wording": "It is *theirs* to tell.",
        "code": "A code of ethics",
        "edition": "2026",
        "section": "Section 4",
        "address": "https://code.example/4",
    },
    "question": {"text": "Would *you*?"},
    "dialogue": {
        "speakers": [
            {"person": None, "name": "Ann Osei", "confirmed_on": "2026-02-03"},
            {"person": None, "name": "Tom Marsh", "confirmed_on": "2026-02-03"},
        ],
        "turns": [
            {"speaker": "Ann Osei", "text": "Never *before*."},
            {"speaker": "Marsh", "text": "Always."},
        ],
    },
    "callout": {"kind": "law", "title": "records", "text": "Look it *up*."},
    "figure": {
        "image": {"image": None, "decorative": False, "alt_text": "Two circles"},
        "caption": "What is known.",
        "credit": "Drawn here",
    },
    "table": {
        "caption": "Three networks",
        "rows": "Network | Replies\nOne | 4\nTwo | 1,310",
        "first_column_heads": True,
    },
    "further_reading": {
        "heading": "To read on",
        # stored() chooses a work of the library.
        "works": [{"reference": None, "why": "Where it began."}],
    },
}


def stored(kind: str, /, **changes) -> dict:
    """A whole block of that kind, with some of its fields changed."""
    value = copy.deepcopy(WHOLE[kind])
    for work in value.get("works", []):
        work["reference"] = Reference.objects.values_list("pk", flat=True).first()
    return {"type": kind, "value": value | changes, "id": f"id-of-{kind}"}


def body_of(*blocks: dict):
    """A body as it is read from the database."""
    return DiscussionBody().to_python(list(blocks))


def cleaned(*blocks: dict, as_draft: bool = False):
    """The body after the check that saving a draft, or submitting, makes."""
    body = body_of(*blocks)
    check = body.stream_block.clean_deferred if as_draft else body.stream_block.clean
    return check(body)


def html_of(*blocks: dict, **context) -> str:
    return body_of(*blocks).render_as_block(context)


def searched(*blocks: dict) -> str:
    body = body_of(*blocks)
    return "\n".join(body.stream_block.get_searchable_content(body))


def make_image(*, size=(1300, 900), kind="PNG", mode="RGB", title="Circles"):
    """An image of the site, one plain color."""
    file = BytesIO()
    Bitmap.new(mode, size).save(file, kind)
    name = f"circles.{kind.lower()}"
    return get_image_model().objects.create(title=title, file=ImageFile(file, name))
