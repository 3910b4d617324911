"""Jobs that ask outside whether cited works are still there, and for archived copies."""

from django_tasks import task

from hub.citations.checking.services import check_each
from hub.citations.importing.lookups import look_up
from hub.citations.importing.models import Lookup


@task
def check_references(reference_ids: list[int]) -> int:
    """Look at the addresses of these; returns how many were still due."""
    return check_each(reference_ids)


@task
def look_for_copy(wanted: str) -> str:
    """Ask the archive; returns the state of the Lookup."""
    return look_up(Lookup.Kind.ARCHIVED, wanted).state
