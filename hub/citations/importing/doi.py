"""What the agencies of DOIs know of a work: Crossref first, then whoever doi.org knows.

https://api.crossref.org/swagger-ui/ and https://citation.crosscite.org/docs.html
"""

import json
import re
import time
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parseaddr
from html import unescape
from typing import Any
from urllib.parse import quote, urlencode

from django.conf import settings
from django.core.exceptions import ValidationError

from hub.citations.importing.problems import LookupFailed
from hub.citations.items.fields import (
    DATES,
    MOST_IN_ADDRESS,
    MOST_IN_FIELD,
    NAMES,
    TEXTS,
    TYPES,
)
from hub.citations.items.validation import bare_doi, checked_item, tidy
from hub.citations.models import Reference
from hub.outside.fetching import Fetched, fetch
from hub.outside.policy import policy_in_use

CROSSREF = "https://api.crossref.org/works/"
RESOLVER = "https://doi.org/"
CSL = "application/vnd.citationstyles.csl+json"
PURPOSE = "DOI look-up"

# Crossref's words for types, which it uses in its CSL-JSON too, and some of DataCite's.
# https://api.crossref.org/types
_TYPES = {
    "journal-article": "article-journal",
    "journal-issue": "periodical",
    "journal-volume": "periodical",
    "journal": "periodical",
    "book-chapter": "chapter",
    "book-part": "chapter",
    "book-section": "chapter",
    "book-track": "chapter",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-set": "book",
    "book-series": "book",
    "reference-entry": "entry-encyclopedia",
    "proceedings-article": "paper-conference",
    "proceedings": "book",
    "proceedings-series": "book",
    "posted-content": "article",
    "dissertation": "thesis",
    "report-component": "report",
    "report-series": "report",
    "peer-review": "review",
    "database": "dataset",
    "component": "document",
    "grant": "document",
    "other": "document",
    "blog-post": "post-weblog",
    "entry": "entry-encyclopedia",
    "figure": "graphic",
    "musical_score": "document",
}
# Neither may be printed again (abstracts), or nobody cites by them.
_LEFT_OUT = frozenset({"abstract", "annote", "keyword", "license", "note", "references", "source"})
# Crossref's kinds of updates, the gravest first. https://www.crossref.org/documentation/crossmark/
_NOTICES = [
    (Reference.Notice.RETRACTION, {"retraction", "partial_retraction", "withdrawal", "removal"}),
    (Reference.Notice.CONCERN, {"expression_of_concern"}),
    (Reference.Notice.CORRECTION, {"correction", "corrigendum", "erratum", "addendum"}),
]


_TAG = re.compile(r"<(/?)(?:[a-z]{1,10}:)?([a-zA-Z]{1,20})(?:\s[^<>]{0,300})?/?>")
_KEPT = {"i": "i", "em": "i", "italic": "i", "b": "b", "bold": "b", "sub": "sub", "sup": "sup"}


@dataclass(frozen=True)
class Found:
    """A checked item, what the agency says happened to the work since, and how long that holds."""

    item: dict
    notice: str = ""
    notice_url: str = ""
    fresh_for: timedelta | None = None


def found_by_doi(doi: str) -> Found:
    """The work of a bare DOI. Worker only. Raises LookupFailed and OutsideError."""
    for address, accept in (
        (_crossref_address(doi), "application/json"),
        (RESOLVER + quote(doi, safe="/"), CSL),
    ):
        answer = _asked(address, accept)
        if answer.status == 404:
            continue
        return _found(answer, doi)
    raise LookupFailed("unknown-doi")


def item_from(record: dict, doi: str) -> dict:
    """A checked item from a record of Crossref or in CSL-JSON. Raises LookupFailed.

    Arrays where CSL has a text give their first value; what CSL does not know is left out.
    """
    item: dict[str, Any] = {"type": _type(record.get("type"))}
    for name in (TEXTS | NAMES | DATES) - _LEFT_OUT:
        value = _text(_first(record.get(name))) if name in TEXTS else record.get(name)
        if value not in (None, "", [], {}):
            item[name] = value
    item["title"] = _with_subtitle(item.get("title"), _text(_first(record.get("subtitle"))))
    item["DOI"] = doi
    # It says the same as the DOI, at best.
    item.pop("URL", None)
    checked = _checked(item)
    if not (checked.get("title") or checked.get("author")):
        raise LookupFailed("no-record")
    return checked


