"""What a page asks of the engine, and what is known of the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings

from hub.citations.cites import Cluster
from hub.citations.engine.formatting import fingerprint, format_page
from hub.citations.engine.plain import plain_page
from hub.citations.models import CitationRendering, CitationSettings, Style


@dataclass(frozen=True)
class Shown:
    """Formatted citations: HTML of each cluster, and of each entry by its key, in their order."""

    clusters: Sequence[str]
    entries: Mapping[str, str]
    reading: Mapping[str, str]
    is_plain: bool


@dataclass(frozen=True)
class Asked:
    """The citations of one state of a page's text, and everything they are formatted by."""

    clusters: tuple[Cluster, ...]
    # By citation key, as the library holds them.
    items: Mapping[str, dict]
    reading: tuple[str, ...]
    style: str
    locale: str

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(
            self.clusters, self.items, reading=self.reading, style=self.style, locale=self.locale
        )

    def in_plain_form(self) -> Shown:
        """Formatted in this process, at once."""
        plain = plain_page(self.clusters, self.items, reading=self.reading, style=self.style)
        return _shown(plain, is_plain=True)

    def by_engine(self, page_id: int) -> Shown:
        """Formatted by the engine, and kept for `page_id`; for jobs only, it takes a second.

        What the engine could not do is in plain form and is not kept, so that it is tried again.
        """
        made = format_page(
            self.clusters, self.items, reading=self.reading, style=self.style, locale=self.locale
        )
        if not made.is_plain:
            _keep(page_id, self.fingerprint, made)
        return _shown(made, is_plain=made.is_plain)

    def kept(self, page_id: int | None) -> Shown | None:
        """What the engine made of the same before; one query."""
        if page_id is None:
            return None
        rows = CitationRendering.objects.filter(page_id=page_id, fingerprint=self.fingerprint)
        row = rows.first()
        if row is None or len(row.clusters) != len(self.clusters):
            return None
        entries, reading = (
            {entry["key"]: entry["html"] for entry in made} for made in (row.entries, row.reading)
        )
        return Shown(row.clusters, entries, reading, is_plain=False)


def style_for(page) -> str:
    """The citation style of the site that `page` stands on; one query."""
    site = page.get_site() if page.pk else None
    chosen = CitationSettings.objects.filter(site=site).values_list("style", flat=True).first()
    return chosen or Style.APA.value


def language_of(page) -> str:
    """As Django calls it, such as `en-us`."""
    return page.locale.language_code if page.locale_id else settings.LANGUAGE_CODE


def locale_of(page) -> str:
    """As citation styles call it, such as `en-US`."""
    language, _hyphen, region = language_of(page).partition("-")
    return f"{language}-{region.upper()}" if region else {"en": "en-US"}.get(language, language)


def _keep(page_id: int, fingerprint: str, made) -> None:
    CitationRendering.objects.update_or_create(
        page_id=page_id,
        fingerprint=fingerprint,
        defaults={
            "clusters": list(made.clusters),
            "entries": [{"key": entry.key, "html": entry.html} for entry in made.entries],
            "reading": [{"key": entry.key, "html": entry.html} for entry in made.reading],
            "refused": list(made.refused),
        },
    )


def _shown(made, *, is_plain: bool) -> Shown:
    entries, reading = (
        {entry.key: entry.html for entry in each} for each in (made.entries, made.reading)
    )
    return Shown(made.clusters, entries, reading, is_plain)
