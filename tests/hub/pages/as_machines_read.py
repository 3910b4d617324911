"""What the head and the microformats of a page say, read as a machine reads them."""

import json

from bs4 import BeautifulSoup


class Read:
    """One page as it was answered."""

    def __init__(self, response) -> None:
        self.response = response
        self.soup = BeautifulSoup(response.content, "html.parser")

    @property
    def title(self) -> str:
        return " ".join(self.soup.title.get_text().split())

    def meta(self, name: str) -> str | None:
        """The one value of that name or property; None where it is not said."""
        found = self.metas(name)
        assert len(found) <= 1, found
        return found[0] if found else None

    def metas(self, name: str) -> list[str]:
        tags = self.soup.find_all("meta", attrs={"name": name})
        tags += self.soup.find_all("meta", attrs={"property": name})
        return [tag["content"] for tag in tags]

    @property
    def properties(self) -> set[str]:
        return {tag["property"] for tag in self.soup.find_all("meta", property=True)}

    @property
    def canonical(self) -> str | None:
        links = self.soup.find_all("link", rel="canonical")
        assert len(links) <= 1, links
        return links[0]["href"] if links else None

    @property
    def things(self) -> list[dict]:
        """What the page says in JSON-LD; raises ValueError for what is no JSON."""
        scripts = self.soup.find_all("script", type="application/ld+json")
        graphs = [json.loads(script.string) for script in scripts]
        assert all(graph["@context"] == "https://schema.org" for graph in graphs)
        return [thing for graph in graphs for thing in graph["@graph"]]

    def thing(self, type_: str) -> dict:
        (found,) = (thing for thing in self.things if thing["@type"] == type_)
        return found

    @property
    def trail(self) -> list[tuple[str, str]]:
        """Title and address of each step from home."""
        steps = self.thing("BreadcrumbList")["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        return [(step["name"], step["item"]) for step in steps]

    def inside(self, root: str, name: str) -> list:
        """The elements of that class inside the first one of class `root`."""
        return self.soup.find(class_=root).find_all(class_=name)


def read(client, address: str, **sent) -> Read:
    response = client.get(address, **sent)
    assert response.status_code == 200, response.status_code
    return Read(response)


def addresses_in(value) -> list[str]:
    """Every value of `url`, `item`, `mainEntityOfPage` and the like, however deep."""
    if isinstance(value, list):
        return [each for item in value for each in addresses_in(item)]
    if not isinstance(value, dict):
        return []
    named = ("url", "item", "mainEntityOfPage", "urlTemplate")
    own = [value[name] for name in named if isinstance(value.get(name), str)]
    return own + [each for item in value.values() for each in addresses_in(item)]
