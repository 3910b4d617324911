"""Wagtail looks for hooks here; the features' own stand in their folders."""

from hub.citations.checking import hooks as checking_hooks
from hub.citations.choosing import hooks as choosing_hooks
from hub.citations.importing import hooks as importing_hooks
from hub.citations.library import hooks as library_hooks
from hub.pages import due_hooks, session_hooks
from hub.pages import hooks as pages_hooks
from hub.people import hooks as people_hooks
from hub.vocabulary import hooks as vocabulary_hooks

__all__ = [
    "checking_hooks",
    "choosing_hooks",
    "due_hooks",
    "importing_hooks",
    "library_hooks",
    "pages_hooks",
    "people_hooks",
    "session_hooks",
    "vocabulary_hooks",
]
