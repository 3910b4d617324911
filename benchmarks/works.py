"""Works to cite, and a library of them that pages cite."""

from discussions.models import DiscussionPage

WORKS = 5_000
# Of each three works one is cited, and the first by as many pages as fill a list.
CITED, CITING = 3, 40
STYLES = ("apa", "american-medical-association")


def work(number: int) -> dict:
    """A journal article by one to four authors; several to a year and name."""
    authors = [
        {"family": _family(number * 7 // 2 + place * 11), "given": f"{'KLMN'[place]}ay"}
        for place in range(1 + number % 4)
    ]
    return {
        "type": "article-journal",
        "title": f"On the ethics of being found: Part {number}",
        "author": authors,
        "issued": {"date-parts": [[1990 + number % 30]]},
        "container-title": "Journal of Careful Practice",
        "volume": str(number % 60 + 1),
        "issue": str(number % 4 + 1),
        "page": f"{number + 1}-{number + 14}",
        "DOI": f"10.1000/bench.{number}",
    }


def _family(number: int) -> str:
    """One of 400 names, so that as few works are alike as in a real list."""
    first, last = divmod(number % 400, 20)
    return f"{'BCDFGHJKLMNPQRSTVWXZ'[first]}a{'bcdfghjklmnpqrstvwxz'[last]}er"


def fill_library(works: int = WORKS) -> None:
    """Store so many works, listed, with entries in plain form; pages cite one in three of them."""
    from django.db import transaction

    from hub.citations.engine.plain import plain_entry
    from hub.citations.importing.rows import Row
    from hub.citations.importing.storing import store, take_turns
    from hub.citations.models import Citation, Reference

    rows = [Row(number, number, f"work{number}", work(number)) for number in range(works)]
    with transaction.atomic():
        take_turns()
        stored = store(rows=rows, by=None, is_listed=True, source=Reference.Source.CSL)
    for reference in stored:
        reference.entry_html = plain_entry(reference.item)
    Reference.objects.bulk_update(stored, ["entry_html"], batch_size=500)
    Citation.objects.bulk_create(_citations(stored), batch_size=500)


def _citations(references: list) -> list:
    from hub.citations.models import Citation

    pages = list(
        DiscussionPage.objects.live().public().order_by("-pk").values_list("pk", flat=True)
    )
    cited = [(pages[n % len(pages)], each) for n, each in enumerate(references[::CITED])]
    cited += [(page, references[0]) for page in pages[1:CITING]]
    return [
        Citation(page_id=page, reference=each, version=Citation.Version.LIVE, position=position)
        for position, (page, each) in enumerate(cited)
    ]
