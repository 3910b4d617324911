"""What stands behind an entry and is not of the citation style: notices, dates, archived copies."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from hub.citations.models import Reference
from hub.citations.standing import ON_THE_WEB, accessed_in_words
from hub.text.days import day_in_words

Notice, LinkState = Reference.Notice, Reference.LinkState


def notes_after(reference: Reference, entry: str) -> SafeString:
    """The notes on one work, as elements of a line; empty where there is nothing to say.

    `entry` is the HTML of its entry: what is said there is not said again. No query.
    """
    is_gone = reference.link_state == LinkState.GONE
    parts = [
        _notice(reference),
        format_html('<strong class="reference-notice">{}</strong>', _("No longer available."))
        if is_gone
        else "",
        _archived(reference),
        _accessed(reference, entry),
    ]
    return mark_safe(" ".join(part for part in parts if part))  # noqa: S308 (each was formatted)


def _notice(reference: Reference) -> str:
    said = {
        Notice.CORRECTION: _("Corrected."),
        Notice.CONCERN: _("Expression of concern."),
        Notice.RETRACTION: _("Retracted."),
        Notice.PREPRINT: _("Preprint."),
    }.get(reference.notice)
    if not said:
        return ""
    words = format_html('<strong class="reference-notice">{}</strong>', said)
    if not reference.notice_url:
        return words
    label = _("Read the notice")
    return format_html('{} <a href="{}" rel="noopener">{}</a>.', words, reference.notice_url, label)


def _archived(reference: Reference) -> str:
    if not reference.archived_url:
        return ""
    label = _("Archived copy")
    day = day_in_words(reference.archived_on)
    return format_html(
        '<a href="{}" rel="noopener">{}</a> ({}).', reference.archived_url, label, day
    )


def _accessed(reference: Reference, entry: str) -> str:
    """When somebody saw it, unless the entry tells: styles print it for undated works only."""
    shown = accessed_in_words(reference.item)
    if reference.type not in ON_THE_WEB or not shown or _tells_access(entry):
        return ""
    return _("Accessed %(day)s.") % {"day": shown}


def _tells_access(entry: str) -> bool:
    words = entry.lower()
    return any(said in words for said in ("retrieved", "accessed", "[cited", "abgerufen"))
