"""The words of the demonstration discussions. Every situation in them is made up."""

from importlib import import_module
from pkgutil import iter_modules

from discussions.demo.content import DemoDiscussion


def all_discussions() -> list[DemoDiscussion]:
    """One of each module in this folder, the oldest first."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    found = [module.DISCUSSION for module in modules]
    return sorted(found, key=lambda discussion: (-discussion.days_ago, discussion.slug))
