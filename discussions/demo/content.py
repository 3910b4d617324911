"""What a demonstration discussion consists of; texts/ holds the discussions, one module each."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How far a discussion has come."""

    PUBLISHED = "published"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    SENT_BACK = "sent back"
    SCHEDULED = "scheduled"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Revision:
    """A later version of a published discussion: a kind of PageVersion, and the whole text."""

    days_ago: int
    kind: str
    note: str
    blocks: list


@dataclass(frozen=True)
class DemoDiscussion:
    """One discussion. `blocks` are StreamField values as (type, value), without the notice.

    In prose, `[words](demo:slug)` links another demonstration discussion. In a figure, the value
    of "image" is the name of a picture (pictures.py); in a dialogue, that of a speaker's "person"
    the slug of a person. `days_ago` counts back from today to the day it was first published or,
    for what was not published yet, last worked on; for State.SCHEDULED, forward to the day it
    will be.
    """

    slug: str
    title: str
    summary: str
    authors: tuple[str, ...]
    blocks: list
    tags: tuple[str, ...]
    terms: tuple[str, ...]
    interests: str = "None."
    kind: str = "question"
    asks: str = "everyone"
    pointer_url: str = ""
    pointer_source: str = ""
    # Stands word for word in the text.
    quotable: str = ""
    days_ago: int = 30
    state: State = State.PUBLISHED
    visibility: str = "public"
    revisions: tuple[Revision, ...] = ()
    # An editor's word to the author, for State.SENT_BACK.
    note: str = ""
    # The next check is so many days from today; negative: overdue. None: as the index says.
    check_in_days: int | None = None
