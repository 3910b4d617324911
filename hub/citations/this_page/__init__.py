"""Our own pages as works: how one is cited, and files of it and of what it cites."""

from hub.citations.this_page.citing import cite_as
from hub.citations.this_page.items import item_of

__all__ = ["cite_as", "item_of"]
