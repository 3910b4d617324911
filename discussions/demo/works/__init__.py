"""Works that the demonstration discussions cite: real ones, by their bibliographic facts.

Each citation key with its CSL-JSON item; `[@key]` in texts/ cites it, and in blocks
"reference" names it by the same key.
"""

from discussions.demo.works.papers import PAPERS
from discussions.demo.works.rules import RULES
from hub.citations.models import ReferenceKey
from hub.citations.services import save_reference

WORKS = RULES | PAPERS


def load_works() -> None:
    """Put the works that are missing into the library, listed; those that are there stay."""
    there = set(ReferenceKey.objects.filter(key__in=WORKS).values_list("key", flat=True))
    for key, item in WORKS.items():
        if key not in there:
            save_reference(item=item, by=None, key=key, is_listed=True)
