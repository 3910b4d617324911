"""Reading rendered HTML back, as a browser would."""

from html.parser import HTMLParser


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs) -> None:
        self.found.append((tag, dict(attrs)))


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """Each element of `html` in order: its tag and its attributes."""
    parser = _Elements()
    parser.feed(html)
    parser.close()
    return parser.found


def tags(html: str) -> list[str]:
    return [tag for tag, _attributes in elements(html)]


def addresses(html: str) -> list[str | None]:
    """Where the links of `html` lead."""
    return [attributes["href"] for tag, attributes in elements(html) if tag == "a"]
