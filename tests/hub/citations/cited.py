"""Citations as publishing a text makes them, for tests of who meets what."""

from hub.citations.models import Citation


def cite(page, reference, **values) -> Citation:
    """One more place on `page` that names `reference`, in the published text unless told else."""
    number = page.colloquy_citations.count()
    values = {"version": Citation.Version.LIVE, "position": number, **values}
    return Citation.objects.create(page_id=page.pk, reference=reference, **values)
