"""Which documents of this site a text links to, by the addresses that Wagtail gives them."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from django.urls import NoReverseMatch, reverse


def documents_linked_from(html: str) -> set[int]:
    """The ids of the documents that links in `html` lead to, on whatever host."""
    links = _Links()
    links.feed(html)
    links.close()
    address = _address_of_documents()
    return {int(m[1]) for path in links.paths if (m := address and address.match(path))}


def beginning_of_address(document_id: int) -> str | None:
    """How the address of a document begins, whatever its file is called; None without any."""
    try:
        address = reverse("wagtaildocs_serve", args=[document_id, "-"])
    except NoReverseMatch:
        return None
    return address[: address.rindex("/") + 1]


def _address_of_documents() -> re.Pattern[str] | None:
    beginning = beginning_of_address(0)
    # Longer numbers fit no column.
    return beginning and re.compile(re.escape(beginning[:-2]) + r"(\d{1,9})/")


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.paths.append(unquote(urlsplit(href).path))
