"""The care notice as a reader meets it: the words of the page's language. Read only.

Never writes, unlike Wagtail's `for_request`: a page that somebody reads makes no rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi, override
from django.utils.translation import gettext as _
from wagtail.coreutils import get_supported_content_language_variant
from wagtail.models import Page, Site

from hub.care.models import CareWording
from hub.pages.frame import readable_page
from hub.text.rendering import render_for_readers

REMEMBERED = "_colloquy_care"
_LOOKED_UP = "_colloquy_looked_up"


@dataclass(frozen=True)
class Care:
    """The notice in one language: one line with a link, two longer texts as HTML, its places."""

    line: str
    link_text: str
    url: str | None
    not_therapy: SafeString
    crisis: SafeString
    # Of these words; empty where the page around them is in the same language.
    language: str
    direction: str
    is_on_top: bool
    is_in_footer: bool
    is_above_forms: bool


def care_for(request: HttpRequest | None) -> Care:
    """The notice for the page being answered; one query, remembered on the request.

    Its link costs no more where the frame has asked for the pages below home. Without a request
    or a site, the built-in words.
    """
    remembered = getattr(request, REMEMBERED, None)
    if remembered is None:
        remembered = care_among(_wordings(request), request)
        remember_care(request, remembered)
    return remembered


def remember_care(request: HttpRequest | None, care: Care) -> None:
    """Show `care` wherever the notice stands in the answer to `request`."""
    if request is not None:
        setattr(request, REMEMBERED, care)


def care_among(wordings: Mapping[str, CareWording], request: HttpRequest | None) -> Care:
    """The words of the active language, else of the site's first one, else the built-in ones.

    `wordings` by language code. A field left empty has built-in words, in the language of the
    fields beside it.
    """
    around = get_language()
    for language in _languages():
        if language in wordings:
            with override(language):
                return _care(wordings[language], around, request)
    return _care(CareWording(), around, request)


def _care(wording: CareWording, around: str | None, request: HttpRequest | None) -> Care:
    """The notice in the active language, on a page whose language is `around`."""
    language = get_language() or ""
    differs = _content_language(language) != _content_language(around)
    return Care(
        line=wording.line or _("Not therapy. In crisis?"),
        link_text=wording.link_text or _("Find help in your country"),
        url=_address_of(wording, request),
        not_therapy=_html(wording.not_therapy or _built_in_not_therapy()),
        crisis=_html(wording.crisis or _built_in_crisis()),
        language=language if differs else "",
        direction="rtl" if get_language_bidi() else "ltr",
        is_on_top=wording.is_on_top,
        is_in_footer=wording.is_in_footer,
        is_above_forms=wording.is_above_forms,
    )


def _built_in_not_therapy() -> str:
    return _(
        "What stands here is public discussion among clinicians. It is not therapy, and nobody "
        "here can answer as your clinician."
    )


def _built_in_crisis() -> str:
    return _(
        "If you or someone near you is in danger, call the emergency number of your country now. "
        "[Find A Helpline](https://findahelpline.com/) lists services by country."
    )


# The same few texts stand on every page.
_html = lru_cache(maxsize=64)(render_for_readers)


def _address_of(wording: CareWording, request: HttpRequest | None) -> str | None:
    """None for a page that this reader may not read: its address would tell of it."""
    page = _help_page_of(wording, request)
    return page.get_url(request) if page else None


def _help_page_of(wording: CareWording, request: HttpRequest | None) -> Page | None:
    if wording.help_page_id is None:
        return None
    if getattr(wording, _LOOKED_UP, False):
        return readable_page(wording.help_page_id, request)
    # Words being edited were not looked up; their preview is for who chose the page.
    return wording.help_page if wording.help_page.live else None


def _languages() -> list[str]:
    """The content languages to look for, the wanted one first."""
    wanted = (_content_language(get_language()), _content_language(settings.LANGUAGE_CODE))
    return [language for language in wanted if language]


def _content_language(code: str | None) -> str:
    """The language of the site that stands for `code`, or nothing when none does."""
    try:
        return get_supported_content_language_variant(code)
    except LookupError:
        return ""


def _wordings(request: HttpRequest | None) -> dict[str, CareWording]:
    site = Site.find_for_request(request)
    if site is None:
        return {}
    found = CareWording.objects.select_related("locale").filter(
        notice__site=site, locale__language_code__in=_languages()
    )
    for wording in found:
        setattr(wording, _LOOKED_UP, True)
    return {wording.locale.language_code: wording for wording in found}
