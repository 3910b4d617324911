"""All models of discussions, from their files. Define nothing here."""

from discussions.pages import (
    DiscussionAuthor,
    DiscussionIndexPage,
    DiscussionPage,
    TaggedDiscussion,
)

__all__ = ["DiscussionAuthor", "DiscussionIndexPage", "DiscussionPage", "TaggedDiscussion"]
