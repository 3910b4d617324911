"""The two pages of the floor, on a site of their own that is found by its host."""

from random import Random

from wagtail.models import Page, Site

from benchmarks.floor.models import MinimalPage
from benchmarks.words import paragraph

HOST = "localhost"
SLUG = "minimal"


def make_floor() -> None:
    """A home page, and below it the page to compare with, with as many words as a discussion."""
    chance = Random(2)  # noqa: S311 (no secret)
    words = "".join(f"<p>{paragraph(chance)}</p>" for _each in range(10))
    root = Page.get_first_root_node()
    home = root.add_child(instance=MinimalPage(title="Floor", slug="floor", body="<p>Home</p>"))
    home.add_child(instance=MinimalPage(title="A minimal page", slug=SLUG, body=words))
    Site.objects.create(hostname=HOST, root_page=home, site_name="Floor")
