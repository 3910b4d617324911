"""Jobs about what is brought in."""

from collections.abc import Sequence

from django_tasks import task
from wagtail.search.backends import get_search_backend

from hub.citations.models import Reference


@task
def read_batch(batch_id: int) -> int:
    """Read what somebody brought, and plan what becomes of it; returns how many rows there are."""
    from hub.citations.importing import services
    from hub.citations.importing.models import ImportBatch

    batch = ImportBatch.objects.filter(pk=batch_id).first()
    return services.read_batch(batch=batch) if batch else 0


@task
def index_references(reference_ids: Sequence[int]) -> int:
    """Have works that were stored in bulk found by the search; returns how many there are."""
    references = list(Reference.objects.filter(pk__in=reference_ids))
    get_search_backend().add_bulk(Reference, references)
    return len(references)
