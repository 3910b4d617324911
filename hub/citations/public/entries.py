"""One work as the library's pages show it."""

from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from hub.citations.engine.plain import plain_entry
from hub.citations.items.telling import iso_day
from hub.citations.models import Reference
from hub.citations.public.coins import coins
from hub.citations.standing import Standing, standing_of

# What an entry is made of; a list of fifty needs nothing else.
FIELDS = (
    *("key", "item", "type", "title", "year", "doi", "url", "entry_html"),
    *("archived_url", "archived_on", "notice", "notice_url", "link_state"),
)


@dataclass(frozen=True)
class Entry:
    """A work in the list, or at the head of its own page. `pages`: how many cite it."""

    reference: Reference
    html: SafeString
    standing: Standing
    coins: str
    pages: int = 0

    @property
    def title(self) -> str:
        """Something to call it by: a letter, say, may have no title."""
        return self.reference.title or self.reference.authors_text or self.reference.url

    @property
    def facts(self) -> SafeString:
        """What the entry shows, for machines: the properties of an h-cite.

        https://microformats.org/wiki/h-cite
        """
        names = [plain_name(name) for name in self.reference.item.get("author") or []]
        said = [
            ("p-name", self.title),
            *(("p-author", name) for name in names),
            ("dt-published", iso_day(self.reference.item)),
            ("u-url", self.web_address),
        ]
        element = '<data class="{}" value="{}"></data>'
        return format_html_join("", element, [each for each in said if each[1]])

    @property
    def web_address(self) -> str:
        """Where it is found: its DOI, which stays the same, before an address."""
        doi = self.reference.doi
        return f"https://doi.org/{doi}" if doi else self.reference.url


def entry_of(reference: Reference, *, pages: int = 0) -> Entry:
    """No query. The plain form stands in until a job has made the right one."""
    html = reference.entry_html or plain_entry(reference.item)
    return Entry(
        reference=reference,
        html=mark_safe(html),  # noqa: S308 (the engine's output, cleaned when it was made)
        standing=standing_of(reference),
        coins=coins(reference.item),
        pages=pages,
    )


def plain_name(name: dict) -> str:
    """“Keely Kolmes”; an organization as it is called."""
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(name[part] for part in parts if name.get(part)) or name.get("literal", "")
