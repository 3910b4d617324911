"""Writing Atom (RFC 4287, paged as in RFC 5005): Django's writer, with full texts and authors."""

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from hub.feeds.markup import legal_in_xml


class LegalXMLGenerator(SimplerXMLGenerator):
    """Leaves out what XML cannot hold, where Django's would fail on it."""

    def characters(self, content: str) -> None:
        super().characters(legal_in_xml(content))

    def startElement(self, name: str, attrs) -> None:
        super().startElement(name, {key: legal_in_xml(value) for key, value in attrs.items()})


class FullTextFeed(Atom1Feed):
    """An Atom feed whose entries hold whole texts.

    Beyond Django's own arguments it takes `updated`, `icon` and `paging` (relation → address)
    for the feed; `language`, `summary`, `html`, `authors`, `contributors`, `words` and `links`
    for an entry (hub/feeds/entries.py).
    """

    def write(self, outfile, encoding: str) -> None:
        handler = LegalXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def latest_post_date(self):
        # Of the whole feed, of which this document may be an old page.
        return self.feed["updated"]

    def add_root_elements(self, handler) -> None:
        super().add_root_elements(handler)
        for relation, address in self.feed["paging"].items():
            handler.addQuickElement("link", "", {"rel": relation, "href": address})
        if self.feed["icon"]:
            handler.addQuickElement("icon", self.feed["icon"])

    def item_attributes(self, item: dict) -> dict:
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler, item: dict) -> None:
        super().add_item_elements(handler, item)
        for element in ("author", "contributor"):
            for person in item[f"{element}s"]:
                _write_person(handler, element, person)
        for word in item["words"]:
            attributes = {"term": word.term, "scheme": word.scheme, "label": word.label}
            handler.addQuickElement("category", "", attributes)
        for relation, address in item["links"]:
            handler.addQuickElement("link", "", {"rel": relation, "href": address})
        if item["summary"]:
            handler.addQuickElement("summary", item["summary"])
        handler.addQuickElement("content", item["html"], {"type": "html"})


def _write_person(handler, element: str, person) -> None:
    handler.startElement(element, {})
    handler.addQuickElement("name", person.name)
    if person.url:
        handler.addQuickElement("uri", person.url)
    handler.endElement(element)