def notice_of(record: dict) -> tuple[str, str]:
    """The gravest notice on a work, and the address of it; two empty texts for none.

    Only what updates this work (`updated-by`): a work that updates another is the notice itself.
    """
    updates = [each for each in _list(record.get("updated-by")) if isinstance(each, dict)]
    for notice, kinds in _NOTICES:
        for update in updates:
            if update.get("type") in kinds:
                return notice.value, _address_of(update.get("DOI"))
    if record.get("type") == "posted-content" and record.get("subtype") == "preprint":
        relation = record.get("relation")
        versions = relation.get("is-preprint-of") if isinstance(relation, dict) else None
        first = _first(versions) if isinstance(versions, list) else None
        published = first.get("id") if isinstance(first, dict) else ""
        return Reference.Notice.PREPRINT.value, _address_of(published)
    return "", ""


def _found(answer: Fetched, doi: str) -> Found:
    record = _record(answer)
    return Found(item_from(record, doi), *notice_of(record), answer.headers.fresh_for)


def _crossref_address(doi: str) -> str:
    """With the operator's address, which Crossref asks for; never a user's."""
    operator = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    is_real = "." in operator.rpartition("@")[2]
    query = f"?{urlencode({'mailto': operator})}" if is_real else ""
    return CROSSREF + quote(doi, safe="") + query


def _asked(address: str, accept: str) -> Fetched:
    """An answer of 200 or 404; what fails for the moment is asked once more."""
    answer = fetch(address, purpose=PURPOSE, accept=accept)
    if answer.status == 429 or answer.status >= 500:
        time.sleep(policy_in_use().pause_seconds)
        answer = fetch(address, purpose=PURPOSE, accept=accept)
    if answer.status == 429:
        raise LookupFailed("busy")
    if answer.status >= 500:
        raise LookupFailed("broken")
    if answer.status not in (200, 404):
        raise LookupFailed("no-record")
    return answer


def _record(answer: Fetched) -> dict:
    try:
        record = json.loads(answer.content)
    except (ValueError, RecursionError):
        raise LookupFailed("no-record") from None
    if isinstance(record, dict) and isinstance(record.get("message"), dict):
        record = record["message"]
    if not isinstance(record, dict) or not {"title", "author", "type"} & record.keys():
        raise LookupFailed("no-record")
    return record


def _checked(item: dict) -> dict:
    """Without the fields at fault: a wrong page range must not lose the work."""
    for _attempt in range(2):
        try:
            return checked_item(item)
        except ValidationError as problem:
            item = {name: item[name] for name in item if name not in problem.message_dict}
            item.setdefault("type", "document")
    raise LookupFailed("no-record")


def _type(name: Any) -> str:
    if not isinstance(name, str):
        return "document"
    return name if name in TYPES else _TYPES.get(name, "document")


def _first(value: Any) -> Any:
    return next(iter(value), None) if isinstance(value, list) else value


def _text(value: Any) -> Any:
    """A text with its entities resolved and no other markup than the engine's own."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return None
    text = unescape(unescape(value[: 2 * MOST_IN_FIELD]))
    return tidy(_TAG.sub(lambda tag: f"<{tag[1]}{_KEPT[tag[2]]}>" if tag[2] in _KEPT else "", text))


def _with_subtitle(title: Any, subtitle: Any) -> Any:
    if not (isinstance(title, str) and isinstance(subtitle, str) and subtitle):
        return title
    return title if subtitle.casefold() in title.casefold() else f"{title}: {subtitle}"


def _list(value: Any) -> list:
    return value if isinstance(value, list) else []


def _address_of(doi: Any) -> str:
    bare = bare_doi(tidy(doi)) if isinstance(doi, str) else ""
    address = f"{RESOLVER}{quote(bare, safe='/:;()<>._-')}" if bare else ""
    return address if len(address) <= MOST_IN_ADDRESS else ""
