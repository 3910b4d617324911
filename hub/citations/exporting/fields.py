"""The fields of BibTeX and RIS for the variables of CSL, both ways. Pure tables.

What has no field of its own stands under its CSL name: in BibTeX as a field of that name, in RIS as
“name: value” in `M2`, which Zotero reads as well.
"""

from hub.citations.items.fields import DATES, NAMES, TEXTS

# What a work says of itself at length, or somebody of it: neither brought in nor given out.
NEVER = frozenset({"abstract", "annote", "keyword", "note"})

_WITHIN_BOOKS = {"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"}
_BOOKS = {"book", "classic", *_WITHIN_BOOKS}
_IN_JOURNALS = {
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "periodical",
    "review",
    "review-book",
}
_REPORTS = {"report", "standard"}

_BIBTEX = {
    "title": "title",
    "title-short": "shorttitle",
    "volume": "volume",
    "page": "pages",
    "publisher": "publisher",
    "publisher-place": "address",
    "edition": "edition",
    "chapter-number": "chapter",
    "collection-title": "series",
    "number-of-volumes": "volumes",
    "number-of-pages": "pagetotal",
    "ISBN": "isbn",
    "ISSN": "issn",
    "DOI": "doi",
    "URL": "url",
    "PMID": "pmid",
    "PMCID": "pmcid",
    "event-title": "eventtitle",
    "event-place": "venue",
    "language": "language",
    "genre": "type",
    "version": "version",
    "status": "pubstate",
    "container-title-short": "shortjournal",
    "original-title": "origtitle",
    "original-publisher": "origpublisher",
    "original-publisher-place": "origlocation",
    "volume-title": "volumetitle",
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "container-author": "bookauthor",
    "issued": "date",
    "accessed": "urldate",
    "original-date": "origdate",
    "event-date": "eventdate",
}
# Read as well; the first that is there counts.
BIBTEX_ALSO = {
    "publisher": ("institution", "school", "organization"),
    "publisher-place": ("location",),
    "collection-title": ("booktitleseries",),
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "URL": ("howpublished", "ee"),
    "language": ("langid",),
    "issue": ("issue",),
    "container-title-short": ("journalabbr",),
}

_RIS = {
    "title": "TI",
    "title-short": "ST",
    "container-title": "T2",
    "container-title-short": "J2",
    "collection-title": "T3",
    "volume": "VL",
    "issue": "IS",
    "number": "M1",
    "genre": "M3",
    "section": "SE",
    "edition": "ET",
    "publisher": "PB",
    "publisher-place": "CY",
    "number-of-volumes": "NV",
    "call-number": "CN",
    "archive_location": "AN",
    "archive": "DB",
    "source": "DP",
    "language": "LA",
    "DOI": "DO",
    "URL": "UR",
    "author": "AU",
    "editor": "ED",
    "translator": "A4",
    "collection-editor": "A3",
    "accessed": "Y2",
}
# Read as well, where the first is not there.
RIS_ALSO = {
    "title": ("T1", "CT"),
    "container-title": ("JO", "JF", "BT", "C3"),
    "container-title-short": ("JA",),
    "author": ("A1",),
    "editor": ("A2",),
    "page": ("SP",),
    "URL": ("LK",),
}


def bibtex_fields(kind: str) -> dict[str, str]:
    """For each variable of CSL the field that holds it in a work of type `kind`."""
    fields = dict(_BIBTEX)
    if kind in _IN_JOURNALS:
        fields |= {"container-title": "journal", "issue": "number", "number": "eid"}
    elif kind in _BOOKS:
        fields |= {"collection-number": "number"}
    else:
        fields |= {"number": "number"}
    if kind in _WITHIN_BOOKS:
        fields |= {"container-title": "booktitle"}
    if kind in _REPORTS:
        fields |= {"publisher": "institution"}
    if kind == "thesis":
        fields |= {"publisher": "school"}
    if kind in ("webpage", "post", "post-weblog"):
        fields |= {"container-title": "howpublished"}
    own = {name: name.lower() for name in (TEXTS | NAMES | DATES) - NEVER - fields.keys()}
    taken = set(fields.values())
    return fields | {name: f"csl-{own[name]}" if own[name] in taken else own[name] for name in own}


def ris_tags(kind: str) -> dict[str, str]:
    """For each variable of CSL that RIS has a tag for, that tag in a work of type `kind`."""
    tags = dict(_RIS)
    serial = "ISSN" if kind in _IN_JOURNALS else "ISBN"
    tags[serial] = "SN"
    if kind in {"book", "classic", "thesis", "manuscript"}:
        tags["number-of-pages"] = "SP"
    if kind == "paper-conference":
        tags["event-place"] = "C1"
    if kind == "speech":
        del tags["container-title"]
        tags["event-title"] = "T2"
    if kind == "software":
        del tags["edition"]
        tags["version"] = "ET"
    if kind in ("motion_picture", "broadcast"):
        tags["medium"] = "C5"
    return tags
