"""How somebody who does not know a page meets it: in a search, on a shared card, in a feed."""

from functools import cached_property

from hub.pages.opening import opening_in, opening_of


class Meeting:
    """The words that stand for a page elsewhere; no query.

    The opening is rendered only where it is asked for, since that takes milliseconds; with
    `html`, the rendered text, it is read from there.
    """

    def __init__(self, page, html: str = "") -> None:
        self.page = page
        self.html = html

    @property
    def title(self) -> str:
        """Of a search result and of a shared card."""
        return self.page.seo_title or self.page.title

    @property
    def description(self) -> str:
        """Under the title of a search result."""
        return self.page.search_description or self.page.summary or self.opening

    @property
    def card(self) -> str:
        """On a shared card: the sentence the author chose, where there is one."""
        return self.page.quotable or self.description

    @cached_property
    def opening(self) -> str:
        """The first lines in a feed reader."""
        shown = opening_in(self.html)
        return shown or (opening_of(self.page.body) if self.page.body else "")
