"""Why a look-up found nothing: a code to store, and what people read for it."""

from django.utils.translation import gettext_lazy as _

from hub.outside.errors import OutsideError

PROBLEMS = {
    "no-doi": _("This is no DOI. A DOI begins with “10.” and holds a slash, as in 10.1000/182."),
    "no-address": _("This is no address on the web; it begins with https:// or http://."),
    "unknown-doi": _("No agency knows this DOI. Compare it with the work itself."),
    "no-record": _("The DOI service answered something that is no record of a work. Type it in."),
    "not-found": _("There is no page at this address (any more). Compare it with your source."),
    "forbidden": _("The site shows this page only to some. Type the work in."),
    "broken": _("The other site is out of order just now. Try again later, or type the work in."),
    "busy": _("The other site is busy and asks to be left alone for a while. Try again later."),
    "document": _(
        "This address leads to a file, not to a page, and nothing is read out of files. "
        "Use the DOI of the work, or type it in."
    ),
    "no-title": _("The page names no title. Type the work in."),
    "unreadable": _("The page is put together in a way that cannot be read. Type the work in."),
    "no-copy": _("The Wayback Machine holds no copy of this page."),
    "refused": _("This address is not on the public web, so it is not asked."),
    "name-unknown": _(
        "No site of that name can be found. Compare the address with your source, or try again "
        "later."
    ),
    "no-network": _(
        "This site cannot reach the web just now. Everything else works; type the work in, "
        "or try again later."
    ),
    "unreachable": _("The other site cannot be reached. Try again later, or type the work in."),
    "tls": _("The other site cannot prove who it is (its certificate is wrong). Type the work in."),
    "slow": _("The other site did not answer in time. Try again later, or type the work in."),
    "too-large": _("The answer is larger than anything that is read here. Type the work in."),
    "cut-short": _("The answer broke off. Try again later, or type the work in."),
    "garbled": _("The other site answers in a way that cannot be read. Type the work in."),
    "redirects": _("The address leads on and on. Use the one where your browser ends up."),
    "failed": _("The look-up failed. Try again later, or type the work in."),
}
_SAME_FOR_PEOPLE = {"encoding": "garbled", "not-delivered": "failed"}


class LookupFailed(Exception):
    """Nothing was found; `code` is a key of PROBLEMS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def problem_of(error: OutsideError) -> str:
    """The key of PROBLEMS for what the fetcher met."""
    code = _SAME_FOR_PEOPLE.get(error.code, error.code)
    return code if code in PROBLEMS else "failed"
