"""Which page cites what: rows derived from its text, so that nothing that is cited is deleted."""

from collections.abc import Iterator

from django.db import transaction
from wagtail.models import Page

from hub.citations.models import Citation, Reference
from hub.citations.on_page.composing import Composition

_SAID = ("reference_id", "place", "position", "order", "mode")
_SAID += ("prefix", "label", "locator", "suffix")


def record_citations(composition: Composition, version: Citation.Version) -> None:
    """Have the rows say what the text in `composition` cites; one query where that is nothing."""
    if composition.places:
        _record(composition, version)
    else:
        Citation.objects.filter(page_id=composition.page.pk, version=version).delete()


@transaction.atomic
def _record(composition: Composition, version: Citation.Version) -> None:
    """Locks the page against another saving, and what is cited against being deleted."""
    page = composition.page
    Page.objects.select_for_update().filter(pk=page.pk).first()
    rows = list(_rows(composition, version))
    kept = _kept({row.reference_id for row in rows})
    rows = [row for row in rows if row.reference_id in kept]
    stored = Citation.objects.filter(page_id=page.pk, version=version)
    before = set(stored.values_list(*_SAID))
    if before == {tuple(getattr(row, name) for name in _SAID) for row in rows}:
        return
    stored.delete()
    Citation.objects.bulk_create(rows)


def authors_cited(page: Page) -> list[str]:
    """The authors of the works that the published text cites, for finding it; one query.

    Not of personal communications, which name somebody who published nothing, nor of pages here,
    which may be closed to some.
    """
    works = Reference.objects.filter(
        citations__page_id=page.pk, citations__version=Citation.Version.LIVE, page=None
    ).exclude(type="personal_communication")
    return list(works.order_by().values_list("authors_text", flat=True).distinct())


def _kept(ids: set[int]) -> set[int]:
    """Those that are still in the library, and stay there until the transaction ends."""
    if not ids:
        return set()
    works = Reference.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
    return set(works.values_list("pk", flat=True))


def _rows(composition: Composition, version: Citation.Version) -> Iterator[Citation]:
    for position, place in enumerate(composition.places):
        base = {"page_id": composition.page.pk, "version": version, "position": position}
        if place.is_entry:
            if work := composition.known.get(place.source.lower()):
                yield Citation(reference=work, place=Citation.Place.READING, **base)
            continue
        cluster = place.cluster_of(composition.known)
        for order, cite in enumerate(cluster.cites if cluster else ()):
            yield Citation(
                reference=composition.works[cite.key],
                order=order,
                mode=cite.mode.value,
                prefix=cite.prefix,
                label=cite.label,
                locator=cite.locator,
                suffix=cite.suffix,
                **base,
            )
