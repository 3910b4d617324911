"""From a page to a CSL item: of what was read from the database, or of what a page shows."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from hub.citations.items.telling import authors_text
from hub.citations.keys import proposed_key
from hub.pages.models import PageVersion
from hub.pages.reading import Author, Version, authors_of, versions_of
from hub.people.names import Parts
from hub.text.days import day_in_words

_TAG_BEGINS = re.compile("<(?=[A-Za-z/])")


@dataclass(frozen=True)
class PageAsWork:
    """One page, or one version of it, as a work that somebody cites."""

    type: str
    title: str
    address: str
    site: str
    published_at: datetime | None
    authors: list[Parts] = field(default_factory=list)
    version: Version | None = None
    is_superseded: bool = False

    @property
    def item(self) -> dict:
        """The CSL item, with an id made from who, when and what."""
        item = {
            "type": self.type,
            "title": _literal(self.title),
            "author": self.authors,
            "issued": _csl_date(self.published_at),
            "container-title": self.site,
            "URL": self.address,
            "version": str(self.version.number) if self.version else "",
        }
        item = {name: value for name, value in item.items() if value}
        return {"id": _key(item), **item}

    def standing(self, *, says_day: bool = False) -> str:
        """“Version 3, October 5, 2026, corrected”, as it stands inside the citation.

        The day only where it is another than that of the work, or `says_day`. Empty before
        publication.
        """
        if self.version is None:
            return ""
        day = day_in_words(timezone.localtime(self.version.published_at))
        is_told = self.published_at and day == day_in_words(timezone.localtime(self.published_at))
        said = [_("Version %(number)d") % {"number": self.version.number}]
        said += [day] if says_day or not is_told else []
        if self.is_superseded:
            said.append(_("superseded"))
        elif self.version.is_correction:
            said.append(_("corrected"))
        return ", ".join(said)


def _literal(title: str) -> str:
    """`title` with a joiner that nobody sees behind each “<”.

    CSL, and Zotero with it, takes `<b>` in a title for markup; the title of a page has none.
    """
    return _TAG_BEGINS.sub("<\u2060", title)


def item_of(page) -> dict:
    """`page` as it is published, as a CSL item with an id. Four queries at most."""
    return work_of(page).item


def work_of(page) -> PageAsWork:
    """`page` as it is published."""
    versions = versions_of(page)
    return PageAsWork(
        type=page.csl_type,
        title=page.title,
        address=page.full_url or "",
        site=_site_name(page.get_site()),
        published_at=page.first_published_at,
        authors=_parts_of(authors_of(page)) if hasattr(page, "bylines") else [],
        version=versions[0] if versions else None,
    )


def work_of_version(page, version: PageVersion) -> PageAsWork:
    """One version of `page`, under the title and by the people it had then."""
    old = page.with_content_json(version.snapshot)
    versions = versions_of(page)
    shown = next(each for each in versions if each.number == version.number)
    return replace(
        work_of(old),
        address=f"{page.full_url}v{version.number}/",
        published_at=version.published_at,
        version=shown,
        is_superseded=shown != versions[0],
    )


def work_shown(context: dict) -> PageAsWork:
    """The page, or the version of it, that a template shows with `context`; no query."""
    page, about = context["page"], context["metadata"]
    is_old = "is_superseded" in context
    version = context.get("version")
    return PageAsWork(
        type=page.csl_type,
        title=context["title"] if is_old else page.title,
        address=about.address if is_old else about.canonical,
        site=about.here.name,
        published_at=version.published_at if is_old else context["published_at"],
        authors=_parts_of(context.get("bylines", [])),
        version=version,
        is_superseded=context.get("is_superseded", False),
    )


def _parts_of(authors: list[Author]) -> list[Parts]:
    return [author.parts for author in authors if not author.role_label]


def _site_name(site: Site | None) -> str:
    return (site.site_name or site.hostname) if site else ""


def _csl_date(moment: datetime | None) -> dict:
    if moment is None:
        return {}
    day = timezone.localtime(moment)
    return {"date-parts": [[day.year, day.month, day.day]]}


def _key(item: dict) -> str:
    year = item["issued"]["date-parts"][0][0] if "issued" in item else None
    return proposed_key(authors_text=authors_text(item), year=year, title=item["title"])
