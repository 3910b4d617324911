"""axe-core, the accessibility checker, as it comes with axe-playwright-python.

The script alone is taken from that package: its own runner lets no page be compared with another.
"""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """(tags) => axe.run(document, {
    runOnly: {type: "tag", values: tags}, resultTypes: ["violations"],
})"""


@cache
def _script() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> dict[str, list[str]]:
    """Rule → the elements that break it, each as its beginning; empty when all is well."""
    # Evaluated by the debugger, which no content security policy forbids.
    page.evaluate(_script())
    found = page.evaluate(RUN, WCAG_AA)["violations"]
    return {rule["id"]: [node["html"][:160] for node in rule["nodes"]] for rule in found}
