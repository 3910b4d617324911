"""How a page asks to be cited: made by the engine when it is published, plainly until then."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from django.utils.translation import get_language

from hub.citations.engine.formatting import format_alone
from hub.citations.engine.plain import plain_entry
from hub.citations.models import Style
from hub.citations.this_page.items import PageAsWork, work_of

STYLES = (Style.APA, Style.VANCOUVER)


def cite_as(page) -> dict[str, str]:
    """Safe HTML by style, of `page` as it is published. Worker only: the engine makes it.

    A process for each style, side by side.
    """
    work = work_of(page)
    language = page.locale.language_code if page.locale_id else get_language()

    def told(style: Style) -> str:
        return format_alone({"page": _told(work, style)}, style=style, locale=language)["page"]

    with ThreadPoolExecutor(max_workers=len(STYLES)) as beside:
        # Each in a copy of this context: it holds the language.
        made = [(str(style), beside.submit(copy_context().run, told, style)) for style in STYLES]
        return {style: each.result() for style, each in made}


def cite_plainly(work: PageAsWork) -> dict[str, str]:
    """The same by the plain form, with no process: for old versions, and until the job ran.

    That form tells the year alone, so the day stands beside the version.
    """
    return {str(Style.APA): plain_entry(_in_title(work, work.standing(says_day=True)))}


def _told(work: PageAsWork, style: Style) -> dict:
    """The item with its version in it, which no style prints of a text on the web by itself."""
    standing = work.standing()
    if style != Style.APA or not standing:
        return _in_title(work, standing)
    # In brackets behind the title, and upright where that is in italics.
    return _bare(work) | {"genre": standing}


def _in_title(work: PageAsWork, words: str) -> dict:
    item = _bare(work)
    return item | {"title": f"{item['title']} [{words}]"} if words else item


def _bare(work: PageAsWork) -> dict:
    return {name: value for name, value in work.item.items() if name not in {"id", "version"}}
