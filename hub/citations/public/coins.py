"""COinS: a work in an attribute of HTML, as reference managers read it (OpenURL, Z39.88-2004).

On the library's pages alone: where it stands, Zotero offers what it names, and not the page.
https://web.archive.org/web/20170702222945/http://ocoins.info/
"""

from urllib.parse import urlencode

from hub.citations.items.telling import iso_day, name_to_sort, plain_title

_JOURNAL, _BOOK, _DISSERTATION, _DC = "journal", "book", "dissertation", "dc"
# The format and the genre of a type; every other one is Dublin Core, by a type that Zotero knows.
_FORMATS = {
    "article-journal": (_JOURNAL, "article"),
    "article": (_JOURNAL, "preprint"),
    "book": (_BOOK, "book"),
    "chapter": (_BOOK, "bookitem"),
    "paper-conference": (_BOOK, "proceeding"),
    "report": (_BOOK, "report"),
    "standard": (_BOOK, "document"),
    "thesis": (_DISSERTATION, "dissertation"),
}
_DC_TYPES = {
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "bill": "bill",
    "broadcast": "podcast",
    "dataset": "dataset",
    "entry-dictionary": "dictionaryEntry",
    "entry-encyclopedia": "encyclopediaArticle",
    "hearing": "hearing",
    "interview": "interview",
    "legal_case": "case",
    "legislation": "statute",
    "manuscript": "manuscript",
    "map": "map",
    "motion_picture": "film",
    "patent": "patent",
    "post": "forumPost",
    "post-weblog": "blogPost",
    "regulation": "statute",
    "software": "computerProgram",
    "speech": "presentation",
    "webpage": "webpage",
}
_SHARED = {
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "issn": "ISSN",
    "isbn": "ISBN",
    "edition": "edition",
    "pub": "publisher",
    "place": "publisher-place",
}


def coins(item: dict) -> str:
    """The title of a span of the class Z3988 for one CSL item, not escaped for HTML."""
    format_, genre = _FORMATS.get(item["type"], (_DC, ""))
    said = _in_dublin_core(item) if format_ == _DC else _in_format(item, format_, genre)
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{format_}"),
        *((f"rft.{name}", value) for name, value in said),
        ("rft_id", f"info:doi/{item['DOI']}" if item.get("DOI") else ""),
        ("rft_id", item.get("URL", "")),
    ]
    return urlencode([(name, value) for name, value in pairs if value])


def coins_of_page(*, title: str, address: str, site: str) -> str:
    """The same for a page of ours that lists works; it comes first, so that it can be kept too."""
    item = {"type": "webpage", "title": title, "URL": address, "container-title": site}
    return coins(item)


def _in_format(item: dict, format_: str, genre: str) -> list[tuple[str, str]]:
    is_part = genre in {"article", "preprint", "bookitem", "proceeding"}
    container = {_JOURNAL: "jtitle", _BOOK: "btitle"}.get(format_, "title")
    title = plain_title(item)
    pairs = [("genre", genre)]
    if is_part:
        pairs += [("atitle", title), (container, item.get("container-title", ""))]
    else:
        pairs += [("title" if format_ == _DISSERTATION else container, title)]
    shared = {
        name: item.get(field, "") if field else iso_day(item) for name, field in _SHARED.items()
    }
    return [*pairs, *shared.items(), *_authors(item)]


def _authors(item: dict) -> list[tuple[str, str]]:
    """The first author in parts, and every one in one piece."""
    names = item.get("author") or []
    pairs = []
    if names and names[0].get("family"):
        pairs = [("aulast", name_to_sort(names[0])), ("aufirst", names[0].get("given", ""))]
    return [*pairs, *(("au", _whole(name)) for name in names)]


def _in_dublin_core(item: dict) -> list[tuple[str, str]]:
    return [
        ("type", _DC_TYPES.get(item["type"], "document")),
        ("title", plain_title(item)),
        *(("creator", _whole(name)) for name in item.get("author") or []),
        ("date", iso_day(item)),
        ("source", item.get("container-title", "")),
        ("publisher", item.get("publisher", "")),
        ("identifier", item.get("URL", "")),
    ]


def _whole(name: dict) -> str:
    """“Kolmes, Keely”; an organization as it is called."""
    given = name.get("given") if name.get("family") else ""
    return ", ".join(filter(None, [name_to_sort(name), given]))
