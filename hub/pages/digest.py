"""The digest that binds a decision to the exact text it was made on."""

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

# What Wagtail itself changes in a revision's content without anyone writing, and what belongs to
# the process rather than the text.
NOT_TEXT = frozenset(
    {
        "live",
        "live_revision",
        "latest_revision",
        "latest_revision_created_at",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
        "path",
        "depth",
        "numchild",
        "url_path",
        "draft_title",
        "owner",
        "wagtail_admin_comments",
        "publishing_route",
    }
)

NOTE = frozenset({"change_kind", "change_note"})
ROW_NUMBERS = frozenset({"pk", "page", "content_object"})


def digest_of(content: dict[str, Any]) -> str:
    """sha256, in hex, of a revision's content as canonical JSON: sorted keys, no white space."""
    text = {key: _unpacked(value) for key, value in content.items() if key not in NOT_TEXT}
    canonical = json.dumps(
        text, sort_keys=True, separators=(",", ":"), ensure_ascii=False, cls=DjangoJSONEncoder
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def digest_of_text(content: dict[str, Any]) -> str:
    """As `digest_of`, for telling versions apart: without the note on the change, and without the
    numbers that rows of the page get when they are first stored."""
    text = {k: _without_numbers(v) for k, v in content.items() if k not in NOTE}
    return digest_of(text)


def _without_numbers(value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(row, dict) for row in value):
        return [{k: v for k, v in row.items() if k not in ROW_NUMBERS} for row in value]
    return value


def _unpacked(value: Any) -> Any:
    """A StreamField's blocks: Wagtail stores them as a string whose keys change their order."""
    if not (isinstance(value, str) and value.startswith("[{")):
        return value
    try:
        blocks = json.loads(value)
    except ValueError:
        return value
    are_blocks = all(isinstance(b, dict) and {"type", "value"} <= b.keys() for b in blocks)
    return blocks if are_blocks else value
